import type { Game, Order } from '../game/game.ts'
import { isRefused } from '../game/game.ts'
import { undo } from '../game/undoing.ts'
import type { Reflection } from '../hud/reflection.ts'
import { firstMonday } from '../hud/settings.ts'
import { order, seat } from './playing.ts'
import { reflectionIn } from './reflecting.ts'
import type { Table } from './table.ts'

/** What a player does in a game. */
export function ordersAt({ around, say, ...table }: Table) {
  function act(command: Order['command']): void {
    const hand = table.hand()
    if (!hand?.game || hand.readOnly || hand.watched) return
    const next = order(hand.game, command)
    if (isRefused(next)) return say(`refused.${next.refused}`)
    table.goOn(next)
    if (endsTeaching(next)) table.set({ taught: true })
    if (command.kind === 'closeWeek') around.askToPersist()
  }

  function takeBack(): void {
    const hand = table.hand()
    const before = hand?.game && !hand.readOnly && !hand.watched ? undo(hand.game, seat) : null
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

  return { act, takeBack, reflect }
}

const endsTeaching = ({ setup, phase }: Game) => setup.id === firstMonday && phase === 'debriefing'
