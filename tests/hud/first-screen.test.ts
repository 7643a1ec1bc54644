import { contents } from 'virtual:contents'
import { render } from 'svelte/server'
import { expect, test } from 'vitest'
import { titleScreen } from '../../src/app/title-screen.ts'
import Hud from '../../src/hud/hud.svelte'
import type { SavedGame } from '../../src/hud/session.ts'
import { en } from '../words/en.ts'
import { calderWray } from './sample-case.ts'
import { sampleSession } from './sample-session.ts'

const missing = /\[[a-z]\w*(\.[\w-]+)+\]/gi

const saved = (scenario: string, more: Partial<SavedGame> = {}): SavedGame => ({
  id: scenario,
  scenario,
  seed: 'seed',
  week: 3,
  finished: false,
  from: null,
  seats: ['pmo'],
  ...more,
})

const [scenario = ''] = contents.scenarios
const games = [
  saved(scenario),
  saved(scenario, { id: 'b', finished: true }),
  saved(scenario, { id: 'c', from: 2 }),
]

test.each([
  ['on a first visit', []],
  ['with games that wait', games],
])('the title needs no word that comes later, %s', (_, waiting) => {
  const { session, tell } = sampleSession(calderWray())
  tell({ ...contents, screen: titleScreen(contents, waiting) })
  expect(render(Hud, { props: { session } }).body.match(missing) ?? []).toEqual([])
})

test('what is said of a part that cannot be fetched is there before it', () => {
  for (const id of Object.keys(en).filter((id) => /^(late|notices|say|settings|credits)\./.test(id)))
    expect(contents.words[id], id).toBe(en[id])
  expect(contents.words['facts.granted']).toBeUndefined()
})
