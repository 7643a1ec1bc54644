import { setup } from 'xstate'
import { askedAfter, quarters } from '../../sim/audit/year/year-terms.ts'
import type { YearActKind } from './year-acts.ts'

export const yearPhases = ['briefing', 'planning', 'fieldwork', 'results', 'asked', 'debriefing'] as const
export type YearPhase = (typeof yearPhases)[number]

const stay = { actions: 'stay' } as const

/** What a transition has to know of the year. */
export type YearEvent = {
  readonly type: YearActKind
  readonly isSat?: boolean // a desk waits for the player
  readonly isDone?: boolean // and it is left
  readonly quarter?: number // from 0
}

/** A year of audits: four times plan, hold, report; once in the middle, senior management asks. Used by its pure transitions only. */
export const yearChart = setup({
  types: { events: {} as YearEvent },
  actions: { stay: () => {} },
  guards: {
    isSat: ({ event }) => event.isSat === true,
    isDone: ({ event }) => event.isDone === true,
    isHalf: ({ event }) => event.quarter === askedAfter,
    isLast: ({ event }) => event.quarter === quarters - 1,
  },
}).createMachine({
  id: 'year',
  initial: 'briefing',
  states: {
    briefing: { on: { begin: 'planning' } },
    planning: {
      on: {
        ...{ plan: stay, drop: stay, size: stay, second: stay, safeguard: stay, sit: stay },
        ...{ course: stay, spread: stay, word: stay },
        hold: [{ guard: 'isSat', target: 'fieldwork' }, { target: 'results' }],
      },
    },
    fieldwork: {
      on: { work: [{ guard: 'isDone', target: 'results' }, stay], handOver: 'results' },
    },
    results: {
      on: {
        ...{ opine: stay, action: stay, feedback: stay },
        endQuarter: [
          { guard: 'isHalf', target: 'asked' },
          { guard: 'isLast', target: 'debriefing' },
          { target: 'planning' },
        ],
      },
    },
    asked: { on: { reply: 'planning' } },
    debriefing: { type: 'final' },
  },
})
