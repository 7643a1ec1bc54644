import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { letBotsPlay, order, startGame } from '../../src/app/playing.ts'
import { managingBy } from '../../src/bots/managing.ts'
import { policyDice } from '../../src/game/dice.ts'
import type { Game } from '../../src/game/game.ts'
import { isRefused } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { view } from '../../src/game/viewing.ts'
import { castFor } from '../../src/hud/cast.ts'
import { commandKey } from '../../src/hud/command-key.ts'
import Hud from '../../src/hud/hud.svelte'
import type { Command } from '../../src/sim/commands.ts'
import { sampleOf } from './sample-case.ts'
import { sampleSession, screenOf } from './sample-session.ts'

const sample = sampleOf('saltmere')

const page = (game: Game, seat: string): string => {
  const { session, show, tell } = sampleSession(sample)
  show(game)
  tell({ screen: screenOf(game, undefined, seat) })
  return render(Hud, { props: { session } }).body
}

const ended = (game: Game, seat: string): Command => {
  if (seat === 'sponsor') return { kind: 'pass' }
  return managingBy(() => null)(view(game, seat), commandsFor(game, seat), policyDice(game, seat))
}

/** Mondays of a game in which a person sits there who does only what must be done. */
function* mondays(seat: string, seed = '7'): Generator<Game> {
  let game = letBotsPlay(startGame(sample.setup, seed, [seat]))
  let week = 0
  while (game.phase !== 'debriefing') {
    if (game.world.at.week !== week) yield game
    week = game.world.at.week
    const next = order(game, ended(game, seat), seat)
    if (isRefused(next)) throw new Error(next.refused)
    game = next
  }
}

test.each(['pm/granary', 'pm/whale', 'sponsor'])(
  '%s: every order that may be given has a button, every week',
  (seat) => {
    const kinds = new Set<string>()
    for (const game of mondays(seat)) {
      const html = page(game, seat)
      const shown = new Set([...html.matchAll(/data-command="([^"]+)"/g)].map((match) => match[1]))
      const legal = commandsFor(game, seat)
      expect(
        legal.map(commandKey).filter((key) => !shown.has(key)),
        `week ${game.world.at.week}`,
      ).toEqual([])
      expect(html.match(/\[[a-z]\w*(\.[\w-]+)+\]/gi) ?? []).toEqual([])
      for (const { kind } of legal) kinds.add(kind)
    }
    const own =
      seat === 'sponsor'
        ? ['setAppetite', 'decideScope', 'extendDate', 'askOpinion']
        : ['workOvertime', 'escalate']
    expect([...kinds]).toEqual(expect.arrayContaining(own))
  },
)

test('who is engaged later has a face at every seat', () => {
  for (const seat of ['pm/granary', 'sponsor'])
    for (const game of mondays(seat, '7')) {
      const seen = view(game, seat)
      const cast = castFor(seen)
      expect(seen.people.filter(({ id }) => !cast[id])).toEqual([])
    }
})
