import type { Command, CommandKind } from '../sim/commands.ts'
import { isAct } from '../sim/negotiation/weekly/act-shape.ts'
import { isPenAct } from '../sim/negotiation/weekly/committee-act-shape.ts'
import { rulesVersion } from '../sim/setup.ts'
import { oddityOf } from './odd-json.ts'
import type { Recording } from './recording.ts'

/** What is wrong with a file that should hold a recording, and where: a path such as `commands[3].command.days`. */
export type Malformed = { readonly at: string; readonly says: string }

type Check = (value: unknown, at: string) => Malformed | null

export const limits = { text: 200, list: 20_000, bytes: 8_000_000 } as const

const text: Check = (value, at) =>
  typeof value === 'string' && value.length <= limits.text
    ? null
    : { at, says: `must be a text of at most ${limits.text} characters` }
const whole: Check = (value, at) =>
  Number.isSafeInteger(value) ? null : { at, says: 'must be a whole number' }
const flag: Check = (value, at) => (typeof value === 'boolean' ? null : { at, says: 'must be true or false' })

const tableAct: Check = (value, at) =>
  isAct(value) ? null : { at, says: 'must be something that can be said or done at a table' }

const penAct: Check = (value, at) =>
  isPenAct(value) ? null : { at, says: 'must be something that can be done with the pen of a committee' }

const list =
  (each: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return { at, says: 'must be a list' }
    if (value.length > limits.list) return { at, says: `may have at most ${limits.list} entries` }
    for (const [i, item] of value.entries()) {
      const wrong = each(item, `${at}[${i}]`)
      if (wrong) return wrong
    }
    return null
  }

/** Exactly these keys, in any order; some may be left out. */
const record =
  (fields: { readonly [key: string]: Check }, may: readonly string[] = []): Check =>
  (value, at) => {
    if (!isRecord(value)) return { at, says: 'must be a record of named values' }
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key))
    if (unknown !== undefined) return { at: inside(at, unknown), says: 'is not a key that belongs here' }
    for (const key of Object.keys(fields)) {
      if (!Object.hasOwn(value, key) && may.includes(key)) continue
      if (!Object.hasOwn(value, key)) return { at: inside(at, key), says: 'is missing' }
      const wrong = (fields[key] as Check)(value[key], inside(at, key))
      if (wrong) return wrong
    }
    return null
  }

const isRecord = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const inside = (at: string, key: string) => (at === '' ? key : `${at}.${key}`)

const textByText: Check = (value, at) => {
  if (!isRecord(value)) return { at, says: 'must be a record of named values' }
  if (Object.keys(value).length > 100) return { at, says: 'may have at most 100 entries' }
  for (const key of Object.keys(value)) {
    const wrong = text(value[key], inside(at, key))
    if (wrong) return wrong
  }
  return null
}

const asks = list(record({ person: text, days: whole, urgency: whole }))
const progress = list(record({ activity: text, permille: whole }))

