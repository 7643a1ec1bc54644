import type { Bargain } from './bargain.ts'
import { closeness } from './bargain.ts'
import type { Points } from './points.ts'
import { chosenPoints, risingOrder } from './points.ts'
import { undominated } from './undominated.ts'

/** The deals that no other beats for one party without losing for another: one deal for each point, in rising order. */
export type Frontier = { readonly points: Points; readonly deals: Float64Array } // numbers of deals

/**
 * The frontier, issue by issue: what is beaten among deals over the first issues is beaten whatever is agreed on the rest,
 * because worth adds up (and adding one number to two never turns their order, rounded or not). So the whole space is never
 * laid out. Of points closer than `closeness` one is kept. As in the published cases the first party's utility is compared
 * exactly, so that a deal may stay which another beats but for its last bits.
 */
export function frontierOf({ sizes, parties }: Bargain): Frontier {
  const across = parties.length
  let frontier: Frontier = {
    points: { across, count: 1, at: new Float64Array(across) },
    deals: new Float64Array(1),
  }
  sizes.forEach((size, issue) => {
    const wider = widened(
      frontier,
      parties.map(({ worth }) => worth[issue] as readonly number[]),
      size,
    )
    frontier = chosen(wider, undominated(wider.points))
  })
  const cut = frontier.points.at.map((value, n) => Math.min(value, parties[n % across]?.most as number))
  const points = { ...frontier.points, at: cut }
  const best = chosen({ ...frontier, points }, undominated(points, closeness))
  return chosen(best, risingOrder(best.points))
}

/** Every deal so far with every option of one more issue, option by option: so rising points stay rising within each. */
function widened({ points, deals }: Frontier, worth: readonly (readonly number[])[], size: number): Frontier {
  const { across, count, at } = points
  const wider = new Float64Array(count * size * across)
  const numbers = new Float64Array(count * size)
  let to = 0
  for (let option = 0; option < size; option++)
    for (let i = 0; i < count; i++) {
      numbers[to] = (deals[i] as number) * size + option
      for (let j = 0; j < across; j++)
        wider[to * across + j] = (at[i * across + j] as number) + (worth[j]?.[option] as number)
      to++
    }
  return { points: { across, count: to, at: wider }, deals: numbers }
}

function chosen({ points, deals }: Frontier, which: Uint32Array): Frontier {
  const numbers = new Float64Array(which.length)
  for (let n = 0; n < which.length; n++) numbers[n] = deals[which[n] as number] as number
  return { points: chosenPoints(points, which), deals: numbers }
}
