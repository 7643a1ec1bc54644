import type { Flaw, Place, Problem, SourceFile } from '../problem.ts'
import { worded } from '../problem.ts'
import { fitted } from '../shape/shape-flaws.ts'
import type { Path } from '../text/tree.ts'
import { placeOf } from '../text/tree.ts'
import { treeOf } from '../text/tree-of.ts'
import type { Playthrough } from './playthrough.ts'
import { playthrough } from './playthrough.ts'

type Read = { readonly playthrough: Playthrough; readonly placeOf: (path: Path) => Place }

/** Reads one file of playthroughs/; with it, where each thing stands in the file. */
export function readPlaythrough(file: SourceFile): Read | { readonly problems: readonly Problem[] } {
  const { value, flaws, place } = reading(file)
  return value && flaws.length === 0 ? { playthrough: value, placeOf: place } : { problems: worded(flaws) }
}

export const playthroughFlaws = (file: SourceFile): readonly Flaw[] => reading(file).flaws

type Reading = { value: Playthrough | null; flaws: readonly Flaw[]; place: (path: Path) => Place }

function reading(file: SourceFile): Reading {
  const { tree, flaws } = treeOf(file)
  const place = (path: Path) => (tree ? placeOf(tree, path) : { file: file.path, line: 1, column: 1 })
  if (!tree || flaws.length > 0) return { value: null, flaws, place }
  return { ...fitted(tree, playthrough), place }
}
