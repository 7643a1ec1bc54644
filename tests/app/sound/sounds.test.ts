import { expect, test } from 'vitest'
import { order, seat, startGame } from '../../../src/app/playing.ts'
import { soundsBetween } from '../../../src/app/sound/sounds.ts'
import type { Game, Order } from '../../../src/game/game.ts'
import { isRefused } from '../../../src/game/game.ts'
import type { LegalCommand } from '../../../src/game/legal.ts'
import { commandsFor } from '../../../src/game/legal.ts'
import type { View } from '../../../src/game/view.ts'
import { view } from '../../../src/game/viewing.ts'
import { calderWray } from '../../hud/sample-case.ts'

const { setup } = calderWray()

/** What the PMO sees after those orders. */
function after(...commands: Order['command'][]): {
  readonly view: View
  readonly legal: readonly LegalCommand[]
} {
  let game: Game = startGame(setup, 'sounds')
  for (const command of commands) {
    const next = order(game, command)
    if (isRefused(next)) throw new Error(next.refused)
    game = next
  }
  return { view: view(game, seat), legal: commandsFor(game, seat) }
}

const open = { kind: 'open' } as const
const close = { kind: 'closeWeek' } as const
const briefing = after().view
const monday = after(open)

test('nothing is heard of a game that comes to the screen, nor of two games', () => {
  expect(soundsBetween(null, monday.view)).toEqual([])
  expect(soundsBetween({ ...briefing, seed: 'other' }, monday.view)).toEqual([])
  expect(soundsBetween(monday.view, monday.view)).toEqual([])
})

test('a week that opens is paper; going back is silent', () => {
  expect(soundsBetween(briefing, monday.view)[0]).toBe('paper')
  const next = after(open, close).view
  expect(soundsBetween(monday.view, next)[0]).toBe('paper')
  expect(soundsBetween(next, monday.view)).toEqual([])
})

test('a closer look is paper, and only once', () => {
  const look = monday.legal.find((legal) => legal.kind === 'lookInto')
  if (look?.kind !== 'lookInto') throw new Error('nothing to look into')
  const looked = after(open, { kind: 'lookInto', matter: look.matter }).view
  expect(soundsBetween(monday.view, looked)).toEqual(['paper'])
  expect(soundsBetween(looked, looked)).toEqual([])
})

const before = after(open, close).view
const withMatter = (decided: string | null): View => ({
  ...before,
  matters: before.matters.map((matter, i) => (i === 0 ? { ...matter, decided } : matter)),
})

test('a decision is a stamp; another option stamps again; taking it back is silent', () => {
  const [one, other] = before.matters[0]?.options.map(({ id }) => id) ?? []
  expect(one && other).toBeTruthy()
  expect(soundsBetween(before, withMatter(one ?? null))).toEqual(['stamp'])
  expect(soundsBetween(withMatter(one ?? null), withMatter(other ?? null))).toEqual(['stamp'])
  expect(soundsBetween(withMatter(one ?? null), withMatter(null))).toEqual([])
})

const withDays = (change: number): View => {
  const whose = before.people.find(({ claims }) => claims.length > 0)?.id
  return {
    ...before,
    people: before.people.map((person) =>
      person.id === whose
        ? { ...person, claims: person.claims.map((it, i) => (i === 0 ? { ...it, granted: 3 + change } : it)) }
        : person,
    ),
  }
}

test.each([
  ['days that are given pull a ribbon tight', 1, ['taut']],
  ['days that are taken let one go', -1, ['slack']],
  ['days that stay are silent', 0, []],
])('%s', (_, change, heard) => {
  expect(soundsBetween(withDays(0), withDays(change))).toEqual(heard)
})

const nextWeek = (change: (project: View['projects'][number]) => object): View => ({
  ...before,
  week: before.week + 1,
  projects: before.projects.map((project) => ({ ...project, status: 'onPlan' as const, ...change(project) })),
})
const calm: View = {
  ...before,
  projects: before.projects.map((project) => ({ ...project, status: 'onPlan' })),
}

test.each([
  ['trust that grew', { trust: 99 }, ['paper', 'trustUp']],
  ['trust that shrank', { trust: 1 }, ['paper', 'trustDown']],
  ['trust that stayed', {}, ['paper']],
  ['a room in trouble', { status: 'trouble' }, ['paper', 'drip']],
])('a week’s end lets hear %s', (_, change, heard) => {
  expect(
    soundsBetween(
      calm,
      nextWeek(() => change),
    ),
  ).toEqual(heard)
})

test('a room that was in trouble already does not drip anew', () => {
  const wet: View = { ...calm, projects: calm.projects.map((project) => ({ ...project, status: 'trouble' })) }
  expect(
    soundsBetween(
      wet,
      nextWeek(() => ({ status: 'trouble' })),
    ),
  ).toEqual(['paper'])
})