const commandFields: { readonly [kind in CommandKind]: { readonly [key: string]: Check } } = {
  chooseMandate: { mandate: text },
  setService: { service: text, on: flag },
  open: {},
  grant: { person: text, project: text, days: whole, weeks: whole },
  setOvertime: { person: text, on: flag },
  decide: { matter: text, option: text },
  testClaim: { project: text, person: text },
  lookInto: { matter: text },
  talk: { project: text },
  meet: {},
  closeWeek: {},
  requestPeople: { asks },
  report: { earnedCents: whole, actualCents: whole, finishWeek: whole, status: text, progress, late: flag },
  releaseReserve: { project: text, cents: whole },
  pass: {},
  setHold: { project: text, on: flag },
  engage: { person: text },
  assessChange: { change: text },
  decideChange: { change: text, approve: flag },
  recommend: { project: text, outcome: text, conditions: list(text) },
  runTest: { project: text, activity: text },
  extendCondition: { gate: text, condition: text },
  setReview: { project: text, permille: whole },
  proposeRight: { area: text, party: text },
  imposeRight: { area: text, party: text },
  tellRights: { project: text },
  tellAllRights: {},
  openBargain: { bargain: text },
  bargainAct: { bargain: text, act: tableAct },
  escalateBargain: { bargain: text },
  openCommittee: { committee: text },
  committeeAct: { committee: text, act: penAct },
  raiseRisk: { risk: text },
  workOvertime: { on: flag },
  pushChange: { change: text },
  escalate: { about: text, of: text },
  rule: { project: text, uphold: flag },
  setAppetite: { appetite: text },
  decideScope: { change: text, approve: flag },
  extendDate: { project: text, weeks: whole },
  askOpinion: { project: text },
  state: { project: text, activity: text, holds: flag, sure: whole },
  askFigures: { project: text },
  talkThrough: { weather: text },
  shareFault: { fault: text },
  spotLook: { fault: text, project: text },
  keepLesson: { fault: text },
  blame: { fault: text },
  tidyPapers: { audit: text },
  briefTeam: { audit: text },
  dressPapers: { audit: text },
  answerAuditor: { audit: text, way: text },
  supportAudit: { audit: text },
  spotCheck: { project: text },
  trainAuditor: { person: text },
  coachAuditor: { person: text },
  sendAuditor: { audit: text, person: text, disclose: flag },
  spreadPractice: { rule: text, project: text },
}

/** What may be left out of an order. */
const optional: { readonly [kind in CommandKind]?: readonly string[] } = {
  grant: ['weeks'],
  report: ['late'],
}

const command: Check = (value, at) => {
  if (!isRecord(value)) return { at, says: 'must be a record of named values' }
  const { kind } = value
  if (typeof kind !== 'string' || !Object.hasOwn(commandFields, kind))
    return { at: inside(at, 'kind'), says: 'is not an order of this game' }
  const fields = { kind: text, ...commandFields[kind as CommandKind] }
  return record(fields, optional[kind as CommandKind])(value, at)
}

/** What keeps something that came from outside from having the shape of an order, and at which of its fields; or null. */
export const faultOfCommand = (value: unknown): Malformed | null => command(value, '')

/** Whether something that came from outside has the shape of an order. */
export const isCommand = (value: unknown): value is Command => faultOfCommand(value) === null

/** The fields of an order beside its kind, in their order; `?` behind those that may be left out. */
export const fieldsOfOrder = (kind: CommandKind): readonly string[] =>
  Object.keys(commandFields[kind]).map((field) => (optional[kind]?.includes(field) ? `${field}?` : field))

const recordingWith = (order: Check) =>
  record({
    format: whole,
    engine: whole,
    base: record({ scenario: text, hash: text }),
    seed: text,
    seating: textByText,
    commands: list(record({ seat: text, command: order })),
    checks: list(text),
    hash: text,
  })

const ours = recordingWith(command)
/** Other rules may have other orders: what they look like is not ours to say. */
const others = recordingWith((value, at) =>
  isRecord(value) ? null : { at, says: 'must be a record of named values' },
)

/** Reads a recording from the text of a file. */
export function readRecording(source: string): Recording | Malformed {
  if (source.length > limits.bytes) return { at: 'file', says: `is larger than ${limits.bytes} bytes` }
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    return { at: 'file', says: `is not JSON: ${(error as Error).message.slice(0, 120)}` }
  }
  if (!isRecord(value)) return { at: 'file', says: 'does not hold a recording' }
  if (Object.hasOwn(value, 'format') && Number.isSafeInteger(value.format) && (value.format as number) > 1)
    return { at: 'format', says: 'is of a later version of Remit: open it there' }
  const wrong = (value.engine === rulesVersion ? ours : others)(value, '')
  return wrong ?? oddityOf(source) ?? (value as Recording)
}

export const isMalformed = (result: Recording | Malformed): result is Malformed => 'says' in result
