// Brings what is generated in docs/ up to date; `--check` only tells what is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './root.mjs'

/** @param {string} tool */
const load = async (tool) =>
  (await runnerImport(join(root, 'tools', tool), { configFile: false, root, logLevel: 'warn' })).module

const { withChart } = await load('draw-chart.ts')
const { withFactors } = await load('model-tables.ts')

/** @type {[string, (text: string) => string][]} */
const pages = [
  ['docs/architecture.md', withChart],
  ['docs/model.md', withFactors],
]
for (const [file, renew] of pages) {
  const before = readFileSync(join(root, file), 'utf8')
  const after = renew(before)
  if (after === before) continue
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run \`npm run fix\`.`)
    process.exitCode = 1
  } else writeFileSync(join(root, file), after)
}
