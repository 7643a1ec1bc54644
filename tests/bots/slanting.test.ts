import { expect, test } from 'vitest'
import { bent } from '../../src/bots/slanting.ts'
import type { OwnProject, ProjectView } from '../../src/game/view.ts'
import { roll } from '../../src/sim/rng.ts'
import { inclinationOf } from '../../src/sim/standing/candour.ts'
import { beginWorld } from '../../src/sim/world.ts'
import { aSetup } from '../helpers.ts'

const inclinationWith = (candour: number) => {
  const setup = aSetup({ mandate: { type: 'supportive' } })
  const house = { ...setup, factors: { ...setup.factors, openingCandour: candour * 1000 } }
  return inclinationOf(house, 'supportive', beginWorld(house, 'none', 'slanting').ledger, 'p1')
}

const late = {
  earnedCents: 500_000,
  actualCents: 600_000,
  finishWeek: 14,
  progress: [{ activity: 'build', permille: 500 }],
} as unknown as OwnProject
const due = (dueWeek: number) => ({ dueWeek, completionCents: 1_000_000 }) as ProjectView

const weeks = Array.from({ length: 4000 }, (_, i) => i)
const written = (candour: number, project: ProjectView) =>
  weeks.map((week) => bent(late, project, inclinationWith(candour), (n, sides) => roll(7, week, n, sides)))
const share = (reports: ReturnType<typeof written>, isMeant: (finish: number) => boolean) =>
  Math.round((reports.filter(({ finishWeek }) => isMeant(finishWeek)).length * 100) / reports.length)

test.each([
  ['typical, as Snow, Keil and Wallace 2007 found it', 50, 40, 20],
  ['open (audit.md 3.2)', 100, 15, 5],
  ['fearful (audit.md 3.2)', 0, 65, 5],
])(
  'in a house that is %s, candour %d, %d %% of reports are rosy and %d %% grim',
  (_, candour, rosy, grim) => {
    const reports = written(candour, due(10))
    expect(Math.abs(share(reports, (finish) => finish < 14) - rosy)).toBeLessThanOrEqual(2)
    expect(Math.abs(share(reports, (finish) => finish > 14) - grim)).toBeLessThanOrEqual(2)
  },
)

test('whatever the candour, a forecast is bent by one week, a step of the status, and what is done by at most 8 %', () => {
  for (const candour of [0, 50, 100])
    for (const { finishWeek, earnedCents, progress, actualCents } of written(candour, due(10))) {
      expect(Math.abs(finishWeek - 14)).toBeLessThanOrEqual(1)
      expect(Math.abs(earnedCents - 500_000)).toBeLessThanOrEqual(40_000)
      expect(Math.abs((progress[0]?.permille ?? 0) - 500)).toBeLessThanOrEqual(40)
      expect(actualCents).toBe(600_000)
    }
})

test('nobody claims to be earlier than promised', () => {
  expect(written(0, due(14)).every(({ finishWeek }) => finishWeek >= 14)).toBe(true)
})
