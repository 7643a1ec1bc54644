import type { GateCondition } from '../gate-terms.ts'
import type { Outcome, Setup } from '../setup.ts'

export type TrackedCondition = {
  condition: GateCondition
  state: 'open' | 'met' | 'missed'
  extended: boolean
}

/** A gate: when it is due, what the PMO recommends, and what the board decided last. */
export type GateState = {
  due: number // the week at whose end it is held (again); 0: not any more
  times: number // it was held
  outcome: Outcome | null // of the last time
  held: number // the week in which it was held last; 0: never
  recommended: { readonly outcome: Outcome; readonly conditions: readonly string[] } | null
  readonly conditions: TrackedCondition[] // of all times
  decreed?: Outcome // what the board will decide next: in imagined futures, or because a committee settled it
  agreed?: readonly GateCondition[] // what that committee attached to it
}

export type GatesState = { readonly [gate: string]: GateState }

/** Every gate before it is held; nothing where a scenario has none. */
export const beginGates = ({ gates }: Setup): GatesState | undefined =>
  gates &&
  Object.fromEntries(
    gates.map(({ id, week }): [string, GateState] => [
      id,
      { due: week, times: 0, outcome: null, held: 0, recommended: null, conditions: [] },
    ]),
  )
