import type { Appetite, EscalationKind } from '../seat-terms.ts'
import type { PersonId, ProjectId, Setup } from '../setup.ts'

/** What a manager took to the sponsor this week. */
export type Escalation = {
  readonly about: EscalationKind
  readonly of: string
  readonly days: number
  readonly fact: number
  ruled?: boolean // whether the sponsor upholds it in person
}

/** What a second opinion said, and of which week's report. Kept from all but the sponsor. */
export type Opinion = {
  asked: number // week
  fact: number
  given?: {
    readonly week: number // of the report
    readonly earnedCents: number
    readonly finishWeek: number
    readonly isRosy: boolean
  }
}

/** What managers and the sponsor have set going. */
export type PowersState = {
  appetite: Appetite
  escalated: { [project: ProjectId]: Escalation } // this week's
  floors: { [projectAndPerson: string]: number } // days this week that the sponsor has ruled
  readonly truces: { [decision: string]: number } // `hold/<project>`, `claim/<project>`: last week of it
  readonly pushed: { [change: string]: number } // fact
  readonly extended: { [project: ProjectId]: number } // weeks given so far
  readonly opinions: { [project: ProjectId]: Opinion }
  appetiteSet: boolean // this week
}

/** Whether a scenario opens the seats of managers and of the sponsor any further. */
export const hasPowers = ({ powers, risks, audits }: Setup): boolean =>
  powers !== undefined || risks !== undefined || audits !== undefined

export const beginPowers = (setup: Setup): PowersState | undefined =>
  hasPowers(setup)
    ? {
        appetite: 'balanced',
        escalated: {},
        floors: {},
        truces: {},
        pushed: {},
        extended: {},
        opinions: {},
        appetiteSet: false,
      }
    : undefined

/** Days a week of somebody on a project below which the PMO may not go this week; 0 where the sponsor said nothing. */
export const floorOf = (powers: PowersState | undefined, projectAndPerson: string): number =>
  powers?.floors[projectAndPerson] ?? 0

/** Whether the sponsor has ruled that the PMO leaves something alone for now. */
export const isLeftAlone = (
  powers: PowersState | undefined,
  about: 'hold' | 'claim',
  project: ProjectId,
  week: number,
): boolean => (powers?.truces[`${about}/${project}`] ?? 0) >= week

export type Floor = { readonly project: ProjectId; readonly person: PersonId; readonly days: number }
