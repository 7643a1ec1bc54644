// Brings docs/scenario-format.md and the schemas in scenarios/ up to date with the reader.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { program, root } from './root.mjs'

const page = join(root, 'docs', 'scenario-format.md')
const options = { configFile: /** @type {const} */ (false), root, logLevel: /** @type {const} */ ('warn') }
const { module } = await runnerImport(join(root, 'tools', 'scenario-docs.ts'), options)

writeFileSync(page, module.docsFile(readFileSync(page, 'utf8')))
for (const [name, schema] of Object.entries(module.schemas)) {
  const file = join(root, 'scenarios', name)
  writeFileSync(file, JSON.stringify(schema()))
  spawnSync(process.execPath, [program('@biomejs/biome', 'biome'), 'format', '--write', file], {
    stdio: 'inherit',
  })
}
