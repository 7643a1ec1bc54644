import type { InlineConfig, Plugin, Rolldown } from 'vite'
import { build } from 'vite'
import { root } from '../../tools/root.mjs'

/** One script that holds a module and all it needs; `config` adds plugins and the like. */
export async function bundle(
  entry: string,
  config: { readonly plugins: readonly Plugin[] },
): Promise<string> {
  const inline: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [...config.plugins],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife', name: 'bundled' } },
    },
  }
  const { output } = (await build(inline)) as Rolldown.RolldownOutput
  const script = output.find((it) => it.type === 'chunk')
  if (!script) throw new Error(`Nothing was built of ${entry}.`)
  return script.code
}
