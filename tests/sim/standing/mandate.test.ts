import { expect, test } from 'vitest'
import type { Game } from '../../../src/game/game.ts'
import { act, begin } from '../../../src/game/game.ts'
import { commandsFor } from '../../../src/game/legal.ts'
import { mayUndo } from '../../../src/game/undoing.ts'
import { governanceOf } from '../../../src/sim/debrief/governance.ts'
import type { FactKind, FactOf } from '../../../src/sim/facts.ts'
import { balance } from '../../../src/sim/ledger.ts'
import type { DecisionKind, Mandate, Right } from '../../../src/sim/mandates.ts'
import { decisions, decisionTable, mandates } from '../../../src/sim/mandates.ts'
import type { Setup } from '../../../src/sim/setup.ts'
import { decisionOf, orderOf, orderText, questionOf } from '../../../src/sim/standing/orders.ts'
import { aSetup, atDesk, closeWeek, order, play } from '../../helpers.ts'

const { factors } = aSetup()
const certainly = { askWilling: 1000, adviseWilling: 1000, trustWilling: 0, stakeWilling: 0, lateAnswer: 0 }
const never = { ...certainly, askWilling: 0, adviseWilling: 0 }

/** A case in which one kind of decision has a right, and answers come as the factors say. */
const withRight = (decision: DecisionKind, right: Right, answers: object = {}): Setup =>
  aSetup({
    mandate: { type: 'directive', rights: { directive: { [decision]: right } } },
    factors: { ...factors, ...answers },
    mattersPerWeek: [2],
    levers: ['hold', 'review'],
  })

const factsOf = <K extends FactKind>({ world }: Game, kind: K): FactOf<K>[] =>
  world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)
const ring = { kind: 'decide', matter: 'late-report', option: 'ring' } as const
const decided = (game: Game) => factsOf(game, 'matterDecided').filter(({ by }) => by === 'pmo')

test('a directive PMO decides all alone, a supportive one hardly anything that others hold', () => {
  const alone = (mandate: Mandate) =>
    decisions.filter((decision) => decisionTable[decision].rights[mandate] === 'alone').length
  expect(mandates.map(alone)).toEqual([2, 5, 9])
})

test('alone: it is done, and weighs on the manager once a week for each kind of decision', () => {
  const game = order(atDesk(withRight('matter', 'alone'), 'alone'), 'pmo', ring)
  const project = decided(game)[0]?.project as string
  expect(factsOf(game, 'imposed')).toMatchObject([{ project, decision: 'matter', constraint: 200 }])
  expect(balance(game.world.ledger, `constraint/${project}`)).toBe(150 + 200) // of the mandate, and of this
})

test('ask: whoever agrees lets it be done, and the order costs what it costs', () => {
  const game = order(atDesk(withRight('matter', 'ask', certainly), 'ask'), 'pmo', ring)
  const [answer] = factsOf(game, 'answered')
  expect(answer).toMatchObject({ answer: 'yes', price: 0, burden: 50 })
  expect(decided(game)).toMatchObject([{ option: 'ring', price: 1 }])
  expect(factsOf(game, 'imposed')).toEqual([])
  expect(balance(game.world.ledger, 'attention')).toBe(4)
})

test('ask: a refusal costs attention, changes nothing, and is not asked again this week', () => {
  const game = order(atDesk(withRight('matter', 'ask', never), 'no'), 'pmo', ring)
  expect(factsOf(game, 'answered')).toMatchObject([{ answer: 'no', price: 1, right: 'ask' }])
  expect(decided(game)).toEqual([])
  expect(balance(game.world.ledger, 'attention')).toBe(4)
  const offered = commandsFor(game, 'pmo').filter((it) => it.kind === 'decide')
  expect(offered.some((it) => it.kind === 'decide' && it.option === 'ring')).toBe(false)
  expect(act(game, 'pmo', ring)).toEqual({ refused: 'alreadyAnswered' })
  expect(mayUndo(game, 'pmo')).toBe(false)
})

test('ask: an answer a week late is carried out next Monday, its attention paid; until then nothing comes of the matter', () => {
  const setup = withRight('matter', 'ask', { ...certainly, lateAnswer: 1000 })
  let game = order(atDesk(setup, 'late'), 'pmo', ring)
  expect(factsOf(game, 'answered')).toMatchObject([{ answer: 'later', price: 1 }])
  expect(act(game, 'pmo', { ...ring, option: 'wait' })).toEqual({ refused: 'alreadyAnswered' })
  const { project } = game.world.desk.matters.find(({ matter }) => matter === 'late-report') as {
    project: string | null
  }
  game = closeWeek(game)
  expect(game.world.at.week).toBe(2)
  const about = factsOf(game, 'matterDecided').filter(({ matter }) => matter === 'late-report')
  expect(about).toMatchObject([{ option: 'ring', by: 'pmo', project, price: 0, at: { week: 2 } }])
  const [agreed] = factsOf(game, 'agreedLate')
  expect(game.world.facts[about[0]?.cause ?? -1]).toBe(agreed)
  expect(balance(game.world.ledger, 'attention')).toBe(5)
  expect(game.world.standing.mandate?.waiting).toEqual([])
})

test('advise: a manager who does not take it decides otherwise, and nobody is burdened by it', () => {
  const game = order(atDesk(withRight('matter', 'advise', never), 'advise'), 'pmo', ring)
  expect(factsOf(game, 'answered')).toMatchObject([{ answer: 'no', right: 'advise', burden: 0 }])
  expect(decided(closeWeek(game))).toEqual([])
})

