import type { Bargain, Clause, Dealt, WayWon } from '../../bargain-terms.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { asBelieved } from '../../negotiation/believing.ts'
import type { Deal } from '../../negotiation/stakes.ts'
import type { NegotiationState } from '../../negotiation/state.ts'
import { imposedDeal, wayWon } from '../../negotiation/weekly/winning.ts'
import type { Effect, Setup } from '../../setup.ts'
import { rightNow } from '../../standing/mandate.ts'
import type { Happen, World } from '../../world.ts'
import { takeEffects } from '../effects.ts'
import { clausesOf } from './clauses.ts'
import { giveLent } from './lending.ts'
import { givenTo } from './promises.ts'

type Struck = { readonly how: FactOf<'bargainStruck'>['how']; readonly deal: Deal }

/** What was agreed, or laid down, holds: what can be done at once is done, the rest is promised. */
export function strike(
  setup: Setup,
  world: World,
  happen: Happen,
  bargain: Bargain,
  { how, deal }: Struck,
): void {
  const { id, project } = bargain
  const talk = world.bargains?.[id]?.talk as NegotiationState
  const won: WayWon | null =
    how === 'agreed'
      ? wayWon(talk, deal, factorOf(setup, 'commitmentFrom'))
      : how === 'imposed'
        ? 'resistance'
        : null
  const cause = happen({ kind: 'bargainStruck', bargain: id, project, how, deal, won })
  putIntoForce(setup, world, happen, { bargain, deal, isPromised: won !== null, cause })
}

type InForce = {
  readonly bargain: Dealt
  readonly deal: Deal
  readonly isPromised: boolean // whether anybody gave their word
  readonly cause: number
}

/** What a deal says is done as far as that can be at once; for the rest somebody gives their word. */
export function putIntoForce(
  setup: Setup,
  world: World,
  happen: Happen,
  { bargain, deal, isPromised, cause }: InForce,
): void {
  const { id, project } = bargain
  for (const { clause, issue } of clausesOf(bargain, deal)) {
    takeEffects(setup, world, happen, { effects: atOnce(setup, clause), project, person: null, cause })
    if (clause.kind === 'may' && isNewRight(setup, world, clause)) {
      const { decision, right } = clause
      happen({ kind: 'rightGranted', bargain: id, project, decision, right }, cause)
    }
    if (!isPromised || !isAWord(clause)) continue
    const until = lastWeekOf(world, bargain, clause)
    const by = clause.kind === 'lend' || clause.kind === 'date' ? 'pmo' : 'other'
    const to = givenTo(setup, bargain, clause.kind)
    happen({ kind: 'promised', bargain: id, project, issue, clause: clause.kind, by, to, until }, cause)
  }
  giveLent(setup, world, happen)
}

const isNewRight = (
  setup: Setup,
  { standing }: World,
  { decision, right }: Extract<Clause, { kind: 'may' }>,
): boolean => !standing.mandate || rightNow(setup, standing.mandate, decision) !== right

/** Whether anything is left to be kept or broken later. A condition is the gate's; what may be decided holds at once. */
const isAWord = ({ kind }: Clause): boolean =>
  kind === 'lend' || kind === 'date' || kind === 'fund' || kind === 'trim' || kind === 'books'

/** What a clause does as soon as it holds. */
function atOnce(setup: Setup, clause: Clause): readonly Effect[] {
  const benefit = (cents: number): Effect[] => (cents === 0 ? [] : [{ kind: 'benefit', cents }])
  switch (clause.kind) {
    case 'date':
      return [
        ...(clause.weeks === 0 ? [] : [{ kind: 'due' as const, weeks: clause.weeks }]),
        ...benefit(-clause.cents),
      ]
    case 'build':
      return [{ kind: 'work', milliDays: clause.milliDays, skill: clause.skill }, ...benefit(clause.cents)]
    case 'prove':
      return [
        { kind: 'burden', milliDays: factorOf(setup, 'committeeProofWork') },
        { kind: 'quality', points: factorOf(setup, 'committeeProof') },
      ]
    default:
      return []
  }
}

/** What holds without a deal. */
export const strikeStanding = (
  setup: Setup,
  world: World,
  happen: Happen,
  bargain: Bargain,
  how: 'walkedAway' | 'ranOut' | 'left',
): void =>
  strike(setup, world, happen, bargain, { how, deal: bargain.issues.map(({ standing }) => standing) })

/** What nobody settled before the week was closed stands as it was. */
export function endBargains(setup: Setup, world: World, happen: Happen): void {
  for (const bargain of setup.bargains ?? []) {
    const stage = world.bargains?.[bargain.id]?.stage
    if (stage === 'open' || stage === 'table')
      strikeStanding(setup, world, happen, bargain, stage === 'open' ? 'left' : 'ranOut')
  }
}

/** Monday: the sponsor lays down what was taken upstairs last week. */
export function imposeBargains(setup: Setup, world: World, happen: Happen): void {
  for (const bargain of setup.bargains ?? []) {
    const state = world.bargains?.[bargain.id]
    if (state?.stage !== 'escalated' || state.week === world.at.week) continue
    const deal =
      imposedDeal(asBelieved(state.talk as NegotiationState)) ??
      bargain.issues.map(({ standing }) => standing)
    strike(setup, world, happen, bargain, { how: 'imposed', deal })
  }
}

/** In the last week of a promise it is found kept or broken. */
function lastWeekOf({ at, work }: World, { project }: Dealt, clause: Clause): number {
  switch (clause.kind) {
    case 'lend':
      return at.week + clause.weeks - 1
    case 'books':
      return at.week + clause.weeks
    case 'date':
      return work.projects[project]?.dueWeek ?? at.week
    case 'fund':
    case 'trim':
    case 'build':
    case 'prove':
    case 'may':
    case 'right':
      return at.week + 1
  }
}
