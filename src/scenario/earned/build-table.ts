import type { FileProblem, FileProblems, Tell } from '../file-problem.ts'
import { most } from '../file-problem.ts'
import type { EarnedTable } from './earned-table.ts'
import { impliedBy } from './earned-table.ts'

/** What a column says of one period, and on which line; null: nothing. */
export type Cell = { readonly value: number | null; readonly line: number }

export type Columns = {
  readonly planned: readonly Cell[]
  readonly earned: readonly Cell[]
  readonly actual: readonly Cell[]
}

/** What was said besides the columns; what is null follows from them. */
export type Stated = {
  readonly atCompletion: number | null
  readonly duration: number | null
  readonly dataDate: number | null // in periods
  readonly perPeriod: boolean // the values are not cumulative
}

/** Puts a table together and asks whether it makes sense. */
export function tableOf(
  columns: Columns,
  stated: Stated,
  tell: Tell,
): { readonly table: EarnedTable } | FileProblems {
  const problems = [
    ...negative(columns, tell),
    ...gaps(columns.planned, 'planned value', tell),
    ...(stated.perPeriod ? [] : falls(columns.planned, tell)),
  ]
  const plannedBy = summed(valuesOf(columns.planned), stated.perPeriod)
  if (plannedBy.length === 0)
    problems.push(tell(1, 'There is no planned value.', 'Give that of every period.'))
  const gone = stated.dataDate ?? lastOf(columns.earned)
  if (gone === 0) problems.push(tell(1, 'There is no earned value.', 'Give it up to the data date.'))
  if (problems.length > 0) return { problems: problems.slice(0, most) }
  const isOne = columns.earned.filter(({ value }) => value !== null).length === 1 && !stated.perPeriod
  const from = isOne ? gone - 1 : 0
  for (const [name, cells] of [
    ['earned value', columns.earned],
    ['actual cost', columns.actual],
  ] as const)
    for (let period = from + 1; period <= gone; period++)
      if ((cells[period - 1]?.value ?? null) === null)
        problems.push(
          tell(
            cells[period - 1]?.line ?? cells.at(-1)?.line ?? 1,
            `Period ${period} has no ${name}, and the data date is period ${gone}.`,
            'Give both of every period up to the data date, or both at the data date alone.',
          ),
        )
  if (problems.length > 0) return { problems: problems.slice(0, most) }
  const upTo = (cells: readonly Cell[]) =>
    summed(
      cells.slice(from, gone).map(({ value }) => value as number),
      stated.perPeriod,
    )
  const implied = impliedBy(plannedBy)
  return {
    table: {
      plannedBy,
      earnedBy: upTo(columns.earned),
      actualBy: upTo(columns.actual),
      gone,
      atCompletion: stated.atCompletion ?? implied.atCompletion,
      duration: stated.duration ?? implied.duration,
    },
  }
}

const lastOf = (cells: readonly Cell[]) => cells.findLastIndex(({ value }) => value !== null) + 1

const valuesOf = (cells: readonly Cell[]) => cells.slice(0, lastOf(cells)).map(({ value }) => value ?? 0)

function summed(values: readonly number[], perPeriod: boolean): readonly number[] {
  if (!perPeriod) return values
  let sum = 0
  return values.map((value) => {
    sum += value
    return sum
  })
}

const negative = (columns: Columns, tell: Tell): FileProblem[] =>
  Object.values(columns)
    .flat()
    .flatMap(({ value, line }) =>
      value !== null && value < 0
        ? [
            tell(
              line,
              `${value} is less than nothing.`,
              'Planned value, earned value and cost are 0 or more.',
            ),
          ]
        : [],
    )

/** A late project runs on after its plan: planned values may end early, but not miss a period. */
const gaps = (cells: readonly Cell[], name: string, tell: Tell): FileProblem[] =>
  cells
    .slice(0, lastOf(cells))
    .flatMap(({ value, line }, at) =>
      value === null
        ? [tell(line, `Period ${at + 1} has no ${name}.`, 'Give it for every period of the plan.')]
        : [],
    )

const falls = (cells: readonly Cell[], tell: Tell): FileProblem[] =>
  cells.flatMap(({ value, line }, at) => {
    const before = cells[at - 1]?.value ?? null
    if (value === null || before === null || value >= before) return []
    const message = `The planned value falls from ${before} to ${value} in period ${at + 1}.`
    return [tell(line, message, 'Values are cumulative; if these are of each period, say --per-period.')]
  })
