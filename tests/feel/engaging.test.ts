import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { act } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import { balance } from '../../src/sim/ledger.ts'
import { planOf } from '../../src/sim/work/plan.ts'
import { aPerson, aSetup, atDesk, closeWeek, order, split } from '../helpers.ts'
import { addsUp, grantsFit, moneyAddsUp } from '../standing/adding-up.ts'

const house = aSetup()
const outsiders = [
  aPerson('pia', { offer: { kind: 'hire', feeCents: 300_000, leadWeeks: 3 } }),
  aPerson('ulf', { offer: { kind: 'contract', feeCents: 100_000 }, dayRateCents: 90_000 }),
]
const setup = aSetup({ people: [...house.people, ...outsiders], matters: [], weeks: 8 })
const engage = (person: string) => ({ kind: 'engage', person }) as const
const offerOf = (game: Game, id: string) => view(game, 'pmo').offers.find((offer) => offer.id === id)

test('the view shows fee, rate, first pace and week before anybody is engaged', () => {
  const game = atDesk(setup, 'offers', 2)
  expect(offerOf(game, 'pia')).toMatchObject({
    feeCents: 300_000,
    startPermille: 800,
    joinsWeek: 5,
    price: 1,
  })
  expect(offerOf(game, 'ulf')).toMatchObject({ dayRateCents: 90_000, startPermille: 650, joinsWeek: 3 })
  expect(view(game, 'pm/p1').offers).toEqual([])
  expect(view(game, 'pmo').people.some((p) => p.id === 'pia')).toBe(false)
})

test('the plan reckons with nobody from outside', () => {
  for (const [i, project] of setup.projects.entries())
    expect(planOf(setup, project).durations).toEqual(planOf(house, house.projects[i] as never).durations)
})

test('the reserve pays at once, and the person comes when the lead time is over', () => {
  let game = order(atDesk(setup, 'hire'), 'pmo', engage('pia'))
  expect(balance(game.world.ledger, 'money/reserve')).toBe(setup.reserveCents - 300_000)
  expect(explain(game, 'pmo', 'fees')?.postings.map((p) => p.sentence.id)).toEqual(['facts.engaged'])
  moneyAddsUp(game)
  expect(act(game, 'pmo', engage('pia'))).toEqual({ refused: 'alreadyDone' })
  for (const week of [2, 3, 4]) {
    expect(view(game, 'pmo').people.some((p) => p.id === 'pia')).toBe(false)
    game = closeWeek(game)
    expect(game.world.at.week).toBe(week)
  }
  expect(view(game, 'pmo').people.find((p) => p.id === 'pia')?.present).toBe(5)
  const joined = game.world.facts.findIndex((fact) => fact.kind === 'joined')
  expect(explain(game, 'pmo', `fact/${joined}`)?.operands[0]?.name.id).toBe('facts.engaged')
})

test('nobody can be engaged who is not offered, or for more than the reserve holds', () => {
  const poor = aSetup({ people: [...house.people, ...outsiders], reserveCents: 200_000 })
  expect(act(atDesk(poor, 'poor'), 'pmo', engage('pia'))).toEqual({ refused: 'noReserve' })
  expect(act(atDesk(setup, 's1'), 'pmo', engage('s1'))).toEqual({ refused: 'unknownPerson' })
  expect(act(atDesk(house, 'none'), 'pmo', engage('pia'))).toEqual({ refused: 'notInPlay' })
  expect(act(atDesk(setup, 'early'), 'pmo', { kind: 'setOvertime', person: 'pia', on: true })).toEqual({
    refused: 'unknownPerson',
  })
})

test('a newcomer takes a quarter of a day of those who know the project, for each day', () => {
  let game = closeWeek(order(atDesk(setup, 'teach', 2), 'pmo', engage('ulf')))
  for (let i = 0; i < 4 && (game.world.work.asks.p1 ?? []).length === 0; i++) game = closeWeek(game)
  game = split(game, 'ulf', { p1: 3 })
  const { week } = game.world.at
  game = closeWeek(game)
  const inWeek = game.world.facts.filter((fact) => fact.at.week === week)
  const worked = inWeek.flatMap((f) => (f.kind === 'worked' && f.person === 'ulf' ? [f.ofDay] : []))
  const taught = inWeek.flatMap((f) => (f.kind === 'mentored' && f.project === 'p1' ? [f.milliDays] : []))
  const sum = (rows: number[]) => rows.reduce((a, b) => a + b, 0)
  expect(sum(worked)).toBeGreaterThan(0)
  expect(sum(taught)).toBeLessThanOrEqual(Math.ceil(sum(worked) / 4) + worked.length)
  expect(sum(taught)).toBeGreaterThan(0)
})

test('whoever is engaged whenever, the money and the days add up, and no one works before they come', () => {
  const whens = fc.array(fc.record({ who: fc.constantFrom('pia', 'ulf'), skip: fc.nat(3) }), { maxLength: 3 })
  fc.assert(
    fc.property(whens, fc.nat(50), (tries, seed) => {
      let game = atDesk(setup, `E-${seed}`)
      for (const { who, skip } of tries) {
        for (let i = 0; i < skip && game.phase === 'deciding'; i++) game = closeWeek(game)
        if (game.phase !== 'deciding') break
        const next = act(game, 'pmo', engage(who))
        if (!('refused' in next)) game = next
        grantsFit(game)
      }
      while (game.phase === 'deciding') game = closeWeek(game)
      addsUp(game)
      const here = new Set<string>()
      for (const fact of game.world.facts) {
        if (fact.kind === 'joined') here.add(fact.person)
        if (fact.kind === 'worked' && outsiders.some((p) => p.id === fact.person))
          expect(here.has(fact.person)).toBe(true)
      }
    }),
    { numRuns: 30, seed: 9 },
  )
})
