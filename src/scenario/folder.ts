import type { Flaw, SourceFile } from './problem.ts'
import { limits } from './text/limits.ts'

export type WordsFile = SourceFile & { readonly language: string }

/** The files of a scenario folder, each in its part. */
export type Folder = {
  readonly scenario: SourceFile | undefined
  readonly words: readonly WordsFile[]
  readonly playthroughs: readonly SourceFile[]
  readonly flaws: readonly Flaw[]
}

const wordsPattern = /(?:^|\/)words\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.yaml$/
const playthroughPattern = /(?:^|\/)playthroughs\/[^/]+\.yaml$/

export function folderOf(files: readonly SourceFile[]): Folder {
  const first = files.slice(0, limits.files)
  const scenario = first.find(
    ({ path }) => path.split('/').at(-1) === 'scenario.yaml' && !playthroughPattern.test(path),
  )
  const words = first.flatMap((file) => {
    const language = wordsPattern.exec(file.path)?.[1]
    return language === undefined ? [] : [{ ...file, language }]
  })
  const playthroughs = first.filter(({ path }) => playthroughPattern.test(path))
  const known = new Set<SourceFile>([...(scenario ? [scenario] : []), ...playthroughs])
  const strange = first.filter((file) => !known.has(file) && !wordsPattern.test(file.path))
  const flaws = [
    ...(scenario ? [] : [missing('scenario.yaml')]),
    ...(words.some(({ language }) => language === 'en') ? [] : [missing('words.en.yaml')]),
    ...strange.map(({ path }): Flaw => ({ check: 'unknown-file', at: top(path), args: { name: path } })),
    ...(files.length > limits.files ? [tooMany(files[limits.files]!.path)] : []),
  ]
  return { scenario, words, playthroughs, flaws }
}

const top = (file: string) => ({ file, line: 1, column: 1 })
const missing = (name: string): Flaw => ({ check: 'missing-file', at: top(name), args: { name } })
const tooMany = (path: string): Flaw => ({
  check: 'too-large',
  at: top(path),
  args: { what: 'The folder', limit: `${limits.files} files` },
})
