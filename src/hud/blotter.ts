import { createContext } from 'svelte'

/** The desk as one lays it out: which paper is turned up, and which was fetched because somebody asked for it. */
export type Blotter = {
  readonly open: string | null
  readonly laid: string | null
  readonly single: boolean // a small screen: one paper at a time, chosen by tabs
  readonly turn: (paper: string) => void // opens it, or folds it
  readonly lay: (paper: string) => void // fetches it, opens it and goes there
}

export const [blotter, openBlotter] = createContext<Blotter>()

/** The names of papers, which are also the ids of their headings. */
export const paperId = {
  post: 'post',
  ask: 'ask-people', // of a PM
  report: 'status-report',
  told: 'what-was-told', // of the sponsor
  money: 'reserve-money',
  risk: (risk: string) => `risk-${risk}`, // of a PM
  push: (change: string) => `push-${change}`,
  appeal: 'over-the-pmo',
  audit: (audit: string) => `audit-${audit}`,
  audits: 'audits', // of the PMO
  ruling: (project: string) => `ruling-${project}`, // of the sponsor
  scope: (change: string) => `scope-${change}`,
  appetite: 'appetite',
  dates: 'more-weeks',
  further: 'further-powers',
  person: (person: string) => `week-of-${person}`,
  matter: (matter: string) => `matter-${matter}`,
  gate: (gate: string) => `gate-${gate}`,
  change: (change: string) => `change-${change}`,
  project: (project: string) => `project-${project}`,
  bargain: (bargain: string) => `bargain-${bargain}`,
  committee: (committee: string) => `committee-${committee}`,
  charter: 'charter',
  statement: 'statement', // to the board
  pass: 'pass-on',
  office: (office: string) => `office-${office}`,
}
