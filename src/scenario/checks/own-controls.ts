import { factFields, marksIn } from '../../sim/audit/marks.ts'
import { marksAsked, predicateOf } from '../../sim/audit/own-controls.ts'
import type { OwnControl } from '../../sim/audit-terms.ts'
import { adverseGrades } from '../../sim/audit-terms.ts'
import type { Flaw } from '../problem.ts'
import type { Path, Tree } from '../text/tree.ts'
import { keyPlaceOf, placeOf } from '../text/tree.ts'
import type { Question } from './context.ts'

/** The sentences of a case's own rules ask about what is known of their entries. */
export const ownControls: Question = ({ scenario, tree }) =>
  Object.entries(scenario.audit?.controls ?? {}).flatMap(([id, control]) =>
    ownControlFlaws(control as OwnControl, ['audit', 'controls', id], tree),
  )

/** What does not fit together in one control of somebody's own. */
export function ownControlFlaws(control: OwnControl, path: Path, tree: Tree): Flaw[] {
  const { population, clauses, grade = {} } = control
  const known = knownMarks(population)
  const unknown = (at: Path, name: string, word: string, all: readonly string[]): Flaw => ({
    check: 'unknown-word',
    at: placeOf(tree, at),
    args: { name, word, known: all.join(', ') },
    near: { name: word, known: all },
  })
  const flaws: Flaw[] = []
  for (const [clause, { holds }] of Object.entries(clauses)) {
    const { from, to } = marksAsked(predicateOf(holds))
    for (const mark of [...from, ...to])
      if (!known.includes(mark))
        flaws.push(unknown([...path, 'clauses', clause, 'holds'], clause, mark, known))
  }
  if (Object.keys(clauses).length === 0)
    flaws.push({
      check: 'too-few',
      at: keyPlaceOf(tree, [...path, 'clauses']),
      args: { name: 'clauses', bound: 'at least 1' },
    })
  if (typeof population !== 'string')
    for (const [mark, { fact, same }] of Object.entries(population.marks)) {
      const both = fieldsOf(fact).filter((it) => fieldsOf(population.every).includes(it))
      for (const it of same)
        if (!both.includes(it))
          flaws.push(unknown([...path, 'population', 'marks', mark, 'same'], 'same', it, both))
    }
  const { least = 'observation', most = 'major' } = grade
  if (adverseGrades.indexOf(least) > adverseGrades.indexOf(most))
    flaws.push(
      unknown([...path, 'grade', 'most'], 'most', most, adverseGrades.slice(adverseGrades.indexOf(least))),
    )
  return flaws
}

const knownMarks = (population: OwnControl['population']): readonly string[] =>
  typeof population === 'string'
    ? (marksIn[population as keyof typeof marksIn] ?? [])
    : ['at', ...fieldsOf(population.every), ...Object.keys(population.marks)]

const fieldsOf = (kind: string): readonly string[] => factFields[kind as keyof typeof factFields] ?? []
