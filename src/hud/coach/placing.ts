export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Size = { readonly width: number; readonly height: number }

/** Where the slip lies; `side` is that of the target where it lies, `arrow` how far along its edge the arrow sits. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly side: 'left' | 'right' | 'above' | 'below'
  readonly arrow: number
}

type Scene = {
  readonly target: Box // what is pointed at
  readonly around: Box // the paper or room it belongs to
  readonly slip: Size
  readonly room: Box // what can be seen
  readonly clear: readonly Box[] // what must stay uncovered
}

const gap = 14

/**
 * A place beside the target, first outside what it belongs to, then close to it: the first that fits into the room and
 * covers nothing that must stay clear. If there is none, the end of the room that covers least.
 */
export function beside(scene: Scene): Place {
  const { around, room, slip, target } = scene
  const beside = [...places(around, scene), ...places(target, scene)].find(
    (place) => isWithin(boxOf(place, slip), room) && cost(place, scene) === 0,
  )
  return beside ?? docked(scene)
}

/** For small screens: at the foot of the room, where the thumb is and nothing jumps; beside the target if it lies there. */
export function atFoot(scene: Scene): Place {
  const [foot] = ends(scene)
  return cost(foot, scene) === 0 ? foot : beside(scene)
}

/** At the foot of the room or at its top, whichever covers less. */
export function docked(scene: Scene): Place {
  const [foot, top] = ends(scene)
  return cost(top, scene) < cost(foot, scene) ? top : foot
}

function ends({ target, slip, room }: Scene): readonly [foot: Place, top: Place] {
  const x = room.x + Math.max(0, (room.width - slip.width) / 2)
  const end = (y: number): Place => {
    const side = middle(target).y < y + slip.height / 2 ? 'below' : 'above'
    return { x, y, side, arrow: along(middle(target).x - x, slip.width) }
  }
  return [end(room.y + room.height - slip.height), end(room.y)]
}

/** Left, above, below and right of a box, at the height of the target. */
function places(box: Box, { target, slip, room }: Scene): Place[] {
  const { x, y } = middle(target)
  const top = clamp(y - slip.height / 2, room.y, room.y + room.height - slip.height)
  const left = clamp(x - slip.width / 2, room.x, room.x + room.width - slip.width)
  const down = along(y - top, slip.height)
  const across = along(x - left, slip.width)
  return [
    { x: box.x - gap - slip.width, y: top, side: 'left', arrow: down },
    { x: left, y: box.y - gap - slip.height, side: 'above', arrow: across },
    { x: left, y: box.y + box.height + gap, side: 'below', arrow: across },
    { x: box.x + box.width + gap, y: top, side: 'right', arrow: down },
  ]
}

const cost = (place: Place, { target, slip, clear }: Scene) => covered(boxOf(place, slip), [target, ...clear])
const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })
const boxOf = ({ x, y }: Place, slip: Size): Box => ({ x, y, ...slip })
const clamp = (n: number, from: number, to: number) => Math.max(from, Math.min(n, to))
const along = (n: number, length: number) => clamp(n, 18, Math.max(18, length - 18))

const isWithin = (box: Box, room: Box) =>
  box.x >= room.x &&
  box.y >= room.y &&
  box.x + box.width <= room.x + room.width &&
  box.y + box.height <= room.y + room.height

/** How much of some boxes another one covers, in square pixels. */
export const covered = (box: Box, others: readonly Box[]): number =>
  others.reduce((sum, other) => {
    const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
    const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
    return sum + Math.max(0, width) * Math.max(0, height)
  }, 0)
