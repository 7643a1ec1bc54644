import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { points, post, postWithin } from '../ledger.ts'
import type { Certainty } from '../link-terms.ts'
import type { ActivityId, ProjectId, Setup } from '../setup.ts'

/** What senior management asked this week: will this be done by the end of that week? */
export type Question = {
  readonly project: ProjectId
  readonly activity: ActivityId
  readonly until: number // week
  readonly fact: number
  figures: { readonly days: number; readonly reportedDays: number; readonly fact: number } | null
}

/** A statement, and how it came out. */
export type Statement = {
  readonly project: ProjectId
  readonly activity: ActivityId
  readonly until: number
  readonly week: number // in which it was made
  readonly holds: boolean
  readonly sure: Certainty
  fact: number // the last: made, or resolved
  outcome: { readonly done: boolean; readonly brier: number; readonly reputation: number } | null // null: open
}

export type LinkState = { question: Question | null; readonly statements: Statement[] }

export const beginLink = ({ statements }: Setup): LinkState | undefined =>
  statements && { question: null, statements: [] }

export function applyToLink(link: LinkState | undefined, fact: Fact, number: number): void {
  if (!link) return
  switch (fact.kind) {
    case 'weekOpened':
      link.question = null
      return
    case 'statementAsked': {
      const { project, activity, until } = fact
      link.question = { project, activity, until, fact: number, figures: null }
      return
    }
    case 'figuresAsked':
      if (link.question)
        link.question.figures = { days: fact.days, reportedDays: fact.reportedDays, fact: number }
      return
    case 'stated': {
      const { project, activity, until, holds, sure, at } = fact
      link.statements.push({
        project,
        activity,
        until,
        week: at.week,
        holds,
        sure,
        fact: number,
        outcome: null,
      })
      return
    }
    case 'statementResolved': {
      const found = link.statements.find((it) => it.fact === fact.cause)
      if (!found) return
      found.outcome = { done: fact.done, brier: fact.brier, reputation: fact.reputation }
      found.fact = number
      return
    }
  }
}

/** The statement of this week; undefined: none yet. */
export const saidThisWeek = ({ question, statements }: LinkState, week: number): Statement | undefined =>
  question ? statements.find((it) => it.week === week) : undefined

/** Reputation: opened with the game, moved by what came of statements. */
export function postReputation(
  link: LinkState | undefined,
  ledger: Ledger,
  fact: Fact,
  number: number,
  opening: number,
): void {
  if (!link) return
  if (fact.kind === 'began') post(ledger, 'reputation', opening, number)
  if (fact.kind === 'statementResolved' || fact.kind === 'statementMissed')
    postWithin(ledger, 'reputation', fact.reputation, number, points)
}
