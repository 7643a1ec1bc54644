import type { Operand, Unit } from './explanation.ts'
import type { Sentence } from './view.ts'

/** Accounts by the first word of their name, with their unit. */
const accountUnits: { readonly [head: string]: Unit } = {
  money: 'cents',
  spent: 'cents',
  fees: 'cents',
  office: 'cents',
  value: 'cents',
  trust: 'milliPoints',
  quality: 'milliPoints',
  takenBack: 'cents',
  burden: 'milliDays',
  constraint: 'milliDays',
  candour: 'milliPoints',
  attention: 'count',
  confidence: 'milliPoints',
  time: 'count',
  needed: 'days',
  refused: 'days',
  reputation: 'milliPoints',
}

export const isAccount = (head: string): boolean => Object.hasOwn(accountUnits, head)

export const unitOf = (number: string): Unit => accountUnits[number.split('/')[0] ?? ''] ?? 'count'

/** What a number is, in a sentence. */
export const says = (number: string): Sentence => {
  const [head = '', ...rest] = number.split('/')
  const args: { [name: string]: string } = {}
  const [first, second] = rest
  const isSeat = first === 'sponsor' || first === 'reserve' || first === 'board'
  if (first && !isSeat) args.project = `projects.${first}.name`
  if (second) args.what = `numbers.spent.${second}`
  const variant = isSeat ? `.${first}` : ''
  return { id: `numbers.${head}${variant}.says`, args, why: number }
}

export const nameOf = (number: string): Sentence => {
  const sentence = says(number)
  return { ...sentence, id: sentence.id.replace(/\.says$/, '.name') }
}

export const operand = (
  number: string,
  value: number | null,
  unit: Unit,
  name: Sentence = nameOf(number),
): Operand => ({ number, name, value, unit })
