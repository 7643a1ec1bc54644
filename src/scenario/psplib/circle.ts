/** A circle in a network: the places of activities that wait for each other in turn; null if there is none. */
export function circleIn(successors: readonly (readonly number[])[]): readonly number[] | null {
  const open = 1
  const closed = 2
  const state = new Uint8Array(successors.length)
  for (let root = 0; root < successors.length; root++) {
    if (state[root] !== 0) continue
    const path: number[] = [root]
    const next: number[] = [0]
    state[root] = open
    while (path.length > 0) {
      const i = path.at(-1) as number
      const s = successors[i]?.[next.at(-1) as number]
      if (s === undefined) {
        state[i] = closed
        path.pop()
        next.pop()
        continue
      }
      ;(next[next.length - 1] as number)++
      if (state[s] === open) return path.slice(path.indexOf(s))
      if (state[s] === closed) continue
      state[s] = open
      path.push(s)
      next.push(0)
    }
  }
  return null
}
