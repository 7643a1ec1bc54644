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

/** The whole game, with more plugins: the files of the site by their path. */
export async function site(plugins: readonly Plugin[]): Promise<ReadonlyMap<string, string | Buffer>> {
  const made = await build({
    root,
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    plugins: [...plugins],
    build: { write: false, minify: false, reportCompressedSize: false },
  })
  const { output } = made as Rolldown.RolldownOutput
  return new Map(output.map((it) => [it.fileName, it.type === 'chunk' ? it.code : Buffer.from(it.source)]))
}
