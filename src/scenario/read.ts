import type { Setup } from '../sim/setup.ts'
import { nameFlaws } from './checks/names.ts'
import { lastQuestions, questions } from './checks/questions.ts'
import { setupOf } from './compile/setup.ts'
import { folderOf } from './folder.ts'
import { playthroughFlaws } from './playthrough/read-playthrough.ts'
import type { Flaw, Problem, SourceFile } from './problem.ts'
import { worded } from './problem.ts'
import type { Authored } from './shape/scenario.ts'
import { scenario } from './shape/scenario.ts'
import { fitted } from './shape/shape-flaws.ts'
import type { Tree } from './text/tree.ts'
import { treeOf } from './text/tree-of.ts'
import type { Words } from './words/read-words.ts'
import { wordsOf } from './words/read-words.ts'

export type Scenario = {
  readonly setup: Setup
  readonly words: Words
  readonly next: string | null // of a case to learn with: the scenario that comes after it
}
export type Problems = { readonly problems: readonly Problem[] }

/** Reads the files of one scenario folder: what the engine starts from and the words, or all that is wrong. */
export function read(files: readonly SourceFile[]): Scenario | Problems {
  const folder = folderOf(files)
  const { tree, value, flaws } = folder.scenario ? scenarioIn(folder.scenario) : noScenario
  const { words, flaws: wordFlaws } = wordsOf(folder.words, tree, value !== null)
  const all = [...folder.flaws, ...flaws, ...wordFlaws, ...folder.playthroughs.flatMap(playthroughFlaws)]
  return value && all.length === 0
    ? { setup: setupOf(value), words, next: value.next ?? null }
    : { problems: worded(all) }
}

type Reading = {
  readonly tree: Tree | null
  readonly value: Authored | null
  readonly flaws: readonly Flaw[]
}
const noScenario: Reading = { tree: null, value: null, flaws: [] }

/** First text, shape and names; whether things fit together is asked only when those are right. */
function scenarioIn(file: SourceFile): Reading {
  const { tree, flaws: textFlaws } = treeOf(file)
  if (!tree) return { ...noScenario, flaws: textFlaws }
  const { value, flaws: shapeFlaws } = fitted(tree, scenario)
  const told = new Set(textFlaws.map(({ at }) => at.line))
  const early = [...textFlaws, ...[...shapeFlaws, ...nameFlaws(tree)].filter(({ at }) => !told.has(at.line))]
  if (!value || early.length > 0) return { tree, value: null, flaws: early }
  const context = { scenario: value, tree }
  const later = questions.flatMap((question) => question(context))
  const last = later.length > 0 ? [] : lastQuestions.flatMap((question) => question(context))
  return { tree, value, flaws: [...later, ...last] }
}
