import type { Pack } from '../../gates/evidence.ts'
import { shownToBoard } from '../../gates/evidence.ts'
import type { Advice } from '../../gates/leaning.ts'
import { leaningOf, scoresOf } from '../../gates/leaning.ts'
import type { GateState } from '../../gates/state.ts'
import type { Seated } from '../../gates/voting.ts'
import { balance } from '../../ledger.ts'
import { lookup } from '../../lookup.ts'
import type { BoardMember, Gate, Outcome, Person, Setup } from '../../setup.ts'
import { outcomes } from '../../setup.ts'
import { present } from '../../work/needs.ts'
import type { World } from '../../world.ts'
import { conditionsOffered } from './conditions.ts'
import { evidenceOfOthers } from './evidence-of-others.ts'
import { evidenceOfProgress } from './evidence-of-progress.ts'
import { evidenceOfWorth } from './evidence-of-worth.ts'
import type { Sight } from './figures.ts'

const known = new WeakMap<Sight, Pack>()

/** The gates that are held at the end of this week: due, and their project still runs; one of a project at a time. */
export const gatesDue = (setup: Setup, { at, work, gates }: World): readonly Gate[] => {
  const all = (setup.gates ?? []).filter(({ id, project }) => {
    const due = gates?.[id]?.due ?? 0
    const state = work.projects[project]
    return due > 0 && due <= at.week && state?.finishedWeek === 0 && state.stop === undefined
  })
  return all.filter((gate, i) => all.findIndex(({ project }) => project === gate.project) === i)
}

/** The state of a gate; every gate of a setup has one. */
export const gateState = ({ gates }: World, { id }: Gate): GateState => gates?.[id] as GateState

/** What lies before the board now. */
export function packOf(sight: Sight): Pack {
  const pack = known.get(sight) ?? {
    observations: [evidenceOfProgress, evidenceOfWorth, evidenceOfOthers].flatMap((look) => look(sight)),
    sunk: { cents: sight.report?.actualCents ?? 0, why: `actual/${sight.project.id}` },
    read: gateState(sight.world, sight.gate).recommended !== null,
  }
  known.set(sight, pack)
  return pack
}

/** What the board can decide: a pass with conditions only where there is something to promise. */
export const possibleOutcomes = (sight: Sight): readonly Outcome[] =>
  conditionsOffered(sight).length > 0 ? outcomes : outcomes.filter((outcome) => outcome !== 'conditions')

/** The PMO's word, with the trust of sponsor and board in it. */
export function adviceOf(world: World, gate: Gate): Advice | null {
  const { recommended } = gateState(world, gate)
  if (!recommended) return null
  const trust = Math.round(
    (balance(world.ledger, 'trust/sponsor') + balance(world.ledger, 'trust/board')) / 2,
  )
  return { outcome: recommended.outcome, trust }
}

/** Every member with a leaning, by what the board gets to see. */
export function seatedAt(sight: Sight): readonly Seated[] {
  const { setup, world, gate } = sight
  const seen = shownToBoard(packOf(sight))
  const advice = adviceOf(world, gate)
  const possible = possibleOutcomes(sight)
  return (setup.board ?? []).map((member) => ({
    member,
    leaning: leaningOf(setup, member, scoresOf(setup, member, seen, advice), possible),
  }))
}

/** Whether a member can come this week. */
export const isThere = (setup: Setup, { work }: World, { person }: BoardMember): boolean =>
  present(work, lookup(setup).people.get(person) as Person) > 0
