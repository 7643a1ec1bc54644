import { expect, test } from 'vitest'
import { playGame } from '../../src/cli/games.ts'
import { scoresOf } from '../../src/game/debriefing.ts'
import { remit, small } from './helpers.ts'

const line = (more = '') => `analyse policies small --seeds 1..3 ${more}`.trim().split(' ')
const project = small.setup.projects[0]?.id

test('every seat has its policies, and a difference is that of its own scoreboard on the same seeds', async () => {
  const { exit, out } = await remit(line('--json'))
  expect(exit).toBe(0)
  const { cells } = JSON.parse(out) as {
    cells: { seat: string; policy: string; difference: { mean: number } }[]
  }
  expect(cells).toHaveLength(4 + 2 + 3 * small.setup.projects.length)
  const total = (policy: string, seat: string, board: string) =>
    ['1', '2', '3'].reduce(
      (sum, seed) => sum + (scoresOf(playGame(small.setup, { policy, seed, seat }))[board]?.total ?? 0),
      0,
    )
  const found = (seat: string, policy: string) =>
    cells.find((cell) => cell.seat === seat && cell.policy === policy)?.difference.mean
  const lost = total('refuseAll', 'pmo', 'organisation') - total('balanced', 'sponsor', 'organisation')
  expect(found('pmo', 'refuseAll')).toBeCloseTo(lost / 3, 9)
  const [seat, board] = [`pm/${project}`, `project/${project}`]
  expect(found(seat, 'askMost')).toBeCloseTo(
    (total('askMost', seat, board) - total('balanced', seat, board)) / 3,
    9,
  )
})

test('in words it is rows of a table, and how many are below', async () => {
  const { exit, out } = await remit(line('--seats pmo,sponsor --policies refuseAll'))
  expect(exit).toBe(0)
  expect(out).toMatch(/^\| case, seat \| `refuseAll` \|\n\|---\|---\|\n\| `/)
  expect(out).toMatch(/^\| `[\w-]+`, `pmo` \| [−+]\d+\.\d \[.*\] 3( \*)? \|$/m)
  expect(out).toMatch(/^\d of 2 below the balanced policy/m)
})

test.each([
  ['--seats pm/nobody', 'There is no seat "pm/nobody"'],
  ['--policies overSure', 'is none of these policies: loudest/sensible'],
])('used wrongly, it says how: %s', async (more, says) => {
  const { exit, err } = await remit(line(more))
  expect(exit).toBe(2)
  expect(err).toContain(says)
})
