import type { FileProblem, FileProblems } from '../file-problem.ts'
import { fileLimit, tellOf } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'

/** A row of a table: its cells, trimmed, and the line on which it begins. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }
export type Csv = { readonly rows: readonly CsvRow[]; readonly delimiter: string }

const delimiters = [',', ';', '\t'] as const

/**
 * Reads comma-separated values after RFC 4180, also with semicolons or tabs; the delimiter is the one most frequent in the
 * first line. Empty lines and lines that begin with `#` are passed over.
 */
export function readCsv(file: SourceFile): Csv | FileProblems {
  const tell = tellOf(file)
  if (file.text.length > fileLimit)
    return { problems: [tell(1, 'The file is too large.', `Keep it under ${fileLimit} characters.`)] }
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const head = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
  const delimiter = delimiters.reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a))
  const rows: CsvRow[] = []
  const problems: FileProblem[] = []
  for (let at = 0, line = 1; at < text.length; ) {
    const row = rowAt(text, at, delimiter)
    if (row.isOpen)
      problems.push(tell(line, 'A quotation mark opens here and none closes.', 'Close it, or take it out.'))
    const isBlank = row.cells.every((cell) => cell === '') || text[at] === '#'
    if (!isBlank) rows.push({ line, cells: row.cells })
    line += text.slice(at, row.end).split('\n').length - 1
    at = row.end
  }
  return problems.length > 0 ? { problems } : { rows, delimiter }
}

/** One row from an offset; `end` is where the next one begins. */
function rowAt(text: string, from: number, delimiter: string) {
  const cells: string[] = []
  let at = from
  for (;;) {
    while (text[at] === ' ') at++
    let cell = ''
    if (text[at] === '"') {
      at++
      let close = text.indexOf('"', at)
      for (; close >= 0 && text[close + 1] === '"'; close = text.indexOf('"', at)) {
        cell += text.slice(at, close + 1)
        at = close + 2
      }
      if (close < 0) return { cells, end: text.length, isOpen: true }
      cell += text.slice(at, close)
      at = close + 1
    }
    let end = at
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++
    cells.push((cell + text.slice(at, end)).trim())
    at = end + 1
    if (text[end] !== delimiter) return { cells, end: Math.min(at, text.length), isOpen: false }
  }
}
