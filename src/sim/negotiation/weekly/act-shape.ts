import type { Act } from '../acts.ts'
import { strengths } from '../acts.ts'

export type Field = (value: unknown) => boolean
export type Shape = { readonly [field: string]: Field }

const isRecord = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const place: Field = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 100_000
export const flag: Field = (value) => typeof value === 'boolean'
export const text: Field = (value) => typeof value === 'string' && value.length <= 200
export const orNull =
  (field: Field): Field =>
  (value) =>
    value === null || field(value)
export const listOf =
  (field: Field): Field =>
  (value) =>
    Array.isArray(value) && value.length <= 40 && value.every(field)
export const among =
  (words: readonly string[]): Field =>
  (value) =>
    typeof value === 'string' && words.includes(value)

export const exactly =
  (fields: Shape): Field =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).length === Object.keys(fields).length &&
    Object.entries(fields).every(([key, field]) => Object.hasOwn(value, key) && field(value[key]))

/** One of several shapes, by the word that stands under a key. */
export const oneOf =
  (key: string, shapes: { readonly [word: string]: Shape }): Field =>
  (value) => {
    if (!isRecord(value)) return false
    const word = value[key]
    if (typeof word !== 'string' || !Object.hasOwn(shapes, word)) return false
    return exactly({ [key]: text, ...shapes[word] })(value)
  }

export const question = oneOf('about', {
  ranking: {},
  comparison: { issues: (value) => listOf(place)(value) && (value as unknown[]).length === 2 },
  why: { issue: place },
  constraint: { issue: place },
  alternative: {},
})

const claim = oneOf('about', {
  ranking: { issues: listOf(place) },
  comparison: { more: place, less: place, equal: flag },
  why: {
    issue: place,
    motive: orNull(exactly({ consequence: text, wants: among(['more', 'less']) })),
  },
  constraint: { issue: place, excluded: listOf(place) },
  alternative: { strength: among(strengths) },
})

const choices = listOf(exactly({ issue: place, option: place }))

const act = oneOf('kind', {
  ask: { to: place, question },
  tell: { claim, evidence: orNull(text), answers: orNull(place) },
  withhold: { answers: place },
  threaten: { to: place, what: among(['escalate', 'walk']) },
  cite: { rule: text },
  share: { record: text },
  favour: { to: place },
  promise: { to: place, issue: place, option: place },
  offer: { offer: listOf(orNull(place)) },
  package: { takes: choices, gives: choices },
  accept: {},
  pass: {},
  walkAway: {},
})

/** Whether something that came from outside has the shape of an act at a table of a week. */
export const isAct = (value: unknown): value is Act => act(value)
