import type { Check } from '../check-table.ts'
import type { Flaw } from '../problem.ts'
import type { Authored } from '../shape/scenario.ts'
import type { Path, Tree } from '../text/tree.ts'
import { keyPlaceOf, placeOf } from '../text/tree.ts'

/** A scenario whose shape is right, and where its parts stand. */
export type Context = { readonly scenario: Authored; readonly tree: Tree }

/** Asks one question of a scenario. */
export type Question = (context: Context) => Flaw[]

/** A flaw at the value of a path. */
export const flawAt = ({ tree }: Context, path: Path, check: Check, args: Flaw['args'] = {}): Flaw => ({
  check,
  at: placeOf(tree, path),
  args,
})

/** A flaw at the key of a path. */
export const flawAtKey = ({ tree }: Context, path: Path, check: Check, args: Flaw['args'] = {}): Flaw => ({
  check,
  at: keyPlaceOf(tree, path),
  args,
})
