import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { tasksOf } from '../../src/cli/comparison.ts'
import type { Bulk, Hire, Job } from '../../src/cli/workforce.ts'
import { isFailed, outcomeOf, playAll } from '../../src/cli/workforce.ts'
import { aSetup } from '../helpers.ts'

const setup = aSetup({ weeks: 3 })
const tasks = tasksOf(['least-slack/sensible', 'random/random'], ['1', '2', '3', '4', '5', '6'])
const bulk: Bulk = {
  setup,
  tasks,
  jobs: 3,
  hire: null,
  stop: new AbortController().signal,
  progress: () => {},
}

/** A thread that is none: it answers after a while of its own; `dies` says at which jobs it breaks down. */
function hands(dies: (job: Job) => boolean = () => false) {
  const hired: (EventEmitter & { busy: Promise<void>; gone: boolean })[] = []
  const hire: Hire = () => {
    const worker = Object.assign(new EventEmitter(), { busy: Promise.resolve(), gone: false })
    hired.push(worker)
    const answer = async (job: Job) => {
      await new Promise((resolve) => setTimeout(resolve, (job.at * 7) % 5))
      if (worker.gone) return
      worker.gone = dies(job)
      if (worker.gone) worker.emit('error', new Error(`died at ${job.at}`))
      else worker.emit('message', { at: job.at, outcome: outcomeOf(setup, job.task) })
    }
    return Object.assign(worker, {
      postMessage: (job: Job) => {
        worker.busy = worker.busy.then(() => answer(job))
      },
      terminate: async () => {
        worker.gone = true
        return 0
      },
    }) as unknown as ReturnType<Hire>
  }
  return { hire, hired }
}

test('the outcomes are the same however many play', async () => {
  const alone = await playAll(bulk)
  expect(
    alone?.map((outcome) => (isFailed(outcome) ? outcome : { policy: outcome.policy, seed: outcome.seed })),
  ).toEqual(tasks)
  for (const jobs of [2, 3, 50]) expect(await playAll({ ...bulk, jobs, hire: hands().hire })).toEqual(alone)
})

test('a thread that dies loses one game, and another goes on', async () => {
  const { hire, hired } = hands(({ at }) => at === 2 || at === 7)
  const outcomes = await playAll({ ...bulk, hire })
  expect(outcomes?.flatMap((outcome, at) => (isFailed(outcome) ? [at] : []))).toEqual([2, 7])
  expect(outcomes?.[2]).toMatchObject({ failed: expect.stringContaining('died at 2') })
  expect(hired).toHaveLength(5)
})

test('every thread dies, and the end still comes', async () => {
  const outcomes = await playAll({ ...bulk, hire: hands(() => true).hire })
  expect(outcomes?.every(isFailed)).toBe(true)
})

test('when it is stopped, every thread is sent home', async () => {
  const stop = new AbortController()
  const { hire, hired } = hands()
  const running = playAll({
    ...bulk,
    hire,
    stop: stop.signal,
    progress: (done) => done === 3 && stop.abort(),
  })
  expect(await running).toBeNull()
  expect(hired.every(({ gone }) => gone)).toBe(true)
})
