import type { Plugin, Rolldown } from 'vite'
import { build } from 'vite'
import { root } from '../../tools/root.mjs'

/** One script that holds a module and all it needs, and gives what it exports the name `bundled`. */
export async function bundle(entry: string, plugins: readonly Plugin[]): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...plugins],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bundled' },
    },
  })
  const [output] = made as Rolldown.RolldownOutput[]
  return output?.output[0].code ?? ''
}
