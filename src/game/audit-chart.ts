import { setup } from 'xstate'

/** What an auditor may do; each is an order of a recorded audit. */
export const auditOrders = [
  'begin',
  'draw',
  'request',
  'link',
  'unlink',
  'vouch',
  'unvouch',
  'ask',
  'conclude',
  'reopen',
  'raise',
  'opine',
] as const
export type AuditOrder = (typeof auditOrders)[number]

export const auditPhases = ['briefing', 'fieldwork', 'finding', 'opinion', 'debriefing'] as const
export type AuditPhase = (typeof auditPhases)[number]

const stay = { actions: 'stay' } as const

/** A drill, from its briefing to its debrief. Used by its pure transitions only. */
export const auditChart = setup({
  types: { events: {} as { readonly type: AuditOrder } },
  actions: { stay: () => {} },
}).createMachine({
  id: 'audit',
  initial: 'briefing',
  states: {
    briefing: { on: { begin: 'fieldwork' } },
    fieldwork: {
      on: {
        draw: stay,
        request: stay,
        link: stay,
        unlink: stay,
        vouch: stay,
        unvouch: stay,
        ask: stay,
        conclude: 'finding',
      },
    },
    finding: { on: { unlink: stay, reopen: 'fieldwork', raise: 'opinion' } },
    opinion: { on: { opine: 'debriefing' } },
    debriefing: { type: 'final' },
  },
})
