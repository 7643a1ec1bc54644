import { expect, test, vi } from 'vitest'
import { comparing, referencesOf } from '../../src/app/comparing.ts'
import type { Ask } from '../../src/app/questions.ts'
import { work } from '../../src/app/questions.ts'
import { policyNames } from '../../src/bots/policies.ts'
import { toEnd } from '../../src/game/slices.ts'
import { sampleOf } from '../hud/sample-case.ts'
import { aBrowser, setup } from './surroundings.ts'

const dealt = { setup, seed: 'one' }

test('the references are two habits and the best of all ready-made ways', () => {
  const references = toEnd(comparing(dealt))
  expect(references.map(({ id, of }) => [id, of])).toEqual([
    ['firstCome', policyNames.length],
    ['loudest', policyNames.length],
    ['best', policyNames.length],
  ])
  const totals = references.map(({ score }) => score.total)
  expect(totals[2]).toBe(Math.max(...totals))
  expect(Object.keys(references[0]?.score.dimensions ?? {})).toContain('fairUse')
})

test('the best is the first of those with the highest score', () => {
  const game = (policy: string, total: number) => ({ policy, score: { total, dimensions: {} } })
  const games = [game('a', 40), game('b', 60), game('c', 60)]
  expect(referencesOf(games)).toEqual([{ id: 'best', policy: 'b', of: 3, score: games[1]?.score }])
})

test('a game is compared once, however often it is asked', async () => {
  const asked = vi.fn()
  const ask: Ask = async (topic, asks) => {
    asked(topic, asks)
    return toEnd(work[topic](asks))
  }
  const tab = await aBrowser({ ask }).openTab()
  expect(await tab.session.compare()).toEqual([])
  tab.play()
  const [first, second] = await Promise.all([tab.session.compare(), tab.session.compare()])
  expect(first).toBe(second)
  tab.play('two')
  await tab.session.compare()
  expect(asked.mock.calls).toHaveLength(2)
  expect(asked.mock.lastCall).toEqual(['compare', { setup, seed: 'two' }])
})

test('a manager and the sponsor are compared with ways of their own chair', () => {
  const ofManager = toEnd(comparing({ ...dealt, seat: `pm/${setup.projects[0]?.id}` }))
  expect(ofManager.map(({ id, of }) => [id, of])).toEqual([
    ['open', 6],
    ['silent', 6],
    ['green', 6],
    ['best', 6],
  ])
  expect(Object.keys(ofManager[0]?.score.dimensions ?? {})).toContain('freedom')
  const ofSponsor = toEnd(comparing({ ...dealt, seat: 'sponsor' }))
  expect(ofSponsor.map(({ id }) => id)).toEqual(['closed', 'giving', 'best'])
  expect(Object.keys(ofSponsor[0]?.score.dimensions ?? {})).toContain('fairUse')
  const totals = ofSponsor.map(({ score }) => score.total)
  expect(totals[2]).toBe(Math.max(...totals))
})

test('where warnings come, saying and keeping them are weighed on other luck too', () => {
  const kestrel = sampleOf('calder-wray-kestrel').setup
  const found = toEnd(comparing({ setup: kestrel, seed: 'one', seat: 'pm/kestrel' }))
  const mean = (id: string) => found.find((it) => it.id === id)?.mean
  expect(mean('open')?.games).toBe(7)
  expect(mean('silent')?.games).toBe(7)
  expect(mean('green')).toBeUndefined()
  expect(mean('open')?.total).toBeGreaterThan(mean('silent')?.total ?? 100)
}, 60_000)
