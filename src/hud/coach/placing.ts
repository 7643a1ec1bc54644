export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Size = { readonly width: number; readonly height: number }

/** Where the slip lies; `side` is that of the target where it lies, `arrow` how far along its edge the arrow sits. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly side: 'left' | 'right' | 'above' | 'below'
  readonly arrow: number
}

export type Scene = {
  readonly target: Box // what is pointed at
  readonly slip: Size
  readonly room: Box // what can be seen
  readonly clear: readonly Box[] // what must stay uncovered
  readonly spare: readonly Box[] // what is better left uncovered
}

const gap = 14 // px between the target and the slip, for the arrow
const step = 12 // px between the places that are tried
const hard = 1000 // square pixels of something spared that one of something clear is worth
const reach = 25 // square pixels of something spared that a pixel nearer to the target is worth

/** The place in the room that covers least of what is to be read, as near to the target as that allows. */
export function placeFor(scene: Scene): Place {
  const { room, slip } = scene
  let best = { x: room.x, y: room.y }
  let least = Number.POSITIVE_INFINITY
  for (const y of tried(room.y, room.height - slip.height))
    for (const x of tried(room.x, room.width - slip.width)) {
      const cost = costOf({ x, y, ...slip }, scene)
      if (cost < least) [best, least] = [{ x, y }, cost]
    }
  return { ...best, ...arrowAt({ ...best, ...slip }, scene.target) }
}

function tried(from: number, width: number): number[] {
  const most = Math.max(0, width)
  return [...Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => from + i * step), from + most]
}

export const costOf = (box: Box, { target, clear, spare }: Scene): number =>
  hard * covered(box, [around(target), ...clear]) + covered(box, spare) + reach * distance(box, target)

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

/** The arrow sits on the edge that faces the target. */
function arrowAt(box: Box, target: Box): Pick<Place, 'side' | 'arrow'> {
  const [here, there] = [middle(box), middle(target)]
  const across = Math.abs(there.x - here.x) - (box.width + target.width) / 2
  const down = Math.abs(there.y - here.y) - (box.height + target.height) / 2
  if (across > down)
    return { side: here.x < there.x ? 'left' : 'right', arrow: along(there.y - box.y, box.height) }
  return { side: here.y < there.y ? 'above' : 'below', arrow: along(there.x - box.x, box.width) }
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })
const along = (n: number, length: number) => Math.max(18, Math.min(n, Math.max(18, length - 18)))

/** How much of some boxes another one covers, in square pixels. */
export const covered = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => {
    const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
    const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
    return sum + Math.max(0, width) * Math.max(0, height)
  }, 0)
