import type { Piece } from './piece.ts'

/** How one piece gets from the picture before to the picture after. Only decoration: the piece is already there. */
export type Move = {
  readonly id: string
  readonly how: 'walk' | 'slide' | 'fade' | 'flip' | 'drop' | 'come' | 'go' | 'cross'
  readonly after: number // ms
  readonly lasts: number // ms
}

const lasts = { slide: 220, fade: 180, flip: 160, drop: 260, come: 180, go: 180 } as const
const stagger = { flip: 40, drop: 70 } as const

/** All moves between two pictures, in the order of the pieces; what stays as it was has none. */
export const movesBetween = (
  before: readonly Piece[],
  after: readonly Piece[],
  still: boolean,
): readonly Move[] => (still ? fadesBetween(before, after) : travelsBetween(before, after))

/** Nothing travels: what was goes, what is comes. */
function fadesBetween(before: readonly Piece[], after: readonly Piece[]): readonly Move[] {
  const [was, is] = [byId(before), byId(after)]
  const fade =
    (how: 'come' | 'go' | 'cross') =>
    (id: string): Move => ({ id, how, after: 0, lasts: 120 })
  const other = (a: Piece, b: Piece | undefined) => !b || !sameStand(a, b)
  const came = after.filter((piece) => !was.has(piece.id)).map(({ id }) => fade('come')(id))
  const crossed = after
    .filter((piece) => was.has(piece.id) && other(piece, was.get(piece.id)))
    .map(({ id }) => fade('cross')(id))
  const went = before.filter((piece) => !is.has(piece.id)).map(({ id }) => fade('go')(id))
  return [...came, ...crossed, ...went]
}

const byId = (pieces: readonly Piece[]) => new Map(pieces.map((piece) => [piece.id, piece]))
const sameStand = (a: Piece, b: Piece) =>
  a.art.key === b.art.key &&
  a.at.x === b.at.x &&
  a.at.y === b.at.y &&
  a.tilt === b.tilt &&
  a.flipped === b.flipped

function travelsBetween(before: readonly Piece[], after: readonly Piece[]): readonly Move[] {
  const [was, is] = [byId(before), byId(after)]
  const turns = { flip: 0, drop: 0 }
  const move = (id: string, how: keyof typeof lasts): Move => ({
    id,
    how,
    after: how === 'flip' || how === 'drop' ? turns[how]++ * stagger[how] : 0,
    lasts: lasts[how],
  })
  const moves = after.flatMap((piece): readonly Move[] => {
    const old = was.get(piece.id)
    if (!old) return [move(piece.id, piece.kind === 'pile' ? 'drop' : 'come')]
    const way = Math.hypot(piece.at.x - old.at.x, piece.at.y - old.at.y)
    const found: Move[] = []
    if (way > 0.5 && piece.kind === 'figure')
      found.push({ id: piece.id, how: 'walk', after: 0, lasts: walking(way) })
    else if (way > 0.5 || piece.tilt !== old.tilt) found.push(move(piece.id, 'slide'))
    if (piece.art.key !== old.art.key)
      found.push(move(piece.id, piece.kind === 'day' || piece.kind === 'pile' ? 'flip' : 'fade'))
    return found
  })
  return [...moves, ...before.filter(({ id }) => !is.has(id)).map(({ id }) => move(id, 'go'))]
}

/** 600 to 900 ms, by how far it is. */
const walking = (way: number) => Math.round(Math.min(900, 600 + way / 2))
