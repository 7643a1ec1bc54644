import type { Act, Refusal } from '../../../src/sim/negotiation/acts.ts'
import type { NegotiationState } from '../../../src/sim/negotiation/state.ts'
import { take } from '../../../src/sim/negotiation/taking.ts'
import type { NegotiationTerms } from '../../../src/sim/negotiation/terms.ts'

/**
 * A PMO lead and a PM over reports, the gate and tester days. Each wants the opposite of the other on every issue, but the PM cares
 * most for testers and the PMO for reports: splitting each issue leaves much on the table.
 */
export const integrative: NegotiationTerms = {
  consequences: ['transparency', 'qualityRisk', 'delivery', 'effort'],
  issues: [
    {
      id: 'report',
      ordered: true,
      options: [
        { id: 'weekly', effects: { transparency: 1000, effort: 300 } },
        { id: 'fortnightly', effects: { transparency: 500, effort: 150 } },
        { id: 'monthly', effects: {} },
      ],
    },
    {
      id: 'gate',
      ordered: true,
      options: [
        { id: 'inFull', effects: { qualityRisk: -600, effort: 400 } },
        { id: 'onEvidence', effects: { qualityRisk: -300, effort: 200 } },
        { id: 'waived', effects: {} },
      ],
    },
    {
      id: 'testers',
      ordered: true,
      options: [
        { id: 'two', effects: {} },
        { id: 'three', effects: { delivery: 500 } },
        { id: 'four', effects: { delivery: 1000 } },
      ],
    },
  ],
  parties: [
    {
      id: 'pmo',
      interests: { transparency: 600, qualityRisk: -500, delivery: -150 },
      reservation: 350,
      timeCost: 5,
    },
    { id: 'pm', interests: { delivery: 600, effort: -500 }, reservation: 350, timeCost: 5 },
  ],
  records: [
    { id: 'defectTrend', about: 'qualityRisk', holders: ['pmo'] },
    { id: 'forecast', about: 'delivery', holders: ['pmo', 'pm'] },
  ],
  exchanges: 6,
}

/** Acts, one after the other, each by its party; throws where one is refused. */
export const after = (
  state: NegotiationState,
  ...acts: readonly (readonly [number, Act])[]
): NegotiationState =>
  acts.reduce((now, [party, act]) => {
    const taken = take(now, party, act)
    if ('refused' in taken) throw new Error(`${act.kind} by ${party}: ${taken.refused}`)
    return taken.state
  }, state)

export const refusal = (state: NegotiationState, party: number, act: Act): Refusal | null => {
  const taken = take(state, party, act)
  return 'refused' in taken ? taken.refused : null
}
