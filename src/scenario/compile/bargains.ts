import type { Bargain, BargainRecord, Clause, Interests } from '../../sim/bargain-terms.ts'
import type { Authored } from '../shape/scenario.ts'
import { cents, milliDays } from './quantities.ts'

type AuthoredBargain = NonNullable<Authored['bargains']>[string]
type AuthoredClause = AuthoredBargain['issues'][string]['options'][string][number]

/** Bargains in the order of their weeks. */
export const bargainsOf = (
  bargains: NonNullable<Authored['bargains']>,
  { people, projects }: Pick<Authored, 'people' | 'projects'>,
): Bargain[] => {
  const sponsor = Object.entries(people).find(([, { role }]) => role === 'sponsor')?.[0] ?? ''
  return Object.entries(bargains)
    .map(
      ([id, it]): Bargain => ({
        id,
        week: it.week,
        project: it.project,
        counterpart: it.with === 'sponsor' ? sponsor : (projects[it.project]?.manager ?? ''),
        character: it.character,
        exchanges: it.exchanges,
        interests: [it.pmo as Interests, it.other as Interests],
        issues: Object.entries(it.issues).map(([issue, { options, otherwise }]) => ({
          id: issue,
          options: Object.entries(options).map(([option, clauses]) => ({
            id: option,
            clauses: clauses.map(clauseOf),
          })),
          standing: Object.keys(options).indexOf(otherwise),
        })),
        ...(it.rules && { rules: rulesOf(it) }),
        ...(it.records && { records: Object.entries(it.records).map(recordOf) }),
        ...(it.favours && { favours: true as const }),
      }),
    )
    .sort((a, b) => a.week - b.week)
}

const rulesOf = ({ rules = {}, issues }: AuthoredBargain): NonNullable<Bargain['rules']> =>
  Object.entries(rules).map(([id, { issue, allows }]) => ({
    id,
    issue: Object.keys(issues).indexOf(issue),
    allows: allows.map((option) => Object.keys(issues[issue]?.options ?? {}).indexOf(option)),
  }))

function recordOf([id, { report, minute }]: [
  string,
  NonNullable<AuthoredBargain['records']>[string],
]): BargainRecord {
  if (report) {
    const { project, about, perWeek, inTime } = report
    return { id, about, source: { kind: 'report', project, perWeek, inTime } }
  }
  const { bargain, about, shows } = minute!
  return { id, about, source: { kind: 'minute', bargain, shows } }
}

type Makers = {
  readonly [Key in keyof AuthoredClause]-?: (value: NonNullable<AuthoredClause[Key]>) => Clause
}

const makers: Makers = {
  lend: ({ person, days, weeks }) => ({ kind: 'lend', person, days, weeks }),
  date: ({ weeks, costs }) => ({ kind: 'date', weeks, cents: cents(costs) }),
  fund: (money) => ({ kind: 'fund', cents: cents(money) }),
  trim: ({ days, skill, costs }) => ({
    kind: 'trim',
    milliDays: milliDays(days),
    skill: skill ?? null,
    cents: cents(costs),
  }),
  build: ({ days, skill, brings }) => ({
    kind: 'build',
    milliDays: milliDays(days),
    skill: skill ?? null,
    cents: cents(brings),
  }),
  books: (weeks) => ({ kind: 'books', weeks }),
  may: ({ decision, right }) => ({ kind: 'may', decision, right }),
  prove: ({ activity, weeks }) => ({ kind: 'prove', activity, weeks }),
  right: ({ area, decides }) => ({ kind: 'right', area, decides }),
}

export function clauseOf(clause: AuthoredClause): Clause {
  const [key, value] = Object.entries(clause)[0]!
  return (makers[key as keyof AuthoredClause] as (value: unknown) => Clause)(value)
}
