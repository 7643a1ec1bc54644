import type { Reference } from '../hud/session.ts'
import type { Dealt } from './comparing.ts'
import { comparedInSlices } from './comparing.ts'

/** Compares in a thread of its own; where none can be had, in the pauses of this one. */
export async function compareApart(dealt: Dealt): Promise<readonly Reference[]> {
  try {
    return await inWorker(dealt)
  } catch {
    return comparedInSlices(dealt, () => new Promise((go) => setTimeout(go, 0)))
  }
}

function inWorker(dealt: Dealt): Promise<readonly Reference[]> {
  const worker = new Worker(new URL('./comparing-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<readonly Reference[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly Reference[]>) => resolve(data))
    worker.addEventListener('messageerror', reject)
    worker.addEventListener('error', (event) => {
      event.preventDefault() // it is made good for here, so the console need not tell of it
      reject(event)
    })
    worker.postMessage(dealt)
  }).finally(() => worker.terminate())
}
