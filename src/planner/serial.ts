import type { Network } from './network.ts'
import { packed } from './packing.ts'
import type { Choose, Scheduler } from './turn.ts'
import { openTurn, workOf } from './turn.ts'

/**
 * The serial scheme: take the chosen eligible activity (all predecessors are scheduled) and start it as early as
 * precedence, release and resources allow. Source: Kelley 1963; Kolisch 1996.
 */
export function serialScheme(network: Network): Scheduler {
  const { size, durations, successors, successorsFrom, predecessorCount, projectOf, releases, horizon } =
    network
  const { words, guards, full, from, word, units } = packed(network)
  const turn = openTurn(network)
  const { ready, workStarted } = turn
  const earliest = Int32Array.from(projectOf, (p) => releases[p] as number)
  const first = Int32Array.from([...predecessorCount.keys()].filter((i) => predecessorCount[i] === 0))
  const work = workOf(network)
  const starts = new Int32Array(size)
  const waiting = new Int32Array(size)
  const eligible = new Int32Array(size)
  const free = new Int32Array(words * horizon) // by word, then by period; the guards stay set
  let used = horizon // periods that the schedule before wrote to

  /** As below, for what needs a single word: most of what is planned. */
  function fittingOne(base: number, need: number, notBefore: number, d: number): number {
    let t = notBefore
    let u = t + d - 1
    while (u >= t) {
      if ((((free[base + u] as number) - need) & guards) === guards) u--
      else {
        t = u + 1
        u = t + d - 1
      }
    }
    for (u = base + t; u < base + t + d; u++) free[u] = ((free[u] as number) - need) | 0
    return t
  }

  /** The first period from t on in which activity i fits for its whole length d. */
  function fitting(i: number, notBefore: number, d: number): number {
    const firstWord = from[i] as number
    const lastWord = from[i + 1] as number
    if (lastWord - firstWord === 1)
      return fittingOne((word[firstWord] as number) * horizon, units[firstWord] as number, notBefore, d)
    let t = notBefore
    for (let k = firstWord; k < lastWord; ) {
      const base = (word[k] as number) * horizon
      const need = units[k] as number
      let u = t + d - 1
      while (u >= t && (((free[base + u] as number) - need) & guards) === guards) u--
      if (u < t) k++
      else {
        t = u + 1 // period u is too full: nothing that covers it will do
        k = firstWord
      }
    }
    for (let k = firstWord; k < lastWord; k++) {
      const base = (word[k] as number) * horizon
      const need = units[k] as number
      for (let u = base + t; u < base + t + d; u++) free[u] = ((free[u] as number) - need) | 0
    }
    return t
  }

  /** Plain loops: for arrays this short they are faster than set and fill. */
  function reset(): void {
    for (let w = 0; w < words; w++) {
      const capacity = (full[w] as number) | guards
      for (let t = w * horizon; t < w * horizon + used; t++) free[t] = capacity
    }
    for (let i = 0; i < size; i++) {
      waiting[i] = predecessorCount[i] as number
      ready[i] = earliest[i] as number
    }
    for (let i = 0; i < first.length; i++) eligible[i] = first[i] as number
    for (let p = 0; p < workStarted.length; p++) workStarted[p] = 0
  }

  function schedule(choose: Choose): number {
    reset()
    let count = first.length
    let last = 0
    while (count > 0) {
      const place = choose(eligible, count)
      const i = eligible[place] as number
      eligible[place] = eligible[--count] as number
      const d = durations[i] as number
      const start = d === 0 ? (ready[i] as number) : fitting(i, ready[i] as number, d)
      const end = start + d
      starts[i] = start
      if (end > last) last = end
      const project = projectOf[i] as number
      workStarted[project] = (workStarted[project] as number) + (work[i] as number)
      for (let k = successorsFrom[i] as number; k < (successorsFrom[i + 1] as number); k++) {
        const s = successors[k] as number
        if ((ready[s] as number) < end) ready[s] = end
        const left = (waiting[s] as number) - 1
        waiting[s] = left
        if (left === 0) eligible[count++] = s
      }
    }
    used = last
    return last
  }

  return { turn, starts, schedule }
}
