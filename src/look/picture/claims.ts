import type { PersonView } from '../../game/view.ts'
import type { Emblem, PersonId, ProjectId } from '../../sim/setup.ts'
import type { Box, PlacePicture, PlanName } from './picture.ts'
import type { PlacePlan } from './places.ts'
import type { RoomPlan } from './plan.ts'
import type { SignOf } from './planner.ts'
import { tiedTo } from './planner.ts'
import { unmet } from './wanted.ts'

/** A ribbon to be: from a room's station to days on a planner. */
export type Tie = {
  readonly project: ProjectId
  readonly person: PersonId
  readonly emblem: Emblem
  readonly kind: 'granted' | 'asked'
  readonly days: number
  readonly width: number
  readonly thin: boolean
  readonly room: RoomPlan
  readonly place: PlacePlan
  readonly figure: boolean // somebody stands beside the planner
  readonly tied: Box
}

/** Every claim is one ribbon for the days that are granted, and one for those that are asked beyond them. */
export function tiesOf(
  plan: PlanName,
  picked: PersonId | null,
  person: PersonView,
  place: PlacePlan,
  picture: PlacePicture,
  signOf: SignOf,
  roomOf: (project: ProjectId) => RoomPlan,
): Tie[] {
  const thin = plan === 'phone' && person.id !== picked
  return person.claims.flatMap((claim) =>
    (['granted', 'asked'] as const).flatMap((kind): Tie[] => {
      const days = kind === 'granted' ? claim.granted : unmet(claim)
      if (days === 0) return []
      const { emblem, above } = signOf(claim.project)
      return [
        {
          project: claim.project,
          person: person.id,
          emblem,
          kind,
          days,
          width: thin ? 2.6 : widthFor(plan, kind),
          thin,
          room: roomOf(claim.project),
          place,
          figure: picture.figure !== null && !picture.idle,
          tied: tiedTo(picture.planner, claim.project, kind, above),
        },
      ]
    }),
  )
}

/** Ribbons of a kind are equally wide, for they share their way; what is only asked for is slighter. */
const widthFor = (plan: PlanName, kind: 'granted' | 'asked'): number =>
  plan === 'phone' ? (kind === 'granted' ? 8 : 6.5) : kind === 'granted' ? 9 : 6.5
