import type { Seat } from './facts.ts'
import type { ProjectId } from './setup.ts'

/** The seat of a project's manager. */
export const pmSeat = (project: ProjectId): Seat => `pm/${project}`

/** The project whose manager sits there. */
export const projectOfSeat = (seat: Seat): ProjectId => seat.slice('pm/'.length)
