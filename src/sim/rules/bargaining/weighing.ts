import type { Bargain, Clause, Dealt } from '../../bargain-terms.ts'
import { bargainConsequences } from '../../bargain-terms.ts'
import { worth } from '../../desk/foreseeing.ts'
import { factorOf } from '../../factors.ts'
import { balance, milliPoint, points as trustPoints } from '../../ledger.ts'
import { lookup } from '../../lookup.ts'
import { joined } from '../../naming.ts'
import type { Table } from '../../negotiation/table.ts'
import { tableOf } from '../../negotiation/table.ts'
import type { NegotiationTerms, OptionTerms } from '../../negotiation/terms.ts'
import { pullOf } from '../../negotiation/terms.ts'
import { seatAt } from '../../negotiation/weekly/state.ts'
import type { PersonId, Project, ProjectId, Setup } from '../../setup.ts'
import type { World } from '../../world.ts'
import { groundsOf, recordsHeld } from './records.ts'
import type { Effects } from './weighing-rights.ts'
import { rightEffects } from './weighing-rights.ts'

/** The account of the counterpart's trust: of the manager, or of the sponsor. */
export const trustOf = (
  { projects }: Setup,
  { project, counterpart }: Pick<Dealt, 'project' | 'counterpart'>,
): string =>
  projects.find(({ id }) => id === project)?.manager === counterpart
    ? joined('trust', project)
    : 'trust/sponsor'

/** Whether the counterpart is a manager, so that there is somebody above both. */
export const isWithManager = (setup: Setup, bargain: Pick<Dealt, 'project' | 'counterpart'>): boolean =>
  trustOf(setup, bargain) !== 'trust/sponsor'

/**
 * The table of a bargain as things are; null: one of the two has nothing at stake. It says what each clause brings about, in hundredths of a point by the rates that the
 * desk's own options show, and what each side has without a deal. A wary counterpart wants something above that.
 */
export function tableNow(setup: Setup, world: World, bargain: Bargain): Table | null {
  const effects = (clauses: readonly Clause[]) =>
    summed(clauses.map((it) => clauseEffects(setup, world, bargain, it)))
  const terms: NegotiationTerms = {
    consequences: bargainConsequences,
    issues: bargain.issues.map(({ id, options }) => ({
      id,
      ordered: true,
      options: options.map((option): OptionTerms => ({ id: option.id, effects: effects(option.clauses) })),
    })),
    parties: bargain.interests.map((interests, party) => ({
      id: party === seatAt.pmo ? 'pmo' : 'other',
      interests: interests as { readonly [consequence: string]: number },
      reservation: 0,
      timeCost: factorOf(setup, 'bargainTimeCost'),
    })),
    records: recordsHeld(setup, world, bargain),
    exchanges: bargain.exchanges,
    ...(bargain.rules && { rules: bargain.rules }),
  }
  if (terms.parties.some((party) => !terms.issues.some(({ options }) => isMoved(options, party)))) return null
  const table = tableOf(terms)
  const points = balance(world.ledger, trustOf(setup, bargain)) - factorOf(setup, 'bargainTrust')
  const wary = Math.round((Math.max(0, -points) * factorOf(setup, 'bargainWariness')) / 1000)
  const standing = bargain.issues.map((issue) => issue.standing)
  return {
    ...table,
    parties: table.parties.map(({ id, stakes }, party) => {
      const held = standing.reduce((sum, option, issue) => sum + (stakes.worth[issue]?.[option] ?? 0), 0)
      return {
        id,
        stakes: { ...stakes, reservation: Math.min(1000, held + (party === seatAt.other ? wary : 0)) },
        ...(bargain.records && party === seatAt.other && { grounds: groundsOf(terms, party, standing) }),
      }
    }),
  }
}

export const isMoved = (
  options: readonly OptionTerms[],
  party: NegotiationTerms['parties'][number],
): boolean => options.some((option) => pullOf(option, party) !== pullOf(options[0] as OptionTerms, party))

export const summed = (all: readonly Effects[]): { readonly [consequence: string]: number } => {
  const sum: { [consequence: string]: number } = {}
  for (const effects of all)
    for (const [consequence, amount] of Object.entries(effects))
      if (amount !== 0) sum[consequence] = (sum[consequence] ?? 0) + amount
  return sum
}

