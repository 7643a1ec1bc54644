import type { Flaw, Problem, SourceFile } from '../problem.ts'
import { worded } from '../problem.ts'
import { fitted } from '../shape/shape-flaws.ts'
import { treeOf } from '../text/tree-of.ts'
import type { Playthrough } from './playthrough.ts'
import { playthrough } from './playthrough.ts'

type Reading = { readonly playthrough: Playthrough } | { readonly problems: readonly Problem[] }

/** Reads one file of playthroughs/. */
export function readPlaythrough(file: SourceFile): Reading {
  const { value, flaws } = reading(file)
  return value && flaws.length === 0 ? { playthrough: value } : { problems: worded(flaws) }
}

export const playthroughFlaws = (file: SourceFile): readonly Flaw[] => reading(file).flaws

function reading(file: SourceFile): { value: Playthrough | null; flaws: readonly Flaw[] } {
  const { tree, flaws } = treeOf(file)
  if (!tree || flaws.length > 0) return { value: null, flaws }
  return fitted(tree, playthrough)
}
