import type { Setup } from '../../sim/setup.ts'
import { nameFlaws } from '../checks/names.ts'
import { misfits } from '../checks/questions.ts'
import { setupOf } from '../compile/setup.ts'
import type { Folder } from '../folder.ts'
import { folderOf } from '../folder.ts'
import type { Flaw, SourceFile } from '../problem.ts'
import type { Text, Whole } from '../read-whole.ts'
import { readWhole, textOf } from '../read-whole.ts'
import { permille } from '../shape/basics.ts'
import { fitted } from '../shape/shape-flaws.ts'
import { addedSections, variation } from '../shape/variation.ts'
import type { Tree } from '../text/tree.ts'
import { child, keyPlaceOf, keysOf, placeOf } from '../text/tree.ts'
import type { Words } from '../words/read-words.ts'
import { otherWordsOf } from '../words/read-words.ts'
import { underLoad } from './load.ts'
import { varied } from './varied.ts'

/** The files of the scenario folder of this name, beside the one that is read; null if there is none. */
export type Beside = (folder: string) => readonly SourceFile[] | null

type Written = Text & { readonly tree: Tree }
type Found = {
  readonly setup: Setup
  readonly words: Words
  readonly varies: string
  readonly seat: string | null
}
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
  const whole = withAdded(scenario, tree)
  const words = otherWordsOf(folder.words, { base: base.words, scenario: whole, added: addedIn(tree) })
  const value = varied(base.value, shape.value)
  const late = [
    ...unknownProjects(tree, Object.keys(base.value.projects)),
    ...nameFlaws(whole).filter(({ at }) => at.file === tree.at.file),
    ...misfits({ scenario: value, tree }),
    ...words.flaws,
  ]
  if (late.length > 0) return { found: null, flaws: late }
  const setup = underLoad(setupOf(value), permille(load) / 10)
  return { found: { setup, words: words.words, varies, seat: value.seat ?? null }, flaws: [] }
}

type Base = {
  readonly base: Whole & { readonly value: NonNullable<Whole['value']> }
  readonly scenario: Tree
}
type NoBase = { readonly wrong: 'unknown-base' | 'unsound-base' | 'varied-base' }

/** Of files that were read as a base before: many variations have the same. */
const bases = new WeakMap<readonly SourceFile[], Base | NoBase>()

function baseOf(name: string, beside: Beside): Base | NoBase {
  const files = beside(name)
  if (!files) return { wrong: 'unknown-base' }
  const known = bases.get(files) ?? baseIn(files)
  bases.set(files, known)
  return known
}

function baseIn(files: readonly SourceFile[]): Base | NoBase {
  const folder = folderOf(files)
  const text = textOf(folder)
  if (isVariation(text)) return { wrong: 'varied-base' }
  const { value, words, flaws } = readWhole(folder, text)
  if (!value || !text.tree || flaws.length > 0) return { wrong: 'unsound-base' }
  return { base: { value, words, flaws }, scenario: text.tree }
}

/** The scenario's tree with what the variation adds by name, so that names can be looked up and words asked for. */
function withAdded(base: Tree, own: Tree): Tree {
  if (base.kind !== 'branch' || own.kind !== 'branch') return base
  const entries = new Map(base.entries)
  for (const section of addedSections) {
    const [there, more] = [base.entries.get(section), own.entries.get(section)]
    if (more?.tree.kind !== 'branch') continue
    const before = there?.tree.kind === 'branch' ? there.tree.entries : []
    entries.set(section, {
      ...more,
      tree: { ...more.tree, entries: new Map([...before, ...more.tree.entries]) },
    })
  }
  return { ...base, entries }
}

/** Beginnings of the messages that a variation must have, for what it adds: `risks.<name>.` ... */
const addedIn = (own: Tree): readonly string[] =>
  addedSections.flatMap((section) => keysOf(child(own, section)).map((name) => `${section}.${name}.`))

const unknownProjects = (tree: Tree, known: readonly string[]): Flaw[] =>
  keysOf(child(tree, 'projects'))
    .filter((name) => !known.includes(name))
    .map((name) => ({
      check: 'unknown-project',
      at: keyPlaceOf(tree, ['projects', name]),
      args: { name },
      near: { name, known },
    }))
