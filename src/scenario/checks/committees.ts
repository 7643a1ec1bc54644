import { neededFor } from '../../sim/negotiation/committee/decision-rule.ts'
import { committeeSeats, mostCommittees } from '../../sim/week-committee-terms.ts'
import type { Flaw } from '../problem.ts'
import type { Authored } from '../shape/scenario.ts'
import type { Path } from '../text/tree.ts'
import type { Context, Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'

type Committee = NonNullable<Authored['committees']>[string]
type Clause = Committee['issues'][string]['options'][string][number]

const issueCount = { from: 3, to: 4 }
const optionCount = { from: 2, to: 4 }
const sitters = ['sponsor', 'qualityLead', 'boardMember', 'projectManager']

/** Few in a game, of people who may sit there, about things that can be settled in that week. */
export const committees: Question = (context) => {
  const all = Object.entries(context.scenario.committees ?? {})
  return [
    ...(all.length > mostCommittees || all.filter(([, { week }]) => week === 0).length > 1
      ? [
          flawAtKey(context, ['committees'], 'too-many-committees', {
            count: all.length,
            most: mostCommittees,
          }),
        ]
      : []),
    ...all.flatMap(([name, it]) => [
      ...seatFlaws(context, ['committees', name], it),
      ...whenFlaws(context, ['committees', name], it),
      ...issueFlaws(context, ['committees', name], it),
    ]),
  ]
}

type Bounds = { readonly from: number; readonly to: number }

const counted = (context: Context, path: Path, count: number, { from, to }: Bounds): Flaw[] =>
  count >= from && count <= to ? [] : [flawAtKey(context, path, 'table-size', { count })]

function seatFlaws(context: Context, path: Path, { seats, rule, needed }: Committee): Flaw[] {
  const { people } = context.scenario
  const votes = Object.values(seats).map((seat) => seat.votes)
  const all = votes.reduce((a, b) => a + b, 0)
  const need = neededFor(rule, votes, needed ?? null)
  return [
    ...counted(context, [...path, 'seats'], votes.length, committeeSeats),
    ...Object.keys(seats)
      .filter((name) => !sitters.includes(people[name]?.role ?? ''))
      .map((name) => flawAtKey(context, [...path, 'seats', name], 'committee-seat', { name })),
    ...(need >= 1 && need <= all
      ? []
      : [flawAtKey(context, [...path, 'seats'], 'committee-vote-count', { needed: need, all })]),
  ]
}

function whenFlaws(context: Context, path: Path, { week, project, gate, fails }: Committee): Flaw[] {
  const { charter, gates = {}, projects, weeks } = context.scenario
  const unfit = [flawAtKey(context, [...path, 'week'], 'committee-when')]
  if (week > weeks) return [flawAt(context, [...path, 'week'], 'week-outside', { weeks })]
  if (week === 0) return project || gate || fails || !charter ? unfit : []
  const known = Object.keys(projects)
  if (!project) return unfit
  if (!known.includes(project))
    return [
      {
        ...flawAt(context, [...path, 'project'], 'unknown-project', { name: project }),
        near: { name: project, known },
      },
    ]
  const found = gate === undefined ? null : gates[gate]
  const fits = found === null ? fails === undefined : found?.week === week && found?.project === project
  return fits ? [] : unfit
}

function issueFlaws(context: Context, path: Path, committee: Committee): Flaw[] {
  const issues = Object.entries(committee.issues)
  return [
    ...counted(context, [...path, 'issues'], issues.length, issueCount),
    ...issues.flatMap(([issue, { options, otherwise }]) => {
      const here = [...path, 'issues', issue]
      const names = Object.keys(options)
      return [
        ...counted(context, [...here, 'options'], names.length, optionCount),
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
            clauseFlaws(context, [...here, 'options', option, at], committee, clause),
          ),
        ),
      ]
    }),
  ]
}

/** Rights are settled before week 1 and nothing else is; conditions at a gate, of its project; nobody who is not shared is lent. */
function clauseFlaws(
  context: Context,
  path: Path,
  { week, gate, project }: Committee,
  clause: Clause,
): Flaw[] {
  const { charter, people, projects, skills } = context.scenario
  const [kind = ''] = Object.keys(clause)
  const isHere =
    week === 0
      ? kind === 'right' && charter?.rights[clause.right?.area ?? 'people'] !== undefined
      : kind !== 'right' && kind !== 'may' && (kind !== 'prove' || gate !== undefined)
  const person = clause.lend?.person
  const activity = clause.prove?.activity
  const known = Object.keys(projects[project ?? '']?.activities ?? {})
  const skill = clause.trim?.skill ?? clause.build?.skill
  const taken = clause.trim ? 'trim' : 'build'
  return [
    ...(isHere ? [] : [flawAt(context, path, 'clause-elsewhere', { clause: kind })]),
    ...(person === undefined || people[person]?.role === 'specialist'
      ? []
      : [flawAt(context, [...path, 'lend', 'person'], 'unknown-specialist', { name: person })]),
    ...(activity === undefined || !isHere || known.includes(activity)
      ? []
      : [flawAt(context, [...path, 'prove', 'activity'], 'unknown-activity', { name: activity })]),
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
