import type { Operand, Unit } from './explanation.ts'
import { nameOf } from './numbers.ts'
import type { Sentence } from './view.ts'

/** A number that is computed from others: its formula is `formulas.<formula>`, or else that of its own first word. */
export type Measure = {
  readonly says?: Partial<Sentence>
  readonly value: number | null // null: undefined, or not known
  readonly unit: Unit
  readonly operands: readonly Operand[]
  readonly formula?: string
}

export const operand = (
  number: string,
  value: number | null,
  unit: Unit,
  name: Sentence = nameOf(number),
): Operand => ({ number, name, value, unit })
