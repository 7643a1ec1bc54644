import { setup } from 'xstate'
import type { CaseActKind } from './case-acts.ts'

export const casePhases = [
  ...(['accept', 'plan', 'opening', 'fieldwork', 'clearing', 'writing'] as const),
  ...(['closing', 'report', 'followup', 'debriefing'] as const),
] as const
export type CasePhase = (typeof casePhases)[number]

const stay = { actions: 'stay' } as const

/** A whole audit, from the request to its debrief (audit.md 3.8). Used by its pure transitions only. */
export const caseChart = setup({
  types: { events: {} as { readonly type: CaseActKind; readonly declined?: boolean } },
  actions: { stay: () => {} },
  guards: { isDeclined: ({ event }) => event.declined === true },
}).createMachine({
  id: 'case',
  initial: 'accept',
  states: {
    accept: {
      on: {
        mark: stay,
        name: stay,
        answer: [{ guard: 'isDeclined', target: 'debriefing' }, { target: 'plan' }],
      },
    },
    plan: { on: { rate: stay, size: stay, trace: stay, reconcile: stay, settlePlan: 'opening' } },
    opening: { on: { say: stay, endOpening: 'fieldwork' } },
    fieldwork: {
      on: {
        ...{ work: stay, meet: stay, explain: stay, hear: stay, challenge: stay, readBack: stay },
        ...{ endTalk: stay, extend: stay, review: stay, endFieldwork: 'clearing' },
      },
    },
    clearing: { on: { clear: stay, backToDesk: 'fieldwork', settleFacts: 'writing' } },
    writing: {
      on: {
        ...{ grade: stay, cause: stay, consequence: stay, action: stay, opine: stay },
        ...{ backToDesk: 'fieldwork', endWriting: 'closing' },
      },
    },
    closing: { on: { respond: stay, endClosing: 'report' } },
    report: { on: { limit: stay, overall: stay, sign: stay, issue: 'followup' } },
    followup: { on: { goBack: stay, check: stay, verdict: stay, endCase: 'debriefing' } },
    debriefing: { type: 'final' },
  },
})
