import type { Act } from './audit-acts.ts'
import type { AuditRecording } from './audit-recording.ts'
import { oddityOf } from './odd-json.ts'
import type { Malformed } from './reading-recordings.ts'
import { isMalformed, limits, readRecording } from './reading-recordings.ts'

type Fields = { readonly [key: string]: 'text' | 'whole' | 'textOrNone' }

const acts: { readonly [kind in Act['kind']]: Fields } = {
  begin: {},
  draw: { count: 'whole', by: 'text' },
  request: { source: 'text' },
  link: { a: 'text', b: 'text', clause: 'text' },
  unlink: { place: 'whole' },
  vouch: { a: 'text', b: 'text' },
  unvouch: { place: 'whole' },
  ask: { person: 'text', form: 'text', item: 'textOrNone' },
  conclude: {},
  reopen: {},
  raise: { grade: 'text', clause: 'textOrNone' },
  opine: { opinion: 'text' },
}

const keys = ['kind', 'format', 'engine', 'base', 'drill', 'seed', 'own', 'acts', 'checks', 'hash']
const mostActs = 2000

/** Whether a file says of itself that it holds an audit; whether it does is found out by reading it. */
export const saysAudit = (source: string): boolean => /^\s*\{[^{}[\]]{0,400}"kind"\s*:\s*"audit"/.test(source)

/** Reads the recording of an audit from whatever somebody sends. */
export function readAudit(source: string): AuditRecording | Malformed {
  if (source.length > limits.bytes) return { at: '', says: 'is too large' }
  let found: unknown
  try {
    found = JSON.parse(source)
  } catch {
    return { at: '', says: 'is not JSON' }
  }
  const odd = oddityOf(source)
  return odd ?? faultOf(found) ?? (found as AuditRecording)
}

type Named = { readonly [key: string]: unknown }

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= limits.text
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value)

function faultOf(it: unknown): Malformed | null {
  if (!isNamed(it)) return { at: '', says: 'must be a record of named values' }
  // Without a standard of a house's own it is the shipped one; what is in it is read like its file, by whoever opens it.
  const { standard, ...rest } = it
  const wrong = keysOf(rest, keys, '')
  if (wrong) return wrong
  if (standard !== undefined && !isNamed(standard))
    return { at: 'standard', says: 'must be a record of named values' }
  if (it.kind !== 'audit') return { at: 'kind', says: 'must be audit' }
  for (const key of ['format', 'engine'])
    if (!isWhole(it[key])) return { at: key, says: 'must be a whole number' }
  for (const key of ['drill', 'seed', 'hash'])
    if (!isText(it[key])) return { at: key, says: 'must be a text' }
  if (!isNamed(it.base)) return { at: 'base', says: 'must be a record of named values' }
  const base = keysOf(it.base, ['scenario', 'hash', 'policy'], 'base.')
  if (base) return base
  for (const key of ['scenario', 'hash', 'policy'])
    if (!isText(it.base[key])) return { at: `base.${key}`, says: 'must be a text' }
  return faultOfOwn(it.own) ?? faultOfActs(it.acts) ?? faultOfChecks(it.checks)
}

function keysOf(it: Named, wanted: readonly string[], at: string): Malformed | null {
  const unknown = Object.keys(it).find((key) => !wanted.includes(key))
  if (unknown !== undefined)
    return { at: `${at}${unknown.slice(0, 60)}`, says: 'is not a key that belongs here' }
  const missing = wanted.find((key) => !Object.hasOwn(it, key))
  return missing === undefined ? null : { at: `${at}${missing}`, says: 'is missing' }
}

function faultOfOwn(own: unknown): Malformed | null {
  if (own === null) return null
  if (!isNamed(own)) return { at: 'own', says: 'must be a record of named values' }
  const wrong = keysOf(own, ['game', 'project'], 'own.')
  if (wrong) return wrong
  if (own.project !== null && !isText(own.project)) return { at: 'own.project', says: 'must be a text' }
  const game = readRecording(JSON.stringify(own.game))
  return isMalformed(game) ? { at: `own.game.${game.at}`, says: game.says } : null
}

function faultOfActs(list: unknown): Malformed | null {
  if (!Array.isArray(list)) return { at: 'acts', says: 'must be a list' }
  if (list.length > mostActs) return { at: 'acts', says: `may have at most ${mostActs} entries` }
  for (const [place, act] of list.entries()) {
    const at = `acts[${place}]`
    const kind = isNamed(act) && typeof act.kind === 'string' ? act.kind : ''
    if (!isNamed(act) || !Object.hasOwn(acts, kind)) return { at, says: 'is no act of an audit' }
    const fields = acts[kind as Act['kind']]
    const wrong = keysOf(act, ['kind', ...Object.keys(fields)], `${at}.`)
    if (wrong) return wrong
    for (const [key, type] of Object.entries(fields)) {
      const value = act[key]
      const fits =
        type === 'whole' ? isWhole(value) : isText(value) || (type === 'textOrNone' && value === null)
      if (!fits) return { at: `${at}.${key}`, says: 'has a value of the wrong kind' }
    }
  }
  return null
}

const faultOfChecks = (list: unknown): Malformed | null =>
  Array.isArray(list) && list.length <= mostActs && list.every(isText)
    ? null
    : { at: 'checks', says: 'must be a list of texts' }
