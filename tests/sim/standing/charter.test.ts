import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Game } from '../../../src/game/game.ts'
import { act, begin } from '../../../src/game/game.ts'
import { byTable } from '../../../src/game/moves.ts'
import type { Area, AreaSetting } from '../../../src/sim/charters.ts'
import { areas, areaTable, parties } from '../../../src/sim/charters.ts'
import { defaultFactors } from '../../../src/sim/factors.ts'
import type { FactKind, FactOf } from '../../../src/sim/facts.ts'
import { balance } from '../../../src/sim/ledger.ts'
import { mandates } from '../../../src/sim/mandates.ts'
import type { Setup } from '../../../src/sim/setup.ts'
import { aSetup, atDesk, closeWeek, order, play } from '../../helpers.ts'

const factsOf = <K extends FactKind>(game: Game, kind: K) =>
  game.world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)

const sharp = { ...defaultFactors, disputeChance: 1000 }
const all = (setting: AreaSetting) =>
  Object.fromEntries(areas.map((area) => [area, setting])) as { readonly [area in Area]: AreaSetting }

const withCharter = (
  rights: { readonly [area in Area]?: AreaSetting },
  more: Partial<Setup> = {},
  unread: readonly string[] = [],
) => aSetup({ charter: { rights, unread }, factors: sharp, ...more, projects: 2 } as never)

const review = { kind: 'setReview', project: 'p1', permille: 100 } as const
const levers = { levers: ['review', 'hold'] as const }

test('a right in nobody’s hands is disputed after something of its kind was done, and the gap is the cause', () => {
  const game = closeWeek(order(atDesk(withCharter({ quality: 'open' }, levers), 'gap'), 'pmo', review))
  const [dispute] = factsOf(game, 'disputed')
  expect(dispute).toMatchObject({
    area: 'quality',
    gap: 'open',
    project: 'p1',
    price: 1,
    at: { week: 2, day: 0 },
  })
  expect(game.world.facts[dispute?.cause ?? -1]).toMatchObject({
    kind: 'gapLeft',
    area: 'quality',
    gap: 'open',
  })
  expect(game.world.facts[dispute?.act ?? -1]).toMatchObject({ kind: 'reviewSet', at: { week: 1 } })
  expect(balance(game.world.ledger, 'attention')).toBe(4)
  const of = (account: string) =>
    game.world.ledger.postings.filter(
      (it) => it.account === account && game.world.facts[it.fact]?.kind === 'disputed',
    )
  expect(of('trust/p1')).toMatchObject([{ amount: -2000 }])
  expect(of('burden/p1')).toMatchObject([{ amount: 500 }])
  expect(of('constraint/p1')).toMatchObject([{ amount: 500 }])
})

test('nothing of its kind is done, and nobody disputes anything', () => {
  const setup = withCharter({ quality: 'open', methods: 'overlap' }, levers)
  const game = closeWeek(closeWeek(atDesk(setup, 'gap')))
  expect(factsOf(game, 'gapLeft')).toHaveLength(2)
  expect(factsOf(game, 'disputed')).toEqual([])
})

test('two who both decide dispute as nobody would', () => {
  const game = closeWeek(order(atDesk(withCharter({ quality: 'overlap' }, levers), 'two'), 'pmo', review))
  expect(factsOf(game, 'disputed')).toMatchObject([{ gap: 'overlap', project: 'p1' }])
})

test('who has never read a right that departs from custom acts by custom; who is told in the same week does not', () => {
  const setup = withCharter({ quality: 'pmo' }, levers, ['p1'])
  const acted = order(atDesk(setup, 'unread'), 'pmo', review)
  expect(factsOf(closeWeek(acted), 'disputed')).toMatchObject([{ gap: 'unread', project: 'p1' }])
  const told = order(order(atDesk(setup, 'unread'), 'pmo', review), 'pmo', {
    kind: 'tellRights',
    project: 'p1',
  })
  expect(factsOf(told, 'talked')).toHaveLength(1)
  expect(factsOf(closeWeek(told), 'disputed')).toEqual([])
})

test('what custom says anyway need not be read', () => {
  const setup = withCharter(
    { quality: 'manager' },
    { ...levers, factors: { ...sharp, askWilling: 1000, lateAnswer: 0 } },
    ['p1', 'p2'],
  )
  const game = closeWeek(order(atDesk(setup, 'custom'), 'pmo', review))
  expect(factsOf(game, 'answered')).toMatchObject([{ decision: 'review', right: 'ask', by: 'pm/p1' }])
  expect(factsOf(game, 'gapLeft')).toEqual([])
  expect(factsOf(game, 'disputed')).toEqual([])
})

test('before week 1 a right is proposed for nothing; a counterpart who declines names another, and agrees to that', () => {
  const setup = withCharter({ quality: 'open' }, { factors: { ...sharp, askWilling: 0, openingTrust: 0 } })
  let game = order(begin(setup, 'agree', {}, byTable), 'pmo', {
    kind: 'proposeRight',
    area: 'quality',
    party: 'pmo',
  })
  expect(factsOf(game, 'rightDeclined')).toMatchObject([{ party: 'pmo', wanted: 'manager', price: 0 }])
  expect(act(game, 'pmo', { kind: 'proposeRight', area: 'quality', party: 'pmo' })).toEqual({
    refused: 'alreadyAnswered',
  })
  game = order(game, 'pmo', { kind: 'proposeRight', area: 'quality', party: 'manager' })
  expect(factsOf(game, 'rightAgreed')).toMatchObject([{ party: 'manager', project: 'p1' }])
  expect(game.world.standing.charter?.rows.quality).toMatchObject({
    gap: null,
    party: 'manager',
    read: ['p1'],
  })
})

