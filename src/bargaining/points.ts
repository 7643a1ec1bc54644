/** Points in flat arrays: coordinate j of point i is `at[i * across + j]`. */
export type Points = {
  readonly across: number // coordinates of a point
  readonly count: number
  readonly at: Float64Array
}

export const coordinate = ({ across, at }: Points, i: number, j: number): number =>
  at[i * across + j] as number

export const pointAt = ({ across, at }: Points, i: number): number[] =>
  Array.from(at.subarray(i * across, (i + 1) * across))

export function chosenPoints({ across, at }: Points, chosen: Uint32Array): Points {
  const to = new Float64Array(chosen.length * across)
  chosen.forEach((from, i) => {
    for (let j = 0; j < across; j++) to[i * across + j] = at[from * across + j] as number
  })
  return { across, count: chosen.length, at: to }
}

/** Places of the points in rising order: by the first coordinate, then the second, and so on. */
export function risingOrder({ across, count, at }: Points): Uint32Array {
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  return order.sort((a, b) => {
    for (let j = 0; j < across; j++) {
      const difference = (at[a * across + j] as number) - (at[b * across + j] as number)
      if (difference !== 0) return difference
    }
    return a - b
  })
}
