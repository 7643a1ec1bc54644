import { expect, test } from 'vitest'
import { mean, pairedInterval } from '../../src/bots/paired.ts'
import { pmoPolicy } from '../../src/bots/policies.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import { anActivity, aProject, aSetup, atDesk, certainFactors, closeWeek, order } from '../helpers.ts'

const projects = ['p1', 'p2', 'p3', 'p4']
const days = 10

/** Four projects that want the one specialist for 40 days together until week 6, which has 30, in a game long enough for all. */
const crowded = aSetup({
  levers: ['hold'],
  matters: [],
  weeks: 16,
  attention: 50,
  factors: certainFactors,
  all: projects.map((id) =>
    aProject(id, {
      dueWeek: 6,
      activities: [
        anActivity('start', { build: 4 }, { uncertainty: 'low' }),
        anActivity('secure', { security: days }, { after: ['start'], maxCrew: 1, uncertainty: 'low' }),
        anActivity('launch', { build: 2 }, { after: ['secure'], uncertainty: 'low' }),
      ],
    }),
  ),
})

/** Holds all projects but so many, and lets the next one go on when one has finished; grants are drawn each week. */
function finishes(seed: string, atATime: number): readonly number[] {
  const policy = pmoPolicy('random/default')
  let game = atDesk(crowded, seed)
  for (; game.phase === 'deciding'; game = closeWeek(game)) {
    game = keepRunning(game, atATime)
    for (;;) {
      const legal = engine.commandsFor(game, 'pmo')
      const command = policy(view(game, 'pmo'), legal, engine.dice(game, 'pmo'))
      if (command.kind === 'closeWeek') break
      game = order(game, 'pmo', command)
    }
  }
  return projects.map((project) => {
    const end = game.world.facts.find((fact) => fact.kind === 'projectFinished' && fact.project === project)
    expect(end, `${project} of game ${seed} should finish`).toBeDefined()
    return end?.at.week ?? 0
  })
}

function keepRunning(game: Game, atATime: number): Game {
  const open = view(game, 'pmo').projects.filter(({ finishedWeek }) => finishedWeek === 0)
  return open.reduce((next, { id, hold }, place) => {
    const on = place >= atATime
    return on === (hold.state !== 'running') ? next : order(next, 'pmo', { kind: 'setHold', project: id, on })
  }, game)
}

const seeds = Array.from({ length: 40 }, (_, i) => `wip-${i}`)
const games = (atATime: number) => seeds.map((seed) => finishes(seed, atATime))

// B13, work.md section 8; Little's law: with the same throughput, fewer at a time are each through sooner. The project's
// own path is the same either way, so its delay (APD) falls by as much as its finish.
test('B13: under overload, two projects at a time finish sooner on average than four, the last hardly later', {
  timeout: 120_000,
}, () => {
  const [four, two] = [games(4), games(2)]
  const saved = pairedInterval(four.map(mean), two.map(mean)) // weeks of the mean finish
  expect(saved?.low).toBeGreaterThan(0)
  const last = (all: typeof four) => mean(all.map((each) => Math.max(...each)))
  expect(last(two) / last(four)).toBeLessThan(1.15)
})
