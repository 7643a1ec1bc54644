import { oddityOf } from '../odd-json.ts'
import type { Malformed } from '../reading-recordings.ts'
import { limits } from '../reading-recordings.ts'
import { mostYearActs } from './year-acts.ts'
import type { YearRecording } from './year-recording.ts'

const keys = ['kind', 'format', 'engine', 'base', 'year', 'seed', 'acts', 'checks', 'hash', 'result']

/** Whether a file says of itself that it holds a year; whether it does is found out by reading it. */
export const saysYear = (source: string): boolean => /^\s*\{[^{}[\]]{0,400}"kind"\s*:\s*"year"/.test(source)

/** Reads the recording of a year from whatever somebody sends; what its acts are worth is found out by playing them. */
export function readYear(source: string): YearRecording | Malformed {
  if (source.length > limits.bytes) return { at: '', says: 'is too large' }
  let found: unknown
  try {
    found = JSON.parse(source)
  } catch {
    return { at: '', says: 'is not JSON' }
  }
  return oddityOf(source) ?? faultOf(found) ?? (found as YearRecording)
}

type Named = { readonly [key: string]: unknown }
const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= limits.text
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value)

function faultOf(it: unknown): Malformed | null {
  if (!isNamed(it)) return { at: '', says: 'must be a record of named values' }
  const unknown = Object.keys(it).find((key) => !keys.includes(key))
  if (unknown !== undefined) return { at: unknown.slice(0, 60), says: 'is not a key that belongs here' }
  const missing = keys.find((key) => !Object.hasOwn(it, key))
  if (missing !== undefined) return { at: missing, says: 'is missing' }
  if (it.kind !== 'year') return { at: 'kind', says: 'must be year' }
  for (const key of ['format', 'engine'])
    if (!isWhole(it[key])) return { at: key, says: 'must be a whole number' }
  for (const key of ['year', 'seed', 'hash']) if (!isText(it[key])) return { at: key, says: 'must be a text' }
  if (!isNamed(it.base)) return { at: 'base', says: 'must be a record of named values' }
  if (it.result !== null && !isNamed(it.result))
    return { at: 'result', says: 'must be a record of named values' }
  if (!Array.isArray(it.acts) || it.acts.length > mostYearActs)
    return { at: 'acts', says: `must be a list of at most ${mostYearActs} entries` }
  const place = it.acts.findIndex((act) => !isAct(act, 1))
  if (place >= 0) return { at: `acts[${place}]`, says: 'is no act of a year' }
  return Array.isArray(it.checks) && it.checks.length <= mostYearActs && it.checks.every(isText)
    ? null
    : { at: 'checks', says: 'must be a list of texts' }
}

/** Acts are records of texts and whole numbers, one kind with the act of a desk in it. */
const isAct = (act: unknown, deep: number): boolean =>
  isNamed(act) &&
  isText(act.kind) &&
  Object.entries(act).every(
    ([key, value]) =>
      isText(value) || isWhole(value) || value === null || (deep > 0 && key === 'act' && isAct(value, 0)),
  )
