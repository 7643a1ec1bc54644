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
  for (let i = 0; i < chosen.length; i++) {
    const from = (chosen[i] as number) * across
    for (let j = 0; j < across; j++) to[i * across + j] = at[from + j] as number
  }
  return { across, count: chosen.length, at: to }
}

/**
 * Places of the points in rising order: by the first coordinate, then the second, and so on; of equal points the first comes first.
 * Runs that rise already are merged: what issues are added to is in order, so a run for each option is what there is.
 */
export function risingOrder(points: Points): Uint32Array {
  const { count } = points
  let from = new Uint32Array(count)
  for (let i = 0; i < count; i++) from[i] = i
  let to = new Uint32Array(count)
  let runs = runsIn(points)
  while (runs.length > 2) {
    const merged = [0]
    for (let r = 0; r + 1 < runs.length; r += 2) {
      const end = runs[Math.min(r + 2, runs.length - 1)] as number
      merge(points, { from, to, start: runs[r] as number, middle: runs[r + 1] as number, end })
      merged.push(end)
    }
    runs = merged
    const spare = from
    from = to
    to = spare
  }
  return from
}

/** Where each rising run begins, and the end of the last. */
function runsIn(points: Points): number[] {
  const starts = [0]
  for (let i = 1; i < points.count; i++) if (isBefore(points, i, i - 1)) starts.push(i)
  return [...starts, points.count]
}

type Merging = {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly start: number
  readonly middle: number
  readonly end: number
}

function merge(points: Points, { from, to, start, middle, end }: Merging): void {
  let left = start
  let right = middle
  for (let n = start; n < end; n++) {
    const takesRight =
      left >= middle || (right < end && isBefore(points, from[right] as number, from[left] as number))
    to[n] = from[takesRight ? right++ : left++] as number
  }
}

function isBefore({ across, at }: Points, a: number, b: number): boolean {
  for (let j = 0; j < across; j++) {
    const difference = (at[a * across + j] as number) - (at[b * across + j] as number)
    if (difference !== 0) return difference < 0
  }
  return false
}
