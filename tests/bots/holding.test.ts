import { expect, test } from 'vitest'
import { play } from '../helpers.ts'
import { shipped } from '../standing/cases.ts'

test('a sensible desk does not hold a project one week to let it go on the next', () => {
  for (const setup of shipped().filter(({ levers }) => levers?.includes('hold')))
    for (const seed of ['1', '2', '3', '7']) {
      const held = new Map<string, number>()
      for (const fact of play(setup, seed, 'least-slack/sensible').world.facts) {
        if (fact.kind !== 'holdSet') continue
        if (fact.on) held.set(fact.project, fact.at.week)
        else expect(fact.at.week - (held.get(fact.project) ?? 0), seed).toBeGreaterThan(1)
      }
    }
})
