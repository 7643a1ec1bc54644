import type { Picture } from '../picture/picture.ts'
import { buildingFor } from '../picture/plan.ts'
import { rect, svgOf } from '../svg.ts'
import { cutWalls } from './cuts.ts'
import { deckOf, hallBack } from './hall.ts'
import { officeBack, officeFront, store } from './offices.ts'
import { pigeons, sky, town } from './outside.ts'
import { roomBack, roomFront } from './project-room.ts'

/** The building without people, planners, ribbons and words: what is behind the people in the rooms. */
export function backLayer(picture: Picture): string {
  const building = buildingOf(picture)
  const { x, y, width, height } = building.outline
  return svgOf(
    { x: 0, y: 0, ...picture.size },
    sky(picture.size) +
      town(picture.size, building.outline) +
      rect(x, y, width, height, '#eef1ec') +
      picture.rooms.map(roomBack).join('') +
      picture.offices.map((office) => officeBack(office, picture.rooms)).join('') +
      building.stores.map(store).join('') +
      hallBack(picture, building),
  )
}

/** What is before them: desks, the floor of the hall, the cut walls. */
export function frontLayer(picture: Picture): string {
  const building = buildingOf(picture)
  const { x, y, width } = building.outline
  const scale = picture.plan === 'wide' ? 0.8 : 0.5
  return svgOf(
    { x: 0, y: 0, ...picture.size },
    picture.rooms.map(roomFront).join('') +
      picture.offices.map(officeFront).join('') +
      cutWalls(building) +
      deckOf(building) +
      (picture.plan === 'wide' ? pigeons(x + width * 0.68, y - 1, scale) : ''), // a phone has its numbers there
  )
}

const buildingOf = ({ plan, rooms, places }: Picture) => buildingFor(plan, rooms.length, places.length)
