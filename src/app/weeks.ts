import { fromWeek } from '../game/forking.ts'
import { noReflection } from '../hud/reflection.ts'
import type { Hand } from './hand.ts'
import { textOfHand, withGame } from './hand.ts'
import { seatedHere } from './playing.ts'
import type { Table } from './table.ts'

/** Going back to an earlier week of the game on the screen: to look, or to go on from there another way. */
export function weeksAt({ around, ...table }: Table) {
  /** Played again from the start: a whole game takes less time than the eye needs for a new page. */
  function watch(week: number | null): void {
    const hand = table.hand()
    if (!hand?.game) return
    const watched = week === null ? null : fromWeek(hand.game, week)
    if (watched || week === null) table.change({ ...hand, watched })
  }

  /** The new game lies on the shelf beside this one, which stays as it is. */
  function playFrom(week: number): void {
    const hand = table.hand()
    const forked = hand?.game && fromWeek(hand.game, week, seatedHere(hand.game.setup))
    if (!hand || !forked) return
    table.putAway()
    const id = around.newId()
    const earlier = earlierOf(hand, week)
    const fresh = { id, held: around.takeGame(id), readOnly: false, reflection: noReflection, earlier }
    table.take(withGame(fresh, forked))
    table.keep()
  }

  return { watch, playFrom }
}

const earlierOf = (hand: Hand, from: number): Hand['earlier'] =>
  hand.view.debrief && hand.recording && { from, debrief: hand.view.debrief, source: textOfHand(hand) }
