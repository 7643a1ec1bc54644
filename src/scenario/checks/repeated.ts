import type { Flaw } from '../problem.ts'
import type { Path } from '../text/tree.ts'
import type { Context } from './context.ts'
import { flawAt } from './context.ts'

/** A flaw at every entry of a list that stands in it before. */
export const repeated = (context: Context, path: Path, entries: readonly string[]): Flaw[] =>
  entries.flatMap((name, at) =>
    entries.indexOf(name) === at ? [] : [flawAt(context, [...path, at], 'repeated-entry', { name })],
  )
