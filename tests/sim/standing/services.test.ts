import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withServices } from '../../../src/cli/services.ts'
import { explain } from '../../../src/game/explaining.ts'
import type { Game } from '../../../src/game/game.ts'
import { act, begin } from '../../../src/game/game.ts'
import { commandsFor } from '../../../src/game/legal.ts'
import { byTable } from '../../../src/game/moves.ts'
import { seatsOf } from '../../../src/game/seats.ts'
import { view } from '../../../src/game/viewing.ts'
import { factorOf } from '../../../src/sim/factors.ts'
import type { FactKind, FactOf } from '../../../src/sim/facts.ts'
import { balance } from '../../../src/sim/ledger.ts'
import { costOf } from '../../../src/sim/rules/serving.ts'
import type { Service } from '../../../src/sim/services.ts'
import { services } from '../../../src/sim/services.ts'
import type { Setup } from '../../../src/sim/setup.ts'
import { aSetup, atDesk, closeWeek, order, play } from '../../helpers.ts'

const setting = { possible: services, usual: [], most: 4, dayRateCents: 50_000 }
const bare = aSetup({ projects: 3, specialists: 2, weeks: 8, levers: ['review'], services: setting })
const offering = (...usual: Service[]): Setup => ({ ...bare, services: { ...setting, usual } })
const seating = Object.fromEntries(seatsOf(bare).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))
const briefed = (setup = bare) => begin(setup, 's', seating, byTable)
const take = (game: Game, service: Service, on = true) =>
  act(game, 'pmo', { kind: 'setService', service, on })

const facts = <K extends FactKind>({ world }: Game, kind: K): FactOf<K>[] =>
  world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)

test('a PMO that offers nothing plays as one that has no services to offer', () => {
  const { services: _, ...without } = bare
  const deeds = ({ world }: Game) => world.facts.filter(({ kind }) => kind !== 'began')
  expect(deeds(play(bare, 'same'))).toEqual(deeds(play(without, 'same')))
})

test('four can be taken up and dropped before week 1, no fifth, none twice, none that is not possible, none later', () => {
  let game = briefed()
  for (const service of services.slice(0, 4))
    game = order(game, 'pmo', { kind: 'setService', service, on: true })
  expect(take(game, 'liaison')).toEqual({ refused: 'enoughServices' })
  expect(take(game, 'methods')).toEqual({ refused: 'noChange' })
  expect(commandsFor(game, 'pmo').flatMap((it) => (it.kind === 'setService' ? [it.service] : []))).toEqual(
    services.slice(0, 4),
  )
  game = order(game, 'pmo', { kind: 'setService', service: 'methods', on: false })
  game = order(game, 'pmo', { kind: 'setService', service: 'liaison', on: true })
  expect(view(game, 'pmo').services?.all.flatMap(({ on, service }) => (on ? [service] : []))).toEqual([
    'administration',
    'training',
    'coordination',
    'liaison',
  ])
  game = order(game, 'pmo', { kind: 'open' })
  expect(take(game, 'liaison', false)).toEqual({ refused: 'notNow' })
  const few = { ...bare, services: { ...setting, possible: ['methods' as const] } }
  expect(take(briefed(few), 'liaison')).toEqual({ refused: 'outOfRange' })
  const { services: _, ...without } = bare
  expect(take(briefed(without), 'liaison')).toEqual({ refused: 'notInPlay' })
})

