// The longer tier, by `npm run long`: ten thousand damaged files and recordings, 200 seeds of every policy, and every
// published case of the planner and of the game set up as one, 200 seeds of every drill of an audit, 30 of every case and
// twelve years, 200 games' hashes, both ways through each chair and twelve weeks on the drawn stage in a browser. About two hours.
import { spawnSync } from 'node:child_process'
import { program, root } from './root.mjs'

const files = [
  'tests/scenario/fuzz.test.ts',
  'tests/cli/mutated-recordings.test.ts',
  'tests/standing/bots.test.ts',
  'tests/standing/policies.test.ts',
  'tests/standing/secrets.test.ts',
  'tests/scenario/first-monday.test.ts',
  'tests/standing/both-sides.test.ts',
  'tests/feel/remembering.test.ts',
  'tests/standing/audit-acceptance.test.ts',
  'tests/bots/audit-ways.test.ts',
  'tests/bots/auditing.test.ts',
  'tests/bots/case-ways.test.ts',
  'tests/bots/year-ways.test.ts',
  'tests/planner/published.test.ts',
  'tests/modes/psplib.test.ts',
  'tests/modes/queue.test.ts',
  'tests/cli/check.test.ts',
  'tests/hud/voices.test.ts',
  'tests/hud/stage-says.test.ts',
  'tests/game/late-index.test.ts',
  'tests/bots/bargaining.test.ts',
]
const browser = ['same-bits', 'chairs', 'twelve-weeks'].map((name) => `tests/browser/${name}.spec.ts`)
const runs = [
  [program('vitest'), 'run', ...files],
  [program('vite'), 'build', '--logLevel', 'warn'],
  [program('@playwright/test', 'playwright'), 'test', ...browser],
]
for (const args of runs) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, REMIT_LONG: '1' },
  })
  if (status !== 0) process.exitCode = status ?? 1
}
