import type { Slices } from '../game/slices.ts'

/** Work that waits for its turn: the lower `rank`, the sooner it is gone on with, whatever had begun before. */
export type Job<Result> = {
  readonly rank: number
  readonly work: Slices<Result>
  readonly done: (result: Result) => void
}

/**
 * Takes jobs and works on them slice by slice; after each turn of `slices` it pauses, so that what comes meanwhile may go
 * first. Of equal rank, who came first is served first.
 */
export function openQueue<Result>(pause: () => Promise<void>, slices: number) {
  const jobs: Job<Result>[] = []
  let isWorking = false

  /** Goes on with a job for a turn. */
  function goOn(job: Job<Result>): void {
    for (let slice = 0; slice < slices; slice++) {
      const { done, value } = job.work.next()
      if (!done) continue
      jobs.splice(jobs.indexOf(job), 1)
      return job.done(value)
    }
  }

  async function workOff(): Promise<void> {
    isWorking = true
    while (jobs[0]) {
      goOn(jobs[0])
      await pause()
    }
    isWorking = false
  }

  /** The queue is done with all it was given when the promise is kept; a bug in a job breaks it. */
  return async (job: Job<Result>): Promise<void> => {
    const later = jobs.findIndex(({ rank }) => rank > job.rank)
    jobs.splice(later < 0 ? jobs.length : later, 0, job)
    if (!isWorking) await workOff()
  }
}
