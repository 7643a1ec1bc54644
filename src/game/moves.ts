import type { AnyMachineSnapshot } from 'xstate'
import { initialTransition, transition } from 'xstate'
import type { ChartEvent, Duty, Phase } from './chart.ts'
import { chart, duties, everyEvent } from './chart.ts'

/** Where an event leads, and the rules that are due there; null when the phase does not allow the event. */
export type Move = { readonly phase: Phase; readonly duties: readonly Duty[] }
export type Mover = (phase: Phase, event: ChartEvent) => Move | null

export const firstPhase: Phase = 'briefing'

const leaf = (value: unknown): Phase =>
  (typeof value === 'string' ? value : leaf(Object.values(value as object)[0])) as Phase

const byPhase = new Map<Phase, AnyMachineSnapshot>()

/** The chart's snapshot in a phase. The chart has no context, so one snapshot stands for every visit. */
function snapshotIn(phase: Phase): AnyMachineSnapshot {
  if (byPhase.size === 0) explore()
  return byPhase.get(phase) as AnyMachineSnapshot
}

function explore(): void {
  const open = [initialTransition(chart)[0] as AnyMachineSnapshot]
  for (let snapshot = open.pop(); snapshot; snapshot = open.pop()) {
    const phase = leaf(snapshot.value)
    if (byPhase.has(phase)) continue
    byPhase.set(phase, snapshot)
    for (const event of everyEvent)
      if (snapshot.can(event)) open.push(transition(chart, snapshot as never, event)[0])
  }
}

/** Live play: the statechart itself, by its pure `transition`. */
export const byStatechart: Mover = (phase, event) => {
  const snapshot = snapshotIn(phase)
  if (!snapshot.can(event)) return null
  const [next, actions] = transition(chart, snapshot as never, event)
  return {
    phase: leaf(next.value),
    duties: duties.filter((duty) => actions.some((action) => action.type === duty)) satisfies Duty[],
  }
}

const eventKey = (event: ChartEvent) =>
  'allIn' in event
    ? `${event.type}/${event.allIn}`
    : 'last' in event
      ? `${event.type}/${event.last}`
      : event.type

const table = new Map<Phase, Map<string, Move>>()

/** Bulk play: a table derived once from the statechart. A property test holds the two equal. */
export const byTable: Mover = (phase, event) => {
  if (table.size === 0) deriveTable()
  return table.get(phase)?.get(eventKey(event)) ?? null
}

function deriveTable(): void {
  explore()
  for (const phase of byPhase.keys()) {
    const row = new Map<string, Move>()
    for (const event of everyEvent) {
      const move = byStatechart(phase, event)
      if (move) row.set(eventKey(event), move)
    }
    table.set(phase, row)
  }
}