test('to lay a right down costs the trust of all and takes decisions from them; in a week it costs attention, once', () => {
  const setup = withCharter({ quality: 'open' })
  const impose = { kind: 'imposeRight', area: 'quality', party: 'pmo' } as const
  const before = begin(setup, 'impose', {}, byTable)
  const trust = balance(before.world.ledger, 'trust/p2')
  const game = order(before, 'pmo', impose)
  expect(balance(game.world.ledger, 'trust/p2')).toBe(trust - 3000)
  expect(balance(game.world.ledger, 'constraint/p1')).toBe(500)
  expect(act(game, 'pmo', { ...impose, party: 'sponsor' })).toEqual({ refused: 'alreadyDone' })
  const never = { ...sharp, askWilling: 0, openingTrust: 0 }
  let later = atDesk(withCharter({ quality: 'open' }, { factors: never }), 'impose')
  later = order(order(later, 'pmo', { ...impose, kind: 'proposeRight' }), 'pmo', impose)
  expect(factsOf(later, 'rightDeclined').map(({ price }) => price)).toEqual([1])
  expect(factsOf(later, 'rightImposed').map(({ price }) => price)).toEqual([0])
})

test('told at a meeting: one that is called, or one that was held anyway', () => {
  const setup = withCharter({ quality: 'pmo' }, levers, ['p1', 'p2'])
  const called = order(atDesk(setup, 'meeting'), 'pmo', { kind: 'tellAllRights' })
  expect(factsOf(called, 'met')).toHaveLength(1)
  expect(factsOf(called, 'rightsTold')).toHaveLength(2)
  const held = order(atDesk(setup, 'meeting'), 'pmo', { kind: 'meet' })
  const left = balance(held.world.ledger, 'attention')
  expect(balance(order(held, 'pmo', { kind: 'tellAllRights' }).world.ledger, 'attention')).toBe(left)
})

test('what the table gives away is asked for, under any mandate; what it gives to the PMO is its own', () => {
  const never = { ...sharp, askWilling: 0, adviseWilling: 0, trustWilling: 0 }
  const away = withCharter(
    { quality: 'manager' },
    { ...levers, factors: never, mandate: { type: 'directive' } },
  )
  const asked = order(atDesk(away, 'away'), 'pmo', review)
  expect(factsOf(asked, 'answered')).toMatchObject([{ answer: 'no', right: 'ask' }])
  const own = withCharter({ quality: 'pmo' }, { ...levers, factors: never, mandate: { type: 'supportive' } })
  expect(factsOf(order(atDesk(own, 'own'), 'pmo', review), 'reviewSet')).toHaveLength(1)
})

test('orders about rights that are not there, or of no such holder, are refused', () => {
  const desk = atDesk(withCharter({ methods: 'open' }), 'refused')
  expect(act(desk, 'pmo', { kind: 'proposeRight', area: 'quality', party: 'pmo' })).toEqual({
    refused: 'unknownRight',
  })
  expect(act(desk, 'pmo', { kind: 'imposeRight', area: 'constructor' as Area, party: 'pmo' })).toEqual({
    refused: 'unknownRight',
  })
  expect(act(desk, 'pmo', { kind: 'imposeRight', area: 'methods', party: 'sponsor' })).toEqual({
    refused: 'outOfRange',
  })
  expect(act(atDesk(aSetup(), 'none'), 'pmo', { kind: 'tellAllRights' })).toEqual({ refused: 'notInPlay' })
})

test('every area has two to four allocations, one of them that of custom and one of the PMO', () => {
  for (const area of areas) {
    const { allocations, custom } = areaTable[area]
    const named = allocations.map(({ decides }) => decides)
    expect(named.length).toBeGreaterThanOrEqual(2)
    expect(named).toEqual(expect.arrayContaining([custom, 'pmo']))
    for (const { decides, consulted, informed } of allocations) {
      const roles = [decides, ...consulted, ...informed]
      expect(new Set(roles).size).toBe(roles.length)
      expect(roles.every((party) => parties.includes(party))).toBe(true)
    }
  }
})

const policies = ['least-slack/random', 'random/sensible', 'loudest/random'] as const
const anyCase = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 6 }),
  policy: fc.constantFrom(...policies),
  type: fc.constantFrom(null, ...mandates),
})
const cased = (
  rights: { readonly [area in Area]?: AreaSetting },
  type: Setup['mandate'] | null,
  unread: readonly string[] = [],
) => withCharter(rights, { ...levers, weeks: 5, ...(type && { mandate: type }) }, unread)

test('with the whole table agreed and read nothing is ever disputed', () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.constantFrom('signed' as const, 'pmo' as const, 'manager' as const),
      ({ seed, policy, type }, setting) => {
        const game = play(cased(all(setting), type && { type }), seed, policy)
        if (factsOf(game, 'rightAgreed').length + factsOf(game, 'rightImposed').length > 0) return // changed on the way
        expect(factsOf(game, 'disputed')).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
})

test('whatever is disputed goes back to a gap that was there, and to an act of the week before', () => {
  let disputes = 0
  fc.assert(
    fc.property(
      anyCase,
      fc.constantFrom('open' as const, 'overlap' as const),
      ({ seed, policy, type }, setting) => {
        const game = play(cased(all(setting), type && { type }), seed, policy)
        for (const { cause, area, act: of, at, gap } of factsOf(game, 'disputed')) {
          disputes++
          expect(game.world.facts[cause]).toMatchObject({ kind: 'gapLeft', area, gap })
          expect(game.world.facts[of]?.at.week).toBe(at.week - 1)
        }
      },
    ),
    { numRuns: 25 },
  )
  expect(disputes).toBeGreaterThan(0)
})
