import { hashOf } from '../../sim/hash.ts'
import type { Act, Refusal } from '../../sim/negotiation/acts.ts'
import type { CharacterName } from '../../sim/negotiation/counterparts/character-factors.ts'
import { characters } from '../../sim/negotiation/counterparts/character-factors.ts'
import { counterpart } from '../../sim/negotiation/counterparts/counterpart.ts'
import type { Drill } from '../../sim/negotiation/drill.ts'
import type { NegotiationState } from '../../sim/negotiation/state.ts'
import { begin, floorOf } from '../../sim/negotiation/state.ts'
import { tableOf } from '../../sim/negotiation/table.ts'
import { take } from '../../sim/negotiation/taking.ts'
import { view } from '../../sim/negotiation/view.ts'
import { keyOf } from '../../sim/rng.ts'
import type { DrillPhase } from '../negotiating.ts'
import { drillMove } from '../negotiating.ts'
import type { Preparation } from './preparing.ts'
import { asPrepared } from './preparing.ts'

/** Which drill, on which luck, from which side of the table, against whom. */
export type DrillChoice = {
  readonly seed: string
  readonly side: number // the place of the player's party
  readonly character: CharacterName // of the other one
  readonly both?: boolean // two people at one screen: the other one is a person too
}

/** A drill under way. It is never changed: each act gives a new one. */
export type DrillGame = DrillChoice & {
  readonly drill: Drill
  readonly phase: DrillPhase
  readonly state: NegotiationState
  readonly acts: readonly Act[] // the player's own, or both people's, in their order: all else follows from them
  readonly checks: readonly string[] // of the table behind each of them
  readonly prepared?: Preparation // none: nobody set anything down
}

export const otherSide = ({ side }: Pick<DrillChoice, 'side'>): number => 1 - side

export const drillHash = (drill: Drill): string => hashOf(drill)

export function openDrill(drill: Drill, choice: DrillChoice): DrillGame {
  return { drill, ...choice, phase: 'briefing', state: begin(tableOf(drill.terms)), acts: [], checks: [] }
}

/** Sits down; the other one may have the first word. */
export function sitDown(game: DrillGame, prepared?: Preparation): DrillGame | null {
  const phase = drillMove(game.phase, { type: 'sitDown' })
  return phase && { ...game, phase, state: answered(game, game.state), ...(prepared ? { prepared } : {}) }
}

/** What was said and done by the player, and all that the other one makes of it. Nothing said is ever taken back. */
export function bargain(game: DrillGame, act: Act): DrillGame | { readonly refused: Refusal | 'notNow' } {
  if (game.phase !== 'bargaining') return { refused: 'notNow' }
  const taken = take(game.state, sideOf(game), asPrepared(act, game))
  if ('refused' in taken) return taken
  const state = answered(game, taken.state)
  const phase = drillMove(game.phase, { type: 'act', ending: state.ending?.kind ?? null })
  return {
    ...game,
    phase: phase as DrillPhase,
    state,
    acts: [...game.acts, act],
    checks: [...game.checks, hashOf(state.log)],
  }
}

/** Whose turn it is to see the table: the player's or, of two people, that of who has the floor. */
export const sideOf = ({ both, side, state }: DrillGame): number =>
  both && state.ending === null ? floorOf(state) : side

/** From the close to the debrief, where all is open. */
export function lookBack(game: DrillGame): DrillGame | null {
  const phase = drillMove(game.phase, { type: 'look' })
  return phase && { ...game, phase }
}

/** The other one acts until the floor comes back, or all is over. */
function answered(game: DrillGame, from: NegotiationState): NegotiationState {
  if (game.both) return from
  const other = otherSide(game)
  const mind = counterpart(characters[game.character])
  const key = keyOf(game.seed, 'negotiation', String(other))
  let state = from
  while (state.ending === null && floorOf(state) === other) {
    const act = mind(view(state, other), key)
    const taken = take(state, other, act)
    if ('refused' in taken) throw new Error(`${act.kind} of party ${other} was refused: ${taken.refused}`)
    state = taken.state
  }
  return state
}
