import type { Drill } from '../../sim/negotiation/drill.ts'
import type { Flaw, SourceFile } from '../problem.ts'
import { worded } from '../problem.ts'
import type { Problems } from '../read.ts'
import { fitted } from '../shape/shape-flaws.ts'
import { treeOf } from '../text/tree-of.ts'
import type { Words } from '../words/read-words.ts'
import { wordsIn } from '../words/read-words.ts'
import { drillOf } from './compile.ts'
import { drillMisfits } from './questions.ts'
import { drill } from './shape.ts'
import { drillWordIds } from './word-ids.ts'

export type ReadDrill = { readonly drill: Drill; readonly words: Words }

const wordsPattern = /(?:^|\/)words\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.yaml$/

/** Reads the files of one folder of `drills/`: what the engine starts from and the words, or all that is wrong. */
export function readDrill(files: readonly SourceFile[]): ReadDrill | Problems {
  const own = files.find(isDrill)
  const words = files.flatMap((file) => {
    const language = wordsPattern.exec(file.path)?.[1]
    return language === undefined ? [] : [{ ...file, language }]
  })
  const strange = files.filter((file) => file !== own && !wordsPattern.test(file.path))
  const { tree, flaws: textFlaws } = own ? treeOf(own) : { tree: null, flaws: [missing('drill.yaml')] }
  const shape = tree ? fitted(tree, drill) : { value: null, flaws: [] }
  const misfits = tree && shape.value ? drillMisfits(shape.value, tree) : []
  const said = wordsIn(words, tree?.kind === 'branch' ? drillWordIds(tree) : null, shape.value !== null)
  const flaws = [
    ...textFlaws,
    ...shape.flaws,
    ...misfits,
    ...said.flaws,
    ...(words.some(({ language }) => language === 'en') ? [] : [missing('words.en.yaml')]),
    ...strange.map(({ path }): Flaw => ({ check: 'unknown-file', at: top(path), args: { name: path } })),
  ]
  return shape.value && flaws.length === 0
    ? { drill: drillOf(shape.value), words: said.words }
    : { problems: worded(flaws) }
}

/** Whether these are the files of a drill and not of a scenario. */
export const isDrill = ({ path }: SourceFile): boolean => path.split('/').at(-1) === 'drill.yaml'

const top = (file: string) => ({ file, line: 1, column: 1 })
const missing = (name: string): Flaw => ({ check: 'missing-file', at: top(name), args: { name } })
