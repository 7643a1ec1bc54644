import type { Setup } from '../sim/setup.ts'
import { setupOf } from './compile/setup.ts'
import { folderOf } from './folder.ts'
import { playthroughFlaws } from './playthrough/read-playthrough.ts'
import type { Problem, SourceFile } from './problem.ts'
import { worded } from './problem.ts'
import { readWhole, textOf } from './read-whole.ts'
import type { Beside } from './variation/read-variation.ts'
import { isVariation, readVariation } from './variation/read-variation.ts'
import type { Words } from './words/read-words.ts'

export type Scenario = {
  readonly setup: Setup
  readonly words: Words
  readonly next: string | null // of a case to learn with: the scenario that comes after it
  readonly varies: string | null // of a variation: the scenario that it varies
  readonly seat: string | null // for whose chair it is written; null: the PMO lead's
}
export type Problems = { readonly problems: readonly Problem[] }

const nothing: Beside = () => null

/**
 * Reads the files of one scenario folder: what the engine starts from and the words, or all that is wrong. `beside`
 * finds the files of another folder by its name: a variation needs those of the scenario that it varies.
 */
export function read(files: readonly SourceFile[], beside: Beside = nothing): Scenario | Problems {
  const folder = folderOf(files)
  const text = textOf(folder)
  const others = [...folder.flaws, ...folder.playthroughs.flatMap(playthroughFlaws)]
  if (isVariation(text)) {
    const { found, flaws } = readVariation(folder, text, beside)
    return found && others.length === 0
      ? { ...found, next: null }
      : { problems: worded([...others, ...flaws]) }
  }
  const { value, words, flaws } = readWhole(folder, text)
  return value && flaws.length === 0 && others.length === 0
    ? { setup: setupOf(value), words, next: value.next ?? null, varies: null, seat: value.seat ?? null }
    : { problems: worded([...others, ...flaws]) }
}
