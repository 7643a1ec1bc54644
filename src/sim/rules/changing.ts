import type { CommandOf, Refusal } from '../commands.ts'
import { factorOf } from '../factors.ts'
import type { FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import { happens, keyOf, roll } from '../rng.ts'
import type { Change, Project, Setup } from '../setup.ts'
import { changeOf, likelyWork } from '../work/changes.ts'
import { costOfWork, planOf } from '../work/plan.ts'
import type { ChangeState } from '../work/state.ts'
import type { Happen, World } from '../world.ts'
import { activityFor, takeEffects } from './effects.ts'
import type { LeverRule } from './lever-rule.ts'
import { isTakenOn } from './managing/pushing.ts'

/**
 * Monday: analyses are in, the business asks for more, and what it has waited for too long counts as turned down. What it asked of
 * a project that has finished meanwhile nobody decides, and nobody minds.
 */
export function bringChanges(setup: Setup, world: World, happen: Happen): void {
  for (const change of setup.changes ?? []) {
    const state = world.work.changes?.[change.id]
    const { id, project } = change
    if (!state) {
      if (comes(world, change)) happen({ kind: 'changeRaised', change: id, project })
    } else if (isClosed(state) || world.work.projects[project]?.finishedWeek !== 0) continue
    else if (world.at.week >= state.week + change.patience) runOut(setup, world, happen, change)
    else if (state.stage === 'analysed')
      happen({ kind: 'changeAssessed', change: id, project, ...narrowed(setup, world, change) })
  }
}

/** Nobody decided: a change that its manager pushed may be taken on by the sponsor; any other counts as turned down. */
function runOut(setup: Setup, world: World, happen: Happen, change: Change): void {
  const pushed = world.powers?.pushed[change.id]
  if (isTakenOn(setup, world, change)) approveChange(setup, world, happen, change, 0, pushed)
  else reject(setup, world, happen, change, 'nobody', 0, pushed)
}

const isClosed = ({ stage }: ChangeState): boolean => stage === 'approved' || stage === 'rejected'

const keyFor = ({ facts }: World, { id }: Change): number =>
  keyOf((facts[0] as FactOf<'began'>).seed, 'change', id)

function comes(world: World, change: Change): boolean {
  const { week } = world.at
  const isRunning = world.work.projects[change.project]?.finishedWeek === 0
  return (
    isRunning &&
    week >= change.from &&
    week <= change.to &&
    happens(keyFor(world, change), week, 1, change.chancePermille)
  )
}

/** The range that an analysis leaves: the truth lies in it, anywhere. */
function narrowed(setup: Setup, world: World, change: Change): { low: number; high: number } {
  const width = Math.round(((change.high - change.low) * factorOf(setup, 'assessedSpread')) / 1000)
  const truth = world.work.truth.changes?.[change.id] ?? change.low
  const below = roll(keyFor(world, change), 0, 2, width + 1)
  const low = Math.max(change.low, Math.min(change.high - width, truth - below))
  return { low, high: low + width }
}

/** Turned down, or left until nobody asks any more: it costs goodwill. */
export function reject(
  setup: Setup,
  world: World,
  happen: Happen,
  { id, project, goodwill }: Change,
  by: 'pmo' | 'nobody' | 'sponsor',
  price: number,
  because?: number,
): void {
  const cause = happen({ kind: 'changeRejected', change: id, project, by, price }, because)
  const effects = goodwill > 0 ? [{ kind: 'sponsorTrust', points: -goodwill } as const] : []
  takeEffects(setup, world, happen, { effects, project, person: null, cause })
}

/** Why a change cannot be dealt with now; null if it can. */
export function whyNoChange(setup: Setup, { work }: World, id: string): Refusal | null {
  if (!setup.changes) return 'notInPlay'
  const state = work.changes?.[id]
  const change = changeOf(setup, id)
  if (!state || !change) return 'unknownChange'
  if (isClosed(state)) return 'alreadyDecided'
  return work.projects[change.project]?.finishedWeek === 0 ? null : 'projectFinished'
}

/** Has a change analysed: it takes days of a skill, and next week the range of its work is narrower. */
export const assessing: LeverRule<CommandOf<'assessChange'>> = {
  offers: ({ changes = [] }) => changes.map(({ id }) => ({ kind: 'assessChange' as const, change: id })),
  price: (_order, _world, setup) => factorOf(setup, 'assessPrice'),
  whyNot: (setup, world, { change }) =>
    whyNoChange(setup, world, change) ??
    (world.work.changes?.[change]?.stage === 'raised' ? null : 'alreadyDone'),
  pull: (setup, world, happen, { change: id, price }) => {
    const { project, analysis } = changeOf(setup, id) as Change
    const activity = activityFor(setup, world, project, analysis.skill) as string
    happen({ kind: 'analysisOrdered', change: id, project, activity, milliDays: analysis.milliDays, price })
  },
}

/** Approves a change, and the baseline that holds it from now on; or turns it down. */
export const decidingChanges: LeverRule<CommandOf<'decideChange'>> = {
  offers: ({ changes = [] }) =>
    changes.flatMap(({ id }) =>
      [true, false].map((approve) => ({ kind: 'decideChange' as const, change: id, approve })),
    ),
  price: ({ approve }, _world, setup) => (approve ? factorOf(setup, 'approvePrice') : 0),
  whyNot: (setup, world, { change }) => whyNoChange(setup, world, change),
  pull: (setup, world, happen, { change: id, approve, price }) => {
    const change = changeOf(setup, id) as Change
    if (approve) approveChange(setup, world, happen, change, price)
    else reject(setup, world, happen, change, 'pmo', price)
  },
}

export function approveChange(
  setup: Setup,
  world: World,
  happen: Happen,
  change: Change,
  price: number,
  because?: number,
): void {
  const { id, project, skill, benefitCents, dueWeeks } = change
  const activity = activityFor(setup, world, project, skill) as string
  const milliDays = likelyWork(world.work.changes?.[id] as ChangeState)
  const dueBefore = world.work.projects[project]?.dueWeek ?? 0
  const cause = happen({ kind: 'changeApproved', change: id, project, activity, milliDays, price }, because)
  const effects = [
    ...(benefitCents === 0 ? [] : [{ kind: 'benefit', cents: benefitCents } as const]),
    ...(dueWeeks === 0 ? [] : [{ kind: 'due', weeks: dueWeeks } as const]),
  ]
  takeEffects(setup, world, happen, { effects, project, person: null, cause })
  happen(
    {
      kind: 'baselineApproved',
      project,
      change: id,
      activity,
      dataWeek: world.at.week - 1,
      cents: costOfChange(setup, change, activity, milliDays),
      dueBefore,
      dueAfter: dueBefore + dueWeeks,
    },
    cause,
  )
}

/** What so much work of a change adds to the budget at completion. */
export function costOfChange(setup: Setup, change: Change, activity: string, milliDays: number): number {
  const project = lookup(setup).projects.get(change.project) as Project
  const index = project.activities.findIndex((a) => a.id === activity)
  return costOfWork(planOf(setup, project), project, index, change.skill, milliDays)
}
