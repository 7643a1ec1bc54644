import type { Entry, Saved, Shelf } from './shelf.ts'

/** A shelf for a browser that allows none: it lasts as long as the tab. */
export function memoryShelf(): Shelf {
  const entries = new Map<string, Entry>() // the last key was played last
  const errands = new Set<string>()
  return {
    recent: async (most) => [...entries.values()].reverse().slice(0, most).map(savedOf),
    load: async (id) => {
      const entry = entries.get(id)
      return entry ? { ...entry, source: JSON.stringify(entry.recording) } : null
    },
    claim: async () => {},
    save: async (entry) => {
      entries.delete(entry.id)
      entries.set(entry.id, entry)
    },
    forget: async (id) => {
      entries.delete(id)
    },
    once: async (errand) => !errands.has(errand) && Boolean(errands.add(errand)),
  }
}

const savedOf = ({ id, scenario, seed, week, finished, from, seats }: Entry): Saved => ({
  id,
  scenario,
  seed,
  week,
  finished,
  from,
  seats,
})
