import type { Entry, Shelf, Trouble } from './shelf.ts'
import { troubleOf } from './shelf.ts'

export type Saver = {
  readonly save: (entry: Entry) => void
  readonly idle: () => Promise<void> // when nothing waits any more
  readonly failed: (id: string) => boolean // whether the last state of that game could not be saved
}

/** Saves games in turn; while a slow disk is busy, a newer state of a game takes the place of the one that waits. */
export function openSaver(shelf: Shelf, told: (outcome: 'saving' | 'saved' | Trouble) => void): Saver {
  const waiting = new Map<string, Entry>()
  const troubles = new Map<string, Trouble>()
  let running: Promise<void> | null = null

  async function run() {
    for (;;) {
      const [entry] = waiting.values()
      if (!entry) break
      waiting.delete(entry.id)
      try {
        await shelf.save(entry)
        troubles.delete(entry.id)
      } catch (error) {
        troubles.set(entry.id, troubleOf(error))
      }
    }
    running = null
    told([...troubles.values()].at(-1) ?? 'saved')
  }

  return {
    save(entry) {
      waiting.set(entry.id, entry)
      told('saving')
      running ??= run()
    },
    idle: async () => {
      await running
    },
    failed: (id) => troubles.has(id),
  }
}
