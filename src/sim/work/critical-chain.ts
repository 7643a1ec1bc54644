import type { Person } from '../setup.ts'

/** A piece of work on a schedule, in any whole unit of time. */
export type Placed = {
  readonly start: number
  readonly end: number
  readonly people: readonly Person[]
}

/** `after`: what the piece had to wait for: nothing, a piece that comes before it, or somebody. */
export type ChainLink = {
  readonly piece: number
  readonly after: 'start' | 'activity' | 'person'
  readonly person: Person | null // who was on the one before; null where it is no matter of people
}

/**
 * The critical chain of a schedule: back from the piece that ends last among some, each time to the predecessor, or else to the
 * piece of the same person, at whose end it could start (Goldratt 1997: the longest chain of dependent steps, people counted).
 * Pieces without length are passed over. First piece first.
 */
export function criticalChain(
  placed: readonly Placed[],
  isBefore: (before: number, piece: number) => boolean,
  isAmong: (piece: number) => boolean = () => true,
): readonly ChainLink[] {
  const pieces = [...placed.keys()].filter((i) => at(placed, i).end > at(placed, i).start)
  const chain: ChainLink[] = []
  let last = pieces
    .filter(isAmong)
    .reduce<number | undefined>(
      (found, i) => (found === undefined || at(placed, i).end > at(placed, found).end ? i : found),
      undefined,
    )
  while (last !== undefined) {
    const piece: number = last
    const { start, people } = at(placed, piece)
    const ending = pieces.filter((k) => at(placed, k).end === start)
    const before = ending.find((k) => isBefore(k, piece))
    const shared = (k: number) => at(placed, k).people.find((person) => people.includes(person))
    last = before ?? ending.find((k) => shared(k) !== undefined)
    const person = before === undefined && last !== undefined ? (shared(last) ?? null) : null
    const after = before !== undefined ? 'activity' : person ? 'person' : 'start'
    chain.unshift({ piece, after, person })
  }
  return chain
}

const at = (placed: readonly Placed[], i: number) => placed[i] as Placed
