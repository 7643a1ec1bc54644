import type { Bargain } from './bargain.ts'
import { closeness, dealCount } from './bargain.ts'

/** How many deals pass by each rule. A deal passes a party that has at least its reservation value by it. */
export type Passing = {
  readonly unanimity: number
  readonly allButOne: number // all, or all but one that has no veto
}

/** More deals than this are not counted one by one. */
export const mostCounted = 10_000_000

/** Counts deals one by one. `vetoes`: places of parties without which nothing passes. Null when there are too many deals. */
export function passing({ sizes, parties }: Bargain, vetoes: readonly number[]): Passing | null {
  if (dealCount(sizes) > mostCounted) return null
  const needed = parties.map(({ reservation }) => reservation - closeness)
  const mayRefuse = parties.map((_, j) => !vetoes.includes(j))
  const count = { unanimity: 0, allButOne: 0 }
  // Sums by issue and party, so that a step to the next option adds one number for each party.
  const sums = Array.from({ length: sizes.length + 1 }, () => new Float64Array(parties.length))
  const walk = (issue: number): void => {
    const before = sums[issue] as Float64Array
    if (issue === sizes.length) {
      let refusals = 0
      for (let j = 0; j < needed.length && refusals < 2; j++) {
        const value = Math.min(before[j] as number, parties[j]?.most as number)
        if (value < (needed[j] as number)) refusals += mayRefuse[j] ? 1 : 2
      }
      if (refusals === 0) count.unanimity++
      if (refusals < 2) count.allButOne++
      return
    }
    const after = sums[issue + 1] as Float64Array
    for (let option = 0; option < (sizes[issue] as number); option++) {
      for (let j = 0; j < parties.length; j++)
        after[j] = (before[j] as number) + (parties[j]?.worth[issue]?.[option] as number)
      walk(issue + 1)
    }
  }
  walk(0)
  return count
}
