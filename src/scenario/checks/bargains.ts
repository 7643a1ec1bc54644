import { mostBargains } from '../../sim/bargain-terms.ts'
import type { Flaw } from '../problem.ts'
import type { Authored } from '../shape/scenario.ts'
import type { Path } from '../text/tree.ts'
import type { Context, Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'

type Bargain = NonNullable<Authored['bargains']>[string]
type Clause = Bargain['issues'][string]['options'][string][number]

/** So many issues, and so many options of each, fit into a week and on a phone. */
const size = 3

/** A few in a game, each small enough for a week, about a project, with words that its two sides can keep. */
export const bargains: Question = (context) => {
  const all = Object.entries(context.scenario.bargains ?? {})
  return [
    ...(all.length > mostBargains
      ? [flawAtKey(context, ['bargains'], 'too-many-bargains', { count: all.length, most: mostBargains })]
      : []),
    ...all.flatMap(([name, bargain]) => flawsOf(context, ['bargains', name], bargain)),
  ]
}

function flawsOf(context: Context, path: Path, bargain: Bargain): Flaw[] {
  const { projects, weeks } = context.scenario
  const issues = Object.entries(bargain.issues)
  const known = Object.keys(projects)
  return [
    ...(known.includes(bargain.project)
      ? []
      : [
          {
            ...flawAt(context, [...path, 'project'], 'unknown-project', { name: bargain.project }),
            near: { name: bargain.project, known },
          },
        ]),
    ...(bargain.week > weeks ? [flawAt(context, [...path, 'week'], 'week-outside', { weeks })] : []),
    ...sizeFlaws(context, [...path, 'issues'], issues.length),
    ...paperFlaws(context, path, bargain),
    ...issues.flatMap(([issue, { options, otherwise }]) => {
      const here = [...path, 'issues', issue]
      const names = Object.keys(options)
      return [
        ...sizeFlaws(context, [...here, 'options'], names.length),
        ...(names.includes(otherwise)
          ? []
          : [
              {
                ...flawAt(context, [...here, 'otherwise'], 'unknown-option', { name: otherwise }),
                near: { name: otherwise, known: names },
              },
            ]),
        ...Object.entries(options).flatMap(([option, clauses]) =>
          clauses.flatMap((clause, at) =>
            clauseFlaws(context, [...here, 'options', option, at], bargain, clause),
          ),
        ),
      ]
    }),
  ]
}

/** A rule is about options that there are, a report of a project, a minute of an earlier bargain. */
function paperFlaws(context: Context, path: Path, bargain: Bargain): Flaw[] {
  const { projects, bargains: all = {} } = context.scenario
  const earlier = Object.keys(all).filter((id) => (all[id]?.week ?? 0) < bargain.week)
  const unlisted = (
    at: Path,
    problem: 'bargain-paper' | 'unknown-option' | 'unknown-project',
    it: string,
    known: readonly string[],
  ): Flaw[] =>
    known.includes(it) ? [] : [{ ...flawAt(context, at, problem, { name: it }), near: { name: it, known } }]
  return [
    ...Object.entries(bargain.rules ?? {}).flatMap(([rule, { issue, allows }]) => {
      const at = [...path, 'rules', rule]
      const options = Object.keys(bargain.issues[issue]?.options ?? {})
      return bargain.issues[issue]
        ? allows.flatMap((option, n) => unlisted([...at, 'allows', n], 'unknown-option', option, options))
        : unlisted([...at, 'issue'], 'bargain-paper', issue, Object.keys(bargain.issues))
    }),
    ...Object.entries(bargain.records ?? {}).flatMap(([record, { report, minute }]) => {
      const at = [...path, 'records', record]
      if (report)
        return unlisted(
          [...at, 'report', 'project'],
          'unknown-project',
          report.project,
          Object.keys(projects),
        )
      return minute ? unlisted([...at, 'minute', 'bargain'], 'bargain-paper', minute.bargain, earlier) : []
    }),
  ]
}

const sizeFlaws = (context: Context, path: Path, count: number): Flaw[] =>
  count === size ? [] : [flawAtKey(context, path, 'bargain-size', { count, size })]

/** Who is lent is shared, what is left out is of a skill, and nobody promises what is another's to give. */
function clauseFlaws(context: Context, path: Path, { with: other }: Bargain, clause: Clause): Flaw[] {
  const { people, skills } = context.scenario
  const [kind = ''] = Object.keys(clause)
  const person = clause.lend?.person
  const taken = clause.trim ? 'trim' : 'build'
  const skill = clause[taken]?.skill
  const isTheirs = kind === 'fund' ? other === 'sponsor' : kind === 'books' ? other === 'manager' : true
  const isElsewhere =
    kind === 'prove' ||
    kind === 'right' ||
    (kind === 'may' && (other !== 'sponsor' || !context.scenario.mandate?.type))
  return [
    ...(isElsewhere ? [flawAt(context, path, 'clause-elsewhere', { clause: kind })] : []),
    ...(isTheirs ? [] : [flawAt(context, path, 'bargain-clause', { clause: kind, other })]),
    ...(person === undefined || people[person]?.role === 'specialist'
      ? []
      : [flawAt(context, [...path, 'lend', 'person'], 'unknown-specialist', { name: person })]),
    ...(skill === undefined || skills.includes(skill)
      ? []
      : [
          {
            ...flawAt(context, [...path, taken, 'skill'], 'unknown-skill', { name: skill }),
            near: { name: skill, known: skills },
          },
        ]),
  ]
}
