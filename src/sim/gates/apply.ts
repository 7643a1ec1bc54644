import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import type { Setup } from '../setup.ts'
import type { GateState, GatesState } from './state.ts'

/** What a fact changes in the gates. */
export function applyToGates(setup: Setup, gates: GatesState | undefined, fact: Fact): void {
  if (!gates || !('gate' in fact)) return
  const gate = gates[fact.gate]
  if (!gate) return
  switch (fact.kind) {
    case 'recommended':
      gate.recommended = { outcome: fact.outcome, conditions: fact.conditions }
      return
    case 'gateHeld':
      return keepDecision(setup, gate, fact)
    case 'gateSettled':
      gate.decreed = fact.outcome
      gate.agreed = fact.conditions
      return
    case 'gatePostponed':
      gate.due = fact.at.week + 1
      gate.recommended = null
      return
    case 'conditionMet':
    case 'conditionMissed': {
      const tracked = gate.conditions.find(
        (it) => it.state === 'open' && it.condition.id === fact.condition.id,
      )
      if (tracked) tracked.state = fact.kind === 'conditionMet' ? 'met' : 'missed'
      if (fact.kind === 'conditionMissed') gate.due = fact.at.week // the board meets again on it
      return
    }
    case 'conditionExtended': {
      const tracked = gate.conditions.find(
        (it) => it.state === 'open' && it.condition.id === fact.condition.id,
      )
      if (!tracked) return
      tracked.condition = { ...tracked.condition, dueWeek: fact.until }
      tracked.extended = true
      return
    }
    default:
      return
  }
}

function keepDecision(setup: Setup, gate: GateState, fact: FactOf<'gateHeld'>): void {
  const again = { rework: 'gateAgain', hold: 'gateAgainHeld' } as const
  gate.times = fact.time
  gate.outcome = fact.outcome
  gate.held = fact.at.week
  gate.recommended = null
  gate.due =
    fact.outcome === 'rework' || fact.outcome === 'hold'
      ? fact.at.week + factorOf(setup, again[fact.outcome])
      : 0
  for (const condition of fact.conditions) gate.conditions.push({ condition, state: 'open', extended: false })
  delete gate.decreed
  delete gate.agreed
}
