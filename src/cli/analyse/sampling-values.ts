import { nearest } from '../../scenario/nearest.ts'
import type { Items, Method } from '../../sim/audit/sampling/methods.ts'
import { methods } from '../../sim/audit/sampling/methods.ts'
import type { Rational } from '../../sim/audit/sampling/rational.ts'
import { decimal, isLess, rational, times, whole } from '../../sim/audit/sampling/rational.ts'
import { largestSample } from '../../sim/audit/sampling/sample-size.ts'

/** The options of which one, or a list for a table, can be given. */
export const axes = ['risk', 'population', 'sample', 'expected', 'found', 'tolerable'] as const
export type Axis = (typeof axes)[number]
export type Texts = Readonly<Partial<Record<Axis, string>>>

/** One question to the sampling module; `size` and `found` together ask what a drawn sample shows. */
export type Question = {
  readonly method: Method
  readonly items: Items // null: without end
  readonly tolerable: Rational | null // null only beside a drawn sample
  readonly expected: Rational
  readonly risk: Rational
  readonly drawn: { readonly size: number; readonly found: number } | null
}

export type Wrong = { readonly wrong: string }

const largestPopulation = 1_000_000 // of items
const largestAmount = 1_000_000_000_000 // of money

/** Reads each option for itself. */
export function questionOf(texts: Texts, methodText: string | undefined): Question | Wrong {
  const method = methodOf(methodText, texts.population)
  if (typeof method !== 'string') return method
  const items = itemsOf(texts.population, method)
  if (items !== null && typeof items !== 'number') return items
  const isDrawn = texts.sample !== undefined || texts.found !== undefined
  const tolerable = isDrawn && texts.tolerable === undefined ? null : rateOf('tolerable', texts.tolerable)
  if (tolerable && 'wrong' in tolerable) return tolerable
  const expected = rateOf('expected', texts.expected ?? '0')
  if ('wrong' in expected) return expected
  const risk = rateOf('risk', texts.risk)
  if ('wrong' in risk) return risk
  if (!isDrawn) return { method, items, tolerable, expected, risk, drawn: null }
  if (texts.expected !== undefined)
    return { wrong: '--expected is for planning: leave it out where --sample and --found say what was seen.' }
  const size = countOf('sample', texts.sample, { from: 1, to: largestSample })
  if (typeof size !== 'number') return size
  const found = countOf('found', texts.found, { from: 0, to: largestSample })
  return typeof found === 'number'
    ? { method, items, tolerable, expected, risk, drawn: { size, found } }
    : found
}

/** What does not fit together, although each option is right for itself. */
export function mismatch({ items, tolerable, expected, drawn }: Question): string | null {
  if (drawn && drawn.found > drawn.size) return '--found may not be more than --sample.'
  if (drawn && items !== null && drawn.size > items) return '--sample may not be more than --population.'
  if (!drawn && tolerable && !isLess(expected, tolerable))
    return '--expected must be less than --tolerable: no sample tells a rate from one that is no worse.'
  return null
}

function methodOf(text: string | undefined, population: string | undefined): Method | Wrong {
  const isEndless = isInfinite(population)
  if (text === undefined) return isEndless ? 'binomial' : 'hypergeometric'
  const known = methods.find((it) => it === text.toLowerCase())
  if (known === 'hypergeometric' && isEndless)
    return { wrong: 'hypergeometric needs --population as a number: for inf use binomial or poisson.' }
  if (known) return known
  const hint = nearest(text.toLowerCase(), methods)
  return {
    wrong: `There is no method "${text}".${hint ? ` Did you mean ${hint}?` : ''} Methods: ${methods.join(', ')}.`,
  }
}

const isInfinite = (text: string | undefined) => /^inf(inity|inite)?$/i.test(text ?? '')

function itemsOf(text: string | undefined, method: Method): Items | Wrong {
  if (isInfinite(text)) return null
  const most = method === 'mus' ? largestAmount : largestPopulation
  if (text !== undefined && /^\d{1,15}$/.test(text) && Number(text) > most)
    return {
      wrong: `--population takes at most ${most}: of more, use --population inf with binomial, poisson or mus.`,
    }
  return countOf('population', text, { from: 1, to: most, or: 'inf' })
}

type Range = { readonly from: number; readonly to: number; readonly or?: string }

function countOf(axis: Axis, text: string | undefined, { from, to, or }: Range): number | Wrong {
  const says = `--${axis} takes a whole number from ${from} to ${to}, in digits${or ? `, or ${or}` : ''}`
  if (text === undefined) return { wrong: `${says}: it is missing.` }
  const count = /^\d{1,15}$/.test(text) ? Number(text) : -1
  return count >= from && count <= to ? count : { wrong: `${says}; "${text}" is not.` }
}

const longest = 12 // digits of a rate, before and after its point

/** A share of 1: `0.05`, `5%` or `1/20`, exactly as it is written. */
function rateOf(axis: 'tolerable' | 'expected' | 'risk', text: string | undefined): Rational | Wrong {
  const least = axis === 'expected' ? 'from 0' : 'above 0'
  const says = `--${axis} takes a rate ${least} and below 1, such as 0.05, 5% or 1/20`
  if (text === undefined) return { wrong: `${says}: it is missing.` }
  const rate = shareOf(text)
  if (!rate) return { wrong: `${says}; "${text}" is none.` }
  const isIn = isLess(rate, whole) && (axis === 'expected' || rate.n > 0n)
  return isIn ? rate : { wrong: `${says}; ${text} is outside.` }
}

function shareOf(text: string): Rational | null {
  const [, top, bottom] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  if (top !== undefined && bottom !== undefined)
    return Math.max(top.length, bottom.length) <= longest && /[1-9]/.test(bottom)
      ? rational(BigInt(top), BigInt(bottom))
      : null
  const [, number, percent] = /^(\d*\.?\d+)(%?)$/.exec(text) ?? []
  if (number === undefined || number.length > longest + 1) return null
  return percent ? times(decimal(number), rational(1, 100)) : decimal(number)
}
