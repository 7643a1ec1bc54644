import type { Network } from './network.ts'

/**
 * Free units of several pools in one 32-bit word: a lane for each pool, with its highest bit always clear. A need fits
 * when subtracting it from a word whose highest bits are set leaves all of them set: one test for a whole word.
 */
export type Packed = {
  readonly words: number // of a period
  readonly guards: number // the highest bit of every lane
  readonly full: Int32Array // the capacities, by word
  readonly from: Int32Array // the words activity i needs: from[i] to from[i + 1]
  readonly word: Int32Array
  readonly units: Int32Array
}

/** Lanes as narrow as the largest pool allows: capacities to 127 fit four to a word, to 32767 two, larger ones one. */
export function packed(network: Network): Packed {
  const { capacities, needFrom, needPool, needUnits, size } = network
  const largest = capacities.reduce((a, b) => Math.max(a, b), 0)
  const width = largest < 0x80 ? 8 : largest < 0x8000 ? 16 : 32
  const lanes = 32 / width
  const words = Math.max(1, Math.ceil(capacities.length / lanes))
  const full = new Int32Array(words)
  const place = (pool: number) => (pool % lanes) * width
  capacities.forEach((capacity, pool) => {
    const w = Math.floor(pool / lanes)
    full[w] = (full[w] as number) | (capacity << place(pool))
  })
  const from = new Int32Array(size + 1)
  const word: number[] = []
  const units: number[] = []
  for (let i = 0; i < size; i++) {
    const needed = new Map<number, number>()
    for (let k = needFrom[i] as number; k < (needFrom[i + 1] as number); k++) {
      const pool = needPool[k] as number
      const w = Math.floor(pool / lanes)
      needed.set(w, (needed.get(w) ?? 0) | ((needUnits[k] as number) << place(pool)))
    }
    for (const [w, need] of needed) {
      word.push(w)
      units.push(need)
    }
    from[i + 1] = word.length
  }
  const guards = { 8: 0x80808080, 16: 0x80008000, 32: 0x80000000 }[width] as number
  return { words, guards: guards | 0, full, from, word: Int32Array.from(word), units: Int32Array.from(units) }
}
