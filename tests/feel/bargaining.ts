import { shipped } from 'virtual:scenarios'
import { playOn } from '../../src/bots/playing-on.ts'
import { pmoPolicy } from '../../src/bots/policies.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { act, begin, isRefused } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { seatsOf } from '../../src/game/seats.ts'
import type { Command } from '../../src/sim/commands.ts'
import type { Act } from '../../src/sim/negotiation/acts.ts'
import type { Setup } from '../../src/sim/setup.ts'

export const atTheTable = shipped.find(({ id }) => id === 'calder-wray-bargains')?.setup as Setup
export const ines = 'ines-for-kestrel'
export const meridian = 'meridian-for-greta'

export const sitDown = (bargain: string): Command => ({ kind: 'openBargain', bargain })
export const say = (bargain: string, act: Act): Command =>
  ({ kind: 'bargainAct', bargain, act }) as unknown as Command
export const askFirst = (bargain: string): Command =>
  say(bargain, { kind: 'ask', to: 1, question: { about: 'ranking' } })
export const offer = (bargain: string, ...options: number[]): Command =>
  say(bargain, { kind: 'offer', offer: options })

/** The game with a person as PMO, up to the desk of a week; a policy does what is not ordered. */
export function toWeek(week: number, seed: string, setup = atTheTable): Game {
  const seating = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))
  return onTo(playOn(engine, begin(setup, seed, seating, byTable)), week)
}

/** Goes on to the desk of a week, or to the debrief. Nothing is bargained over but by order. */
export function onTo(game: Game, week: number): Game {
  const policy = pmoPolicy('leaveBargains')
  let now = game
  while (now.phase !== 'debriefing' && !(now.phase === 'deciding' && now.world.at.week === week)) {
    const legal = engine.commandsFor(now, 'pmo')
    const command = policy(engine.viewInParts(now, 'pmo'), legal, engine.dice(now, 'pmo'))
    now = playOn(engine, engine.act(now, 'pmo', command))
  }
  return now
}

export function ordered(game: Game, ...commands: readonly Command[]): Game {
  return commands.reduce((now, command) => {
    const next = act(now, 'pmo', command)
    if (isRefused(next)) throw new Error(`${JSON.stringify(command)}: ${next.refused}`)
    return next
  }, game)
}

/** Closes the week at once, so that nothing else is done in it. */
export const closed = (game: Game): Game => playOn(engine, ordered(game, { kind: 'closeWeek' }))

export const refusalOf = (game: Game, command: Command): string | null => {
  const result = act(game, 'pmo', command)
  return isRefused(result) ? result.refused : null
}
