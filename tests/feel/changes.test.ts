import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { act } from '../../src/game/game.ts'
import { planReading } from '../../src/game/plan-reading.ts'
import { view } from '../../src/game/viewing.ts'
import { balance } from '../../src/sim/ledger.ts'
import type { Change } from '../../src/sim/setup.ts'
import { aSetup, atDesk, closeWeek, order } from '../helpers.ts'
import { addsUp } from '../standing/adding-up.ts'

const change: Change = {
  id: 'extra',
  project: 'p1',
  from: 2,
  to: 2,
  chancePermille: 1000,
  skill: 'x',
  low: 2000,
  high: 10_000,
  benefitCents: 500_000,
  dueWeeks: 1,
  analysis: { skill: 'x', milliDays: 1000 },
  goodwill: 4,
  patience: 3,
}
const withChange = (more: Partial<Change> = {}) => {
  const plain = aSetup({ matters: [], weeks: 10 })
  const skill = plain.projects[0]?.activities[0]?.needs[0]?.skill ?? ''
  return {
    ...plain,
    changes: [{ ...change, skill, analysis: { skill, milliDays: 1000 }, ...more }],
  }
}
const open = (game: Game) => view(game, 'pmo').changes.find((it) => it.id === 'extra')
const raised = (more: Partial<Change> = {}, seed = 'change') => atDesk(withChange(more), seed, 2)
const assess = { kind: 'assessChange', change: 'extra' } as const
const decide = (approve: boolean) => ({ kind: 'decideChange', change: 'extra', approve }) as const
const planned = (game: Game) =>
  planReading(game, 'pmo', 'p1')?.curve.map(({ week, plannedCents }) => [week, plannedCents] as const) ?? []
const project = (game: Game) => view(game, 'pmo').projects.find((p) => p.id === 'p1')

test('a change comes in its week, with a first guess that everybody sees', () => {
  expect(open(atDesk(withChange(), 'change', 1))).toBeUndefined()
  expect(open(raised())).toMatchObject({ stage: 'raised', low: 2000, high: 10_000, lastWeek: 4, goodwill: 4 })
})

test('what is asked of a project that has finished nobody decides, and nobody minds', () => {
  let game = raised({ patience: 12 })
  const state = game.world.work.projects.p1
  if (state) state.finishedWeek = 2
  const trust = balance(game.world.ledger, 'trust/sponsor')
  game = closeWeek(closeWeek(game))
  expect(open(game)).toBeUndefined()
  expect(balance(game.world.ledger, 'trust/sponsor')).toBe(trust)
  expect(game.world.facts.some((fact) => fact.kind === 'changeRejected')).toBe(false)
})

test('an analysis takes days of the project, and on Monday the range is narrower and still holds the truth', () => {
  const game = raised()
  const before = project(game)?.completionCents
  let later = order(game, 'pmo', assess)
  expect(open(later)?.stage).toBe('analysed')
  expect(act(later, 'pmo', assess)).toEqual({ refused: 'alreadyDone' })
  later = closeWeek(later)
  const seen = open(later)
  expect(seen?.stage).toBe('assessed')
  expect((seen?.high ?? 0) - (seen?.low ?? 0)).toBe(2000) // a quarter of what it was
  const truth = later.world.work.truth.changes?.extra ?? 0
  expect(truth).toBeGreaterThanOrEqual(seen?.low ?? 0)
  expect(truth).toBeLessThanOrEqual(seen?.high ?? 0)
  expect(project(later)?.completionCents).toBe(before) // the budget is the plan's until something is approved
})

test('approving rebaselines: from the data date on, and what was planned until then stays', () => {
  const game = raised()
  const [was, due, worth] = [
    planned(game),
    project(game)?.dueWeek ?? 0,
    balance(game.world.ledger, 'value/p1'),
  ]
  const budget = project(game)?.completionCents ?? 0
  const next = order(game, 'pmo', decide(true))
  const now = planned(next)
  expect(now[1]).toEqual(was[1]) // week 1 is behind the data date
  const added = (now.at(-1)?.[1] ?? 0) - (was.at(-1)?.[1] ?? 0)
  expect(added).toBeGreaterThan(0)
  expect(project(next)).toMatchObject({ completionCents: budget + added, dueWeek: due + 1 })
  expect(balance(next.world.ledger, 'value/p1')).toBe(worth + 500_000)
  expect(now.every(([, cents], i) => i === 0 || cents >= (now[i - 1]?.[1] ?? 0))).toBe(true)
  const why = explain(next, 'pmo', 'completion/p1')
  expect(why?.operands?.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(why?.value)
  expect(open(next)?.stage).toBe('approved') // in sight for the rest of its week
  expect(act(next, 'pmo', decide(false))).toEqual({ refused: 'alreadyDecided' })
})

test('turning a change down costs goodwill, and so does leaving it; neither changes the plan', () => {
  const game = raised()
  const trust = balance(game.world.ledger, 'trust/sponsor')
  const was = planned(game)
  const refused = order(game, 'pmo', decide(false))
  expect(balance(refused.world.ledger, 'trust/sponsor')).toBe(trust - 4000)
  expect(planned(refused)).toEqual(was)
  let left = raised()
  for (let i = 0; i < 3; i++) left = closeWeek(left)
  expect(open(left)?.stage).toBe('rejected')
  expect(open(closeWeek(left))).toBeUndefined()
  expect(left.world.facts.filter((f) => f.kind === 'changeRejected')).toMatchObject([{ by: 'nobody' }])
})

test('no order of another seat, of another change, or without the attention moves anything', () => {
  const game = raised()
  expect(act(game, 'pm/p1', decide(true))).toHaveProperty('refused')
  expect(act(game, 'pmo', { ...assess, change: 'none' })).toEqual({ refused: 'unknownChange' })
  expect(act(atDesk(aSetup(), 'none'), 'pmo', assess)).toEqual({ refused: 'notInPlay' })
})

test('whatever is done with a change, everything adds up and earned value stays within the budget', () => {
  const orders = fc.array(fc.constantFrom(assess, decide(true), decide(false), null), { maxLength: 6 })
  fc.assert(
    fc.property(orders, fc.nat(40), (tries, seed) => {
      let game = raised({ chancePermille: 500, to: 5 }, `c${seed}`)
      for (const command of tries) {
        if (game.phase !== 'deciding') break
        const next = command ? act(game, 'pmo', command) : game
        game = closeWeek('refused' in next ? game : next)
        const seen = project(game)
        expect(seen?.report?.earnedCents ?? 0).toBeLessThanOrEqual(seen?.completionCents ?? 0)
      }
      while (game.phase === 'deciding') game = closeWeek(game)
      addsUp(game)
    }),
    { numRuns: 30, seed: 7 },
  )
})
