import type { PersonId, ProjectId } from '../setup.ts'

/** A matter on this week's desk, about one project, one person, both or the whole. */
export type OpenMatter = {
  readonly matter: string
  readonly project: ProjectId | null
  readonly person: PersonId | null
  readonly raised: number // number of the fact
  option: string | null // what was decided
  coming: readonly string[] | null // after a closer look: the echoes on their way, as option/echo
}

export type Decision = {
  readonly matter: string
  readonly option: string
  readonly week: number
  readonly project: ProjectId | null
  readonly person: PersonId | null
  readonly fact: number
}

/** An echo on its way. Kept from every view. */
export type PendingEcho = {
  readonly week: number
  readonly matter: string
  readonly option: string
  readonly echo: string
  readonly project: ProjectId | null
  readonly person: PersonId | null
  readonly cause: number
}

export type DeskState = {
  matters: OpenMatter[]
  readonly decisions: Decision[]
  readonly lastRaised: { [matter: string]: number } // week
  readonly flags: { [flag: string]: true }
  pending: PendingEcho[]
  attentionMore: number // points more (or fewer) than usual this week
  attentionNext: number // and next week
  settled: PersonId[] // whose week was settled by hand this week: further changes are free
  coordinated?: number // of them, by a service: undefined is none
  met: boolean // a meeting was held this week: every split is free
}

export const beginDesk = (): DeskState => ({
  matters: [],
  decisions: [],
  lastRaised: {},
  flags: {},
  pending: [],
  attentionMore: 0,
  attentionNext: 0,
  settled: [],
  met: false,
})
