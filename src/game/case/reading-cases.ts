import { oddityOf } from '../odd-json.ts'
import type { Malformed } from '../reading-recordings.ts'
import { limits } from '../reading-recordings.ts'
import { mostActs } from './case-acts.ts'
import type { CaseRecording } from './case-recording.ts'

const keys = [
  'kind',
  'format',
  'engine',
  'base',
  'case',
  'seed',
  'sitting',
  'acts',
  'checks',
  'hash',
  'result',
]

/** Whether a file says of itself that it holds a case; whether it does is found out by reading it. */
export const saysCase = (source: string): boolean => /^\s*\{[^{}[\]]{0,400}"kind"\s*:\s*"case"/.test(source)

/** Reads the recording of a case from whatever somebody sends; what its acts are worth is found out by playing them. */
export function readCase(source: string): CaseRecording | Malformed {
  if (source.length > limits.bytes) return { at: '', says: 'is too large' }
  let found: unknown
  try {
    found = JSON.parse(source)
  } catch {
    return { at: '', says: 'is not JSON' }
  }
  return oddityOf(source) ?? faultOf(found) ?? (found as CaseRecording)
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
  if (it.kind !== 'case') return { at: 'kind', says: 'must be case' }
  for (const key of ['format', 'engine'])
    if (!isWhole(it[key])) return { at: key, says: 'must be a whole number' }
  if (!isWhole(it.sitting) || Number(it.sitting) < 1)
    return { at: 'sitting', says: 'must be a whole number from 1' }
  for (const key of ['case', 'seed', 'hash']) if (!isText(it[key])) return { at: key, says: 'must be a text' }
  if (!isNamed(it.base)) return { at: 'base', says: 'must be a record of named values' }
  if (it.result !== null && !isNamed(it.result))
    return { at: 'result', says: 'must be a record of named values' }
  return faultOfActs(it.acts) ?? faultOfChecks(it.checks)
}

/** Acts are records of texts and whole numbers, some with the act of a desk in them. */
function faultOfActs(list: unknown): Malformed | null {
  if (!Array.isArray(list)) return { at: 'acts', says: 'must be a list' }
  if (list.length > mostActs) return { at: 'acts', says: `may have at most ${mostActs} entries` }
  const place = list.findIndex((act) => !isAct(act, 1))
  return place < 0 ? null : { at: `acts[${place}]`, says: 'is no act of a case' }
}

const isAct = (act: unknown, deep: number): boolean =>
  isNamed(act) &&
  isText(act.kind) &&
  Object.entries(act).every(
    ([key, value]) =>
      isText(value) || isWhole(value) || value === null || (deep > 0 && key === 'act' && isAct(value, 0)),
  )

const faultOfChecks = (list: unknown): Malformed | null =>
  Array.isArray(list) && list.length <= mostActs && list.every(isText)
    ? null
    : { at: 'checks', says: 'must be a list of texts' }
