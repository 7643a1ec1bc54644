import type { Entry, Shelf } from './shelf.ts'

/** A shelf for a browser that allows none: it lasts as long as the tab. */
export function memoryShelf(): Shelf {
  const entries = new Map<string, Entry>() // the last key was played last
  const errands = new Set<string>()
  return {
    last: async () => [...entries.values()].at(-1) ?? null,
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
