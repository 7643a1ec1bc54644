import { oddityOf } from './odd-json.ts'
import type { Malformed } from './reading-recordings.ts'
import { limits } from './reading-recordings.ts'

// What the readers of recordings that are played act by act ask of any of them.

export type Named = { readonly [key: string]: unknown }

export const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= limits.text
export const isWhole = (value: unknown): boolean => Number.isSafeInteger(value)

/** The record in a text, or what is wrong with it before anything in it is looked at. */
export function recordIn(source: string): { readonly found: Named } | Malformed {
  if (source.length > limits.bytes) return { at: '', says: 'is too large' }
  let found: unknown
  try {
    found = JSON.parse(source)
  } catch {
    return { at: '', says: 'is not JSON' }
  }
  return (
    oddityOf(source) ?? (isNamed(found) ? { found } : { at: '', says: 'must be a record of named values' })
  )
}

/** A record has just the keys that are wanted. */
export function faultOfKeys(it: Named, wanted: readonly string[], at = ''): Malformed | null {
  const unknown = Object.keys(it).find((key) => !wanted.includes(key))
  if (unknown !== undefined)
    return { at: `${at}${unknown.slice(0, 60)}`, says: 'is not a key that belongs here' }
  const missing = wanted.find((key) => !Object.hasOwn(it, key))
  return missing === undefined ? null : { at: `${at}${missing}`, says: 'is missing' }
}

/** What stands at the head of every recording: its kind, its numbers, and which house it was played in. */
export function faultOfHead(it: Named, kind: string, texts: readonly string[]): Malformed | null {
  if (it.kind !== kind) return { at: 'kind', says: `must be ${kind}` }
  for (const key of ['format', 'engine'])
    if (!isWhole(it[key])) return { at: key, says: 'must be a whole number' }
  for (const key of texts) if (!isText(it[key])) return { at: key, says: 'must be a text' }
  const { base } = it
  if (!isNamed(base)) return { at: 'base', says: 'must be a record of named values' }
  const wrong = faultOfKeys(base, inBase, 'base.')
  if (wrong) return wrong
  const odd = inBase.find((key) => !isText(base[key]))
  return odd === undefined ? null : { at: `base.${odd}`, says: 'must be a text' }
}
const inBase = ['scenario', 'hash', 'policy']

/** A list of acts, each of which is looked at by itself. */
export function faultOfActs(
  list: unknown,
  most: number,
  faultOf: (act: unknown, at: string) => Malformed | null,
): Malformed | null {
  if (!Array.isArray(list)) return { at: 'acts', says: 'must be a list' }
  if (list.length > most) return { at: 'acts', says: `may have at most ${most} entries` }
  for (const [place, act] of list.entries()) {
    const wrong = faultOf(act, `acts[${place}]`)
    if (wrong) return wrong
  }
  return null
}

export const faultOfChecks = (list: unknown, most: number): Malformed | null =>
  Array.isArray(list) && list.length <= most && list.every(isText)
    ? null
    : { at: 'checks', says: 'must be a list of texts' }
