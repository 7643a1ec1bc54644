import type { Command, CommandKind } from '../sim/commands.ts'
import type { Seat } from '../sim/facts.ts'
import { seatAt } from '../sim/negotiation/weekly/state.ts'
import { answerFor } from '../sim/rules/mandating.ts'
import { again } from './forking.ts'
import type { Game } from './game.ts'

/** What cannot be taken back: orders after which dice were drawn, or something hidden was shown. */
const barriers: readonly CommandKind[] = [
  'open',
  'testClaim',
  'runTest',
  'lookInto',
  'closeWeek',
  'pass',
  'proposeRight',
  'askFigures',
  'shareFault',
  'spotLook',
  'escalateBargain',
  'spotCheck',
]

/** Whether the seat may take back its last order: nobody has acted since, and it was no barrier. */
export function mayUndo(game: Game, seat: Seat): boolean {
  const last = game.orders.at(-1)
  return (
    last !== undefined &&
    last.seat === seat &&
    !barriers.includes(last.command.kind) &&
    !wasAnswered(game, last.command) &&
    !cameOut(game, last.command) &&
    !wasAnsweredAtTable(game, last.command)
  )
}

/** Somebody was asked for leave, by a die, or may have been. */
const wasAnswered = ({ world }: Game, command: Command): boolean => answerFor(world, command) !== undefined

/** In a talk a manager told of something that was kept quiet. */
const cameOut = ({ world }: Game, { kind }: Command): boolean =>
  kind === 'talk' && world.facts.at(-1)?.kind === 'faultTold'
/** At a table nothing said is taken back once the other side has answered. */
const wasAnsweredAtTable = ({ world }: Game, command: Command): boolean => {
  if (command.kind !== 'bargainAct') return false
  const { talk } = world.bargains?.[command.bargain] ?? {}
  return !talk || talk.ending !== null || talk.log.at(-1)?.by === seatAt.other
}

/** The game as it stood before the seat's last order, played again from its start; null if it may not be taken back. */
export const undo = (game: Game, seat: Seat): Game | null =>
  mayUndo(game, seat) ? again(game, (now) => now.turn === game.turn - 1) : null
