import { readFileSync, statSync } from 'node:fs'
import type { FileProblem } from '../../scenario/file-problem.ts'
import { fileLimit } from '../../scenario/file-problem.ts'
import type { SourceFile } from '../../scenario/problem.ts'
import { whyNot } from '../scenario-files.ts'
import { oneLine } from '../surroundings.ts'

/** What an analysis comes to: a document for --json and a text; or what is wrong in the files; or how it was used wrongly. */
export type Analysed =
  | { readonly document: object; readonly text: string; readonly notes?: readonly string[] }
  | Failed
export type Failed =
  | { readonly problems: readonly FileProblem[] }
  | { readonly wrong: string }
  | { readonly stopped: true }

export const hasFailed = <T extends object>(it: T | Failed): it is Failed =>
  'problems' in it || 'wrong' in it || 'stopped' in it

/** The text of a file; a path that cannot be read is a wrong use. */
export function fileAt(path: string): SourceFile | Failed {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return { wrong: `${path} is not a file.` }
    if (stats.size > fileLimit * 4) return { wrong: `${path} is larger than ${fileLimit * 4} bytes.` }
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) }
  } catch (error) {
    if (error instanceof TypeError) return { wrong: `${path} is not a text in UTF-8: save it as one.` }
    return { wrong: `${path} cannot be read: ${whyNot(error)}.` }
  }
}

export const problemsInWords = (problems: readonly FileProblem[]): string =>
  problems
    .map(
      ({ file, line, column, message, cure }) =>
        `${file}:${line}:${column}: ${oneLine(message)}\n    ${oneLine(cure)}\n`,
    )
    .join('')
