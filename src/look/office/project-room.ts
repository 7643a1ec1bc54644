import { mixed } from '../colour.ts'
import type { State } from '../marks.ts'
import type { Box, RoomPicture } from '../picture/picture.ts'
import { insideOf } from '../picture/rooms.ts'
import { rect } from '../svg.ts'
import { palette, projectLooks } from '../tokens.ts'
import { chart, lamp, window } from './fittings.ts'
import { desk, monitor, papers, plant } from './furniture.ts'
import { forms, tape } from './red-tape.ts'

/** Wall and floor by emblem: the project's hue, pale. */
const tints = {
  square: ['#e9d3df', '#a9839c'],
  circle: ['#d3dff1', '#9fb4d6'],
  diamond: ['#cfece6', '#8cc7bc'],
  triangle: ['#f8eac0', '#dcbf73'],
} as const

export function walls({ x, y, width, height }: Box, wall: string, floor: string): string {
  const board = height < 120 ? 12 : 20
  return (
    rect(x, y, width, height, wall) +
    rect(x, y, width, height * 0.16, mixed(wall, '#ffffff', 0.35)) +
    rect(x, y + height - board, width, board, floor) +
    rect(x, y + height - board - 3, width, 3, mixed(wall, palette.ink, 0.18))
  )
}

/** What is behind the people of a project's room. */
export function roomBack(room: RoomPicture): string {
  const { box, emblem, state, sign, station, mirrored, planned, reported } = room
  const inside = insideOf(box, mirrored)
  const small = box.height < 120
  const [wall, floor] = tints[emblem]
  const tidy = state !== 'trouble'
  const finished = state === 'finished'
  const lampX = mirrored ? sign.x - 16 : sign.x + sign.width + 16
  const apart = Math.hypot(lampX - station.x, box.y + 15 - station.y)
  const hasLamp = inside.window !== null && apart > station.radius + 14
  return (
    walls(box, wall, floor) +
    (inside.window ? window(inside.window) : '') +
    chart(inside.chart, planned, reported, projectLooks[emblem].hue) +
    tape(inside.chart, room.bearing?.tape ?? 0) +
    (hasLamp ? lamp(lampX, box.y, 10, finished, box.height - 24) : '') +
    (tidy ? plant(inside.corner.x, inside.corner.y, small ? 0.5 : 0.7) : '')
  )
}

/** Screens as they are lit; where nothing is said, as usual. */
const screens: { readonly [state in State]?: string } = { trouble: '#ddbfd6', held: '#46536f' }

/** What is before them: desks with screens, and what a week to watch leaves lying about. */
export function roomFront({ box, mirrored, state, bearing }: RoomPicture): string {
  const small = box.height < 120
  const { desks, manager, facing } = insideOf(box, mirrored)
  const beside = manager.x + facing * (small ? 13 : 25)
  const screen = screens[state] ?? '#9fd0e0'
  const pile = forms(beside, box.y + box.height - (small ? 12 : 17), bearing?.forms ?? 0, small ? 0.6 : 1)
  const furnished = desks
    .map(({ left, width, seat, floor }, i) => {
      const top = floor - 30
      const sheets = state === 'watch' ? 6 : state === 'trouble' ? 3 : 0
      const side = (mirrored ? -1 : 1) * (i === 0 ? 1 : -1)
      const edge = seat.x + side * (width / 2 - 9)
      if (small)
        return desk(left, floor, width) + monitor(seat.x, top, screen, 0.7) + papers(edge, top, sheets / 2)
      return (
        desk(left, floor, width) +
        monitor(seat.x, top, screen) +
        (i > 0 && sheets > 0 ? papers(edge, top, sheets) : '') +
        (i === 0 && state === 'watch' ? papers(edge, top, 3) : '')
      )
    })
    .join('')
  return pile + furnished
}
