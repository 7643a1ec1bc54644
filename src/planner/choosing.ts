import type { Keys } from './rules.ts'
import type { Choose, Turn } from './turn.ts'

/** A number from 0 to below 1. */
export type Dice = () => number

/** The best by the rule; ties go to the smaller tie key, then to the smaller place in the list. */
export function bestBy(keys: Keys, turn: Turn): Choose {
  if ('fixed' in keys) return least(ranksOf(keys.fixed))
  const key = keys.moving(turn)
  const { tie } = keys
  const isBefore = (a: number, b: number) => {
    const [x, y] = [tie?.[a] ?? 0, tie?.[b] ?? 0]
    return x === y ? a < b : x < y
  }
  return (from, count) => {
    let best = 0
    let bestKey = key(from[0] as number)
    for (let at = 1; at < count; at++) {
      const other = key(from[at] as number)
      if (other > bestKey) continue
      if (other === bestKey && isBefore(from[best] as number, from[at] as number)) continue
      best = at
      bestKey = other
    }
    return best
  }
}

/** The place of each activity when all are sorted by a fixed key: one whole number holds key and tie. */
function ranksOf(keys: ArrayLike<number>): Int32Array {
  const sorted = Array.from({ length: keys.length }, (_, i) => i).sort(
    (a, b) => (keys[a] as number) - (keys[b] as number) || a - b,
  )
  const ranks = new Int32Array(keys.length)
  sorted.forEach((i, rank) => {
    ranks[i] = rank
  })
  return ranks
}

function least(ranks: Int32Array): Choose {
  return (from, count) => {
    let best = 0
    let bestRank = ranks[from[0] as number] as number
    for (let at = 1; at < count; at++) {
      const rank = ranks[from[at] as number] as number
      if (rank < bestRank) {
        best = at
        bestRank = rank
      }
    }
    return best
  }
}

/** Any, each as likely as the others. */
export const anyOf =
  (dice: Dice): Choose =>
  (_, count) =>
    count === 1 ? 0 : Math.floor(dice() * count)

/**
 * Regret-based biased random sampling (Drexl 1991; Kolisch 1996) with alpha = 1 and epsilon = 1: an activity is chosen
 * with a chance in proportion to (how much worse the worst eligible key is than its own) + 1.
 */
export function byRegret(keys: Keys, turn: Turn, dice: Dice): Choose {
  const { fixed, key } =
    'fixed' in keys
      ? { fixed: Float64Array.from(keys.fixed), key: () => 0 }
      : { fixed: null, key: keys.moving(turn) }
  const values = new Float64Array(turn.network.size)
  return (from, count) => {
    if (count === 1) return 0
    let worst = -Infinity
    let sum = 0
    for (let at = 0; at < count; at++) {
      const i = from[at] as number
      const value = fixed === null ? key(i) : (fixed[i] as number)
      values[at] = value
      sum += value
      if (value > worst) worst = value
    }
    let left = dice() * ((worst + 1) * count - sum)
    for (let at = 0; at < count - 1; at++) {
      left -= worst + 1 - (values[at] as number)
      if (left < 0) return at
    }
    return count - 1
  }
}
