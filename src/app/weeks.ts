import { debriefOf } from '../game/debriefing.ts'
import { atDesk } from '../game/forking.ts'
import type { Game } from '../game/game.ts'
import { act, isRefused } from '../game/game.ts'
import { record } from '../game/recording.ts'
import type { Seat } from '../game/seats.ts'
import { roleOf } from '../game/seats.ts'
import { noReflection } from '../hud/reflection.ts'
import type { Session } from '../hud/session.ts'
import type { Hand } from './hand.ts'
import { withGame } from './hand.ts'
import { letBotsPlay, seat as pmo, seatedHere, seatsTaken, startGame } from './playing.ts'
import type { Table } from './table.ts'

/** Going back to an earlier week of the game on the screen: to look, or to go on from there another way. */
export function weeksAt({ around, ...table }: Table) {
  /**
   * Played again from the start: a whole game takes less time than the eye needs for a new page. Before the game is over
   * a seat sees its own weeks only.
   */
  function watch(week: number | null, from?: Seat): void {
    const hand = table.hand()
    if (!hand?.game || hand.covered) return
    const over = hand.game.phase === 'debriefing'
    const seat = over ? (from ?? hand.watched?.seat ?? hand.seat) : hand.seat
    const game = week === null ? null : atDesk(hand.game, week, seat)
    if (game || week === null) table.change({ ...hand, watched: game && { game, seat } })
  }

  /**
   * Once a game is over: who goes back in the middle of one would know what comes, and nothing would tell. The new game lies
   * on the shelf beside this one, which stays as it is. Whoever sat there sits there again.
   */
  function playFrom(week: number): void {
    const hand = table.hand()
    if (!hand?.game || hand.covered || hand.game.phase !== 'debriefing') return
    const taken = playersOf(hand.game)
    const again = atDesk(hand.game, week, firstAt(taken), seatedHere(hand.game.setup, taken))
    if (!again) return
    const forked = letBotsPlay(again)
    table.putAway()
    const id = around.newId()
    const earlier = earlierOf(hand.game, week)
    const fresh = { id, held: around.takeGame(id), readOnly: false, reflection: noReflection, earlier }
    table.take(withGame(fresh, forked, hand.seat))
    table.keep()
  }

  /** The same case on the same dice from its briefing, with another mandate taken; whoever sat there sits there again. */
  function playUnder(mandate: Parameters<Session['playUnder']>[0]): void {
    const hand = table.hand()
    if (!hand?.game || hand.covered || hand.game.phase !== 'debriefing') return
    const { setup, seed } = hand.game
    const taken = act(startGame(setup, seed, playersOf(hand.game)), pmo, { kind: 'chooseMandate', mandate })
    if (isRefused(taken)) return
    table.putAway()
    const id = around.newId()
    const fresh = { id, held: around.takeGame(id), readOnly: false, reflection: noReflection, earlier: null }
    table.take(withGame(fresh, taken, hand.seat))
    table.keep()
  }

  return { watch, playFrom, playUnder }
}

const playersOf = (game: Game): readonly Seat[] => {
  const taken = seatsTaken(game)
  return taken.length > 0 ? taken : [pmo]
}

/** Whose desk opens first in a week: PMs report, then the sponsor decides on money, then the PMO on people. */
const firstAt = (taken: readonly Seat[]): Seat =>
  taken.find((seat) => roleOf(seat) === 'pm') ?? taken.find((seat) => seat === 'sponsor') ?? pmo

/** What a game that is over leaves to the one that is played on from it. */
const earlierOf = (game: Game, from: number): Hand['earlier'] => ({
  from,
  debrief: debriefOf(game),
  source: `${JSON.stringify(record(game))}\n`,
})
