import { shipped } from 'virtual:scenarios'
import { playOn } from '../../src/bots/playing-on.ts'
import { policyNames } from '../../src/bots/policies.ts'
import { engine } from '../../src/game/engine.ts'
import { begin } from '../../src/game/game.ts'
import { byStatechart, byTable } from '../../src/game/moves.ts'
import { hashOfGame } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'

export const policies = (): readonly string[] => policyNames

/**
 * The hashes of a policy's games on so many seeds of the scenarios that have everything in play, and on two of the others;
 * no two policies on one seed, the first game by the statechart itself.
 */
export function hashesOf(policy: string, seeds: number): string[] {
  const first = policyNames.indexOf(policy) * seeds + 1
  return shipped.flatMap(({ setup, varies }) => {
    if (varies !== null) return [] // a variation has the same things in play
    const seating = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? policy : 'bot']))
    return Array.from({ length: setup.levers ? seeds : 2 }, (_, i) => {
      const mover = i === 0 ? byStatechart : byTable
      return hashOfGame(playOn(engine, begin(setup, String(first + i), seating, mover)))
    })
  })
}
