import { textTable } from '../text-table.ts'
import type { Planned, Shown } from './sampling-answers.ts'
import { limitInWords, methodInWords, planned, shown } from './sampling-answers.ts'
import type { Axis, Question, Texts, Wrong } from './sampling-values.ts'
import { axes, mismatch, questionOf } from './sampling-values.ts'

/** The values of an option along one side of a table. */
export type Side = { readonly axis: Axis; readonly texts: readonly string[] }
export type Grid = {
  readonly rows: Side
  readonly columns: Side
  readonly questions: readonly (readonly Question[])[]
}
/** An answer; null where the values do not fit together, or no sample does. */
export type Cell = Planned | Shown | null

const mostCells = 5_000

/** The questions of a table of one or two lists; of two, the one that `axes` names first makes the rows. */
export function gridOf(texts: Texts, method: string | undefined): Grid | Wrong {
  const lists = axes.filter((axis) => texts[axis]?.includes(','))
  if (lists.length > 2)
    return { wrong: `A table has two lists; these are ${lists.length}: --${lists.join(', --')}.` }
  const others = (['risk', 'population'] as const).filter((axis) => !lists.includes(axis))
  const sides = [...lists, ...others].slice(0, 2).sort((a, b) => axes.indexOf(a) - axes.indexOf(b))
  const side = (at: number): Side => {
    const axis = sides[at] as Axis
    return { axis, texts: valuesOf(texts[axis]) }
  }
  const [rows, columns] = [side(0), side(1)]
  if (rows.texts.length * columns.texts.length > mostCells)
    return { wrong: `A table has at most ${mostCells} cells.` }
  const questions: Question[][] = []
  for (const row of rows.texts) {
    const line = columns.texts.map((column) =>
      questionOf({ ...texts, [rows.axis]: row, [columns.axis]: column }, method),
    )
    const wrong = line.find((it) => 'wrong' in it)
    if (wrong) return wrong
    questions.push(line as Question[])
  }
  return { rows, columns, questions }
}

const valuesOf = (text = '') => text.split(',').map((it) => it.trim())

/** All answers, a row after the other; null when stopped. */
export async function answersOf(
  { questions }: Grid,
  stop: AbortSignal,
): Promise<readonly (readonly Cell[])[] | null> {
  const rows: Cell[][] = []
  for (const line of questions) {
    rows.push(line.map(answer))
    await new Promise((resolve) => setImmediate(resolve))
    if (stop.aborted) return null
  }
  return rows
}

function answer(question: Question): Cell {
  if (mismatch(question) !== null) return null
  if (question.drawn) return shown(question)
  const plan = planned(question)
  return plan.sampleSize === null ? null : plan
}

export const tableDocument = ({ rows, columns }: Grid, cells: readonly (readonly Cell[])[]) => ({
  rows: { [rows.axis]: rows.texts },
  columns: { [columns.axis]: columns.texts },
  cells,
})

export function tableInWords(
  { rows, columns, questions }: Grid,
  cells: readonly (readonly Cell[])[],
): string {
  const [first] = questions[0] ?? []
  const what = first?.drawn
    ? 'upper limits'
    : `sample sizes (acceptable ${first?.method === 'mus' ? 'taints' : 'deviations'})`
  const heads = [`${rows.axis} \\ ${columns.axis}`, ...columns.texts]
  const lines = cells.map((line, i) => [
    rows.texts[i] ?? '',
    ...line.map((cell, j) => cellInWords(cell, questions[i]?.[j])),
  ])
  return `${what}; ${first ? methodInWords[first.method] : ''}\n\n${textTable([heads, ...lines])}`
}

function cellInWords(cell: Cell, question: Question | undefined): string {
  if (!cell || !question) return '-'
  return 'sampleSize' in cell ? `${cell.sampleSize} (${cell.acceptable})` : limitInWords(question)
}
