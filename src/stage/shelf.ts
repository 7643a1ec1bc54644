/** Where drawn things are kept: Phaser's textures, or a test's. */
export type Store<Drawn> = {
  readonly put: (key: string, drawn: Drawn) => void
  readonly remove: (key: string) => void
}

/**
 * Textures by what is on them. `need` draws those that are missing; `keepOnly` drops what nothing shows any more, so
 * that a long game holds no more than a short one.
 */
export function openShelf<Wanted extends { readonly key: string }, Drawn>(
  store: Store<Drawn>,
  draw: (wanted: Wanted) => Promise<Drawn>,
) {
  const kept = new Set<string>()
  const coming = new Map<string, Promise<void>>()
  const reserved = new Map<string, number>() // by those who wait for more than one
  let closed = false

  const fetch = (wanted: Wanted) => {
    const drawing = draw(wanted).then(
      (drawn) => {
        coming.delete(wanted.key)
        if (closed) return
        store.put(wanted.key, drawn)
        kept.add(wanted.key)
      },
      (error) => {
        coming.delete(wanted.key)
        throw error
      },
    )
    coming.set(wanted.key, drawing)
    return drawing
  }

  return {
    get size() {
      return kept.size
    },
    has: (key: string) => kept.has(key),
    hasAll: (wanted: Iterable<Wanted>) => [...wanted].every(({ key }) => kept.has(key)),
    /** Until it is answered nothing of it is dropped. */
    async need(wanted: Iterable<Wanted>) {
      const all = [...new Map([...wanted].map((one) => [one.key, one])).values()]
      const reserve = (by: number) => {
        for (const { key } of all) reserved.set(key, (reserved.get(key) ?? 0) + by)
      }
      reserve(1)
      const missing = all.filter(({ key }) => !kept.has(key))
      await Promise.all(missing.map((one) => coming.get(one.key) ?? fetch(one))).finally(() => reserve(-1))
    },
    keepOnly(keys: ReadonlySet<string>) {
      for (const [key, count] of reserved) if (count === 0) reserved.delete(key)
      for (const key of kept)
        if (!keys.has(key) && !reserved.has(key)) {
          kept.delete(key)
          store.remove(key)
        }
    },
    close() {
      closed = true
      for (const key of kept) store.remove(key)
      kept.clear()
    },
  }
}