test('what would come of a matter anyway needs nobody', () => {
  const game = order(atDesk(withRight('matter', 'ask', never), 'standing'), 'pmo', {
    ...ring,
    option: 'wait',
  })
  expect(factsOf(game, 'answered')).toEqual([])
  expect(decided(game)).toMatchObject([{ option: 'wait' }])
})

test('days that a manager does not give up stay, and are not on offer', () => {
  const crowded = withRight('people', 'ask', never)
  let week = 1
  let game = atDesk(crowded, 'days', week)
  const taken = () =>
    Object.entries(game.world.work.grants).flatMap(([person, by]) =>
      Object.entries(by).map(([project, days]) => ({ person, project, days })),
    )
  while (taken().length === 0) game = atDesk(crowded, 'days', ++week)
  const { person, project, days } = taken()[0] as { person: string; project: string; days: number }
  game = order(game, 'pmo', { kind: 'grant', person, project, days: days - 1 })
  expect(factsOf(game, 'answered')).toMatchObject([{ decision: 'people', by: `pm/${project}`, answer: 'no' }])
  expect(game.world.work.grants[person]?.[project]).toBe(days)
  const offer = commandsFor(game, 'pmo').find(
    (it) => it.kind === 'grant' && it.person === person && it.project === project,
  )
  expect(offer).toMatchObject({ days: { from: days } })
})

test('holding a project under "ask" is the manager’s word; late, it is held next Monday', () => {
  const setup = withRight('hold', 'ask', { ...certainly, lateAnswer: 1000 })
  const game = closeWeek(order(atDesk(setup, 'hold'), 'pmo', { kind: 'setHold', project: 'p1', on: true }))
  expect(factsOf(game, 'holdSet')).toMatchObject([{ project: 'p1', on: true, price: 0, at: { week: 2 } }])
})

test.each([
  ['hold/p1/true', 'hold/p1'],
  ['review/p1/100', 'review/p1'],
  ['change/extra/false', 'change/extra'],
  ['matter/late-report/ring', 'matter/late-report'],
  ['engage/zoe', 'engage/zoe'],
])('the order %s asks %s and can be read back', (text, question) => {
  const read = orderOf(text)
  expect(read && orderText(read)).toBe(text)
  expect(questionOf(text)).toBe(question)
  expect(decisions).toContain(decisionOf(text))
})

test('the mandate is chosen before the first week, among those that the author allows', () => {
  const setup = aSetup({ mandate: { type: 'controlling', choice: ['supportive', 'controlling'] } })
  const game = begin(setup, 'choice', {})
  const offers = commandsFor(game, 'pmo').filter(({ kind }) => kind === 'chooseMandate')
  expect(offers).toEqual([{ kind: 'chooseMandate', mandate: 'supportive', price: 0 }])
  expect(act(game, 'pmo', { kind: 'chooseMandate', mandate: 'directive' })).toEqual({ refused: 'outOfRange' })
  const chosen = order(game, 'pmo', { kind: 'chooseMandate', mandate: 'supportive' })
  expect(chosen.world.standing.mandate?.type).toBe('supportive')
  const open = order(chosen, 'pmo', { kind: 'open' })
  expect(act(open, 'pmo', { kind: 'chooseMandate', mandate: 'controlling' })).toEqual({ refused: 'notNow' })
  expect(act(begin(aSetup(), 'none', {}), 'pmo', { kind: 'chooseMandate', mandate: 'directive' })).toEqual({
    refused: 'notInPlay',
  })
})

test('a late report has three dates: of last Friday, dated Monday, recorded this Friday', () => {
  const setup = aSetup({
    mandate: { type: 'supportive' },
    factors: { ...factors, lateReport: 1000, supportiveWatch: 0, openingCandour: 0 },
  })
  const game = closeWeek(atDesk(setup, 'late reports', 2))
  const delayed = factsOf(game, 'reportDelayed').find(({ at }) => at.week === 2)
  const filed = factsOf(game, 'recorded').find(
    ({ content, claimed }) =>
      content.kind === 'statusReport' && content.project === delayed?.project && claimed.week === 2,
  )
  expect(filed).toMatchObject({
    occurred: { week: 1, day: 4 },
    claimed: { week: 2, day: 0 },
    at: { week: 2 },
  })
  expect(filed?.at.day).toBeGreaterThanOrEqual(4)
  expect(governanceOf(setup, game.world.facts, game.world.ledger).reports.kept).toBe(0)
})

test('what a report bends is kept beside it as truth, with the record as its cause', () => {
  const setup = aSetup({
    mandate: { type: 'directive' },
    factors: {
      ...factors,
      rosyFearful: 1000,
      rosyOpen: 1000,
      grimEdge: 0,
      grimTypical: 0,
      openingCandour: 0,
    },
  })
  const game = atDesk(setup, 'rosy', 4)
  const bent = factsOf(game, 'reportBent')
  expect(bent.length).toBeGreaterThan(0)
  for (const { form, cause, project } of bent) {
    expect(form).toBe('rosy')
    expect(game.world.facts[cause]).toMatchObject({ content: { project } })
  }
})

test.each(mandates)('a game under a %s mandate ends, and money in is money out', (type) => {
  const game = play(aSetup({ projects: 3, specialists: 2, mandate: { type } }), 'whole')
  expect(game.phase).toBe('debriefing')
  const { reports, rules } = governanceOf(game.setup, game.world.facts, game.world.ledger)
  expect(reports.of).toBeGreaterThan(5)
  expect(rules.kept).toBeLessThanOrEqual(rules.of)
})