test('what is offered costs its days every week, and the cost explains itself', () => {
  const setup = offering('methods', 'liaison')
  const game = play(setup, 'cost')
  const weekly = costOf(setup, 'methods') + costOf(setup, 'liaison')
  expect(weekly).toBe(Math.round((50_000 * (2000 + 1500)) / 1000))
  expect(balance(game.world.ledger, 'office')).toBe(weekly * game.world.at.week)
  for (const seat of ['pmo', 'sponsor']) {
    const found = explain(game, seat, 'office')
    expect(found?.postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(found?.value)
  }
})

// What each is said to do, on the same dice: more of it, or less, than without it.
test('mentoring and liaison raise trust by what they say, for those who run', () => {
  const mentored = facts(play(offering('mentoring'), 't'), 'served')
  expect(mentored.length).toBeGreaterThan(10)
  for (const { project, trust } of mentored)
    expect([project === null, trust]).toEqual([false, factorOf(bare, 'mentoringTrust')])
  const told = facts(play(offering('liaison'), 't'), 'served')
  for (const { project, trust } of told)
    expect([project, trust]).toEqual([null, factorOf(bare, 'liaisonTrust')])
})

const over = (setup: Setup, of: (game: Game) => number): number =>
  Array.from({ length: 12 }, (_, i) => of(play(setup, `many ${i}`))).reduce((sum, n) => sum + n, 0)

test('with methods fewer defects are made', () => {
  const made = (game: Game) =>
    [
      ...facts(game, 'defectsHidden'),
      ...facts(game, 'defectsFound').filter(({ by }) => by === 'review'),
    ].reduce((sum, { count }) => sum + count, 0)
  expect(over(offering('methods'), made)).toBeLessThan(over(bare, made))
})

test('with health checks more of what is hidden comes to light', () => {
  const share = (game: Game) => {
    const sum = (rows: readonly { readonly count: number }[]) =>
      rows.reduce((total, { count }) => total + count, 0)
    const hidden = sum(facts(game, 'defectsHidden'))
    const surfaced = sum(facts(game, 'defectsFound').filter(({ by }) => by === 'surfacing'))
    return hidden === 0 ? 0 : surfaced / hidden
  }
  expect(over(offering('healthChecks'), share)).toBeGreaterThan(over(bare, share))
})

test('with training people know their projects better in the end', () => {
  const known = ({ world }: Game) =>
    Object.values(world.work.people).reduce(
      (sum, { familiarity }) => sum + Object.values(familiarity).reduce((all, permille) => all + permille, 0),
      0,
    )
  expect(over(offering('training'), known)).toBeGreaterThan(over(bare, known))
})

test('with estimating together one claim a week is tested without attention, and no second', () => {
  const second = (setup: Setup) => {
    const tests = (now: Game) => commandsFor(now, 'pmo').filter(({ kind }) => kind === 'testClaim')
    let first = atDesk(setup, 'asked')
    while (tests(first).length < 2) first = closeWeek(first)
    const [one] = tests(first)
    if (one?.kind !== 'testClaim') throw new Error('Nobody asks for anybody.')
    const { project, person, price } = one
    const next = order(first, 'pmo', { kind: 'testClaim', project, person })
    return [price, ...new Set(tests(next).map((it) => it.price))]
  }
  expect(second(offering('estimating'))).toEqual([0, 1])
  expect(second(bare)).toEqual([1, 1])
})

test('with coordination one contested person a week is settled without attention, and no second', () => {
  const game = play(offering('coordination'), 'free', 'least-slack/sensible')
  const byHand = facts(game, 'granted').filter(({ by }) => by === 'pmo')
  const free = byHand.filter(({ coordinated }) => coordinated)
  expect(free.length).toBeGreaterThan(0)
  expect(new Set(free.map(({ at }) => at.week)).size).toBe(free.length)
  expect(free.every(({ price }) => price === 0)).toBe(true)
})

test('administration takes its share off governance work, and off nothing that relieves', () => {
  const burdens = (setup: Setup) =>
    facts(play({ ...setup, mandate: { type: 'controlling' } }, 'b'), 'governed').map(({ burden }) => burden)
  const full = factorOf(bare, 'controllingBurden')
  expect(new Set(burdens(bare))).toEqual(new Set([full]))
  const left = (full * (1000 - factorOf(bare, 'administrationRelief'))) / 1000
  expect(new Set(burdens(offering('administration')))).toEqual(new Set([left]))
})

test('whatever is taken up and dropped, the setting holds', () => {
  const step = fc.record({ service: fc.constantFrom(...services), on: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let game = briefed()
      for (const { service, on } of steps) {
        const next = take(game, service, on)
        if (!('refused' in next)) game = next
      }
      const offered = game.world.standing.services ?? []
      expect(offered.length).toBeLessThanOrEqual(4)
      expect(game.world.work.services).toEqual(offered)
      expect(services.filter((it) => offered.includes(it))).toEqual(offered)
    }),
  )
})

test('the command line takes services that are possible, and no more than the office carries', () => {
  expect(withServices(bare, 'liaison, methods')).toMatchObject({
    services: { usual: ['methods', 'liaison'] },
  })
  expect(withServices(bare, 'tea')).toEqual({ wrong: expect.stringContaining('"tea" is no service') })
  expect(withServices(bare, services.slice(0, 5).join())).toEqual({
    wrong: expect.stringContaining('4 services at most'),
  })
  const { services: _, ...without } = bare
  expect(withServices(without, 'methods')).toEqual({ wrong: expect.stringContaining('no services to offer') })
})
