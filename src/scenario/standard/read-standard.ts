import type { Standard } from '../../sim/audit/standard.ts'
import { shippedValue } from '../../sim/audit/standard.ts'
import { ownControlFlaws } from '../checks/own-controls.ts'
import type { Flaw, SourceFile } from '../problem.ts'
import { worded } from '../problem.ts'
import type { Problems } from '../read.ts'
import { fitted } from '../shape/shape-flaws.ts'
import type { Path, Tree } from '../text/tree.ts'
import { placeOf } from '../text/tree.ts'
import { treeOf } from '../text/tree-of.ts'
import { standard as shape } from './shape.ts'

/** Most controls that a house may have of its own, and sentences of one. */
const most = { own: 12, clauses: 5 }

/** Reads the file of a standard, JSON or YAML: what it says, or all that is wrong with it, where, and how to mend it. */
export function readStandard(file: SourceFile): { readonly standard: Standard } | Problems {
  const { tree, flaws } = treeOf(file)
  if (!tree || flaws.length > 0) return { problems: worded(flaws) }
  const fit = fitted(tree, shape)
  const found = fit.value as Standard | null
  const all = found ? misfits(found, tree) : fit.flaws
  return found && all.length === 0 ? { standard: found } : { problems: worded(all) }
}

/** What does not fit together in a standard whose shape is right. */
function misfits(standard: Standard, tree: Tree): readonly Flaw[] {
  const { own = {} } = standard
  const flaws: Flaw[] = []
  const many = (path: Path, name: string, count: number, limit: number) => {
    if (count > limit)
      flaws.push({ check: 'too-few', at: placeOf(tree, path), args: { name, bound: `at most ${limit}` } })
  }
  many(['own'], 'own', Object.keys(own).length, most.own)
  for (const [id, rule] of Object.entries(own)) {
    const here = ['own', id]
    many([...here, 'clauses'], 'clauses', Object.keys(rule.clauses).length, most.clauses)
    flaws.push(...ownControlFlaws(rule, here, tree), ...blanks(rule.title, [...here], 'title', tree))
    for (const [clause, { text, name }] of Object.entries(rule.clauses)) {
      const at = [...here, 'clauses', clause]
      flaws.push(...blanks(text, at, 'text', tree), ...blanks(name, at, 'name', tree))
    }
  }
  const { watchWeeks = shippedValue('watchWeeks'), troubleWeeks = shippedValue('troubleWeeks') } =
    standard.controls?.status?.thresholds ?? {}
  if (troubleWeeks < watchWeeks)
    flaws.push({
      check: 'out-of-range',
      at: placeOf(tree, ['controls', 'status', 'thresholds', 'troubleWeeks']),
      args: { name: 'troubleWeeks', bound: `at least ${watchWeeks}, as \`watchWeeks\` is` },
    })
  return flaws
}

const blanks = (text: string, path: Path, key: string, tree: Tree): readonly Flaw[] =>
  text.trim() === ''
    ? [
        {
          check: 'missing-field',
          at: placeOf(tree, [...path, key]),
          args: { key, holder: `\`${path.join('.')}\`` },
        },
      ]
    : []
