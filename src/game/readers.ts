import type { FactKind, FactOf, Seat } from '../sim/facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { ProjectId } from '../sim/setup.ts'
import type { Game } from './game.ts'
import { roleOf } from './seats.ts'

/** Whether a seat may know of a fact before the debrief. */
export type Reader<F> = (seat: Seat, fact: F, game: Game) => boolean

/** A reader for every kind of fact: none can be forgotten. */
export type Readers<K extends FactKind> = { readonly [kind in K]: Reader<FactOf<kind>> }

type OfProject = { readonly project: ProjectId }

export const isAbout = (project: ProjectId | null, seat: Seat): boolean =>
  project === null || seat === pmSeat(project)

/** The PMO and the sponsor; of the managers, who leads the project that it is about, or all of them. */
export const usual = (seat: Seat, fact: { readonly project?: ProjectId | null }): boolean =>
  roleOf(seat) !== 'pm' || isAbout(fact.project ?? null, seat)

export const everybody = (): boolean => true
export const nobody = (): boolean => false
export const office = (seat: Seat): boolean => seat === 'pmo'
export const sponsor = (seat: Seat): boolean => seat === 'sponsor'
export const officeAndSponsor = (seat: Seat): boolean => seat === 'pmo' || seat === 'sponsor'
export const allButSponsor = (seat: Seat): boolean => seat !== 'sponsor'
export const manager = (seat: Seat, { project }: OfProject): boolean => seat === pmSeat(project)
export const managerAndOffice = (seat: Seat, fact: OfProject): boolean =>
  seat === 'pmo' || manager(seat, fact)
export const managerAndSponsor = (seat: Seat, fact: OfProject): boolean =>
  seat === 'sponsor' || manager(seat, fact)
export const managerOfficeAndSponsor = (seat: Seat, fact: OfProject): boolean =>
  officeAndSponsor(seat) || manager(seat, fact)
