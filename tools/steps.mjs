// What `npm run check` and `npm test` do, in order; of those side by side the longest first.
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
    name: 'svelte-check', // tells of the types in all files of tsconfig.json, not only of those with the ending .svelte
    oneCore: true,
    run: [program('svelte-check'), '--fail-on-warnings', '--threshold', 'warning', '--output', 'human'],
  },
  { name: 'tsc, pure rooms', oneCore: true, run: [program('typescript', 'tsc'), '-p', 'tsconfig.pure.json'] },
  { name: 'walls and map', oneCore: true, run: ['tools/map.mjs', '--check'] },
  { name: 'build', oneCore: true, run: [program('vite'), 'build', '--logLevel', 'warn'] },
  { name: 'knip', oneCore: true, run: [program('knip'), '--no-config-hints'] },
  { name: 'build, command line', oneCore: true, run: ['tools/cli-build.mjs'] }, // tests of the launcher would wait for it
  {
    name: 'biome',
    oneCore: true,
    run: [program('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', '.'],
  },
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
