import type { ProjectView, RoomView, View } from '../../game/view.ts'
import type { Role } from '../../sim/setup.ts'
import type { Acting } from './acting.ts'
import { leadActs, managerActs, qualityActs, sponsorActs, teamActs } from './acting.ts'
import { bearingOf } from './bearing.ts'
import { seated, seatsIn } from './boardroom.ts'
import type { Cast } from './figures.ts'
import { figure } from './figures.ts'
import type { FigurePicture, OfficePicture, Spot } from './picture.ts'
import type { Building, OfficePlan } from './plan.ts'
import type { Inside } from './rooms.ts'
import { managerStands, officeSpot } from './rooms.ts'

/** A project's manager at the chart, and as many of the team as the room has places for. */
export function peopleOfRoom(view: View, project: ProjectView, inside: Inside, cast: Cast): FigurePicture[] {
  const { desks, extra, facing, scale } = inside
  const stands = managerStands(inside, bearingOf(view, project))
  const places = [...desks.map((desk) => desk.seat), extra]
  const team = view.people.filter((person) => person.role === 'team' && person.home === project.id)
  return [
    figure(
      cast,
      project.manager,
      { x: stands.x, y: stands.y },
      stands.scale,
      managerActs(view, project),
      facing < 0,
    ),
    ...team
      .map((person, i) => ({ person, place: places[i], seated: i < desks.length }))
      .flatMap(({ person, place, seated }) =>
        place && person.present > 0
          ? [figure(cast, person.id, place, scale.team, teamActs(person, project, seated))]
          : [],
      ),
  ]
}

/** A neighbour's room as one passes its door: who is in it, and nothing of how they fare. */
export function neighboursOf(
  view: View,
  door: RoomView,
  { manager, desks, facing, scale }: Inside,
  cast: Cast,
): FigurePicture[] {
  const team = view.people.filter((person) => person.role === 'team' && person.home === door.id)
  const calm = { mood: 'calm' } as const
  return [
    figure(cast, door.manager, manager, scale.manager, { pose: 'write', ...calm }, facing < 0),
    ...desks.flatMap(({ seat }, i) => {
      const person = team[i]
      return person ? [figure(cast, person.id, seat, scale.team, { pose: 'type', ...calm })] : []
    }),
  ]
}

const offices: {
  readonly [office in OfficePicture['office']]: { role: Role; acts: (view: View) => Acting }
} = {
  boardroom: { role: 'sponsor', acts: sponsorActs },
  pmo: { role: 'pmoLead', acts: leadActs },
  qa: { role: 'qualityLead', acts: qualityActs },
}

/** Who is in the offices: in the boardroom the sponsor, or the board in a week in which it holds a gate. */
export function officesOf(view: View, building: Building, cast: Cast): OfficePicture[] {
  return building.offices.map((plan) => {
    const seats = plan.office === 'boardroom' ? seatsIn(view, plan.box) : []
    if (seats.length > 0) return { ...plan, people: seated(seats, cast), seats }
    const { role, acts } = offices[plan.office]
    const here = view.people.filter((person) => person.role === role)
    const people = here.map((person, i) =>
      figure(cast, person.id, deskOf(plan, i, here.length), 0.84, acts(view)),
    )
    return { ...plan, people, seats }
  })
}

/** Side by side, around the middle of the office's table or desk. */
function deskOf({ office, box }: OfficePlan, i: number, count: number): Spot {
  const { x, y } = officeSpot(office, box)
  return { x: x + (i - (count - 1) / 2) * 44, y }
}
