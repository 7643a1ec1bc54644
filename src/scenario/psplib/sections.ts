import type { FileProblem, Tell } from '../file-problem.ts'
import { cited } from '../file-problem.ts'

/** A row of whole numbers and the line it stands on, from 1. */
export type Row = { readonly line: number; readonly numbers: readonly number[] }

export type Section = { readonly line: number; readonly rows: readonly Row[] }

/** The text of a file by lines, and what is found to be wrong with it on the way. */
export type Source = {
  readonly lines: readonly string[]
  readonly tell: Tell
  readonly problems: FileProblem[]
}

const largest = 1_000_000_000

/** The whole number behind a colon, such as `jobs (incl. supersource/sink ):  32`; 0 when it is missing. */
export function countAfter(
  { lines, tell, problems }: Source,
  label: RegExp,
  name: string,
): { readonly line: number; readonly count: number } {
  const at = lines.findIndex((line) => label.test(line))
  const found = at < 0 ? undefined : /:\s*(\d{1,9})\b/.exec(lines[at] as string)?.[1]
  if (at < 0) problems.push(tell(1, `The line with ${name} is missing.`, notPsplib))
  else if (found === undefined)
    problems.push(tell(at + 1, `After ${name} there is no whole number.`, 'Write it behind the colon.'))
  return { line: at + 1, count: Number(found ?? 0) }
}

const notPsplib = 'Give a single-mode file of PSPLIB, whole and unchanged.'

/** The rows of numbers under a heading, up to the next line of stars; headings of columns are passed over. */
export function section({ lines, tell, problems }: Source, heading: string): Section {
  const at = lines.findIndex((line) => line.trim().toUpperCase().startsWith(heading))
  if (at < 0) {
    const cure = 'It is cut off, or no PSPLIB file: fetch it again, whole.'
    problems.push(tell(lines.length, `The file ends without the section ${heading}.`, cure))
    return { line: lines.length, rows: [] }
  }
  const rows: Row[] = []
  for (let n = at + 1; n < lines.length && !/^\s*\*/.test(lines[n] as string); n++) {
    const text = (lines[n] as string).trim()
    if (text === '' || /^(-{3,}|[a-z])/i.test(text)) continue
    const words = text.split(/\s+/)
    const odd = words.find((word) => !isWhole(word))
    if (odd !== undefined) {
      const message = `${cited(odd)} is no whole number from 0 to ${largest}.`
      problems.push(tell(n + 1, message, 'Write a whole number there.'))
    }
    rows.push({ line: n + 1, numbers: words.map(Number) })
  }
  return { line: at + 1, rows }
}

const isWhole = (word: string) => /^\d+$/.test(word) && Number(word) <= largest
