/** The least whole number from `low` to `high` of which `is` is true, given that it stays true from there on; `high` is not asked. */
export function firstOf(low: number, high: number, is: (at: number) => boolean): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (is(middle)) to = middle
    else from = middle + 1
  }
  return from
}

/** The greatest whole number from `low` to `high` of which `is` is true, given that it is true up to there; `low` is not asked. */
export const lastOf = (low: number, high: number, is: (at: number) => boolean): number =>
  firstOf(low + 1, high + 1, (at) => !is(at)) - 1
