import type { Check } from './check-table.ts'
import { checkTable } from './check-table.ts'
import { nearest } from './nearest.ts'

/** One file of a scenario folder: its path and its text. */
export type SourceFile = { readonly path: string; readonly text: string }

/** Where something stands; line and column count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** What is wrong, where, which check says so, and how to mend it. */
export type Problem = Place & { readonly check: Check; readonly message: string; readonly cure: string }

/** A problem before it is put into words. `near` is what to look through for a "did you mean". */
export type Flaw = {
  readonly check: Check
  readonly at: Place
  readonly args: { readonly [name: string]: string | number }
  readonly near?: { readonly name: string; readonly known: readonly string[] }
}

const most = 200

/** The first problems in the order of the files, worded. */
export function worded(flaws: readonly Flaw[]): Problem[] {
  return [...flaws].sort(byPlace).slice(0, most).map(problemOf)
}

function problemOf({ check, at, args, near }: Flaw): Problem {
  const { message, cure } = checkTable[check]
  const hit = near && nearest(near.name, near.known)
  return {
    file: at.file,
    line: at.line,
    column: at.column,
    check,
    message: filled(message, args),
    cure: (hit === undefined ? '' : `Did you mean \`${hit}\`? `) + filled(cure, args),
  }
}

function byPlace(a: Flaw, b: Flaw): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1
  return a.at.line - b.at.line || a.at.column - b.at.column
}

const filled = (template: string, args: Flaw['args']) =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? shown(String(args[name])) : whole,
  )

/** Text of an author, fit for one line of a report. */
const shown = (text: string) => {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '·')
  return line.length > 120 ? `${line.slice(0, 117)}...` : line
}
