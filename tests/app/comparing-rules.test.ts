import { expect, test, vi } from 'vitest'
import { comparingRules, rulesCompared } from '../../src/app/comparing-rules.ts'
import type { Ask } from '../../src/app/questions.ts'
import { toEnd } from '../../src/game/slices.ts'
import { en } from '../words/en.ts'
import { aBrowser, setup } from './surroundings.ts'

const best = toEnd(comparingRules({ setup }))

test('every rule is played on the same luck, half to choose and half to judge', () => {
  expect(best?.means.map(({ policy }) => policy)).toEqual(rulesCompared)
  expect([best?.chosenOn, best?.judgedOn]).toEqual([12, 12])
  expect(rulesCompared.filter((rule) => en[`grantRules.${rule}`] === undefined)).toEqual([])
})

test('the rules of a game are compared once, and can then be asked why', async () => {
  const asked = vi.fn()
  const ask = (async (topic) => {
    asked(topic)
    return best
  }) as Ask
  const tab = await aBrowser({ ask }).openTab()
  expect(await tab.session.compareRules()).toBeNull()
  tab.play()
  expect(tab.session.explain('rules/organisation')).toBeNull()
  const found = await tab.session.compareRules()
  await tab.session.compareRules()
  expect(asked.mock.calls).toEqual([['compareRules']])
  for (const [number, side] of [
    ['rules/organisation', 'portfolio'],
    ['rules/projects', 'project'],
  ] as const) {
    const why = tab.session.explain(number)
    expect(why?.value).toBe(found?.[side].milliPoints)
    expect(why?.operands).toHaveLength(rulesCompared.length)
    const values = why?.operands.map(({ value }) => value ?? 0) ?? []
    expect(values).toEqual([...values].sort((a, b) => b - a))
    expect(values).toContain(why?.value)
  }
})
