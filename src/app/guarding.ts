import { replay } from '../game/recording.ts'
import type { Table } from './table.ts'

/** What stands between a click and what it does. */
export function guardsOf({ say, ...table }: Table) {
  /** Something threw. The game is played again up to the last order that went well. */
  function bug(error: unknown): void {
    console.error(error)
    const hand = table.hand()
    if (hand?.game && hand.recording) {
      const replayed = replay(hand.game.setup, hand.recording)
      table.change(replayed.verdict === 'verified' ? { ...hand, game: replayed.game, watched: null } : hand)
    } else if (table.state().screen.kind === 'loading') table.showTitle()
    say('bug', { reason: reasonOf(error) })
  }

  const safely =
    <A extends unknown[]>(does: (...args: A) => void) =>
    (...args: A): void => {
      try {
        does(...args)
      } catch (error) {
        bug(error)
      }
    }

  /** For what waits for the disk: a second click in the meantime does nothing. */
  let busy = false
  const oneByOne =
    <A extends unknown[]>(does: (...args: A) => Promise<void>) =>
    (...args: A): void => {
      if (busy) return
      busy = true
      does(...args)
        .catch(bug)
        .finally(() => {
          busy = false
        })
    }

  /** For what somebody types: each waits for those before it, and none is lost. */
  let last = Promise.resolve()
  const inTurn =
    <A extends unknown[]>(does: (...args: A) => Promise<void>) =>
    (...args: A): void => {
      last = last.then(() => does(...args)).catch(bug)
    }

  return { bug, safely, oneByOne, inTurn }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200)
