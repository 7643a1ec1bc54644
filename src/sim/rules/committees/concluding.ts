import type { WayWon } from '../../bargain-terms.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import type { GateCondition } from '../../gate-terms.ts'
import { lookup } from '../../lookup.ts'
import type { CommitteeEnding, CommitteeState } from '../../negotiation/committee/committee-state.ts'
import { pen } from '../../negotiation/committee/committee-state.ts'
import { imposedText } from '../../negotiation/committee/imposed-text.ts'
import { standingBy } from '../../negotiation/committee/standing-by.ts'
import { trustOf } from '../../negotiation/committee/trusting.ts'
import type { Deal } from '../../negotiation/stakes.ts'
import type { BargainState } from '../../negotiation/weekly/state.ts'
import type { Outcome, ProjectId, Setup } from '../../setup.ts'
import type { WeekCommittee } from '../../week-committee-terms.ts'
import type { Happen, World } from '../../world.ts'
import { clausesOf } from '../bargaining/clauses.ts'
import { putIntoForce } from '../bargaining/striking.ts'
import { upstairsBefore } from '../bargaining/upstairs.ts'

type How = FactOf<'committeeStruck'>['how']

/** The meeting is over: what passed, or what somebody above lays down, holds; without either, what was named before. */
export function concludeCommittee(
  setup: Setup,
  world: World,
  happen: Happen,
  committee: WeekCommittee,
): void {
  const state = world.bargains?.[committee.id] as BargainState
  const meeting = state.meeting as CommitteeState
  const ending = meeting.ending as CommitteeEnding
  switch (ending.kind) {
    case 'agreed':
      return strike(setup, world, happen, committee, { how: 'agreed', deal: ending.deal })
    case 'escalated': {
      goUpstairs(setup, world, happen, committee)
      return strike(setup, world, happen, committee, { how: 'imposed', deal: imposedText(meeting) })
    }
    case 'walkedAway':
    case 'ranOut':
      return strike(setup, world, happen, committee, { how: ending.kind, deal: meeting.terms.text })
  }
}

/** What nobody sat down to, or left in the middle, before the week was closed or the first one begun. */
export function endCommittees(setup: Setup, world: World, happen: Happen): void {
  for (const committee of setup.committees ?? []) {
    const stage = world.bargains?.[committee.id]?.stage
    const isOpen = stage === 'open' || (stage === 'waiting' && committee.week === 0 && world.at.week === 0)
    if (!isOpen && stage !== 'table') continue
    const deal = committee.issues.map(({ standing }) => standing)
    strike(setup, world, happen, committee, { how: stage === 'table' ? 'ranOut' : 'left', deal })
  }
}

function strike(
  setup: Setup,
  world: World,
  happen: Happen,
  committee: WeekCommittee,
  { how, deal }: { readonly how: How; readonly deal: Deal },
): void {
  const { id, project } = committee
  const state = world.bargains?.[id] as BargainState
  const ways = waysOf(committee, state.meeting ?? null, how)
  const cause = happen({ kind: 'committeeStruck', bargain: id, project, how, deal, ways })
  const isPromised = how === 'agreed' || how === 'imposed'
  settleRights(setup, happen, committee, deal, cause)
  putIntoForce(setup, world, happen, { bargain: committee, deal, isPromised, cause })
  for (const [seat, way] of ways.entries()) {
    const own = projectOf(setup, committee, seat)
    const isOver = own !== null && way === 'resistance' && how === 'agreed' && isAgainst(state.meeting, seat)
    if (isOver)
      happen(
        { kind: 'overruled', bargain: id, project: own, constraint: factorOf(setup, 'overruledConstraint') },
        cause,
      )
  }
  settleGate(setup, world, happen, committee, { isPromised, deal, cause })
}

/** By seat: how it stands by a text that passed. What is laid down from above, everybody resists. */
function waysOf({ seats }: WeekCommittee, meeting: CommitteeState | null, how: How): (WayWon | null)[] {
  return seats.map((_, party) => {
    if (party === pen || !meeting) return null
    if (how === 'imposed') return 'resistance'
    if (how !== 'agreed') return null
    const log = meeting.log.filter(({ alone }) => alone === null || alone === party)
    return standingBy(!isAgainst(meeting, party), trustOf({ me: party, log, terms: meeting.terms }))
  })
}

const isAgainst = (meeting: CommitteeState | null | undefined, party: number): boolean =>
  meeting?.ending?.kind === 'agreed' && meeting.ending.against.includes(party)

/** The project whose manager sits there; null: somebody else. */
const projectOf = ({ projects }: Setup, { seats }: WeekCommittee, seat: number): ProjectId | null =>
  projects.find(({ manager }) => manager === seats[seat]?.person)?.id ?? null

/** Whoever went over everybody's head pays for it with all of them, and upstairs it is remembered. */
function goUpstairs(setup: Setup, world: World, happen: Happen, committee: WeekCommittee): void {
  const { id, project, seats } = committee
  const before = upstairsBefore(world)
  happen(
    {
      kind: 'wentUpstairs',
      bargain: id,
      project,
      price: 0, // paid with the act
      before,
      seats: seats.flatMap((_, seat) => projectOf(setup, committee, seat) ?? []),
    },
    world.bargains?.[id]?.raised,
  )
}

/** Rights of the decision-rights table that were settled: whoever sat there knows them. */
function settleRights(
  setup: Setup,
  happen: Happen,
  committee: WeekCommittee,
  deal: Deal,
  cause: number,
): void {
  const settled = clausesOf(committee, deal).flatMap(({ clause }) =>
    clause.kind === 'right' ? [clause] : [],
  )
  for (const { area, decides: party } of settled)
    happen({ kind: 'rightAgreed', area, party, project: null, price: 0, atTable: true }, cause)
  if (settled.length === 0) return
  for (const [seat] of committee.seats.entries()) {
    const project = projectOf(setup, committee, seat)
    if (project !== null) happen({ kind: 'rightsTold', project }, cause)
  }
}

type Settled = { readonly isPromised: boolean; readonly deal: Deal; readonly cause: number }

/** At its gate the board adopts what the committee came to, with its conditions; without a text, what was said beforehand. */
function settleGate(
  setup: Setup,
  world: World,
  happen: Happen,
  committee: WeekCommittee,
  { isPromised, deal, cause }: Settled,
): void {
  const { id, project, gate, fails } = committee
  if (gate === null || !setup.gates) return
  const conditions = isPromised ? conditionsIn(setup, world, committee, deal) : []
  const outcome: Outcome | null = isPromised ? (conditions.length > 0 ? 'conditions' : 'go') : fails
  if (outcome !== null)
    happen({ kind: 'gateSettled', bargain: id, project, gate, outcome, conditions }, cause)
}

function conditionsIn(setup: Setup, { at }: World, committee: WeekCommittee, deal: Deal): GateCondition[] {
  const owner = lookup(setup).projects.get(committee.project)?.manager ?? ''
  return clausesOf(committee, deal).flatMap(({ clause }): GateCondition[] => {
    if (clause.kind !== 'prove') return []
    const { activity, weeks } = clause
    const dueWeek = Math.min(at.week + weeks, setup.weeks - 1)
    return [{ id: `finish/${activity}`, kind: 'finish', subject: activity, limit: 0, dueWeek, owner }]
  })
}
