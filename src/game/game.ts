import type { Command, Refusal } from '../sim/commands.ts'
import type { Seat } from '../sim/facts.ts'
import { absorb, absorbValues, checkText, hashOf } from '../sim/hash.ts'
import { closeWeek, endGame, openDesk, openWeek } from '../sim/rules/week.ts'
import { pmSeat, projectOfSeat } from '../sim/seats.ts'
import type { Setup } from '../sim/setup.ts'
import { step } from '../sim/step.ts'
import type { World } from '../sim/world.ts'
import { beginWorld } from '../sim/world.ts'
import type { ChartEvent, Duty, Phase } from './chart.ts'
import type { Move, Mover } from './moves.ts'
import { byStatechart, firstPhase } from './moves.ts'
import type { Seating } from './seats.ts'
import { orders, roleOf, seatsOf } from './seats.ts'

export type Order = { readonly seat: Seat; readonly command: Command }

/**
 * A game in play. `act` goes on with the same world and gives a new handle; the old one is used up, and using it again
 * is a bug that throws. To keep an earlier state, keep its recording.
 */
export type Game = {
  readonly setup: Setup
  readonly setupHash: string
  readonly seed: string
  readonly seating: Seating
  readonly world: World
  readonly phase: Phase
  readonly turn: number // orders carried out up to this handle
  readonly orders: readonly Order[] // append-only, shared between handles
  readonly checks: readonly string[] // one after each order
  readonly mover: Mover
}

export type Refused = { readonly refused: Refusal }
export const isRefused = (result: Game | Refused): result is Refused => 'refused' in result

const hashes = new WeakMap<Setup, string>()

/** The hash of a scenario: of its compiled setup, words apart. */
export function setupHashOf(setup: Setup): string {
  const known = hashes.get(setup) ?? hashOf(setup)
  hashes.set(setup, known)
  return known
}

/** A new game, in its briefing. Seats that the seating does not name are taken by a person. */
export function begin(setup: Setup, seed: string, seating: Seating, mover: Mover = byStatechart): Game {
  const setupHash = setupHashOf(setup)
  const full = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seating[seat] ?? 'person']))
  const world = beginWorld(setup, setupHash, seed)
  absorb(world.digest, JSON.stringify(full))
  return {
    setup,
    setupHash,
    seed,
    seating: full,
    world,
    phase: firstPhase,
    turn: 0,
    orders: [],
    checks: [],
    mover,
  }
}

/** A handle that was used up shows a world that has moved on: to ask it anything is a bug. */
export function mustBeCurrent(game: Game): void {
  if (game.turn !== game.orders.length)
    throw new Error('This game has moved on: use the handle that act gave.')
}

/** Carries out an order, or says why not. A refused order changes nothing and is not recorded. */
export function act(game: Game, seat: Seat, command: Command): Game | Refused {
  mustBeCurrent(game)
  if (!Object.hasOwn(game.seating, seat) || !orders[roleOf(seat)].includes(command.kind))
    return { refused: 'notYours' }
  const offered = game.mover(game.phase, eventOf(game, command))
  if (offered === null) return { refused: 'notNow' }
  if (roleOf(seat) === 'pm' && !isAwaited(game, seat)) return { refused: 'alreadyDone' }
  const refused = step(game.setup, game.world, seat, command)
  if (refused) return { refused }
  const move = command.kind === 'report' ? game.mover(game.phase, eventOf(game, command)) : offered
  const phase = runDuties(game, move as Move)
  absorb(game.world.digest, seat)
  absorbValues(game.world.digest, command)
  const turn = (game.orders as Order[]).push({ seat, command })
  ;(game.checks as string[]).push(checkText(game.world.digest))
  return { ...game, phase, turn }
}

/** Whether a PM still has to report this week; one whose project has finished has not. */
export function isAwaited({ world }: Game, seat: Seat): boolean {
  const project = projectOfSeat(seat)
  return (
    world.work.projects[project]?.finishedWeek === 0 &&
    world.work.reported[project]?.week !== world.at.week &&
    world.standing.mandate?.delayed[project] === undefined
  )
}

/** The event of an order; a report's says whether it was the last one awaited, so it is asked again when it is in. */
function eventOf(game: Game, command: Command): ChartEvent {
  if (command.kind !== 'report') return { type: command.kind }
  return {
    type: 'report',
    allIn: !game.setup.projects.some((project) => isAwaited(game, pmSeat(project.id))),
  }
}

/** Runs what the new phase asks for; a rule's result may move the game on. */
function runDuties({ setup, world, mover }: Game, first: Move): Phase {
  let move: Move | null = first
  let phase = first.phase
  while (move) {
    phase = move.phase
    let event: ChartEvent | null = null
    for (const duty of move.duties) event = rules[duty](setup, world) ?? event
    move = event && mover(phase, event)
  }
  return phase
}

const rules: { readonly [duty in Duty]: (setup: Setup, world: World) => ChartEvent | null } = {
  openWeek: (setup, world) => {
    openWeek(setup, world)
    return null
  },
  openDesk: (setup, world) => {
    openDesk(setup, world)
    return null
  },
  closeWeek: (setup, world) => ({ type: 'weekWorked', ...closeWeek(setup, world) }),
  endGame: (setup, world) => {
    endGame(setup, world)
    return { type: 'gameEnded' }
  },
}
