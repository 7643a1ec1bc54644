import * as z from 'zod'
import { limits } from '../text/limits.ts'

// The message of a rule is the id of the check that trips.

export const namePattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const percentPattern = /^-?\d{1,3}(?:\.\d)?%$/
const weeksPattern = /^\d{1,2}-\d{1,2}$/

/** Most weeks that a game may last. */
export const mostWeeks = 52

export const name = z.string().max(limits.name).regex(namePattern, 'bad-name')

export const whole = (from: number, to: number) => z.int().min(from).max(to)

/** Days, in thousandths at the finest. */
export const days = (from: number, to: number) =>
  z
    .number()
    .min(from)
    .max(to)
    .refine((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, 'bad-days')

/** Whole units of the scenario's currency. */
export const money = (from: number, to = 1_000_000_000) => whole(from, to)

export const percent = (from: number, to: number) =>
  z
    .string('bad-percent')
    .regex(percentPattern, { error: 'bad-percent', abort: true })
    .refine((text) => permille(text) >= from * 10 && permille(text) <= to * 10, {
      error: 'percent-range',
      params: { from: `${from}%`, to: `${to}%` },
    })
    .meta({ range: `${from}% to ${to}%` })

/** "12.5%" -> 125 */
export const permille = (text: string) => Math.round(Number(text.slice(0, -1)) * 10)

export const weeks = z.string('bad-weeks').regex(weeksPattern, 'bad-weeks')

/** "3-9" -> [3, 9] */
export const span = (text: string): [number, number] => {
  const [from, to] = text.split('-').map(Number)
  return [from!, to!]
}

/** A map with exactly one of these keys: a condition or an effect. */
export const oneOf = <Shape extends z.ZodRawShape>(shape: Shape, check = 'one-key') =>
  z
    .strictObject(shape)
    .partial()
    .refine((value) => Object.keys(value).length === 1, check)
    .meta({ minProperties: 1, maxProperties: 1 })

export const mapOf = <Value extends z.ZodType>(value: Value) => z.record(name, value)

type About = { readonly unit?: string; readonly says: string }

/** Gives a field its sentence, and its unit, for editors and for the table in the docs. */
export const field = <Schema extends z.ZodType>(schema: Schema, { says, unit }: About): Schema =>
  schema.meta({ ...schema.meta(), description: says, ...(unit && { unit }) })
