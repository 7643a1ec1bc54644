import { bargainConsequences } from '../../bargain-terms.ts'
import type { Area } from '../../charters.ts'
import { worth } from '../../desk/foreseeing.ts'
import { factorOf } from '../../factors.ts'
import { balance } from '../../ledger.ts'
import { lookup } from '../../lookup.ts'
import { joined } from '../../naming.ts'
import { committeeFactor } from '../../negotiation/committee/committee-factors.ts'
import type { Table } from '../../negotiation/table.ts'
import { tableOf } from '../../negotiation/table.ts'
import type { NegotiationTerms, OptionTerms } from '../../negotiation/terms.ts'
import { pullOf } from '../../negotiation/terms.ts'
import type { BargainState } from '../../negotiation/weekly/state.ts'
import type { PersonId, Setup } from '../../setup.ts'
import type { WeekCommittee } from '../../week-committee-terms.ts'
import type { Happen, World } from '../../world.ts'
import { clauseEffects, isMoved, summed } from '../bargaining/weighing.ts'
import type { Effects } from '../bargaining/weighing-rights.ts'
import { gapEffects, rightEffects } from '../bargaining/weighing-rights.ts'

/** Monday, when the reports are in: the committees of this week come to the desk, weighed as things are. */
export function raiseCommittees(setup: Setup, world: World, happen: Happen): void {
  for (const committee of setup.committees ?? [])
    if (committee.week === world.at.week) raiseCommittee(setup, world, happen, committee)
}

/** One of them comes up, if it has not yet, its project runs, and everybody has something at stake. */
export function raiseCommittee(setup: Setup, world: World, happen: Happen, committee: WeekCommittee): void {
  if (world.bargains?.[committee.id]?.stage !== 'waiting') return
  const { id, project, seats } = committee
  const { finishedWeek, stop } = world.work.projects[project] ?? {}
  if (project !== '' && (finishedWeek !== 0 || stop)) return
  const table = committeeTable(setup, world, committee)
  if (!table) return
  const trust = seats.map(({ person }) => trustIn(setup, world, person))
  happen({ kind: 'committeeRaised', bargain: id, project, table, trust })
}

/** A committee on the desk now, with how it stands; null: there is none of that name. */
export function openCommitteeOf(
  { committees }: Setup,
  world: World,
  id: string,
): { readonly committee: WeekCommittee; readonly state: BargainState } | null {
  const committee = committees?.find((it) => it.id === id)
  const state = committee && world.bargains?.[committee.id]
  return committee && state && (state.stage === 'open' || state.stage === 'table')
    ? { committee, state }
    : null
}

/**
 * What everybody has at stake as things are, in hundredths of a point by the rates of the desk; what each has without a text is
 * what the text is worth to it as it lies there. Null: somebody has nothing at stake.
 */
export function committeeTable(setup: Setup, world: World, committee: WeekCommittee): Table | null {
  const { issues, seats, rounds } = committee
  const terms: NegotiationTerms = {
    consequences: bargainConsequences,
    issues: issues.map(({ id, options }) => ({
      id,
      ordered: !options.some(({ clauses }) => clauses.some(({ kind }) => kind === 'right')), // who decides stands in no line
      options: options.map(
        (option): OptionTerms => ({
          id: option.id,
          effects: summed(option.clauses.map((it) => clauseEffects(setup, world, committee, it))),
        }),
      ),
    })),
    parties: seats.map(({ person, interests }) => ({
      id: person,
      interests: interests as { readonly [consequence: string]: number },
      reservation: 0,
      timeCost: factorOf(setup, 'committeeTimeCost'),
    })),
    records: [],
    exchanges: rounds,
  }
  const found = {
    ...terms,
    issues: terms.issues.map((issue, n) => asFound(setup, world, committee, n, issue)),
  }
  if (found.parties.some((party) => !found.issues.some(({ options }) => isMoved(options, party)))) return null
  const table = tableOf(found)
  const standing = issues.map((issue) => issue.standing)
  const failing: OptionTerms = { id: 'fails', effects: failEffects(setup, world, committee) }
  return {
    ...table,
    parties: table.parties.map(({ id, stakes }, party) => {
      const held = standing.reduce((sum, option, issue) => sum + (stakes.worth[issue]?.[option] ?? 0), 0)
      const own = found.parties[party] as NegotiationTerms['parties'][number]
      const lost = Math.round((1000 * pullOf(failing, own)) / rangeOf(found, own))
      return { id, stakes: { ...stakes, reservation: Math.max(0, Math.min(1000, held + lost)) } }
    }),
  }
}

/** All that can be won or lost over the text, before it is scaled to thousandths. */
const rangeOf = ({ issues }: NegotiationTerms, party: NegotiationTerms['parties'][number]): number =>
  Math.max(
    1,
    issues.reduce((sum, { options }) => {
      const pulls = options.map((option) => pullOf(option, party))
      return sum + Math.max(...pulls) - Math.min(...pulls)
    }, 0),
  )

/** What it brings about that no text passes, beside what the text would have said: the board stops the project for a while. */
function failEffects(
  setup: Setup,
  world: World,
  { project: id, fails }: WeekCommittee,
): { readonly [consequence: string]: number } {
  const project = lookup(setup).projects.get(id)
  if (!project || (fails !== 'hold' && fails !== 'rework')) return {}
  const weeks = factorOf(setup, fails === 'hold' ? 'gateAgainHeld' : 'gateAgain')
  const cents = -weeks * project.latePerWeekCents
  const isLate =
    (world.work.reported[id]?.report.finishWeek ?? 0) + weeks > (world.work.projects[id]?.dueWeek ?? 0)
  return summed([
    {
      pace: worth(setup, { kind: 'due', weeks: -weeks }, project).project,
      ...(isLate && { benefit: worth(setup, { kind: 'benefit', cents }, project).project }),
    },
  ])
}

type Issue = NegotiationTerms['issues'][number]

/** Of a right, the option that changes nothing is worth what the right is as it was found: custom's, or somebody's, or nobody's. */
function asFound(setup: Setup, world: World, committee: WeekCommittee, n: number, issue: Issue): Issue {
  const own = committee.issues[n]
  const area = own?.options.flatMap(({ clauses }) => clauses).find((it) => it.kind === 'right')?.area
  if (!area || !own) return issue
  const effects = foundEffects(setup, world, area)
  return {
    ...issue,
    options: issue.options.map((option, place) =>
      place === own.standing && (own.options[place]?.clauses.length ?? 0) === 0
        ? { ...option, effects }
        : option,
    ),
  }
}

function foundEffects(
  setup: Setup,
  { standing }: World,
  area: Area,
): { readonly [consequence: string]: number } {
  const row = standing.charter?.rows[area]
  const effects: Effects = row?.gap
    ? gapEffects(setup, area, row.gap)
    : row?.party && !row.gap
      ? rightEffects(setup, {} as World, { kind: 'right', area, decides: row.party })
      : {}
  return summed([effects])
}

/** How far somebody trusts the PMO as they sit down, per mille. Who has no account goes by the board's, or stands in the middle. */
function trustIn(setup: Setup, { ledger }: World, person: PersonId): number {
  const project = setup.projects.find(({ manager }) => manager === person)?.id
  const role = lookup(setup).people.get(person)?.role
  const account = project
    ? joined('trust', project)
    : role === 'sponsor'
      ? 'trust/sponsor'
      : role === 'boardMember' && setup.board
        ? 'trust/board'
        : null
  return account === null ? committeeFactor('trustStart') : Math.round(balance(ledger, account) / perMille)
}

const perMille = 100 // thousandths of a point in a thousandth of a hundred points
