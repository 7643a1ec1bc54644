import { describe, expect, test } from 'vitest'
import { pairedInterval } from '../../../src/bots/paired.ts'
import { characterNames, characters } from '../../../src/sim/negotiation/counterparts/character-factors.ts'
import type { Mind } from '../../../src/sim/negotiation/counterparts/counterpart.ts'
import { counterpart } from '../../../src/sim/negotiation/counterparts/counterpart.ts'
import type { NegotiationPolicy } from '../../../src/sim/negotiation/counterparts/policies.ts'
import { negotiationPolicies } from '../../../src/sim/negotiation/counterparts/policies.ts'
import { played } from '../../../src/sim/negotiation/playing.ts'
import { tableOf } from '../../../src/sim/negotiation/table.ts'
import { resultOf } from '../../../src/sim/negotiation/view.ts'
import { integrative } from './negotiations.ts'

const table = tableOf(integrative)
// Others than those by which the trader was chosen (trader-factors.ts).
const seeds = Array.from({ length: 200 }, (_, n) => String(201 + n))
const poor = (Object.keys(negotiationPolicies) as NegotiationPolicy[]).filter((it) => it !== 'tradeIssues')

describe.each([0, 1])('from side %i', (side) => {
  describe.each(characterNames)('against %s', (name) => {
    const results = (policy: Mind) =>
      seeds.map((seed) => {
        const other = counterpart(characters[name])
        return resultOf(played(table, side === 0 ? [policy, other] : [other, policy], seed), side)
      })
    const trading = results(negotiationPolicies.tradeIssues)
    test.each(poor)('%s is worth less than trading issues, over 200 seeds', (policy) => {
      const against = pairedInterval(results(negotiationPolicies[policy]), trading)
      expect(against?.high).toBeLessThan(0)
    })
  })
})

test('where what is left cannot be worth it, the trading policy asks and walks away', () => {
  const far = (reservation: number) => (party: (typeof integrative.parties)[number]) => ({
    ...party,
    reservation,
  })
  const [pmo, pm] = integrative.parties.map(far(950))
  const state = played(
    tableOf({ ...integrative, parties: [pmo, { ...pm, interests: { transparency: -900 } }] as never }),
    [negotiationPolicies.tradeIssues, counterpart({ ...characters.open, openness: 1000 })],
    '1',
  )
  expect(state.ending).toEqual({ kind: 'walkedAway', by: 0 })
  expect(state.log.some(({ act }) => act.kind === 'ask' && act.question.about === 'constraint')).toBe(true)
})
