import { expect, test } from 'vitest'
import { restore } from '../../src/app/restoring.ts'
import { record } from '../../src/game/recording.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { play } from '../helpers.ts'
import { setups } from '../standing/cases.ts'
import { setup as small } from './surroundings.ts'

const libraryOf = (setup: Setup) => ({
  words: {},
  scenarios: { [setup.id]: { setup, words: {}, next: null, varies: null } },
})

test('a forged order under a mandate is a mismatch at that order, and the game is shown up to there', () => {
  const mandated = setups.find(({ id }) => id === 'dry-dock-mandated') as Setup
  const kept = record(play(mandated, 'forged'))
  const at = kept.commands.findIndex(({ seat, command }) => seat === 'pmo' && command.kind === 'closeWeek')
  const forged = { kind: 'grant', person: 'x', project: 'constructor', days: 1 }
  const commands = kept.commands.map((order, n) => (n === at ? { ...order, command: forged } : order))
  const { flaw, game } = restore(libraryOf(mandated), JSON.stringify({ ...kept, commands }))
  expect(flaw).toEqual({ message: 'mismatch', args: { at: at + 1 } })
  expect(game?.orders).toHaveLength(at)
})

test('an order that the rules break on is a mismatch at that order, whatever breaks', () => {
  const kept = record(play(small, 'broken'))
  const at = kept.commands.findIndex(({ command }) => command.kind === 'talk')
  const setup = structuredClone(small)
  let asked = 0
  Object.defineProperty(setup, 'projects', {
    enumerable: true,
    get: () => {
      if (/talkTo/.test(new Error().stack ?? '')) throw new TypeError(`broken ${++asked}`)
      return small.projects
    },
  })
  const { flaw, game } = restore(libraryOf(setup), JSON.stringify(kept))
  expect(asked).toBeGreaterThan(0)
  expect(flaw).toEqual({ message: 'mismatch', args: { at: at + 1 } })
  expect(game?.orders).toHaveLength(at)
})
