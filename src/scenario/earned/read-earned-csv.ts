import type { FileProblem, FileProblems, Tell } from '../file-problem.ts'
import { cited, most, tellOf } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'
import type { Csv, CsvRow } from '../text/read-csv.ts'
import { readCsv } from '../text/read-csv.ts'
import type { Cell, Stated } from './build-table.ts'
import { tableOf } from './build-table.ts'
import type { EarnedTable } from './earned-table.ts'

/** Heads of columns as people write them, without case, blanks and marks. */
const heads: { readonly [column in 'planned' | 'earned' | 'actual' | 'period' | 'budget' | 'date']: RegExp } =
  {
    planned: /^(pv(cum|cumulative)?|planned(value)?|bcws|cumulativepv|cumpv)$/,
    earned: /^(ev(cum|cumulative)?|earned(value)?|bcwp|cumulativeev|cumev)$/,
    actual: /^(ac(cum|cumulative)?|actual(costs?)?|acwp|cumulativeac|cumac)$/,
    period: /^(periods?|weeks?|months?|quarters?|years?|sprints?|time|t|nr|no)$/,
    budget: /^(bac|budget(atcompletion)?)$/,
    date: /^(datadate|statusdate|at)$/,
  }
type Column = keyof typeof heads

/** Reads a table of earned value: a row for each period, columns PV, EV and AC, perhaps BAC and data date. */
export function readEarnedCsv(
  file: SourceFile,
  stated: Stated,
): { readonly table: EarnedTable } | FileProblems {
  const tell = tellOf(file)
  const csv = readCsv(file)
  if ('problems' in csv) return csv
  const [head, ...all] = csv.rows
  if (!head) return { problems: [tell(1, 'The file is empty.', 'Begin with the heads period,PV,EV,AC.')] }
  const columns = columnsOf(head)
  const missing = (['planned', 'earned', 'actual'] as const).filter((name) => columns[name] === undefined)
  if (missing.length > 0) {
    const names = { planned: 'PV', earned: 'EV', actual: 'AC' }
    const found = head.cells.slice(0, 8).map(cited).join(', ')
    const message = `There is no column ${missing.map((name) => names[name]).join(', ')} among ${found}.`
    return { problems: [tell(head.line, message, 'Begin with the heads period,PV,EV,AC.')] }
  }
  const problems: FileProblem[] = []
  const cellsOf = (column: Column, rows: readonly CsvRow[]): Cell[] =>
    rows.map((row) => ({ line: row.line, value: numberIn(row, columns[column], csv, tell, problems) }))
  const rows = withoutStart(all, columns)
  problems.push(...periodProblems(rows, columns.period, tell))
  const table = {
    planned: cellsOf('planned', rows),
    earned: cellsOf('earned', rows),
    actual: cellsOf('actual', rows),
  }
  const budgets = columns.budget === undefined ? [] : cellsOf('budget', rows)
  const dates = columns.date === undefined ? [] : cellsOf('date', rows)
  if (problems.length > 0) return { problems: problems.slice(0, most) }
  const said = (cells: readonly Cell[]) => cells.find(({ value }) => value !== null)?.value ?? null
  const dataDate = stated.dataDate ?? said(dates)
  if (dataDate !== null && !(Number.isInteger(dataDate) && dataDate >= 1 && dataDate <= rows.length))
    return {
      problems: [
        tell(head.line, `There is no period ${dataDate} for the data date.`, `Choose 1 to ${rows.length}.`),
      ],
    }
  return tableOf(table, { ...stated, dataDate, atCompletion: stated.atCompletion ?? said(budgets) }, tell)
}

function columnsOf({ cells }: CsvRow): { readonly [column in Column]?: number } {
  const plain = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''))
  return Object.fromEntries(
    Object.entries(heads).flatMap(([column, pattern]) => {
      const at = plain.findIndex((cell) => pattern.test(cell))
      return at < 0 ? [] : [[column, at]]
    }),
  )
}

/** A row of zeros before the first period says where all begins. */
function withoutStart(rows: readonly CsvRow[], { period }: { readonly period?: number }) {
  const [first, ...rest] = rows
  return period !== undefined && first && /^0+$/.test(first.cells[period] ?? '') ? rest : rows
}

/** Where periods are numbered, they are numbered 1, 2, 3; names and dates are taken as they stand. */
function periodProblems(rows: readonly CsvRow[], column: number | undefined, tell: Tell): FileProblem[] {
  if (column === undefined || !rows.every(({ cells }) => /^\d{1,6}$/.test(cells[column] ?? ''))) return []
  const wrong = rows.findIndex(({ cells }, at) => Number(cells[column]) !== at + 1)
  if (wrong < 0) return []
  const row = rows[wrong] as CsvRow
  const message = `Period ${wrong + 1} should stand here, not ${row.cells[column]}.`
  return [tell(row.line, message, 'Give one row for each period, from 1 on, in order.')]
}

function numberIn(
  { cells, line }: CsvRow,
  column: number | undefined,
  { delimiter }: Csv,
  tell: Tell,
  problems: FileProblem[],
): number | null {
  const text = (column === undefined ? '' : (cells[column] ?? '')).trim()
  if (text === '' || text === '-') return null
  const plain = delimiter === ';' ? text.replace(',', '.') : text
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : Number.NaN
  if (Number.isFinite(value)) return value
  problems.push(
    tell(line, `${cited(text)} is no number.`, 'Write digits and a point, such as 1234.5, nothing else.'),
  )
  return null
}
