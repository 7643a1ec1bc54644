import type { Interests } from '../../sim/bargain-terms.ts'
import { neededFor } from '../../sim/negotiation/committee/decision-rule.ts'
import type { WeekCommittee } from '../../sim/week-committee-terms.ts'
import type { Authored } from '../shape/scenario.ts'
import { clauseOf } from './bargains.ts'

/** Committees in the order of their weeks; the lead of the PMO sits first and has no vote. */
export const committeesOf = (
  committees: NonNullable<Authored['committees']>,
  { people }: Pick<Authored, 'people'>,
): WeekCommittee[] => {
  const personIn = (office: string) =>
    Object.entries(people).find(([, { role }]) => role === office)?.[0] ?? ''
  return Object.entries(committees)
    .map(([id, it]): WeekCommittee => {
      const others = Object.entries(it.seats)
      const votes = [0, ...others.map(([, seat]) => seat.votes)]
      return {
        id,
        week: it.week,
        project: it.project ?? '',
        counterpart: personIn('sponsor'),
        gate: it.gate ?? null,
        fails: it.fails ?? null,
        rounds: it.rounds,
        rule: {
          kind: it.rule,
          votes,
          needed: neededFor(it.rule, votes, it.needed ?? null),
          vetoes: others.flatMap(([, { veto }], n) => (veto ? [n + 1] : [])),
        },
        seats: [
          { person: personIn('pmoLead'), character: 'open', interests: it.pmo as Interests },
          ...others.map(([person, { character, wants }]) => ({
            person,
            character,
            interests: wants as Interests,
          })),
        ],
        issues: Object.entries(it.issues).map(([issue, { options, otherwise }]) => ({
          id: issue,
          options: Object.entries(options).map(([option, clauses]) => ({
            id: option,
            clauses: clauses.map(clauseOf),
          })),
          standing: Object.keys(options).indexOf(otherwise),
        })),
      }
    })
    .sort((a, b) => a.week - b.week)
}
