import type { Act } from './audit-acts.ts'
import type { AuditRecording } from './audit-recording.ts'
import type { Named } from './reading-json.ts'
import {
  faultOfActs,
  faultOfChecks,
  faultOfHead,
  faultOfKeys,
  isNamed,
  isText,
  isWhole,
  recordIn,
} from './reading-json.ts'
import type { Malformed } from './reading-recordings.ts'
import { isMalformed, readRecording } from './reading-recordings.ts'

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
  const read = recordIn(source)
  if ('says' in read) return read
  return faultOf(read.found) ?? (read.found as unknown as AuditRecording)
}

function faultOf(it: Named): Malformed | null {
  // Without a standard of a house's own it is the shipped one; what is in it is read like its file, by whoever opens it.
  const { standard, ...rest } = it
  const wrong = faultOfKeys(rest, keys)
  if (wrong) return wrong
  if (standard !== undefined && !isNamed(standard))
    return { at: 'standard', says: 'must be a record of named values' }
  return (
    faultOfHead(it, 'audit', ['drill', 'seed', 'hash']) ??
    faultOfOwn(it.own) ??
    faultOfActs(it.acts, mostActs, faultOfAct) ??
    faultOfChecks(it.checks, mostActs)
  )
}

function faultOfOwn(own: unknown): Malformed | null {
  if (own === null) return null
  if (!isNamed(own)) return { at: 'own', says: 'must be a record of named values' }
  const wrong = faultOfKeys(own, ['game', 'project'], 'own.')
  if (wrong) return wrong
  if (own.project !== null && !isText(own.project)) return { at: 'own.project', says: 'must be a text' }
  const game = readRecording(JSON.stringify(own.game))
  return isMalformed(game) ? { at: `own.game.${game.at}`, says: game.says } : null
}

function faultOfAct(act: unknown, at: string): Malformed | null {
  const kind = isNamed(act) && typeof act.kind === 'string' ? act.kind : ''
  if (!isNamed(act) || !Object.hasOwn(acts, kind)) return { at, says: 'is no act of an audit' }
  const fields = acts[kind as Act['kind']]
  const wrong = faultOfKeys(act, ['kind', ...Object.keys(fields)], `${at}.`)
  if (wrong) return wrong
  for (const [key, type] of Object.entries(fields)) {
    const value = act[key]
    const fits =
      type === 'whole' ? isWhole(value) : isText(value) || (type === 'textOrNone' && value === null)
    if (!fits) return { at: `${at}.${key}`, says: 'has a value of the wrong kind' }
  }
  return null
}
