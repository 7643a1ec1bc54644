import { expect, test } from 'vitest'
import type { CaseWayName } from '../../src/bots/case-ways.ts'
import { caseWays } from '../../src/bots/case-ways.ts'
import type { CaseDebrief } from '../../src/game/case/case-view.ts'
import { caseList } from '../../src/game/case/dealing.ts'
import { viewCase } from '../../src/game/case/viewing-case.ts'
import { caseBy, caseOf } from '../cases-played.ts'
import { isLong } from '../standing/cases.ts'

// Seeds that no number was ever tuned on; `REMIT_CASES=1001..1200` sweeps so many, and prints the table of docs/model.md.
const [from = isLong ? 10_001 : 1001, to = isLong ? 10_030 : 1001] = (process.env.REMIT_CASES ?? '')
  .split('..')
  .flatMap((it) => Number(it) || [])
const seeds = Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
const isSwept = seeds.length > 1
const ways = isSwept
  ? (Object.keys(caseWays) as CaseWayName[])
  : (['expert', 'tracesNothing', 'readsNothing', 'fiveOfAll', 'raisesAll', 'guesses', 'silent'] as const)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0) / numbers.length

/** Those who game the score, and the one who keeps silent about the past (audit.md 8, test 8). */
const gaming = [
  ...(['tracesNothing', 'readsNothing', 'fiveOfAll', 'twoOfAll', 'raisesAll'] as const),
  ...(['takesOffered', 'guesses', 'silent'] as const),
]

test.each(caseList.filter(({ isExam }) => !isExam).map(({ id }) => id))(
  '%s, on held-out seeds: the expert passes, and whoever games the score does not',
  { timeout: 3_600_000 },
  (id) => {
    const results = new Map<CaseWayName, CaseDebrief[]>()
    for (const seed of seeds)
      for (const way of ways) {
        const debrief = viewCase(caseBy(way, caseOf(id, seed))).debrief as CaseDebrief
        results.set(way, [...(results.get(way) ?? []), debrief])
      }
    const of = (way: CaseWayName) => results.get(way) ?? []
    const score = (way: CaseWayName) => mean(of(way).map(({ total }) => total))
    const passed = (way: CaseWayName) => of(way).filter(({ isPassed }) => isPassed).length
    const middle = score('expert')
    const spread = Math.sqrt(mean(of('expert').map(({ total }) => (total - middle) ** 2))) / 10
    if (isSwept)
      console.log(
        `TABLE ${id} ${seeds.length}`,
        ways.map((way) => `${way} ${Math.round(score(way))}, ${passed(way)}`).join('; '),
        `sd ${spread.toFixed(2)}`,
      )
    expect.soft(passed('expert')).toBe(seeds.length)
    if (isSwept) expect.soft(spread).toBeLessThanOrEqual(5) // of one seed there is none
    for (const way of gaming) expect.soft(passed(way), way).toBe(0)
    for (const [better, worse] of [
      ['expert', 'silent'],
      ['expert', 'tracesNothing'],
      ['tracesNothing', 'readsNothing'],
      ['fiveOfAll', 'raisesAll'],
      ['raisesAll', 'guesses'],
      ...(isSwept
        ? ([
            ['tracesNothing', 'careless'],
            ['clearsNothing', 'careless'],
          ] as const)
        : []),
    ] as const)
      expect.soft(score(better), `${better} before ${worse}`).toBeGreaterThanOrEqual(score(worse))
  },
)
