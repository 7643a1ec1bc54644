import { checkText, digestText, hashOf } from '../sim/hash.ts'
import type { Setup } from '../sim/setup.ts'
import { rulesVersion } from '../sim/setup.ts'
import type { Game, Order } from './game.ts'
import { act, begin, isRefused, mustBeCurrent, setupHashOf } from './game.ts'
import type { Mover } from './moves.ts'
import { byStatechart } from './moves.ts'
import { sameTexts } from './same-texts.ts'
import type { Seating } from './seats.ts'

export const recordingFormat = 1

/** A game as it is kept and sent: everything else is computed. */
export type Recording = {
  readonly format: number
  readonly engine: number // the rules it was played by
  readonly base: { readonly scenario: string; readonly hash: string }
  readonly seed: string
  readonly seating: Seating
  readonly commands: readonly Order[]
  readonly checks: readonly string[] // one behind each command
  readonly hash: string
}

export function record(game: Game): Recording {
  mustBeCurrent(game)
  return {
    format: recordingFormat,
    engine: rulesVersion,
    base: { scenario: game.setup.id, hash: game.setupHash },
    seed: game.seed,
    seating: game.seating,
    commands: [...game.orders],
    checks: [...game.checks],
    hash: hashOfGame(game),
  }
}

/** The digest of all that happened, and of the world as it stands. */
export const hashOfGame = ({ world, phase }: Game): string =>
  hashOf([
    digestText(world.digest),
    phase,
    world.at,
    world.ledger.balances,
    world.work,
    world.standing,
    world.desk,
    ...(['gates', 'risks', 'powers', 'link', 'weather', 'faults', 'bargains', 'audited'] as const).flatMap(
      (part) => (world[part] ? [world[part]] : []),
    ),
  ])

export type Replayed =
  | { readonly verdict: 'verified'; readonly game: Game }
  | { readonly verdict: 'mismatch'; readonly at: number; readonly game: Game | null } // number of the first command that does not fit, from 1
  | { readonly verdict: 'unverifiable'; readonly reason: 'rules' | 'scenario' }

/** Plays a recording again; never calls a bot. `mismatch` gives the game up to the last command that did fit. */
export function replay(setup: Setup, recording: Recording, mover: Mover = byStatechart): Replayed {
  if (recording.engine !== rulesVersion || recording.format !== recordingFormat)
    return { verdict: 'unverifiable', reason: 'rules' }
  if (recording.base.scenario !== setup.id || recording.base.hash !== setupHashOf(setup))
    return { verdict: 'unverifiable', reason: 'scenario' }
  let game = begin(setup, recording.seed, recording.seating, mover)
  if (!sameTexts(game.seating, recording.seating)) return { verdict: 'mismatch', at: 0, game: null }
  for (const [i, { seat, command }] of recording.commands.entries()) {
    const next = act(game, seat, command)
    if (isRefused(next) || recording.checks[i] !== checkText(next.world.digest))
      return { verdict: 'mismatch', at: i + 1, game: isRefused(next) ? game : null }
    game = next
  }
  if (recording.checks.length !== recording.commands.length || recording.hash !== hashOfGame(game))
    return { verdict: 'mismatch', at: recording.commands.length, game }
  return { verdict: 'verified', game }
}
