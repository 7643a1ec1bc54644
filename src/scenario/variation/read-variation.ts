import type { Setup } from '../../sim/setup.ts'
import { misfits } from '../checks/questions.ts'
import { setupOf } from '../compile/setup.ts'
import type { Folder } from '../folder.ts'
import { folderOf } from '../folder.ts'
import type { Flaw, SourceFile } from '../problem.ts'
import type { Text, Whole } from '../read-whole.ts'
import { readWhole, textOf } from '../read-whole.ts'
import { permille } from '../shape/basics.ts'
import { fitted } from '../shape/shape-flaws.ts'
import { variation } from '../shape/variation.ts'
import type { Tree } from '../text/tree.ts'
import { child, keyPlaceOf, keysOf, placeOf } from '../text/tree.ts'
import type { Words } from '../words/read-words.ts'
import { otherWordsOf } from '../words/read-words.ts'
import { underLoad } from './load.ts'
import { varied } from './varied.ts'

/** The files of the scenario folder of this name, beside the one that is read; null if there is none. */
export type Beside = (folder: string) => readonly SourceFile[] | null

type Written = Text & { readonly tree: Tree }
type Found = { readonly setup: Setup; readonly words: Words; readonly varies: string }
type Reading = { readonly found: Found | null; readonly flaws: readonly Flaw[] }

export const isVariation = (text: Text): text is Written =>
  child(text.tree ?? undefined, 'varies') !== undefined

/** Reads another scenario with the numbers and words that a variation gives in place of its own. */
export function readVariation(folder: Folder, { tree, flaws }: Written, beside: Beside): Reading {
  const shape = fitted(tree, variation)
  const early = [...flaws, ...shape.flaws]
  if (!shape.value || early.length > 0) return { found: null, flaws: early }
  const { load = '100%', varies } = shape.value
  const beneath = baseOf(varies, beside)
  if ('wrong' in beneath)
    return {
      found: null,
      flaws: [{ check: beneath.wrong, at: placeOf(tree, ['varies']), args: { name: varies } }],
    }
  const { base, scenario } = beneath
  const words = otherWordsOf(folder.words, { base: base.words, scenario, variation: tree })
  const value = varied(base.value, shape.value)
  const late = [
    ...unknownProjects(tree, Object.keys(base.value.projects)),
    ...misfits({ scenario: value, tree }),
    ...words.flaws,
  ]
  if (late.length > 0) return { found: null, flaws: late }
  const setup = underLoad(setupOf(value), permille(load) / 10)
  return { found: { setup, words: words.words, varies }, flaws: [] }
}

type Base = {
  readonly base: Whole & { readonly value: NonNullable<Whole['value']> }
  readonly scenario: Tree
}
type NoBase = { readonly wrong: 'unknown-base' | 'unsound-base' | 'varied-base' }

function baseOf(name: string, beside: Beside): Base | NoBase {
  const files = beside(name)
  if (!files) return { wrong: 'unknown-base' }
  const folder = folderOf(files)
  const text = textOf(folder)
  if (isVariation(text)) return { wrong: 'varied-base' }
  const { value, words, flaws } = readWhole(folder, text)
  if (!value || !text.tree || flaws.length > 0) return { wrong: 'unsound-base' }
  return { base: { value, words, flaws }, scenario: text.tree }
}

const unknownProjects = (tree: Tree, known: readonly string[]): Flaw[] =>
  keysOf(child(tree, 'projects'))
    .filter((name) => !known.includes(name))
    .map((name) => ({
      check: 'unknown-project',
      at: keyPlaceOf(tree, ['projects', name]),
      args: { name },
      near: { name, known },
    }))
