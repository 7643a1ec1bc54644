import { namePattern } from '../shape/basics.ts'
import type { Tree } from '../text/tree.ts'
import { child, keysOf } from '../text/tree.ts'
import type { WordId } from '../words/word-ids.ts'

const ofParty = ['name', 'title', 'aims', 'line', 'without', 'questions.one', 'questions.two']
const ofMember = ['name', 'title', 'known'] // of a committee: only the pen is played

/** Every message that a drill uses: none of them has an argument. */
export function drillWordIds(drill: Tree): WordId[] {
  const part = (name: string) => child(drill, name)
  const issues = part('issues')
  return [
    ...['name', 'what', 'place', 'briefing'].map((it) => `drill.${it}`),
    ...namesIn(part('parties')).flatMap((party, n) =>
      (part('committee') === undefined || n === 0 ? ofParty : ofMember).map((it) => `parties.${party}.${it}`),
    ),
    ...namesIn(issues).flatMap((issue) => [
      `issues.${issue}.name`,
      ...namesIn(child(child(issues, issue), 'options')).flatMap((option) => [
        `issues.${issue}.options.${option}.label`,
        `issues.${issue}.options.${option}.said`,
      ]),
    ]),
    ...listed(part('consequences')).flatMap((it) => [`consequences.${it}.more`, `consequences.${it}.less`]),
    ...namesIn(part('records')).map((record) => `records.${record}`),
    ...namesIn(part('rules')).map((rule) => `rules.${rule}`),
  ].map((id) => ({ id, args: [] }))
}

const namesIn = (tree: Tree | undefined) => keysOf(tree).filter((key) => namePattern.test(key))

const listed = (tree: Tree | undefined) =>
  tree?.kind === 'list'
    ? tree.items.flatMap((item) =>
        item.kind === 'leaf' && namePattern.test(String(item.value)) ? [String(item.value)] : [],
      )
    : []
