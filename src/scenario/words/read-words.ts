import type { WordsFile } from '../folder.ts'
import type { Flaw } from '../problem.ts'
import type { Tree } from '../text/tree.ts'
import { treeOf } from '../text/tree-of.ts'
import type { Messages } from './messages.ts'
import { messagesOf } from './messages.ts'
import { messageFlaws, wordFlaws } from './word-flaws.ts'
import type { WordId } from './word-ids.ts'
import { wordIds } from './word-ids.ts'

/** ICU messages by their id, for each language. */
export type Words = { readonly [language: string]: { readonly [id: string]: string } }

type Reading = { readonly words: Words; readonly flaws: readonly Flaw[] }

/** Reads all words files. What must be in them follows from the scenario, if it can be read. */
export const wordsOf = (files: readonly WordsFile[], scenario: Tree | null, isWhole: boolean): Reading =>
  wordsIn(files, scenario?.kind === 'branch' ? wordIds(scenario) : null, isWhole)

/** `added`: beginnings of the messages that are not in the base and must be there. */
type Other = { readonly base: Words; readonly scenario: Tree; readonly added: readonly string[] }

/** The words of a scenario, with those that a variation of it says in another way. */
export function otherWordsOf(files: readonly WordsFile[], { base, scenario, added }: Other): Reading {
  const isAdded = ({ id }: WordId) => added.some((start) => id.startsWith(start))
  const ids = wordIds(scenario).map((word) => (isAdded(word) ? word : optional(word)))
  const { words, flaws } = wordsIn(files, ids, true)
  const all = Object.entries(base).map(([language, texts]) => [language, { ...texts, ...words[language] }])
  return { words: Object.fromEntries(all), flaws }
}

const optional = (word: WordId): WordId => ({ ...word, isOptional: true })

/** `ids`: every message there should be; null: that cannot be known. */
export function wordsIn(
  files: readonly WordsFile[],
  ids: readonly WordId[] | null,
  isWhole: boolean,
): Reading {
  const read = files.map((file) => ({ ...file, ...treeOf(file) }))
  const open = read.flatMap((it) =>
    it.tree ? [{ ...it, tree: it.tree, messages: messagesOf(it.tree) }] : [],
  )
  const english = new Set(open.find(({ language }) => language === 'en')?.messages.found.keys())
  const flaws = [
    ...read.flatMap((it) => it.flaws),
    ...open.flatMap((it) => [
      ...it.messages.flaws,
      ...(ids ? wordFlaws(it, { ids, english, isWhole }) : syntaxFlaws(it.messages)),
    ]),
  ]
  return { words: Object.fromEntries(open.map((it) => [it.language, textsOf(it.messages)])), flaws }
}

export const textsOf = ({ found }: Messages) =>
  Object.fromEntries([...found].map(([id, { text }]) => [id, text]))

export const syntaxFlaws = ({ found }: Messages): Flaw[] =>
  [...found.values()].flatMap(({ at, text }) => messageFlaws(text, at))
