import { initialTransition, setup, transition } from 'xstate'

/** What moves a drill from phase to phase. Results that guards need come with the event: the chart holds no table. */
export type DrillEvent =
  | { readonly type: 'sitDown' | 'look' }
  | { readonly type: 'act'; readonly ending: 'agreed' | 'walkedAway' | 'ranOut' | 'escalated' | null }

export const drillPhases = [
  'briefing',
  'bargaining',
  'agreed',
  'walkedAway',
  'ranOut',
  'escalated',
  'debriefing',
] as const
export type DrillPhase = (typeof drillPhases)[number]

/** A drill: read, talk until it ends in one of four ways, look back. */
export const drillChart = setup({
  types: { events: {} as DrillEvent },
  guards: {
    agreed: ({ event }) => event.type === 'act' && event.ending === 'agreed',
    walkedAway: ({ event }) => event.type === 'act' && event.ending === 'walkedAway',
    escalated: ({ event }) => event.type === 'act' && event.ending === 'escalated',
    ranOut: ({ event }) => event.type === 'act' && event.ending === 'ranOut',
  },
  actions: { stay: () => {} },
}).createMachine({
  id: 'drill',
  initial: 'briefing',
  states: {
    briefing: { on: { sitDown: 'bargaining' } },
    bargaining: {
      on: {
        act: [
          { guard: 'agreed', target: 'closed.agreed' },
          { guard: 'walkedAway', target: 'closed.walkedAway' },
          { guard: 'ranOut', target: 'closed.ranOut' },
          { guard: 'escalated', target: 'closed.escalated' },
          { actions: 'stay' },
        ],
      },
    },
    closed: {
      initial: 'ranOut',
      states: { agreed: {}, walkedAway: {}, ranOut: {}, escalated: {} },
      on: { look: 'debriefing' },
    },
    debriefing: { type: 'final' },
  },
})

type Snapshot = ReturnType<typeof initialTransition<typeof drillChart>>[0]

const leaf = ({ value }: Snapshot): DrillPhase =>
  (typeof value === 'string' ? value : Object.values(value)[0]) as DrillPhase

const first = initialTransition(drillChart)[0]

/** Where an event leads; null when the phase does not allow it. The way to each phase is short, so it is walked anew. */
export function drillMove(phase: DrillPhase, event: DrillEvent): DrillPhase | null {
  const from = waysTo(phase).reduce((snapshot, step) => transition(drillChart, snapshot, step)[0], first)
  return from.can(event) ? leaf(transition(drillChart, from, event)[0]) : null
}

function waysTo(phase: DrillPhase): readonly DrillEvent[] {
  if (phase === 'briefing') return []
  if (phase === 'bargaining') return [{ type: 'sitDown' }]
  if (phase === 'debriefing') return [...waysTo('ranOut'), { type: 'look' }]
  return [{ type: 'sitDown' }, { type: 'act', ending: phase }]
}
