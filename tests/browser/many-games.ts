import { shipped } from 'virtual:scenarios'
import { playOn } from '../../src/bots/playing-on.ts'
import { policyNames } from '../../src/bots/policies.ts'
import { engine } from '../../src/game/engine.ts'
import { begin } from '../../src/game/game.ts'
import { byStatechart, byTable } from '../../src/game/moves.ts'
import { hashOfGame } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'

type Hashed = {
  readonly scenario: string
  readonly seed: number
  readonly policy: string
  readonly hash: string
}

/**
 * The hashes of so many games of the scenarios that have everything in play, and of every tenth of the others: on seeds
 * from here on, each dealt to the next policy, every tenth game by the statechart itself.
 */
export const hashesOf = (from: number, count: number): Hashed[] =>
  Array.from({ length: count }, (_, i) => from + i).flatMap((seed) =>
    shipped
      .filter(({ setup, varies }) => varies === null && (setup.levers || seed % 10 === 0))
      .map(({ setup }) => {
        const policy = policyNames[seed % policyNames.length] as string
        const seating = Object.fromEntries(
          seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? policy : 'bot']),
        )
        const mover = seed % 10 === 0 ? byStatechart : byTable
        const hash = hashOfGame(playOn(engine, begin(setup, String(seed), seating, mover)))
        return { scenario: setup.id, seed, policy, hash }
      }),
  )
