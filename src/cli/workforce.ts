import type { Worker } from 'node:worker_threads'
import type { Setup } from '../sim/setup.ts'
import type { PlayedGame, Task } from './games.ts'
import { playedGame } from './games.ts'

export type Failed = { readonly failed: string } // what was thrown
export type Outcome = PlayedGame | Failed
export const isFailed = (outcome: Outcome): outcome is Failed => 'failed' in outcome

/** A thread that plays games of one setup: it gets `{ at, task }` and answers `{ at, outcome }`. */
export type Hire = (setup: Setup) => Pick<Worker, 'on' | 'postMessage' | 'terminate'>
export type Job = { readonly at: number; readonly task: Task }
export type Done = { readonly at: number; readonly outcome: Outcome }

export type Bulk = {
  readonly setup: Setup
  readonly tasks: readonly Task[]
  readonly jobs: number
  readonly hire: Hire | null
  readonly stop: AbortSignal
  readonly progress: (done: number) => void
}

export function outcomeOf(setup: Setup, task: Task): Outcome {
  try {
    return playedGame(setup, task)
  } catch (error) {
    return { failed: inWords(error) }
  }
}

/** Plays all games; the outcomes stand in the order of the tasks, whoever played them. Null when stopped. */
export async function playAll(bulk: Bulk): Promise<readonly Outcome[] | null> {
  return bulk.hire === null || bulk.jobs === 1 ? playHere(bulk) : playInThreads(bulk, bulk.hire)
}

async function playHere({ setup, tasks, stop, progress }: Bulk): Promise<readonly Outcome[] | null> {
  const outcomes: Outcome[] = []
  for (const task of tasks) {
    await new Promise((resolve) => setImmediate(resolve)) // lets Ctrl-C be heard
    if (stop.aborted) return null
    progress(outcomes.push(outcomeOf(setup, task)))
  }
  return outcomes
}

const inHand = 2 // jobs that a worker holds, so that it never waits for the next one

async function playInThreads(
  { setup, tasks, jobs, stop, progress }: Bulk,
  hire: Hire,
): Promise<readonly Outcome[] | null> {
  const outcomes: Outcome[] = new Array(tasks.length)
  const waiting = tasks.map((task, at): Job => ({ at, task })).reverse()
  const workers = new Map<ReturnType<Hire>, Job[]>()
  let done = 0
  return new Promise((resolve) => {
    const finish = (result: readonly Outcome[] | null) => {
      for (const worker of workers.keys()) void worker.terminate()
      resolve(result)
    }
    const keep = ({ at, outcome }: Done) => {
      outcomes[at] = outcome
      progress(++done)
      if (done === tasks.length) finish(outcomes)
    }
    const feed = (worker: ReturnType<Hire>) => {
      const held = workers.get(worker) ?? []
      while (held.length < inHand && waiting.length > 0) {
        const job = waiting.pop() as Job
        held.push(job)
        worker.postMessage(job)
      }
    }
    const add = () => {
      const worker = hire(setup)
      workers.set(worker, [])
      worker.on('message', (message: Done) => {
        workers.set(
          worker,
          (workers.get(worker) ?? []).filter(({ at }) => at !== message.at),
        )
        keep(message)
        feed(worker)
      })
      // A thread that dies takes the game it was playing with it; another one goes on with the rest.
      worker.on('error', (error: unknown) => {
        const [lost, ...rest] = workers.get(worker) ?? []
        workers.delete(worker)
        waiting.push(...rest.reverse())
        if (lost) keep({ at: lost.at, outcome: { failed: inWords(error) } })
        if (done < tasks.length) add()
      })
      feed(worker)
    }
    stop.addEventListener('abort', () => finish(null), { once: true })
    if (stop.aborted || tasks.length === 0) finish(stop.aborted ? null : outcomes)
    else for (let i = 0; i < Math.min(jobs, tasks.length); i++) add()
  })
}

const inWords = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
