import type { Entry, Shelf, Trouble } from './shelf.ts'
import { troubleOf } from './shelf.ts'

export type Saver = {
  readonly save: (entry: Entry) => void
  readonly idle: () => Promise<void> // when nothing waits any more
}

/** Saves one game after another; while a slow disk is busy, a newer state takes the place of the one that waits. */
export function openSaver(shelf: Shelf, told: (outcome: 'saving' | 'saved' | Trouble) => void): Saver {
  let waiting: Entry | null = null
  let running: Promise<void> | null = null

  async function run() {
    let outcome: 'saved' | Trouble = 'saved'
    while (waiting) {
      const entry: Entry = waiting
      waiting = null
      outcome = await shelf.save(entry).then(
        () => 'saved' as const,
        (error) => troubleOf(error),
      )
    }
    running = null
    told(outcome)
  }

  return {
    save(entry) {
      waiting = entry
      told('saving')
      running ??= run()
    },
    idle: async () => {
      await running
    },
  }
}
