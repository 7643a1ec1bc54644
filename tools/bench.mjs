// `npm run bench`: how fast and how small, as ratios of one run. The aims are reported, they are no gates.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureDeps } from './ensure-deps.mjs'
import { program, root } from './root.mjs'

if (!ensureDeps()) process.exit(1)

const home = join(root, 'dist', 'bench')
const page = join(home, 'page.json')
const vite = [program('vite'), 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir']
run([...vite, join(home, 'web')])
run([...vite, join(home, 'desk'), '--config', 'vite.desk.config.ts'])
run([...vite, join(home, 'node'), '--config', 'vite.bench.config.ts'])
process.env.REMIT_PAGE_MEASURES = page
run([program('@playwright/test', 'playwright'), 'test', '--config', 'playwright.bench.config.ts'])
run(
  [join(home, 'node', 'main.js'), '--web', join(home, 'web'), '--page', page, ...process.argv.slice(2)],
  'inherit',
)

/**
 * @param {string[]} args
 * @param {'inherit' | 2} stdout
 */
function run(args, stdout = 2) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', stdout, 2] })
  if (status !== 0) process.exit(1)
}
