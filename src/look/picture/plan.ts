import { boxOf } from './boxes.ts'
import type { Box, OfficePicture, PlanName, Size, Spot } from './picture.ts'
import type { PlacePlan } from './places.ts'
import { placesIn } from './places.ts'

/** The building: where everything is, whoever is in it. It depends on how many projects and specialists there are. */
export type Building = {
  readonly size: Size
  readonly outline: Box // with its walls
  readonly wall: { readonly outer: number; readonly inner: number }
  readonly rooms: readonly RoomPlan[] // in the order of the view
  readonly offices: readonly OfficePlan[]
  readonly stores: readonly Box[] // rooms that nobody uses
  readonly hall: Box // down to the floor on which people stand
  readonly deck: Box // that floor: names are written on it, ribbons pass behind it
  readonly lounge: Box // under it
  readonly places: readonly PlacePlan[] // in the order of the view
}

export type RoomPlan = {
  readonly box: Box
  readonly sign: Box
  readonly station: Spot & { readonly radius: number }
  readonly above: boolean // over the hall, or under it
  readonly mirrored: boolean
}
export type OfficePlan = { readonly office: OfficePicture['office']; readonly box: Box; readonly sign: Box }

/** The building has room for this many. */
export const most = { projects: 6, specialists: 8 } as const

export function buildingFor(plan: PlanName, projects: number, specialists: number): Building {
  const measures = plan === 'wide' ? wide : phone
  const { hall, deck } = measures
  const over = Math.min(projects, projects > 4 ? 3 : 2)
  const rows = [
    ...row(measures, floorsOf(plan, projects).over, measures.over, true),
    ...row(measures, floorsOf(plan, projects).under, measures.under, false),
  ]
  const rooms = rows.filter((room) => room.use === 'project')
  return {
    ...measures,
    rooms: [...rooms.filter((room) => room.above).slice(0, over), ...rooms.filter((room) => !room.above)],
    offices: rows.flatMap(({ use, box }) =>
      use === 'project' || use === 'store' ? [] : [{ office: use, box, sign: officeSign(use, box) }],
    ),
    stores: rows.filter((room) => room.use === 'store').map((room) => room.box),
    places: placesIn(plan, hall, deck, specialists),
  }
}

const wide = {
  size: { width: 916, height: 800 },
  outline: boxOf(40, 112, 836, 666),
  wall: { outer: 10, inner: 8 },
  over: { y: 124, height: 164, line: 293 },
  under: { y: 602, height: 164, line: 597 },
  hall: boxOf(50, 298, 816, 180),
  deck: boxOf(50, 478, 816, 46),
  lounge: boxOf(50, 524, 816, 68),
  radius: 21,
} as const

const phone = {
  size: { width: 390, height: 516 },
  outline: boxOf(6, 116, 378, 396),
  wall: { outer: 6, inner: 6 },
  over: { y: 123, height: 87, line: 213 },
  under: { y: 417, height: 87, line: 410 },
  hall: boxOf(12, 217, 366, 129),
  deck: boxOf(12, 346, 366, 48),
  lounge: boxOf(12, 394, 366, 16),
  radius: 15,
} as const

type Measures = typeof wide | typeof phone
type Use = 'project' | 'store' | OfficePicture['office']
type Cell = readonly [Use, number] // a share of the floor

/** What is on both floors, from left to right; projects in the order of the view, the upper floor first. */
function floorsOf(plan: PlanName, projects: number): { over: readonly Cell[]; under: readonly Cell[] } {
  if (plan === 'phone') {
    const over = Math.min(projects, projects > 4 ? 3 : 2)
    const even = (n: number): Cell[] => Array<Cell>(n).fill(['project', 1])
    return { over: even(over), under: projects > over ? even(projects - over) : [['store', 1]] }
  }
  return wideFloors[projects - 1] ?? { over: [], under: [] }
}

const four: readonly Cell[] = [
  ['project', 240],
  ['pmo', 168],
  ['qa', 140],
  ['project', 244],
]
const two: readonly Cell[] = [
  ['project', 280],
  ['boardroom', 240],
  ['project', 280],
]
const three: readonly Cell[] = [
  ['project', 214],
  ['project', 214],
  ['boardroom', 150],
  ['project', 214],
]
const officesOnly: readonly Cell[] = [
  ['pmo', 440],
  ['qa', 368],
]
const wideFloors: readonly { over: readonly Cell[]; under: readonly Cell[] }[] = [
  {
    over: [
      ['project', 404],
      ['boardroom', 404],
    ],
    under: officesOnly,
  },
  { over: two, under: officesOnly },
  {
    over: two,
    under: [
      ['project', 240],
      ['pmo', 300],
      ['qa', 260],
    ],
  },
  { over: two, under: four },
  { over: three, under: four },
  {
    over: three,
    under: [
      ['project', 188],
      ['pmo', 116],
      ['project', 188],
      ['qa', 104],
      ['project', 188],
    ],
  },
]

type FloorRoom = RoomPlan & { readonly use: Use }

function row(
  { hall, wall, radius }: Measures,
  cells: readonly Cell[],
  { y, height, line }: { readonly y: number; readonly height: number; readonly line: number },
  above: boolean,
): FloorRoom[] {
  const shares = cells.reduce((sum, [, share]) => sum + share, 0)
  const unit = (hall.width - (cells.length - 1) * wall.inner) / shares
  let x: number = hall.x
  return cells.map(([use, share]) => {
    const box = boxOf(x, y, share * unit, height)
    x += share * unit + wall.inner
    const mirrored = box.x + box.width / 2 > hall.x + hall.width / 2
    return { use, above, mirrored, ...(radius > 20 ? inWide : inPhone)(box, above, mirrored, line, radius) }
  })
}

type Doorway = Pick<RoomPlan, 'box' | 'sign' | 'station'>

/** The sign stands clear of the station, which hangs on the wall between room and hall. */
function inWide(box: Box, above: boolean, mirrored: boolean, y: number, radius: number): Doorway {
  const narrow = box.width < 230
  const width = narrow ? Math.min(box.width - 16, 190) : Math.min(box.width - 76, 200)
  const x = mirrored ? box.x + box.width - 8 - width : box.x + 8
  const inset = above ? (narrow ? box.width * 0.44 : (box.width - 10) / 2) : box.width - 28
  return {
    box,
    sign: boxOf(x, box.y + (narrow && !above ? 20 : 8), width, 34),
    station: { x: mirrored ? box.x + box.width - inset : box.x + inset, y, radius },
  }
}

function inPhone(box: Box, above: boolean, mirrored: boolean, y: number, radius: number): Doorway {
  const width = Math.min(box.width - (above ? 12 : 46), 136)
  const narrow = box.width < 150
  const inset = above ? box.width / 2 : box.width - 22
  return {
    box,
    sign: narrow
      ? boxOf(box.x + 4, box.y + (above ? 4 : 10), box.width - 8, 24)
      : boxOf(mirrored ? box.x + box.width - 6 - width : box.x + 6, box.y + 5, width, 24),
    station: { x: mirrored ? box.x + box.width - inset : box.x + inset, y, radius },
  }
}

function officeSign(office: OfficePicture['office'], box: Box): Box {
  if (office === 'boardroom') {
    const width = Math.min(204, box.width - 12)
    return boxOf(box.x + (box.width - width) / 2, box.y + 10, width, 34)
  }
  return boxOf(box.x + 12, box.y + 8, Math.min(86, box.width - 20), 22)
}
