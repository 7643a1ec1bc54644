import { setup } from 'xstate'
import type { CommandKind } from '../sim/commands.ts'

/** What the PMO may do at the desk before the week is closed. */
export const deskOrders = [
  'grant',
  'setOvertime',
  'decide',
  'testClaim',
  'lookInto',
  'talk',
  'meet',
  'setHold',
  'engage',
  'setReview',
  'assessChange',
  'decideChange',
  'recommend',
  'runTest',
  'extendCondition',
  'proposeRight',
  'imposeRight',
  'tellRights',
  'tellAllRights',
  'state',
  'askFigures',
  'talkThrough',
  'shareFault',
  'spotLook',
  'keepLesson',
  'blame',
  'openBargain',
  'bargainAct',
  'escalateBargain',
  'openCommittee',
  'committeeAct',
  'supportAudit',
  'spotCheck',
  'trainAuditor',
  'coachAuditor',
  'sendAuditor',
  'spreadPractice',
] as const

/** What a manager may do before the report is sent, and the sponsor before passing, where a scenario brings it into play. */
export const managerOrders = [
  'raiseRisk',
  'workOvertime',
  'pushChange',
  'escalate',
  'tidyPapers',
  'briefTeam',
  'dressPapers',
  'answerAuditor',
] as const
export const sponsorOrders = ['rule', 'setAppetite', 'decideScope', 'extendDate', 'askOpinion'] as const

/** What moves a game from phase to phase. Results that guards need come with the event: the chart holds no world. */
export type ChartEvent =
  | { readonly type: Exclude<CommandKind, 'report'> }
  | { readonly type: 'report'; readonly allIn: boolean }
  | { readonly type: 'weekWorked'; readonly last: boolean }
  | { readonly type: 'gameEnded' }

/** Each event once for each result it may bring: what a walk through the chart sends. */
export const everyEvent: readonly ChartEvent[] = [
  { type: 'chooseMandate' },
  { type: 'setService' },
  { type: 'open' },
  { type: 'requestPeople' },
  { type: 'report', allIn: false },
  { type: 'report', allIn: true },
  ...managerOrders.map((type) => ({ type })),
  { type: 'releaseReserve' },
  ...sponsorOrders.map((type) => ({ type })),
  { type: 'pass' },
  ...deskOrders.map((type) => ({ type })),
  { type: 'closeWeek' },
  { type: 'weekWorked', last: false },
  { type: 'weekWorked', last: true },
  { type: 'gameEnded' },
]

/** Rules that a phase sets going as it is entered; the chart names them, the game runs them. */
export const duties = ['openWeek', 'openDesk', 'closeWeek', 'endGame'] as const
export type Duty = (typeof duties)[number]

export const phases = [
  'briefing',
  'reporting',
  'funding',
  'deciding',
  'working',
  'closing',
  'debriefing',
] as const
export type Phase = (typeof phases)[number]

/** An order that is carried out without leaving the phase. (A transition with neither action nor target would forbid it.) */
const stay = { actions: 'stay' } as const
const staying = <Order extends string>(orders: readonly Order[]) =>
  Object.fromEntries(orders.map((order) => [order, stay])) as { readonly [order in Order]: typeof stay }

/** Who may do what, when. */
export const chart = setup({
  types: { events: {} as ChartEvent },
  actions: { stay: () => {}, openWeek: () => {}, openDesk: () => {}, closeWeek: () => {}, endGame: () => {} },
  guards: {
    allIn: ({ event }) => event.type === 'report' && event.allIn,
    last: ({ event }) => event.type === 'weekWorked' && event.last,
  },
}).createMachine({
  id: 'remit',
  initial: 'briefing',
  states: {
    briefing: {
      on: {
        chooseMandate: stay,
        setService: stay,
        proposeRight: stay,
        imposeRight: stay,
        openCommittee: stay,
        committeeAct: stay,
        open: 'week',
      },
    },
    week: {
      initial: 'reporting',
      states: {
        reporting: {
          entry: 'openWeek',
          on: {
            requestPeople: stay,
            ...staying(managerOrders),
            report: [{ guard: 'allIn', target: 'funding' }, stay],
          },
        },
        funding: { on: { releaseReserve: stay, ...staying(sponsorOrders), pass: 'deciding' } },
        deciding: {
          entry: 'openDesk',
          on: {
            ...staying(deskOrders),
            closeWeek: 'working',
          },
        },
        working: {
          entry: 'closeWeek',
          on: { weekWorked: [{ guard: 'last', target: '#remit.closing' }, { target: 'reporting' }] },
        },
      },
    },
    closing: { entry: 'endGame', on: { gameEnded: 'debriefing' } },
    debriefing: { type: 'final' },
  },
})
