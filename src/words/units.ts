import { IntlMessageFormat } from 'intl-messageformat'

/** The units of `explanation.ts`, as the words room says them. */
export type SaidUnit =
  | 'cents'
  | 'days'
  | 'milliDays'
  | 'points'
  | 'milliPoints'
  | 'weeks'
  | 'milliWeeks'
  | 'permille'
  | 'count'
  | 'hundredths'

export type Manner = {
  readonly currency?: string | undefined // ISO 4217
  readonly signed?: boolean // with + or the real minus sign
  readonly brief?: boolean // of money: three digits and a letter, for where there is no room
  readonly exact?: boolean // all decimals, so that a column adds up before the reader's eyes
}

/** An amount with its unit: 1500 milli-days are "1.5 days". */
export function inWords(
  words: { readonly [id: string]: string },
  unit: SaidUnit,
  value: number,
  manner: Manner = {},
): string {
  if (unit === 'cents') return withSign(money(value, manner), value, manner)
  const scale = scales[unit]
  const decimals = manner.exact ? scale.exact : scale.usual
  const scaled = rounded(value / scale.by, decimals)
  const shown = number(
    Math.abs(scaled),
    unit === 'hundredths' ? { least: 1, most: Math.max(1, decimals) } : { least: 0, most: decimals },
  )
  const message = words[`units.${whole[unit] ?? unit}`]
  return withSign(message === undefined ? shown : withUnit(message, Math.abs(scaled), shown), scaled, manner)
}

/** Only the number of an amount, for a row whose heading names the unit. */
export const bareNumber = (unit: SaidUnit, value: number, manner: Manner = {}): string =>
  inWords({}, unit, value, manner)

/** Parts are said in the unit they are parts of. */
const whole: { readonly [unit in SaidUnit]?: SaidUnit } = {
  milliDays: 'days',
  milliPoints: 'points',
  hundredths: 'points',
  milliWeeks: 'weeks',
}

const scales = {
  days: { by: 1, usual: 1, exact: 1 },
  milliDays: { by: 1000, usual: 1, exact: 3 },
  points: { by: 1, usual: 1, exact: 1 },
  milliPoints: { by: 1000, usual: 1, exact: 3 },
  weeks: { by: 1, usual: 1, exact: 1 },
  milliWeeks: { by: 1000, usual: 1, exact: 3 },
  permille: { by: 10, usual: 0, exact: 1 },
  count: { by: 1, usual: 2, exact: 3 },
  hundredths: { by: 100, usual: 1, exact: 2 },
} as const

/** The unit that an argument's name gives away: `cents`, `earnedCents`, `milliDays`; null if the message sees to it. */
export const unitOfName = (name: string): SaidUnit | null => {
  const [, whole, end] = namesUnit.exec(name) ?? []
  const unit = whole ?? end
  return unit === undefined ? null : ((unit.charAt(0).toLowerCase() + unit.slice(1)) as SaidUnit)
}

const namesUnit =
  /^(cents|milliDays|milliPoints|milliWeeks|permille|hundredths)$|(Cents|MilliDays|MilliPoints|MilliWeeks|Permille|Hundredths)$/

const minus = '\u2212'

const withSign = (text: string, value: number, { signed = false }: Manner) =>
  value < 0 ? minus + text : signed && value > 0 ? `+${text}` : text

function rounded(value: number, decimals: number): number {
  const by = 10 ** decimals
  return (Math.sign(value) * Math.round(Math.abs(value) * by)) / by
}

function money(cents: number, { currency = 'EUR', exact = false, brief = false }: Manner): string {
  if (brief)
    return formatter(`brief/${currency}`, () => ({
      style: 'currency',
      currency,
      notation: 'compact',
      maximumSignificantDigits: 3,
    })).format(Math.abs(cents) / 100)
  const whole = !exact || cents % 100 === 0
  return formatter(`money/${currency}/${whole}`, () => ({
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  })).format(Math.abs(cents) / 100)
}

const number = (value: number, { least, most }: { least: number; most: number }) =>
  formatter(`number/${least}/${most}`, () => ({
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  })).format(value)

const formatters = new Map<string, Intl.NumberFormat>()

function formatter(key: string, options: () => Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formatters.get(key) ?? new Intl.NumberFormat('en-GB', options())
  formatters.set(key, known)
  return known
}

const unitMessages = new Map<string, IntlMessageFormat>()

function withUnit(message: string, value: number, shown: string): string {
  const compiled =
    unitMessages.get(message) ?? new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true })
  unitMessages.set(message, compiled)
  return String(compiled.format({ value, shown }))
}
