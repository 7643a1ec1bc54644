import type { SeatRole } from '../../game/seats.ts'
import type { Args } from '../../words/say.ts'
import { personName, projectName } from '../names.ts'

/** What a seat is called: who sits there in the case, and as what. */
export function seatTitle(
  { seat, role }: { readonly seat: string; readonly role: SeatRole },
  person: string | null,
  say: (id: string, args?: Args) => string,
  of = '', // `scenarios.<id>.`: names of a case that is not on the screen
): string {
  const title = say(`seat.roles.${role}`, { project: of + projectName(seat.slice('pm/'.length)) })
  return person ? say('seat.roles.named', { person: of + personName(person), role: title }) : title
}

export const roleOfSeat = (seat: string): SeatRole => (seat.startsWith('pm/') ? 'pm' : (seat as SeatRole))
