import type { TableAct } from '../../bargain-terms.ts'
import type { Command, Refusal, WeekCommitteeCommand } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { balance } from '../../ledger.ts'
import { committeeFault } from '../../negotiation/committee/committee-faults.ts'
import { committeeMember } from '../../negotiation/committee/committee-member.ts'
import { committeeKeys } from '../../negotiation/committee/committee-playing.ts'
import type { CommitteeState } from '../../negotiation/committee/committee-state.ts'
import { committeeFloor, pen } from '../../negotiation/committee/committee-state.ts'
import { committeeSeen } from '../../negotiation/committee/committee-view.ts'
import { characters } from '../../negotiation/counterparts/character-factors.ts'
import { isPenAct } from '../../negotiation/weekly/committee-act-shape.ts'
import type { BargainState } from '../../negotiation/weekly/state.ts'
import type { Setup } from '../../setup.ts'
import type { WeekCommittee } from '../../week-committee-terms.ts'
import type { Happen, World } from '../../world.ts'
import { concludeCommittee } from './concluding.ts'
import { openCommitteeOf, raiseCommittee } from './convening.ts'

export const isAboutCommittee = (command: Command): command is WeekCommitteeCommand =>
  command.kind === 'openCommittee' || command.kind === 'committeeAct'

/** Sits down to a committee, or does something there with the pen; or why not. */
export function committeeBy(
  setup: Setup,
  world: World,
  happen: Happen,
  command: WeekCommitteeCommand,
): Refusal | null {
  const refused = whyNotCommittee(setup, world, command)
  if (refused) return refused
  if (world.at.week === 0)
    for (const committee of setup.committees ?? [])
      if (committee.id === command.committee) raiseCommittee(setup, world, happen, committee)
  const found = openCommitteeOf(setup, world, command.committee)
  if (!found) return 'unknownCommittee'
  const { committee, state } = found
  const of = { bargain: committee.id, project: committee.project }
  if (command.kind === 'openCommittee') {
    happen({ kind: 'committeeOpened', ...of, price: priceOfSitting(setup, world) }, state.raised)
    return null
  }
  say(happen, committee, state, pen, command.act, priceOfAct(setup, world, command.act))
  answer(setup, world, happen, committee, state)
  return null
}

export const priceOfSitting = (setup: Setup, { at }: World): number =>
  at.week === 0 ? 0 : factorOf(setup, 'committeePrice')

/** Attention that an act takes: a favour is a day of the office, and to go upstairs somebody has to carry it. Before week 1, none. */
export function priceOfAct(setup: Setup, { at }: World, { kind }: TableAct): number {
  if (at.week === 0) return 0
  if (kind === 'favour') return factorOf(setup, 'committeeFavourPrice')
  return kind === 'escalate' ? factorOf(setup, 'bargainEscalatePrice') : 0
}

/** Why the PMO cannot do that about a committee now; null: it can. */
export function whyNotCommittee(setup: Setup, world: World, command: WeekCommitteeCommand): Refusal | null {
  if (!setup.committees) return 'notInPlay'
  const committee = setup.committees.find(({ id }) => id === command.committee)
  const state = committee && world.bargains?.[committee.id]
  if (!committee || !state || committee.week !== world.at.week) return 'unknownCommittee'
  const left = balance(world.ledger, 'attention')
  const isWaiting = state.stage === 'open' || (state.stage === 'waiting' && world.at.week === 0)
  if (command.kind === 'openCommittee') {
    if (state.stage === 'table') return 'alreadyDone'
    if (!isWaiting) return 'unknownCommittee'
    return priceOfSitting(setup, world) > left ? 'noAttention' : null
  }
  if (state.stage !== 'table') return isWaiting ? 'notAtTable' : 'unknownCommittee'
  if (!isPenAct(command.act)) return 'cannotSay'
  if (committeeFault(state.meeting as CommitteeState, pen, command.act) !== null) return 'cannotSay'
  return priceOfAct(setup, world, command.act) > left ? 'noAttention' : null
}

function say(
  happen: Happen,
  { id, project }: WeekCommittee,
  state: BargainState,
  party: number,
  act: TableAct,
  price: number,
): void {
  const before = state.meeting
  const { alone } = before as CommitteeState
  happen({ kind: 'committeeSaid', bargain: id, project, party, alone, act, price }, state.raised)
  if (state.meeting === before) throw new Error(`${act.kind} at ${id} was refused`)
}

/** The others act until the pen comes back; then, if all is said, what was settled holds. */
function answer(
  setup: Setup,
  world: World,
  happen: Happen,
  committee: WeekCommittee,
  state: BargainState,
): void {
  const { seed } = world.facts[0] as FactOf<'began'>
  const keys = committeeKeys(state.meeting as CommitteeState, `${seed}/${committee.id}`)
  for (;;) {
    const meeting = state.meeting as CommitteeState
    if (meeting.ending) return concludeCommittee(setup, world, happen, committee)
    const party = committeeFloor(meeting)
    if (party === pen) return
    const { character } = committee.seats[party] as WeekCommittee['seats'][number]
    const act = committeeMember(characters[character])(committeeSeen(meeting, party), keys[party] as number)
    say(happen, committee, state, party, act as unknown as TableAct, 0)
  }
}
