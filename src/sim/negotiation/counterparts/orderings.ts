import { mostOrdered } from './model-factors.ts'

/** Said to matter more than another issue. */
export type Preference = { readonly more: number; readonly less: number }

/**
 * How much each issue matters by what was said: for each the number of issues it stands before, summed over all orderings that
 * contradict nothing. Where none is left the oldest statement is dropped (IAGO; Mell and Gratch 2016). `left` of `all` orderings
 * says how much is known. With many issues pairs are counted instead.
 */
export function orderingsOf(
  issues: number,
  said: readonly Preference[],
): { readonly weights: readonly number[]; readonly left: number; readonly all: number } {
  if (issues > mostOrdered) return { weights: byPairs(issues, said), left: 1, all: 1 }
  const every = orderings[issues] as readonly (readonly number[])[]
  for (let from = 0; ; from++) {
    const kept = said.slice(from)
    const places = every.filter((place) =>
      kept.every(({ more, less }) => (place[more] as number) < (place[less] as number)),
    )
    if (places.length === 0) continue
    const weights = Array.from({ length: issues }, (_, issue) =>
      places.reduce((sum, place) => sum + issues - (place[issue] as number), 0),
    )
    return { weights, left: places.length, all: every.length }
  }
}

const byPairs = (issues: number, said: readonly Preference[]): readonly number[] =>
  Array.from({ length: issues }, (_, issue) =>
    said.reduce(
      (sum, { more, less }) => sum + (more === issue ? 1 : 0) - (less === issue ? 1 : 0),
      issues + said.length,
    ),
  )

/** All ways to give places to issues. */
function permutations(count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  return permutations(count - 1).flatMap((place) =>
    Array.from({ length: count }, (_, at) => [...place.map((it) => (it >= at ? it + 1 : it)), at]),
  )
}

const orderings = Array.from({ length: mostOrdered + 1 }, (_, count) => permutations(count))
