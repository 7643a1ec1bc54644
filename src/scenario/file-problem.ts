import type { Place, SourceFile } from './problem.ts'

/** What is wrong in a file of the field's own formats, where, and how to mend it. */
export type FileProblem = Place & { readonly message: string; readonly cure: string }

export type FileProblems = { readonly problems: readonly FileProblem[] }

/** Tells of problems in one file; line and column count from 1. */
export type Tell = (line: number, message: string, cure: string) => FileProblem

export const tellOf =
  ({ path }: SourceFile): Tell =>
  (line, message, cure) => ({ file: path, line, column: 1, message, cure })

const longest = 40

/** A piece of somebody's file, fit for a message. */
export function cited(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '·').trim()
  return `\`${line.length > longest ? `${line.slice(0, longest - 3)}...` : line}\``
}

export const most = 20 // problems told of one file

/** How large a file may be, in characters: every file is read in a moment. */
export const fileLimit = 8_000_000
