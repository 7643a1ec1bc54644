import { mixed } from '../colour.ts'
import type { Box, OfficePicture, RoomPicture } from '../picture/picture.ts'
import { officeSpot } from '../picture/rooms.ts'
import { path, rect, tidy } from '../svg.ts'
import { palette, projectLooks } from '../tokens.ts'
import { boardChairs, leaningCards } from './board-table.ts'
import { clock, lamp, window } from './fittings.ts'
import { cabinet, chair, desk, laptop, papers, plant, shelf } from './furniture.ts'
import { walls } from './project-room.ts'

type Office = OfficePicture['office']

const tints: { readonly [office in Office]: readonly [string, string] } = {
  boardroom: ['#e3d5be', '#b4936a'],
  pmo: ['#dfe3ee', '#8e99b5'],
  qa: ['#cfe0d6', '#7fa08f'],
}

export function officeBack(
  { office, box, sign, people, seats }: OfficePicture,
  rooms: readonly RoomPicture[],
): string {
  const [wall, floor] = tints[office]
  const ground = office === 'boardroom' ? palette.hall : office === 'pmo' ? palette.tape : palette.lino
  return (
    walls(box, wall, floor) +
    (office === 'boardroom' ? boardroom(box, seats, people) : office === 'pmo' ? pmo(box, rooms) : qa(box)) +
    rect(sign.x, sign.y, sign.width, sign.height, ground)
  )
}

export function officeFront({ office, box, seats }: OfficePicture): string {
  const floor = box.y + box.height
  if (office === 'boardroom') return table(box, seats.length > 0) + leaningCards(seats)
  const { x } = officeSpot(office, box)
  if (office === 'pmo') {
    const left = x + 24
    const width = Math.min(64, box.x + box.width - left - (box.width > 140 ? 50 : 4))
    return width < 30 ? '' : desk(left, floor - 6, width) + laptop(left + width / 2, floor - 36)
  }
  return desk(x - 30, floor - 6, 60) + lens(x + 18, floor - 48) + papers(x - 16, floor - 36, 3)
}

function boardroom(
  { x, y, width, height }: Box,
  seats: OfficePicture['seats'],
  people: OfficePicture['people'],
): string {
  const panels = Math.max(3, Math.round(width / 40))
  const lines = Array.from(
    { length: panels - 1 },
    (_, i) => `M${tidy(x + ((i + 1) * width) / panels)} ${y + 26}V${y + height - 23}`,
  )
  const middle = x + width / 2
  const spread = Math.min(96, width * 0.3)
  return (
    path(lines.join(''), 'stroke="#cdb892" stroke-width="1.4"') +
    [-1, 1].map((side) => lamp(middle + side * spread * 0.4, y + 44, 8, true, 84)).join('') +
    (seats.length > 0
      ? boardChairs(seats, people)
      : [-1, 1].map((side) => chair(middle + side * spread * 0.62, y + height - 20)).join('')) +
    (width > 200 && seats.length === 0 ? plant(x + width - 14, y + height - 4, 0.75) : '')
  )
}

function table({ x, y, width, height }: Box, isSitting: boolean): string {
  const top = y + height - 38
  const long = Math.min(width * (isSitting ? 0.96 : 0.82), 260)
  const from = x + (width - long) / 2
  const legs = [from + 22, from + long - 32].map((at) => rect(at, top + 13, 10, 25, '#573a24')).join('')
  const sheets = [0.24, 0.5, 0.74]
    .map((share) => rect(from + long * share - 8, top - 4, 16, 4, palette.bond))
    .join('')
  const cloth = isSitting ? rect(from + 6, top + 13, long - 12, 20, '#6c482c') : ''
  return (
    path(`M${tidy(from + 6)} ${top}h${tidy(long - 12)}l6 8h${tidy(-long)}z`, 'fill="#8a5f3c"') +
    rect(from, top + 8, long, 5, '#6c482c') +
    legs +
    cloth +
    sheets
  )
}

/** One bar for each project to its promised week, and a red line at the last week that was reported. */
function pmo({ x, y, width, height }: Box, rooms: readonly RoomPicture[]): string {
  const floor = y + height
  const wide = Math.min(width - 30, 150)
  const board = { x: x + 14, y: y + 40, width: width < 140 ? wide : Math.min(wide, width * 0.56), height: 50 }
  const weeks = Math.max(1, ...rooms.map((room) => room.planned.length - 1))
  const now = Math.max(0, ...rooms.map((room) => room.reported.length - 1))
  const step = (board.height - 6) / Math.max(1, rooms.length)
  const unit = (board.width - 10) / Math.max(weeks, now)
  const bars = rooms.map((room, i) =>
    rect(
      board.x + 5,
      board.y + 4 + i * step,
      (room.planned.length - 1) * unit,
      Math.min(8, step - 2.5),
      projectLooks[room.emblem].hue,
    ),
  )
  return (
    rect(board.x + 2, board.y + 3, board.width, board.height, palette.ink, 'opacity=".14"') +
    rect(board.x, board.y, board.width, board.height, palette.bond) +
    bars.join('') +
    path(
      `M${tidy(board.x + 5 + now * unit)} ${board.y - 2}v${board.height + 6}`,
      `stroke="${palette.tape}" stroke-width="2.2"`,
    ) +
    (width > 140 ? shelf(x + width - 42, floor - 10, 36, 4) : '') +
    (width > 260 ? furnished({ x: x + 150, y, width: width - 200, height }) : '')
  )
}

function qa({ x, y, width, height }: Box): string {
  const floor = y + height
  const narrow = width < 120
  return (
    shelf(x + 8, y + 98, narrow ? 44 : 60, 2) +
    clock(x + width - 24, y + 48) +
    cabinet(x + 12, floor - 6) +
    (narrow ? '' : cabinet(x + 40, floor - 6, '#8b98a8')) +
    (width > 240 ? furnished({ x: x + 80, y, width: width - 160, height }) : '')
  )
}

/** The middle of an office that is wider than its work needs. */
function furnished({ x, y, width, height }: Box): string {
  const floor = y + height
  const panes = Math.max(1, Math.floor(width / 90))
  return (
    Array.from({ length: panes }, (_, i) =>
      window({ x: x + ((i + 0.5) * width) / panes - 24, y: y + 30, width: 48, height: 58 }),
    ).join('') +
    plant(x + width * 0.2, floor - 6, 0.8) +
    (width > 120 ? cabinet(x + width * 0.5, floor - 8, mixed('#7f8da0', '#ffffff', 0.1)) : '') +
    (width > 180 ? cabinet(x + width * 0.5 + 28, floor - 8) + plant(x + width * 0.85, floor - 6, 0.7) : '')
  )
}

/** A room that nobody uses yet: shelves and cabinets. */
export function store(box: Box): string {
  const { x, y, width, height } = box
  const floor = y + height - 6
  const rows = height < 120 ? 2 : 4
  const count = Math.floor((width - 40) / 70)
  return (
    walls(box, '#dadfd8', '#aab3a8') +
    Array.from({ length: count }, (_, i) =>
      i % 2 ? cabinet(x + 26 + i * 70, floor) : shelf(x + 16 + i * 70, floor, 54, rows),
    ).join('')
  )
}

const lens = (x: number, y: number): string =>
  `<circle cx="${tidy(x)}" cy="${tidy(y)}" r="9" fill="#ddeff2" stroke="${palette.ink}" stroke-width="2.6"/>` +
  path(
    `M${tidy(x - 6)} ${tidy(y + 8)}l-6 6`,
    `stroke="${palette.ink}" stroke-width="3.4" stroke-linecap="round"`,
  )
