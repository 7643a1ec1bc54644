import { mostActs } from '../case/case-acts.ts'
import type { CaseRecording } from '../case/case-recording.ts'
import type { Named } from '../reading-json.ts'
import {
  faultOfActs,
  faultOfChecks,
  faultOfHead,
  faultOfKeys,
  isNamed,
  isText,
  isWhole,
  recordIn,
} from '../reading-json.ts'
import type { Malformed } from '../reading-recordings.ts'
import { mostYearActs } from '../year/year-acts.ts'
import type { YearRecording } from '../year/year-recording.ts'

type LongKinds = { case: CaseRecording; year: YearRecording }
export type LongKind = keyof LongKinds

/** What each kind has beside the keys of all, and how many acts it may have. */
const kinds: { readonly [kind in LongKind]: { readonly counts: readonly string[]; readonly most: number } } =
  {
    case: { counts: ['sitting'], most: mostActs },
    year: { counts: [], most: mostYearActs },
  }
const keys = ['kind', 'format', 'engine', 'base', 'seed', 'acts', 'checks', 'hash', 'result']

/** Which long audit a file says of itself that it holds; whether it does is found out by reading it. */
export function saysLong(source: string): LongKind | null {
  const kind = /^\s*\{[^{}[\]]{0,400}"kind"\s*:\s*"(case|year)"/.exec(source)?.[1]
  return kind === 'case' || kind === 'year' ? kind : null
}

/** Reads the recording of a long audit from whatever somebody sends; what its acts are worth is found out by playing them. */
export function readLong<Kind extends LongKind>(kind: Kind, source: string): LongKinds[Kind] | Malformed {
  const read = recordIn(source)
  if ('says' in read) return read
  return faultOf(kind, read.found) ?? (read.found as unknown as LongKinds[Kind])
}

function faultOf(kind: LongKind, it: Named): Malformed | null {
  const { counts, most } = kinds[kind]
  const wrong = faultOfKeys(it, [...keys, kind, ...counts]) ?? faultOfHead(it, kind, [kind, 'seed', 'hash'])
  if (wrong) return wrong
  const odd = counts.find((key) => !isWhole(it[key]) || Number(it[key]) < 1)
  if (odd !== undefined) return { at: odd, says: 'must be a whole number from 1' }
  if (it.result !== null && !isNamed(it.result))
    return { at: 'result', says: 'must be a record of named values' }
  return (
    faultOfActs(it.acts, most, (act, at) =>
      isAct(act, 1) ? null : { at, says: `is no act of a ${kind}` },
    ) ?? faultOfChecks(it.checks, most)
  )
}

/** Acts are records of texts and whole numbers, some with the act of a desk in them. */
const isAct = (act: unknown, deep: number): boolean =>
  isNamed(act) &&
  isText(act.kind) &&
  Object.entries(act).every(
    ([key, value]) =>
      isText(value) || isWhole(value) || value === null || (deep > 0 && key === 'act' && isAct(value, 0)),
  )
