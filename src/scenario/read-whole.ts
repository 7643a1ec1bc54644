import { nameFlaws } from './checks/names.ts'
import { misfits } from './checks/questions.ts'
import type { Folder } from './folder.ts'
import type { Flaw } from './problem.ts'
import type { Authored } from './shape/scenario.ts'
import { scenario } from './shape/scenario.ts'
import { fitted } from './shape/shape-flaws.ts'
import type { Tree } from './text/tree.ts'
import { treeOf } from './text/tree-of.ts'
import type { Words } from './words/read-words.ts'
import { wordsOf } from './words/read-words.ts'

/** The text of a `scenario.yaml`, and what is wrong with it as YAML. */
export type Text = { readonly tree: Tree | null; readonly flaws: readonly Flaw[] }

/** A scenario that stands on its own: its value unless something is wrong with it, its words, and all that is wrong. */
export type Whole = {
  readonly value: Authored | null
  readonly words: Words
  readonly flaws: readonly Flaw[]
}

export const textOf = ({ scenario }: Folder): Text =>
  scenario ? treeOf(scenario) : { tree: null, flaws: [] }

export function readWhole(folder: Folder, text: Text): Whole {
  const { value, flaws } = valueIn(text)
  const { words, flaws: wordFlaws } = wordsOf(folder.words, text.tree, value !== null)
  return { value, words, flaws: [...flaws, ...wordFlaws] }
}

/** First text, shape and names; whether things fit together is asked only when those are right. */
function valueIn({ tree, flaws: textFlaws }: Text): Omit<Whole, 'words'> {
  if (!tree) return { value: null, flaws: textFlaws }
  const { value, flaws: shapeFlaws } = fitted(tree, scenario)
  const told = new Set(textFlaws.map(({ at }) => at.line))
  const early = [...textFlaws, ...[...shapeFlaws, ...nameFlaws(tree)].filter(({ at }) => !told.has(at.line))]
  if (!value || early.length > 0) return { value: null, flaws: early }
  return { value, flaws: misfits({ scenario: value, tree }) }
}
