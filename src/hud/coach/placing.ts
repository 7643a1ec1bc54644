export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Size = { readonly width: number; readonly height: number }

/** Where the slip lies; `side` is that of the target where it lies, `arrow` how far along its edge the arrow sits. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly side: 'left' | 'right' | 'above' | 'below' | null // null: too far away to point at it
  readonly arrow: number
}

export type Scene = {
  readonly target: Box // what is pointed at
  readonly slip: Size
  readonly room: Box // what can be seen
  readonly clear: readonly Box[] // what must stay uncovered
  readonly spare: readonly Box[] // what is better left uncovered
}

type Point = { readonly x: number; readonly y: number }

const gap = 14 // px between the target and the slip, for the arrow
const near = 40 // px that an arrow bridges
const step = 12 // px between the places that are tried
const hard = 1000 // square pixels of something spared that one of something clear is worth
const reach = 3 // square pixels of something spared that a pixel nearer to the target is worth
const loyal = 300 // square pixels of something spared that staying in place is worth

/** The place in the room that covers least of what is to be read; it stays where it lay while that does as well. */
export function placeFor(scene: Scene, last: Point | null = null): Place {
  const { room, slip, target } = scene
  const largest = [...scene.spare].sort((a, b) => b.width * b.height - a.width * a.height) // what rules out most places
  const sorted = { ...scene, spare: largest }
  const stays = last && isWithin({ ...last, ...slip }, room) ? last : null
  let best = stays ?? { x: room.x, y: room.y }
  let least = stays ? costOf({ ...stays, ...slip }, sorted) - loyal : Number.POSITIVE_INFINITY
  if (stays && coverOf({ ...stays, ...slip }, sorted) === 0) least = 0
  for (const y of tried(room.y, room.height - slip.height))
    for (const x of tried(room.x, room.width - slip.width)) {
      const cost = costOf({ x, y, ...slip }, sorted, least)
      if (cost < least) [best, least] = [{ x, y }, cost]
    }
  return { ...best, ...arrowAt({ ...best, ...slip }, target) }
}

/** On a small screen: upon a line of the page, or at the top once that has gone by; elsewhere if it hid the target. */
export function placeUpon(line: number, scene: Scene): Place {
  const { room, slip, target } = scene
  const x = room.x + Math.max(0, (room.width - slip.width) / 2)
  const lowest = room.y + room.height - slip.height
  const upon = { x, y: Math.max(room.y, Math.min(line - slip.height, lowest)) }
  const ends = [upon, { x, y: lowest }, { x, y: room.y }]
  const hidden = (at: Point) => covered({ ...at, ...slip }, [target, ...scene.clear])
  const best = ends.reduce((a, b) => (hidden(b) < hidden(a) ? b : a))
  return { ...best, ...arrowAt({ ...best, ...slip }, target) }
}

function tried(from: number, width: number): number[] {
  const most = Math.max(0, width)
  return [...Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => from + i * step), from + most]
}

/** What it costs to lie there; whoever only asks whether it is less than so much need not hear the rest. */
export function costOf(box: Box, scene: Scene, most = Number.POSITIVE_INFINITY): number {
  const cost = reach * (distance(box, scene.target) + away(box, scene.target) / 10)
  return cost < most ? cost + coverOf(box, scene, most - cost) : cost
}

export function coverOf(box: Box, { target, clear, spare }: Scene, most = Number.POSITIVE_INFINITY): number {
  let sum = hard * (shared(box, around(target)) + covered(box, clear))
  for (const other of spare) {
    if (sum >= most) break
    sum += shared(box, other)
  }
  return sum
}

const around = ({ x, y, width, height }: Box): Box => ({
  x: x - gap,
  y: y - gap,
  width: width + 2 * gap,
  height: height + 2 * gap,
})

const apart = (from: number, length: number, to: number, other: number) =>
  Math.max(0, to - from - length, from - to - other)
const distance = (a: Box, b: Box) =>
  Math.hypot(apart(a.x, a.width, b.x, b.width), apart(a.y, a.height, b.y, b.height))
const away = (a: Box, b: Box) => Math.hypot(middle(a).x - middle(b).x, middle(a).y - middle(b).y)

/** The arrow sits on the edge that faces the target, where it meets the target. */
export function arrowAt(box: Box, target: Box): Pick<Place, 'side' | 'arrow'> {
  const across = apart(box.x, box.width, target.x, target.width)
  const down = apart(box.y, box.height, target.y, target.height)
  const [here, there] = [middle(box), middle(target)]
  if (down > 0 && down <= near && across === 0) {
    const arrow = along(there.x - box.x, box.width)
    return { side: here.y < there.y ? 'above' : 'below', arrow }
  }
  if (across > 0 && across <= near && down === 0) {
    const arrow = along(there.y - box.y, box.height)
    return { side: here.x < there.x ? 'left' : 'right', arrow }
  }
  return { side: null, arrow: 0 }
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })
const along = (n: number, length: number) => Math.max(18, Math.min(n, Math.max(18, length - 18)))

const isWithin = (box: Box, room: Box) =>
  box.x >= room.x &&
  box.y >= room.y &&
  box.x + box.width <= room.x + room.width &&
  box.y + box.height <= room.y + room.height

/** How much of some boxes another one covers, in square pixels. */
export const covered = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => sum + shared(box, other), 0)

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  if (width <= 0) return 0
  return width * Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))
}