/** What one clause brings about. Who cares for it, and how much, is another matter. */
export function clauseEffects(setup: Setup, world: World, bargain: Dealt, clause: Clause): Effects {
  if (clause.kind === 'may' || clause.kind === 'right') return rightEffects(setup, world, clause)
  const project = lookup(setup).projects.get(bargain.project) as Project
  switch (clause.kind) {
    case 'lend': {
      const milliDays = clause.days * clause.weeks * 1000
      return {
        pace: paceOf(setup, world, project, milliDays),
        spare: -spareOf(setup, world, project.id, milliDays, clause.person),
      }
    }
    case 'trim':
      return {
        pace: paceOf(setup, world, project, clause.milliDays),
        spare: spareOf(setup, world, project.id, isShared(setup, clause.skill) ? clause.milliDays : 0, null),
        benefit: worth(setup, { kind: 'benefit', cents: -clause.cents }, project).project,
      }
    case 'build':
      return {
        pace: -paceOf(setup, world, project, clause.milliDays),
        spare: -spareOf(setup, world, project.id, isShared(setup, clause.skill) ? clause.milliDays : 0, null),
        benefit: worth(setup, { kind: 'benefit', cents: clause.cents }, project).project,
      }
    case 'date':
      return {
        relief: scaled(
          worth(setup, { kind: 'due', weeks: clause.weeks }, project).project,
          urgencyOf(setup, world, project.id),
        ),
        benefit: worth(setup, { kind: 'benefit', cents: -clause.cents }, project).project,
        word: wordOf(setup, world, bargain, clause.weeks),
      }
    case 'fund':
      return {
        money: worth(setup, { kind: 'fund', cents: clause.cents }, project).project,
        thrift: -worth(setup, { kind: 'fund', cents: clause.cents }, project).project,
      }
    case 'prove': {
      const points = factorOf(setup, 'committeeProof')
      const milliDays = factorOf(setup, 'committeeProofWork')
      return {
        proof: worth(setup, { kind: 'quality', points }, project).project,
        pace: -paceOf(setup, world, project, milliDays),
      }
    }
    case 'books':
      return {
        sight: clause.weeks * factorOf(setup, 'bargainSight'),
        calm: worth(
          setup,
          { kind: 'burden', milliDays: clause.weeks * factorOf(setup, 'bargainBooks') },
          project,
        ).project,
      }
  }
}

const scaled = (amount: number, permille: number): number => Math.round((amount * permille) / 1000)

/** Days of work of a project, on its own board. */
const paceOf = (setup: Setup, world: World, project: Project, milliDays: number): number =>
  scaled(
    worth(setup, { kind: 'work', milliDays: -milliDays, skill: null }, project).project,
    urgencyOf(setup, world, project.id),
  )

/** Days of specialists for the other projects: for the one that would gain most, of those that ask for the same person. */
function spareOf(
  setup: Setup,
  world: World,
  project: ProjectId,
  milliDays: number,
  person: PersonId | null,
): number {
  const others = setup.projects.filter(({ id }) => id !== project)
  const asking = others.filter(({ id }) =>
    (world.work.asks[id] ?? []).some((ask) => person === null || ask.person === person),
  )
  const gains = (asking.length > 0 ? asking : others).map((other) =>
    scaled(
      worth(setup, { kind: 'work', milliDays: -milliDays, skill: null }, other).organisation,
      asking.length > 0 ? urgencyOf(setup, world, other.id) : factorOf(setup, 'bargainIdleUrgency'),
    ),
  )
  return gains.reduce((a, b) => Math.max(a, b), 0)
}

const isShared = ({ people }: Setup, skill: string | null): boolean =>
  people.some(({ role, skills }) => role === 'specialist' && skills.some((it) => it.skill === skill))

/** What it is worth to have promised a date: trust won where the last report says it can be kept, trust lost where not. */
function wordOf(setup: Setup, { ledger, work }: World, bargain: Dealt, weeks: number): number {
  const due = (work.projects[bargain.project]?.dueWeek ?? 0) + weeks
  const finish = work.reported[bargain.project]?.report.finishWeek ?? due
  const isKept = finish + factorOf(setup, 'bargainSlip') <= due
  const account = trustOf(setup, bargain)
  const now = balance(ledger, account)
  const moved = isKept
    ? ((trustPoints.to - now) * factorOf(setup, 'promiseKeptTrust')) / 1000
    : (-now * factorOf(setup, 'promiseBrokenTrust')) / 1000
  const project = lookup(setup).projects.get(bargain.project) as Project
  const kind = isWithManager(setup, bargain) ? 'trust' : 'sponsorTrust'
  return worth(setup, { kind, points: Math.round(moved / milliPoint) }, project).organisation
}

/** How pressing a project's work is, by its last report: per mille of what it is where the project is just in time. */
function urgencyOf(setup: Setup, { work }: World, project: ProjectId): number {
  const state = work.projects[project]
  if (!state || state.finishedWeek > 0) return 0
  const late = (work.reported[project]?.report.finishWeek ?? state.dueWeek) - state.dueWeek
  return Math.max(
    factorOf(setup, 'bargainIdleUrgency'),
    Math.min(factorOf(setup, 'bargainPressing'), 1000 + late * factorOf(setup, 'bargainUrgency')),
  )
}
