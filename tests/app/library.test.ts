import { expect, test } from 'vitest'
import { lessonsIn, scenarioIds, setupIn, variationsIn, wordsFor } from '../../src/app/library.ts'
import { aSetup } from '../helpers.ts'

const setup = aSetup()
const library = {
  words: { title: 'Remit' },
  scenarios: {
    small: {
      setup,
      words: { 'company.name': 'Small', 'news.strike.headline': 'Strike' },
      next: 'large',
      varies: null,
    },
    large: { setup, words: { 'company.name': 'Large' }, next: 'gone', varies: 'small' },
  },
}

test('a scenario is found by its id, and by nothing else', () => {
  expect(scenarioIds(library)).toEqual(['small', 'large'])
  expect(setupIn(library, 'small')).toBe(setup)
  for (const id of ['', 'gone', 'constructor', '__proto__']) expect(setupIn(library, id)).toBeNull()
})

test('a case to learn with leads on to a scenario that is there', () => {
  expect(lessonsIn(library)).toEqual({ small: 'large' })
})

test('a screen has the words of its scenario, and what each scenario is called', () => {
  expect(wordsFor(library, 'small')).toEqual({
    title: 'Remit',
    'company.name': 'Small',
    'news.strike.headline': 'Strike',
    'scenarios.small.name': 'Small',
    'scenarios.large.name': 'Large',
  })
})

test('words that a game was saved with stand in for those that the scenario no longer has', () => {
  const words = wordsFor(library, 'large', { 'company.name': 'Old', 'news.strike.headline': 'Strike' })
  expect(words).toMatchObject({ 'company.name': 'Large', 'news.strike.headline': 'Strike' })
  expect(wordsFor(library, 'gone', { 'company.name': 'Gone' })['company.name']).toBe('Gone')
})

test('a variation knows what it varies, and is known to it', () => {
  expect(variationsIn(library)).toEqual({ small: ['large'], large: ['small'] })
})
