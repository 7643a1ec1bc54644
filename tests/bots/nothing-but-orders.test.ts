import { afterEach, expect, test, vi } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { pmoPolicy, policyNames } from '../../src/bots/policies.ts'
import { scoresOf } from '../../src/game/debriefing.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { hashOfGame } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { view } from '../../src/game/viewing.ts'
import { aSetup, order } from '../helpers.ts'

const setup = aSetup({ projects: 3, specialists: 2 })

/** A game in which the PMO draws so many dice more than its policy needs, before each of its orders. */
function played(policy: string, extraDraws: number): Game {
  const bots = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))
  const decide = pmoPolicy(policy)
  let game = playOn(engine, begin(setup, 'draws', bots, byTable))
  while (game.phase !== 'debriefing') {
    const dice = engine.dice(game, 'pmo')
    for (let n = 0; n < extraDraws; n++) dice(10_000 + n, 100)
    game = playOn(
      engine,
      order(game, 'pmo', decide(view(game, 'pmo'), engine.commandsFor(game, 'pmo'), dice)),
    )
  }
  return game
}

const outcome = (game: Game) => ({ hash: hashOfGame(game), scores: scoresOf(game) })

// B17, work.md section 8: counter-based draws (section 6.1).
test.each(policyNames.filter((name) => name.startsWith('random/') || name === 'least-slack/sensible'))(
  'B17: one draw more by %s, or fifty, leaves the whole game as it was',
  (policy) => {
    const plain = outcome(played(policy, 0))
    expect(outcome(played(policy, 1))).toEqual(plain)
    expect(outcome(played(policy, 50))).toEqual(plain)
  },
)

const zone = process.env.TZ
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  process.env.TZ = zone
})

// B18, work.md section 8. The same in a browser: tests/browser/same-bits.spec.ts; by threads: tests/cli/workforce.test.ts.
test('B18: neither the clock, nor the time zone, nor the reader’s language moves a score', () => {
  const plain = outcome(played('least-slack/sensible', 0))
  vi.useFakeTimers({ now: new Date('2031-12-31T23:59:59Z') })
  process.env.TZ = 'Pacific/Kiritimati'
  const inTurkish = (text: string) => text.toLocaleUpperCase('tr')
  vi.spyOn(String.prototype, 'toUpperCase').mockImplementation(function (this: string) {
    return inTurkish(String(this))
  })
  vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(() => '1.234,5')
  vi.spyOn(String.prototype, 'localeCompare').mockImplementation(() => 0)
  vi.spyOn(Math, 'random').mockImplementation(() => 0.999)
  expect(outcome(played('least-slack/sensible', 0))).toEqual(plain)
})
