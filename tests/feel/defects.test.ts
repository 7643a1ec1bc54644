import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { act } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import type { FactOf } from '../../src/sim/facts.ts'
import type { Factors, Setup } from '../../src/sim/setup.ts'
import { distanceOf, findsPermille } from '../../src/sim/work/defects.ts'
import { beginWorld, happenIn } from '../../src/sim/world.ts'
import { aSetup, atDesk, certainFactors, closeWeek, order, play } from '../helpers.ts'
import { addsUp, alwaysTrue } from '../standing/adding-up.ts'

const faulty = (factors: Partial<Factors> = {}): Setup =>
  aSetup({ levers: ['review'], matters: [], weeks: 12, factors: { ...certainFactors, ...factors } })
const review = (project: string, permille: number) => ({ kind: 'setReview', project, permille }) as const
const founds = (game: Game, by: string) =>
  game.world.facts.filter((f): f is FactOf<'defectsFound'> => f.kind === 'defectsFound' && f.by === by)
const playedOut = (game: Game): Game => {
  let now = game
  while (now.phase === 'deciding') now = closeWeek(now)
  return now
}
const sum = (rows: readonly number[]) => rows.reduce((a, b) => a + b, 0)

const exposureOf = (setup: Setup, person: string, skill: string, overtime: boolean): number => {
  const world = beginWorld(setup, 'none', 'exposure')
  ;(world.work.people[person] as { overtime: boolean }).overtime = overtime
  const activity = skill === 'build' ? 'design' : 'check'
  const day = { milliDays: 1000, ofDay: 1000, cents: 0 }
  happenIn(setup, world)({ kind: 'worked', person, project: 'p1', activity, skill, ...day })
  return sum((world.work.projects.p1?.activities ?? []).map((a) => a.defects?.exposure ?? 0))
}

test('a day makes more defects the less somebody is able, familiar and rested', () => {
  const setup = faulty({ newcomerRate: 800 })
  expect(exposureOf(setup, 'p1-a', 'build', false)).toBe(120) // at home, able, rested
  expect(exposureOf(setup, 's1', 'security', false)).toBe(144) // knows nothing of it: 120 x 1.2
  expect(exposureOf(setup, 's1', 'security', true)).toBe(216) // and works overtime: x 1.5
})

test('a tenth of the effort finds 600 of 1000 defects, two tenths 600 and 600 of the 400 left', () => {
  expect([0, 100, 200].map((share) => findsPermille(faulty(), share))).toEqual([0, 600, 840])
})

test('mending costs once in open work, twice in finished work, and four times where more was built on it', () => {
  const setup = faulty()
  const world = beginWorld(setup, 'none', 'distance')
  const [p1] = setup.projects as [Setup['projects'][number]]
  const happen = happenIn(setup, world)
  expect(distanceOf(setup, world.work, p1, 0)).toBe(1)
  happen({ kind: 'activityFinished', project: 'p1', activity: 'design' })
  expect(distanceOf(setup, world.work, p1, 0)).toBe(2)
  happen({ kind: 'activityFinished', project: 'p1', activity: 'check' })
  expect(distanceOf(setup, world.work, p1, 0)).toBe(4)
})

test('a defect that comes to light opens finished work again and takes earned value back', () => {
  const game = playedOut(atDesk(faulty({ surfacing: 500, defectRate: 300 }), 'rework'))
  const late = founds(game, 'surfacing').find((fact) => fact.distance > 1) as FactOf<'defectsFound'>
  expect(late.milliDays).toBe(late.count * late.distance * 1000)
  expect(late.takenCents).toBeGreaterThan(0)
  const number = game.world.facts.indexOf(late)
  const again = game.world.facts.findIndex(
    (f, n) => n > number && f.kind === 'activityFinished' && f.activity === late.activity,
  )
  expect(again > number || game.world.work.projects[late.project]?.finishedWeek === 0).toBe(true)
  const why = explain(game, 'pmo', `takenBack/${late.project}`)
  expect(why?.postings.map((p) => p.sentence.id)).toContain('facts.defectsFound.surfacing')
  const taken = founds(game, 'surfacing').concat(founds(game, 'review'))
  expect(why?.value).toBe(-sum(taken.filter((f) => f.project === late.project).map((f) => f.takenCents)))
})

