import { parentPort, workerData } from 'node:worker_threads'
import type { Setup } from '../sim/setup.ts'
import type { Done, Job } from './workforce.ts'
import { outcomeOf } from './workforce.ts'

const setup = workerData as Setup

parentPort?.on('message', ({ at, task }: Job) => {
  const done: Done = { at, outcome: outcomeOf(setup, task) }
  parentPort?.postMessage(done)
})
