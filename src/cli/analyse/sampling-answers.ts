import { binomialUpTo } from '../../sim/audit/sampling/binomial.ts'
import { hypergeometricUpTo } from '../../sim/audit/sampling/hypergeometric.ts'
import type { Items, Method } from '../../sim/audit/sampling/methods.ts'
import { tolerableCount } from '../../sim/audit/sampling/methods.ts'
import type { Limits, Opinion } from '../../sim/audit/sampling/opinion.ts'
import { limitsOf, opinionOf } from '../../sim/audit/sampling/opinion.ts'
import type { Rational } from '../../sim/audit/sampling/rational.ts'
import {
  ceilingOf,
  floorOf,
  minus,
  nearest,
  rational,
  times,
  whole,
} from '../../sim/audit/sampling/rational.ts'
import { largestSample, plan } from '../../sim/audit/sampling/sample-size.ts'
import type { Question } from './sampling-values.ts'

/** The documents of --json; a sample size of null: there is none. */
export type Planned = { readonly sampleSize: number | null; readonly acceptable: number | null }
export type Shown = {
  readonly upperCount: number | null // null for a population without end
  readonly upperRate: number // share of 1, rounded up to a millionth where there is no count
  readonly lowerCount: number | null
  readonly lowerRate: number
  readonly opinion: Opinion | null // null where no tolerable rate was given
}

/** Per cent, to the nearest of so many parts of one. */
const inPerCent = (rate: Rational, parts = 10_000): string =>
  `${nearest(times(rate, rational(100)), parts)} %`

export function planned({ method, items, tolerable, expected, risk }: Question): Planned {
  const found = tolerable && plan(method, items, { tolerable, expected, risk })
  return { sampleSize: found?.size ?? null, acceptable: found?.acceptable ?? null }
}

export function shown(question: Question): Shown | null {
  const limits = limitsIn(question)
  const { method, items, tolerable, risk, drawn } = question
  return (
    limits &&
    drawn && {
      upperCount: limits.upperCount,
      upperRate: asNumber(limits.upperRate),
      lowerCount: limits.lowerCount,
      lowerRate: asNumber(limits.lowerRate),
      opinion: tolerable && opinionOf(method, items, { drawn, tolerable, risk }),
    }
  )
}

const limitsIn = ({ method, items, risk, drawn }: Question): Limits | null =>
  drawn && limitsOf(method, items, drawn, risk)

const asNumber = ({ n, d }: Rational) => Number(n) / Number(d)

export const methodInWords: Readonly<Record<Method, string>> = {
  hypergeometric: 'hypergeometric',
  binomial: 'binomial',
  poisson: 'Poisson',
  mus: 'monetary units',
}

const populationInWords = (items: Items, method: Method) =>
  items === null
    ? 'a population without end'
    : `a population of ${items}${method === 'mus' ? ' in money' : ''}`

/** What is planned, and what it can and cannot show. */
export function planInWords(question: Question, { sampleSize, acceptable }: Planned): string {
  const { method, items, tolerable, expected, risk } = question
  if (!tolerable) return ''
  const asked = `${populationInWords(items, method)}, tolerable ${inPerCent(tolerable)}, expected ${inPerCent(expected)}, risk ${inPerCent(risk)}; ${methodInWords[method]}`
  if (sampleSize === null || acceptable === null)
    return `${asked}\nNo sample of up to ${Math.min(items ?? largestSample, largestSample)} does: the expected rate is too near to the tolerable one.\n`
  const found = method === 'mus' ? `taints of ${acceptable} in all` : `deviations: ${acceptable}`
  return `${asked}\nsample size: ${sampleSize}\nacceptable ${found}\n${powerInWords(question, sampleSize, acceptable)}`
}

function powerInWords({ method, items, tolerable }: Question, size: number, acceptable: number): string {
  if (!tolerable || method === 'poisson' || method === 'mus') return intervalInWords(method, items, size)
  const deviating = items === null ? 0 : tolerableCount(items, tolerable)
  const upTo = (found: number) =>
    items === null || method === 'binomial'
      ? binomialUpTo(size, found, tolerable)
      : hypergeometricUpTo({ items, deviating }, size, found)
  const intolerable = items === null ? inPerCent(tolerable) : `${deviating} of ${items}`
  const [accepts, shows] = [upTo(acceptable), minus(whole, upTo(0))].map((it) => inPerCent(it, 100))
  const tooMany =
    items !== null && size > items ? 'That is more than there are: use --method hypergeometric.\n' : ''
  return `If ${intolerable} deviate, ${accepts} of such samples accept all the same, and ${shows} show at least one.\n${tooMany}`
}

const intervalInWords = (method: Method, items: Items, size: number) =>
  method === 'mus' && items !== null ? `sampling interval ${Math.floor(items / size)}\n` : ''

/** What a drawn sample shows, and what it leaves open. */
export function shownInWords(question: Question, opinion: Opinion | null): string {
  const { method, items, tolerable, risk, drawn } = question
  const limits = limitsIn(question)
  if (!drawn || !limits) return ''
  const asked = `${populationInWords(items, method)}, ${drawn.size} drawn, ${drawn.found} found, risk ${inPerCent(risk)} on each side; ${methodInWords[method]}`
  const said = opinion && tolerable ? `tolerable ${inPerCent(tolerable)}: ${opinion}\n` : ''
  return `${asked}\nat least ${lowerInWords(limits)}, at most ${upperInWords(limits)} deviate\n${said}`
}

/** A limit in per cent: of a count as it is, of a rate rounded away from what was seen. */
const upperInWords = ({ upperCount, upperRate }: Limits) =>
  counted(upperCount, upperRate, ceilingOf(times(upperRate, thousand)))
const lowerInWords = ({ lowerCount, lowerRate }: Limits) =>
  counted(lowerCount, lowerRate, floorOf(times(lowerRate, thousand)))
const counted = (count: number | null, rate: Rational, tenths: number) =>
  count === null ? `${tenths / 10} %` : `${count} (${inPerCent(rate, 10)})`
const thousand = rational(1_000)

export const limitInWords = (question: Question): string => {
  const limits = limitsIn(question)
  return limits ? upperInWords(limits) : '-'
}
