import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../../../src/sim/negotiation/acts.ts'
import type { NegotiationState } from '../../../src/sim/negotiation/state.ts'
import { begin, floorOf } from '../../../src/sim/negotiation/state.ts'
import { tableOf } from '../../../src/sim/negotiation/table.ts'
import { take } from '../../../src/sim/negotiation/taking.ts'
import { view } from '../../../src/sim/negotiation/view.ts'
import { integrative } from './negotiations.ts'

// Numbers that nothing else in a view comes to.
const planted = [87_654_321, 76_543_219, 65_432_198, 54_321_987]

/** The same negotiation, in which the PM has other stakes. */
function withSecrets([worth = 0, reservation = 0, timeCost = 0, other = 0]: readonly number[]) {
  const table = tableOf(integrative)
  const [pmo, pm] = table.parties
  if (!pmo || !pm) throw new Error()
  const stakes = {
    worth: pm.stakes.worth.map((values) => values.map((_, n) => worth + n * other)),
    reservation,
    timeCost,
    motives: [null, null, { consequence: 'delivery', wants: 'less' as const }],
  }
  const secret = { id: 'secretPaper', about: 'effort', holders: ['pm'] }
  return begin({ ...table, records: [...table.records, secret], parties: [pmo, { ...pm, stakes }] })
}

const place = fc.integer({ min: 0, max: 2 })
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('offer' as const), offer: fc.tuple(place, place, fc.option(place)) }),
  fc.record({
    kind: fc.constant('ask' as const),
    to: fc.integer({ min: 0, max: 1 }),
    question: fc.constantFrom({ about: 'ranking' as const }, { about: 'alternative' as const }),
  }),
  fc.record({
    kind: fc.constant('tell' as const),
    claim: fc.constant({ about: 'ranking' as const, issues: [2, 0, 1] }),
    evidence: fc.constantFrom(null, 'forecast'),
    answers: fc.option(fc.nat(6)),
  }),
  fc.constantFrom<Act>({ kind: 'pass' }, { kind: 'accept' }, { kind: 'walkAway' }),
)

const played = (state: NegotiationState, acts: readonly Act[]) =>
  acts.reduce((now, act) => {
    const taken = take(now, floorOf(now), act)
    return 'state' in taken ? taken.state : now
  }, state)

test("no view holds anything of the other's stakes, whatever was done", () => {
  fc.assert(
    fc.property(
      fc.array(anAct, { maxLength: 30 }),
      fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
      (acts, others) => {
        const seen = view(played(withSecrets(planted), acts), 0)
        expect(view(played(withSecrets(others), acts), 0)).toEqual(seen)
        const text = JSON.stringify(seen)
        for (const secret of [...planted, 'secretPaper']) expect(text).not.toContain(String(secret))
      },
    ),
  )
})

test("the alarm rings: the owner's own view holds them", () => {
  const text = JSON.stringify(view(withSecrets(planted), 1))
  for (const secret of [...planted.slice(0, 3), 'secretPaper']) expect(text).toContain(String(secret))
})

test('a record is seen by others once it is laid on the table', () => {
  const shown: Act = {
    kind: 'tell',
    claim: { about: 'ranking', issues: [0, 1, 2] },
    evidence: 'defectTrend',
    answers: null,
  }
  const state = begin(tableOf(integrative))
  expect(view(state, 1).records.map(({ id }) => id)).toEqual(['forecast'])
  expect(view(played(state, [shown]), 1).records).toContainEqual({
    id: 'defectTrend',
    about: 'qualityRisk',
    own: false,
  })
})

test('a state that went through JSON is the same state', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 30 }), (acts) => {
      const state = played(begin(tableOf(integrative)), acts)
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    }),
  )
})
