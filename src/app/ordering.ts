import type { Game, Order } from '../game/game.ts'
import { isRefused } from '../game/game.ts'
import { undo } from '../game/undoing.ts'
import type { Reflection } from '../hud/reflection.ts'
import { firstMonday } from '../hud/settings.ts'
import { letBotsPlay, order, seat as pmo, seatsTaken } from './playing.ts'
import { reflectionIn } from './reflecting.ts'
import type { Table } from './table.ts'
import { unread } from './turns.ts'

/** What a player does in a game. */
export function ordersAt({ around, say, ...table }: Table) {
  function act(command: Order['command']): void {
    const hand = table.hand()
    if (!hand?.game || hand.readOnly || hand.watched || hand.covered) return
    const next = order(hand.game, command, hand.seat)
    if (isRefused(next)) return say(`refused.${next.refused}`)
    table.goOn(next)
    if (endsTeaching(next)) table.set({ taught: true })
    if (command.kind === 'closeWeek') around.askToPersist()
  }

  function takeBack(): void {
    const hand = table.hand()
    const mayAct = hand && !hand.readOnly && !hand.watched && !hand.covered
    const before = mayAct && hand.game ? undo(hand.game, hand.seat) : null
    if (!before) return
    table.goOn(before)
    say('undone')
  }

  /** Kept beside the recording, not in it: what a player thinks changes no game. */
  function reflect(reflection: Reflection): void {
    const hand = table.hand()
    if (!hand || hand.readOnly || hand.view.phase !== 'debriefing' || hand.reflection.opened) return
    table.change({ ...hand, reflection: reflectionIn(reflection) })
    table.keep()
  }

  /** Whoever does not open the first week has read the briefing: the next one reads, or the first week begins. */
  function begin(): void {
    const hand = table.hand()
    if (!hand?.game || hand.readOnly || hand.covered || hand.game.phase !== 'briefing' || hand.seat === pmo)
      return
    const briefed = [...hand.briefed, hand.seat]
    const waits = unread(hand.game, briefed).length > 0 || seatsTaken(hand.game).includes(pmo)
    table.goOn(waits ? hand.game : letBotsPlay(hand.game), briefed)
  }

  function sitDown(): void {
    const hand = table.hand()
    if (hand?.covered) table.change({ ...hand, covered: false })
  }

  return { act, takeBack, reflect, begin, sitDown }
}

const endsTeaching = ({ setup, phase }: Game) => setup.id === firstMonday && phase === 'debriefing'
