import { shipped } from 'virtual:scenarios'
import { playOn } from '../../src/bots/playing-on.ts'
import { policyNames } from '../../src/bots/policies.ts'
import { engine } from '../../src/game/engine.ts'
import { begin } from '../../src/game/game.ts'
import { byStatechart, byTable } from '../../src/game/moves.ts'
import { hashOfGame } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'
import type { Setup } from '../../src/sim/setup.ts'

type Hashed = {
  readonly scenario: string
  readonly seed: number
  readonly policy: string
  readonly hash: string
}

/** The two large scenarios take turns, the other way round once every policy had its game; every tenth seed plays all. */
const isPlayed = (setup: Setup, seed: number) =>
  seed % 10 === 0 ||
  (setup.weeks >= 12 && Boolean(setup.levers) === ((seed + Math.floor(seed / policyNames.length)) % 2 === 0))

/**
 * The hashes of so many games of what ships: on seeds from here on, each dealt to the next policy, every tenth game by
 * the statechart itself.
 */
export const hashesOf = (from: number, count: number): Hashed[] =>
  Array.from({ length: count }, (_, i) => from + i).flatMap((seed) =>
    shipped
      .filter(({ setup, varies }) => varies === null && isPlayed(setup, seed))
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
