import type { Fact, StatusReport } from '../facts.ts'
import type { Answer, DecisionKind, Mandate, Right } from '../mandates.ts'
import { decisionTable } from '../mandates.ts'
import type { ProjectId, Setup } from '../setup.ts'
import { questionOf } from './orders.ts'

/** An order to which somebody agreed a week late. */
export type Waiting = {
  readonly order: string
  readonly by: string // seat
  readonly project: ProjectId | null
  readonly decision: DecisionKind
  readonly week: number // in which it is carried out
  readonly fact: number
}

/** A report that comes on Friday. Kept from every view. */
export type Delayed = {
  readonly content: StatusReport
  readonly occurred: { readonly week: number; readonly day: number }
  readonly claimed: { readonly week: number; readonly day: number }
  readonly by: string
  readonly fact: number
}

/** The mandate in force and what hangs on it this week. */
export type MandateState = {
  type: Mandate | null // null: none stands, but the decision-rights table may leave things to others
  answers: { [question: string]: Answer } // this week's
  imposed: string[] // this week's, as decision/project
  waiting: Waiting[]
  readonly delayed: { [project: ProjectId]: Delayed }
  granted?: { [decision in DecisionKind]?: Right } // what was bargained for in this game, whatever the type says
}

/** Undefined where nobody is ever asked: no mandate stands, or not yet, and there is no table of rights. */
export const beginMandate = ({ mandate, charter }: Setup): MandateState | undefined =>
  mandate?.type || charter ? inForce(mandate?.type ?? null) : undefined

export const inForce = (type: Mandate | null): MandateState => ({
  type,
  answers: {},
  imposed: [],
  waiting: [],
  delayed: {},
})

/** What the PMO may do about a kind of decision under a mandate. */
export const rightUnder = (setup: Setup, mandate: Mandate, decision: DecisionKind): Right =>
  setup.mandate?.rights?.[mandate]?.[decision] ?? decisionTable[decision].rights[mandate]

/** What the PMO may do about a kind of decision now: what was bargained for, else what the mandate in force says; null: none stands. */
export const rightNow = (
  setup: Setup,
  { type, granted }: Pick<MandateState, 'type' | 'granted'>,
  decision: DecisionKind,
): Right | null => type && (granted?.[decision] ?? rightUnder(setup, type, decision))

/** What a fact changes of it. `number` is the fact's place in the log. */
export function applyToMandate(state: MandateState | undefined, fact: Fact, number: number): void {
  if (!state) return
  switch (fact.kind) {
    case 'mandateChosen':
      state.type = fact.mandate
      return
    case 'weekOpened':
      state.answers = {}
      state.imposed = []
      return
    case 'imposed':
      state.imposed.push(`${fact.decision}/${fact.project}`)
      return
    case 'rightGranted':
      state.granted = { ...state.granted, [fact.decision]: fact.right }
      return
    case 'answered': {
      const { order, by, project, decision, answer } = fact
      state.answers[questionOf(order)] = answer
      if (answer === 'later')
        state.waiting.push({ order, by, project, decision, week: fact.at.week + 1, fact: number })
      return
    }
    case 'agreedLate':
      state.waiting = state.waiting.filter(({ order }) => order !== fact.order)
      return
    case 'reportDelayed': {
      const { content, occurred, claimed, by } = fact
      state.delayed[fact.project] = { content, occurred, claimed, by, fact: number }
      return
    }
    case 'recorded':
      if (fact.content.kind === 'statusReport') delete state.delayed[fact.content.project]
      return
  }
}
