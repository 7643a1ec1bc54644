import { expect, test } from 'vitest'
import { view } from '../../src/game/viewing.ts'
import { say } from '../../src/words/say.ts'
import { dryDock, dryDockWords } from '../feel/dry-dock.ts'
import { watch } from '../helpers.ts'
import { en } from './en.ts'

test('everything that lies before a board can be said, and so can its minutes and promises', () => {
  const all = { ...en, ...dryDockWords }
  const told = new Set<string>()
  for (const [seed, policy] of [
    ['one', 'least-slack/sensible'],
    ['two', 'random/random'],
    ['three', 'loudest/default'],
  ] as const)
    watch(dryDock, seed, policy, (game) => {
      if (game.phase !== 'deciding') return
      const { gates, board } = view(game, 'pmo')
      for (const { id, args } of [
        ...gates.flatMap(({ outcomes, sunk, conditions }) => [
          sunk.says,
          ...outcomes.flatMap(({ cards }) => cards.map(({ says }) => says)),
          ...conditions.map(({ says }) => says),
        ]),
        ...(board?.promises ?? []).map(({ says }) => says),
      ]) {
        told.add(id)
        const said = say(all, id, { ...args, currency: 'EUR' })
        expect(said, id).not.toMatch(/[[\]{}]|undefined/)
      }
    })
  expect(told.size).toBeGreaterThan(20)
})
