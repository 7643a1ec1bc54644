import { expect, test } from 'vitest'
import type { AuditWay } from '../../src/bots/auditing.ts'
import { auditWays } from '../../src/bots/auditing.ts'
import type { AuditDebrief } from '../../src/game/audit-view.ts'
import { auditDrills } from '../../src/game/dealing-audits.ts'
import { viewAudit } from '../../src/game/viewing-audit.ts'
import { auditBy, dealOf } from '../auditing.ts'
import { isLong } from '../standing/cases.ts'

// Seeds that no factor was ever tuned on; `REMIT_AUDITS=1021..1040` plays a piece of them, and prints its row of the table.
const [from = 1001, to = isLong ? 1200 : 1008] = (process.env.REMIT_AUDITS ?? '')
  .split('..')
  .flatMap((it) => Number(it) || [])
const seeds = Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
const isPiece = process.env.REMIT_AUDITS !== undefined
const ways = Object.keys(auditWays) as AuditWay[]
const mean = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it, 0) / numbers.length

test.each(auditDrills)(
  '%s, on held-out seeds: the expert passes, and whoever games the score does not',
  {
    timeout: 3_600_000,
  },
  (drill) => {
    const results = Object.fromEntries(
      ways.map((way) => [
        way,
        seeds.map((seed) => viewAudit(auditBy(way, seed, () => {}, drill)).debrief as AuditDebrief),
      ]),
    ) as unknown as { readonly [way in AuditWay]: readonly AuditDebrief[] }
    const passed = (way: AuditWay) => results[way].filter(({ isPassed }) => isPassed)
    const score = (way: AuditWay) => mean(results[way].map(({ total }) => total))
    // Where nothing deviates a careless eye sees what a sharp one does: the order is that of drills with something to find.
    const found = (way: AuditWay) =>
      mean(results[way].filter(({ deviating }) => deviating > 0).map(({ total }) => total))
    const clean = seeds.filter((seed) =>
      dealOf(seed, drill).truths.every(({ broken }) => broken.length === 0),
    )
    if (isLong || isPiece)
      console.log(
        'TABLE',
        drill,
        `clean ${clean.length} of ${seeds.length}`,
        ways.map((way) => `${way} ${Math.round(score(way))}, ${passed(way).length}`).join('; '),
      )

    expect.soft(passed('expert')).toHaveLength(seeds.length)
    const middle = score('expert')
    const spread = Math.sqrt(mean(results.expert.map(({ total }) => (total - middle) ** 2))) / 10
    expect.soft(spread).toBeLessThanOrEqual(5)
    for (const way of [
      ...(['tracesNothing', 'readsNothing', 'fiveOfAll', 'twoOfAll'] as const),
      ...(['raisesAll', 'takesOffered', 'guesses'] as const),
    ])
      expect.soft(passed(way), way).toEqual([])
    for (const [better, worse] of [
      ['expert', 'overGrades'],
      ['expert', 'naiveOpinion'],
      ['expert', 'underGrades'],
      ['clearsNothing', 'careless'],
      ['careless', 'readsNothing'],
    ] as const)
      expect.soft(found(better), `${better} before ${worse}`).toBeGreaterThanOrEqual(found(worse))
    for (const [better, worse] of [
      ['underGrades', 'clearsNothing'],
      ['tracesNothing', 'readsNothing'],
      ['readsNothing', 'fiveOfAll'],
      ['twoOfAll', 'raisesAll'],
      ['raisesAll', 'takesOffered'],
      ['takesOffered', 'guesses'],
    ] as const)
      expect.soft(score(better), `${better} before ${worse}`).toBeGreaterThanOrEqual(score(worse))
    if (isLong && !isPiece) {
      // A quarter of 200, give or take three standard deviations of such a share.
      expect.soft(clean.length).toBeGreaterThan(31)
      expect.soft(clean.length).toBeLessThan(69)
    }
  },
)
