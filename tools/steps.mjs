// What `npm run check` and `npm test` do, in order.
import { join } from 'node:path'
import { playwrightCount, vitestCount } from './reports.mjs'
import { program, root } from './root.mjs'

const reports = join(root, '.cache', 'reports')

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} run arguments for node
 * @property {boolean} [oneCore] it uses one, so that others may run beside it
 * @property {string} [report] the file that must be written
 * @property {(report: any) => import('./reports.mjs').Count} [count]
 * @property {Record<string, string>} [env]
 */

/** @type {Step[]} */
export const checkSteps = [
  {
    name: 'biome',
    oneCore: true,
    run: [program('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', '.'],
  },
  { name: 'tsc', oneCore: true, run: [program('typescript', 'tsc')] },
  { name: 'tsc, pure rooms', oneCore: true, run: [program('typescript', 'tsc'), '-p', 'tsconfig.pure.json'] },
  {
    name: 'svelte-check',
    oneCore: true,
    run: [program('svelte-check'), '--fail-on-warnings', '--threshold', 'warning', '--output', 'human'],
  },
  { name: 'walls', oneCore: true, run: ['tools/walls.mjs'] },
  { name: 'map', oneCore: true, run: ['tools/map.mjs', '--check'] },
  { name: 'knip', oneCore: true, run: [program('knip'), '--no-config-hints'] },
  tests(
    'vitest',
    [
      program('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/vitest.json`,
    ],
    vitestCount,
  ),
  { name: 'build', run: [program('vite'), 'build', '--logLevel', 'warn'] },
  { name: 'build, command line', run: ['tools/cli-build.mjs'] },
]

/** @type {Step[]} */
export const browserSteps = [
  tests(
    'playwright',
    [program('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    playwrightCount,
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json'),
    },
  ),
]

/**
 * @param {string} name
 * @param {string[]} run
 * @param {(report: any) => import('./reports.mjs').Count} count
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
function tests(name, run, count, env) {
  return { name, run, count, env, report: join(reports, `${name}.json`) }
}