test('earned value falls in the next report by what the defect took back, if nothing else is earned', () => {
  const setup = faulty({ defectRate: 0 })
  let game = closeWeek(closeWeek(atDesk(setup, 'falls')))
  const earned = (now: Game) => view(now, 'pmo').projects[0]?.report?.earnedCents ?? 0
  const own = (now: Game) => view(now, 'pm/p1').own?.earnedCents ?? 0
  const before = own(game)
  expect(earned(game)).toBe(before)
  const body = { project: 'p1', activity: 'design', count: 1, by: 'surfacing', distance: 2 } as const
  const design = game.world.work.projects.p1?.activities[0]
  expect(design?.finished).toBe(true)
  ;(design?.defects as { hidden: number }).hidden = 1
  happenIn(setup, game.world)({ kind: 'defectsFound', ...body, milliDays: 2000, takenCents: 1 })
  expect(own(game)).toBeLessThan(before)
  game = playedOut(game)
  expect(game.world.work.projects.p1?.finishedWeek).toBeGreaterThan(0)
})

test('with reviews fewer defects come late, and the view told what they would cost and find', () => {
  const [plain, reviewed] = [false, true].map((on) => {
    let game = atDesk(faulty(), 'reviews')
    expect(view(game, 'pmo').projects[0]?.defects?.choices).toEqual([
      { permille: 0, findsPermille: 0, price: null },
      { permille: 100, findsPermille: 600, price: 1 },
      { permille: 200, findsPermille: 840, price: 1 },
    ])
    for (const id of on ? ['p1', 'p2'] : []) game = order(game, 'pmo', review(id, 200))
    return playedOut(game)
  }) as [Game, Game]
  const late = (game: Game) => sum(founds(game, 'surfacing').map((f) => f.milliDays))
  expect(late(reviewed)).toBeLessThan(late(plain))
  expect(founds(plain, 'review')).toEqual([])
  expect(reviewed.world.ledger.balances['quality/p1']).toBeGreaterThanOrEqual(
    plain.world.ledger.balances['quality/p1'] ?? 0,
  )
})

test('what is hidden is told to nobody before the debrief', () => {
  let game = atDesk(faulty({ surfacing: 0, defectRate: 500 }), 'hidden')
  game = closeWeek(closeWeek(game))
  const hidden = game.world.facts.findIndex((fact) => fact.kind === 'defectsHidden')
  expect(hidden).toBeGreaterThan(0)
  for (const seat of ['pmo', 'pm/p1', 'sponsor']) expect(explain(game, seat, `fact/${hidden}`)).toBeNull()
  expect(view(game, 'pmo').projects[0]?.defects?.known).toBe(0)
  expect(view(game, 'pmo').projects[0]?.quality).toBe(75)
})

test('other shares, and reviews where nothing has defects, are refused', () => {
  expect(act(atDesk(faulty(), 'odd'), 'pmo', review('p1', 150))).toEqual({ refused: 'outOfRange' })
  expect(act(atDesk(faulty(), 'odd'), 'pmo', review('p1', 0))).toEqual({ refused: 'noChange' })
  expect(act(atDesk(aSetup(), 'odd'), 'pmo', review('p1', 100))).toEqual({ refused: 'notInPlay' })
})

test('in any game, every defect is hidden or found once, none is found that was not made, and all adds up', () => {
  const choice = fc.record({
    defectRate: fc.integer({ min: 0, max: 500 }),
    surfacing: fc.integer({ min: 0, max: 1000 }),
    fixDays: fc.integer({ min: 100, max: 2000 }),
  })
  fc.assert(
    fc.property(
      choice,
      fc.constantFrom('least-slack/sensible', 'random/random'),
      fc.nat(99),
      (f, policy, seed) => {
        const game = play(faulty(f), `D-${seed}`, policy)
        addsUp(game)
        alwaysTrue(game)
        const hidden = new Map<string, number>()
        for (const fact of game.world.facts) {
          const sign =
            fact.kind === 'defectsHidden'
              ? 1
              : fact.kind === 'defectsFound' && fact.by === 'surfacing'
                ? -1
                : 0
          if (sign === 0 || !('activity' in fact) || !('count' in fact)) continue
          const key = `${fact.project}/${fact.activity}`
          hidden.set(key, (hidden.get(key) ?? 0) + sign * fact.count)
          expect(hidden.get(key)).toBeGreaterThanOrEqual(0)
        }
      },
    ),
    { numRuns: 30, seed: 4 },
  )
})
