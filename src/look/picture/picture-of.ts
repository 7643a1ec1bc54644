import type { PersonView, ProjectView, View } from '../../game/view.ts'
import type { PersonId, ProjectId } from '../../sim/setup.ts'
import type { State } from '../marks.ts'
import { isIdle, knowsSplits, specialistActs } from './acting.ts'
import { bearingOf } from './bearing.ts'
import { chartOf } from './charts.ts'
import { tiesOf } from './claims.ts'
import type { Cast } from './figures.ts'
import { figure } from './figures.ts'
import { neighboursOf, officesOf, peopleOfRoom } from './people.ts'
import type { Picture, PlacePicture, PlanName, RoomPicture } from './picture.ts'
import type { PlacePlan } from './places.ts'
import { enlarged } from './places.ts'
import type { Building, RoomPlan } from './plan.ts'
import { buildingFor, most } from './plan.ts'
import type { SignOf } from './planner.ts'
import { plannerOf } from './planner.ts'
import { ribbonsOf } from './ribbons.ts'
import { besideStation, insideOf, slipOf } from './rooms.ts'
import { thingsOf } from './things.ts'
import { isTorn } from './wanted.ts'

/** The picture of a view; null where it holds more than the building has room for. */
export function pictureOf(view: View, cast: Cast, plan: PlanName, picked: PersonId | null): Picture | null {
  const specialists = view.people.filter((person) => person.role === 'specialist')
  const projects = view.house ?? view.projects
  if (projects.length === 0 || projects.length > most.projects) return null
  if (specialists.length === 0 || specialists.length > most.specialists) return null
  const building = buildingFor(plan, projects.length, specialists.length)
  const roomOf = (project: ProjectId) =>
    building.rooms[projects.findIndex((it) => it.id === project)] as RoomPlan
  const signOf: SignOf = (project) => ({
    emblem: projects.find((it) => it.id === project)?.emblem ?? 'square',
    above: roomOf(project).above,
  })
  const slots = building.places.map((place, i) =>
    plan === 'phone' && specialists[i]?.id === picked ? enlarged(place) : place,
  )
  const places = specialists.map((person, i) => placeOf(view, cast, person, slots[i] as PlacePlan, signOf))
  const ties = specialists.flatMap((person, i) =>
    tiesOf(plan, picked, person, slots[i] as PlacePlan, places[i] as PlacePicture, signOf, roomOf),
  )
  const picture = {
    plan,
    size: building.size,
    rooms: roomsOf(view, building, cast),
    offices: officesOf(view, building, cast),
    places,
    ribbons: ribbonsOf(building, places, ties),
    loose: null,
  }
  return { ...picture, things: thingsOf(picture) }
}

const roomsOf = (view: View, building: Building, cast: Cast): RoomPicture[] =>
  (view.house ?? view.projects).map((door, i) => {
    const { box, sign, station, mirrored } = building.rooms[i] as RoomPlan
    const project = view.projects.find(({ id }) => id === door.id)
    const inside = insideOf(box, mirrored)
    return {
      project: door.id,
      emblem: door.emblem,
      state: project ? stateOf(project) : 'unknown',
      known: project !== undefined,
      box,
      mirrored,
      sign,
      station,
      ...(project ? chartOf(project, view.week) : { planned: [], reported: [] }),
      bearing: project ? bearingOf(view, project) : null,
      slip: besideStation(slipOf(inside, box.y + box.height), station),
      people: project ? peopleOfRoom(view, project, inside, cast) : neighboursOf(view, door, inside, cast),
    }
  })

const stateOf = ({ hold, status }: ProjectView): State => (hold.state === 'held' ? 'held' : status)

function placeOf(view: View, cast: Cast, person: PersonView, place: PlacePlan, signOf: SignOf): PlacePicture {
  const idle = isIdle(view, person)
  const { feet, seat, body } = place
  const acting = specialistActs(view, person)
  return {
    person: person.id,
    figure:
      person.present > 0
        ? figure(cast, person.id, idle ? seat : feet, idle ? body.seated : body.scale, acting)
        : null,
    idle,
    looksBothWays: knowsSplits(view) && isTorn(person),
    planner: plannerOf(person, place, signOf),
    plate: place.plate,
  }
}
