import { IntlMessageFormat } from 'intl-messageformat'
import { inWords, unitOfName } from './units.ts'

/** Messages by id: ICU text, interface and scenario together. */
export type Words = { readonly [id: string]: string }
export type Args = { readonly [name: string]: string | number | null | undefined }

export const language = 'en'

/**
 * Says a message. An argument that is itself the id of a message is said first; amounts that no reader thinks in
 * (`cents`, `milliDays`, `earnedCents` ...) are put into words, money in the currency of the argument `currency`. A
 * message that is missing or broken shows as its id in brackets: it must be seen, and must never stop the game.
 */
export const say = (words: Words, id: string, args: Args = {}): string => sayAt(words, id, args, 0)

const deepest = 4 // messages within messages

function sayAt(words: Words, id: string, args: Args, depth: number): string {
  const text = Object.hasOwn(words, id) ? words[id] : undefined
  if (text === undefined || depth > deepest) return `[${id}]`
  try {
    const values: { [name: string]: string | number } = {}
    for (const [name, value] of Object.entries(args)) values[name] = spoken(words, name, value, args, depth)
    return withinQuotes(withMinus(String(compiled(text).format(values))))
  } catch {
    return `[${id}]`
  }
}

function spoken(words: Words, name: string, value: Args[string], args: Args, depth: number): string | number {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') {
    const unit = unitOfName(name)
    return unit === null ? value : inWords(words, unit, value, { currency: text(args.currency) })
  }
  return value.includes('.') && Object.hasOwn(words, value) ? sayAt(words, value, args, depth + 1) : value
}

const text = (value: Args[string]) => (typeof value === 'string' ? value : undefined)

/** Whether there is such a message: for texts that a scenario may leave out. */
export const canSay = (words: Words, id: string): boolean => Object.hasOwn(words, id)

/** Plural and number arguments write a hyphen before a negative number; readers get the real sign. */
const withMinus = (said: string) =>
  said.includes('-') ? said.replace(/(?<=^|[\s(])-(?=\d)/g, '\u2212') : said

/** Quotation marks within quotation marks are single ones: a title may hold some, and is quoted by others. */
function withinQuotes(said: string): string {
  if (!said.includes('“') || !/“[^”]*“/.test(said)) return said
  let deep = 0
  return said.replace(/[“”]/g, (mark) => {
    if (mark === '“') return deep++ === 0 ? mark : '‘'
    deep = Math.max(0, deep - 1)
    return deep === 0 ? mark : '’'
  })
}

const cache = new Map<string, IntlMessageFormat>()

function compiled(message: string): IntlMessageFormat {
  const known = cache.get(message)
  if (known) return known
  const fresh = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
  cache.set(message, fresh)
  return fresh
}
