import { factorOf } from '../factors.ts'
import type { Vote } from '../gate-terms.ts'
import { keyOf, roll } from '../rng.ts'
import type { BoardMember, Outcome, Setup } from '../setup.ts'
import { outcomes } from '../setup.ts'
import type { Leaning, Scores } from './leaning.ts'
import { bestOf } from './leaning.ts'

export type Seated = { readonly member: BoardMember; readonly leaning: Leaning }

/** The dice of one member at one gate in one week; they move no other. */
export type Throw = { readonly seed: string; readonly gate: string; readonly week: number }

/** Who is firm votes as they lean; the others' scores are moved by dice of their own first. Everybody votes. */
export const votesOf = (
  setup: Setup,
  seated: readonly Seated[],
  possible: readonly Outcome[],
  dice: Throw,
): Vote[] =>
  seated.map(({ member, leaning }) => ({
    person: member.person,
    outcome:
      leaning.firm && leaning.outcome
        ? leaning.outcome
        : bestOf(swayed(setup, leaning.scores, dice, member.person), possible),
  }))

function swayed(setup: Setup, scores: Scores, { seed, gate, week }: Throw, person: string): Scores {
  const key = keyOf(seed, 'gate', `${gate}/${person}`)
  const most = factorOf(setup, 'wavering')
  return Object.fromEntries(
    outcomes.map((outcome, n) => [outcome, scores[outcome] + roll(key, week, n, 2 * most + 1) - most]),
  ) as Scores
}

/** Most votes carry it; among equals the chair's vote, or what the chair prefers of them. */
export function carried(votes: readonly Vote[], chair: Seated): Outcome {
  const counts = outcomes.map((outcome) => votes.filter((vote) => vote.outcome === outcome).length)
  const most = Math.max(...counts)
  const tied = outcomes.filter((_, i) => counts[i] === most)
  const own = votes.find(({ person }) => person === chair.member.person)?.outcome
  if (own !== undefined && tied.includes(own)) return own
  return bestOf(chair.leaning.scores, tied)
}

/** Who is in the chair: the one whose concern it is, else the first who is there. */
export const chairOf = <S extends { readonly member: BoardMember }>(seated: readonly S[]): S | undefined =>
  seated.find(({ member }) => member.concern === 'chair') ?? seated[0]

/** A board can decide when more than the factor's share of it is there. */
export const hasQuorum = (setup: Setup, present: number, members: number): boolean =>
  present * 1000 > members * factorOf(setup, 'quorum')
