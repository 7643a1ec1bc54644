import type { Network } from './network.ts'
import { packed } from './packing.ts'
import type { Choose, Scheduler } from './turn.ts'
import { openTurn, workOf } from './turn.ts'

/**
 * The parallel scheme: at period t complete what ends, then start the chosen activity among those that are eligible and
 * fit, until none fits; go on to the next completion or release. What has no length completes at once.
 * Source: Kelley 1963; Kolisch 1996.
 */
export function parallelScheme(network: Network): Scheduler {
  const { size, durations, successors, successorsFrom, predecessorCount, projectOf, releases } = network
  const { guards, full, from, word, units } = packed(network)
  const turn = openTurn(network)
  const { ready, workStarted } = turn
  const earliest = Int32Array.from(projectOf, (p) => releases[p] as number)
  const first = Int32Array.from([...predecessorCount.keys()].filter((i) => predecessorCount[i] === 0))
  const work = workOf(network)
  const starts = new Int32Array(size)
  const waiting = new Int32Array(size)
  const later = new Int32Array(size) // eligible, but not yet released or without room at this period
  const fit = new Int32Array(size) // eligible and fitting
  const running = new Int32Array(size)
  const free = full.slice()
  let laterCount = 0
  let fitCount = 0
  let runningCount = 0

  function fits(i: number): boolean {
    if (durations[i] === 0) return true
    for (let k = from[i] as number; k < (from[i + 1] as number); k++)
      if (((((free[word[k] as number] as number) | guards) - (units[k] as number)) & guards) !== guards)
        return false
    return true
  }

  function take(i: number, sign: 1 | -1): void {
    for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
      const w = word[k] as number
      free[w] = ((free[w] as number) - sign * (units[k] as number)) | 0
    }
  }

  /** Its successors become eligible; they look for room when those that are eligible are next gone through. */
  function complete(i: number, end: number): void {
    for (let k = successorsFrom[i] as number; k < (successorsFrom[i + 1] as number); k++) {
      const s = successors[k] as number
      if ((ready[s] as number) < end) ready[s] = end
      const left = (waiting[s] as number) - 1
      waiting[s] = left
      if (left === 0) later[laterCount++] = s
    }
  }

  /** Moves what may start now from `later` to `fit`. */
  function gather(now: number, since: number): void {
    let kept = since
    for (let at = since; at < laterCount; at++) {
      const i = later[at] as number
      if ((ready[i] as number) <= now && fits(i)) fit[fitCount++] = i
      else later[kept++] = i
    }
    laterCount = kept
  }

  /** Room only shrinks while activities start: what no longer fits waits for a later period. */
  function sift(): void {
    const count = fitCount
    fitCount = 0
    for (let at = 0; at < count; at++) {
      const i = fit[at] as number
      if (fits(i)) fit[fitCount++] = i
      else later[laterCount++] = i
    }
  }

  function start(i: number, now: number): void {
    starts[i] = now
    const project = projectOf[i] as number
    workStarted[project] = (workStarted[project] as number) + (work[i] as number)
    if (durations[i] === 0) {
      const since = laterCount
      complete(i, now)
      gather(now, since)
    } else {
      take(i, 1)
      running[runningCount++] = i
      sift()
    }
  }

  /** The next completion or release. */
  function nextPeriod(now: number): number {
    let next = -1
    for (let at = 0; at < runningCount; at++) {
      const i = running[at] as number
      const end = (starts[i] as number) + (durations[i] as number)
      if (next < 0 || end < next) next = end
    }
    for (let at = 0; at < laterCount; at++) {
      const due = ready[later[at] as number] as number
      if (due > now && (next < 0 || due < next)) next = due
    }
    return next
  }

  function completeAt(now: number): void {
    let kept = 0
    for (let at = 0; at < runningCount; at++) {
      const i = running[at] as number
      if ((starts[i] as number) + (durations[i] as number) > now) running[kept++] = i
      else {
        take(i, -1)
        complete(i, now)
      }
    }
    runningCount = kept
  }

  function schedule(choose: Choose): number {
    free.set(full)
    waiting.set(predecessorCount)
    ready.set(earliest)
    workStarted.fill(0)
    later.set(first)
    laterCount = first.length
    fitCount = 0
    runningCount = 0
    let last = 0
    for (let now = 0; now >= 0; now = nextPeriod(now)) {
      turn.now = now
      completeAt(now)
      gather(now, 0)
      while (fitCount > 0) {
        const place = choose(fit, fitCount)
        const i = fit[place] as number
        fit[place] = fit[--fitCount] as number
        start(i, now)
        last = Math.max(last, now + (durations[i] as number))
      }
    }
    return last
  }

  return { turn, starts, schedule }
}
