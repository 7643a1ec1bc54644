import { expect, test } from 'vitest'
import type { Act, Refusal } from '../../../src/sim/negotiation/acts.ts'
import { begin } from '../../../src/sim/negotiation/state.ts'
import { tableOf } from '../../../src/sim/negotiation/table.ts'
import { resultOf, view } from '../../../src/sim/negotiation/view.ts'
import { after, integrative, refusal } from './negotiations.ts'

const table = tableOf(integrative)
const opened = begin(table)
const offer = (...options: (number | null)[]): Act => ({ kind: 'offer', offer: options })
const accept: Act = { kind: 'accept' }
const pass: Act = { kind: 'pass' }
const walkAway: Act = { kind: 'walkAway' }
const ranking: Act = { kind: 'ask', to: 1, question: { about: 'ranking' } }
const told: Act = {
  kind: 'tell',
  claim: { about: 'ranking', issues: [2, 1, 0] },
  evidence: null,
  answers: 0,
}

test('an offer that the other accepts is the deal, and time is taken off', () => {
  // PMO 571 + 143 + 0, PM 0 + 105 + 632; one exchange is over.
  const ended = after(opened, [0, offer(0, 0, 0)], [1, offer(2, 2, 2)], [0, offer(0, 1, 2)], [1, accept])
  expect(ended.ending).toEqual({ kind: 'agreed', deal: [0, 1, 2] })
  expect([0, 1].map((party) => resultOf(ended, party))).toEqual([709, 732])
})

test('without a deal each has its reservation value, less the time', () => {
  expect(resultOf(after(opened, [0, pass], [1, walkAway]), 0)).toBe(350)
  let state = opened
  for (let n = 0; n < 6; n++) state = after(state, [0, pass], [1, pass])
  expect(state.ending).toEqual({ kind: 'ranOut' })
  expect(view(state, 1).result).toBe(350 - 6 * 5)
})

test('a package settles what it takes and gives; what is left open stays as it was last offered, or keeps it from being accepted', () => {
  const partial: Act = {
    kind: 'package',
    takes: [{ issue: 0, option: 0 }],
    gives: [{ issue: 2, option: 2 }],
  }
  const whole: Act = {
    ...partial,
    gives: [
      { issue: 2, option: 2 },
      { issue: 1, option: 1 },
    ],
  }
  expect(after(opened, [0, partial]).standing?.offer).toEqual([0, null, 2])
  expect(refusal(after(opened, [0, partial]), 1, accept)).toBe('offerIsPartial')
  const before = after(opened, [0, offer(0, 1, 0)], [1, pass])
  expect(after(before, [0, partial]).standing?.offer).toEqual([0, 1, 2])
  expect(after(opened, [0, whole], [1, accept]).ending).toEqual({ kind: 'agreed', deal: [0, 1, 2] })
})

test('a new offer cancels acceptances: among three it takes both others', () => {
  const [pmo, pm] = integrative.parties
  if (!pmo || !pm) throw new Error()
  const three = begin(tableOf({ ...integrative, parties: [pmo, pm, { ...pm, id: 'sponsor' }] }))
  const state = after(three, [0, offer(0, 0, 0)], [1, accept], [2, offer(1, 1, 1)], [0, accept])
  expect(state.standing).toEqual({ by: 2, offer: [1, 1, 1], accepted: [0] })
  expect(after(state, [1, accept]).ending).toEqual({ kind: 'agreed', deal: [1, 1, 1] })
})

test('talk keeps the floor; an answer closes the question', () => {
  const asked = after(opened, [0, ranking])
  expect(view(asked, 0)).toMatchObject({ isMyTurn: true, talked: 1, open: [0] })
  expect(after(asked, [0, pass], [1, told]).open).toEqual([])
})

const asked = after(opened, [0, ranking], [0, pass])
const refused: readonly (readonly [Refusal, typeof opened, number, Act])[] = [
  ['ended', after(opened, [0, walkAway]), 1, pass],
  ['notYourTurn', opened, 1, pass],
  ['unknownParty', opened, 7, pass],
  ['unknownParty', opened, 0, { ...ranking, to: 0 }],
  ['unknownIssue', opened, 0, { kind: 'ask', to: 1, question: { about: 'why', issue: 3 } }],
  ['unknownOption', opened, 0, offer(0, 0, 3)],
  ['nothingOffered', opened, 0, offer(null, null, null)],
  ['notAllIssues', opened, 0, offer(0, 0)],
  ['oneSided', opened, 0, { kind: 'package', takes: [], gives: [{ issue: 0, option: 0 }] }],
  [
    'twiceNamed',
    opened,
    0,
    { kind: 'package', takes: [{ issue: 0, option: 1 }], gives: [{ issue: 0, option: 0 }] },
  ],
  ['noOffer', opened, 0, accept],
  ['ownOffer', after(opened, [0, offer(0, 0, 0)], [1, pass]), 0, accept],
  ['noSuchQuestion', opened, 0, { kind: 'withhold', answers: 0 }],
  ['beside', asked, 1, { ...told, claim: { about: 'alternative', strength: 'weak' } } as Act],
  ['talkedEnough', after(opened, [0, ranking], [0, ranking]), 0, ranking],
  ['unknownRecord', asked, 1, { ...told, evidence: 'defectTrend' } as Act],
  [
    'unknownConsequence',
    opened,
    0,
    {
      kind: 'tell',
      claim: { about: 'why', issue: 0, motive: { consequence: 'weather', wants: 'more' } },
      evidence: null,
      answers: null,
    },
  ],
]
test.each(refused)('%s is a refusal that says why', (why, state, party, act) => {
  expect(refusal(state, party, act)).toBe(why)
})

test('among three an acceptance cannot be given twice', () => {
  const [pmo, pm] = integrative.parties
  if (!pmo || !pm) throw new Error()
  const three = begin(tableOf({ ...integrative, parties: [pmo, pm, { ...pm, id: 'sponsor' }] }))
  const state = after(three, [0, offer(0, 0, 0)], [1, accept], [2, pass], [0, pass])
  expect(refusal(state, 1, accept)).toBe('alreadyAccepted')
})
