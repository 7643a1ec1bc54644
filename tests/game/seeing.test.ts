import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import { view } from '../../src/game/viewing.ts'
import { aSetup, play, watch } from '../helpers.ts'

test('a PM sees the own project, and neither asks, reports, matters nor money of another', () => {
  const setup = aSetup({ projects: 3, specialists: 2 })
  watch(setup, 'pm', 'least-slack/sensible', (game) => {
    const seen = view(game, 'pm/p2')
    const isOver = game.phase === 'debriefing' // then everything is open
    expect(seen.projects.map((p) => p.id)).toEqual(isOver ? ['p1', 'p2', 'p3'] : ['p2'])
    const claims = seen.people.flatMap((person) => person.claims)
    expect(claims.filter(({ project, tested }) => project !== 'p2' || tested !== null)).toEqual([])
    for (const door of seen.house ?? []) expect(Object.keys(door)).toEqual(['id', 'manager', 'emblem'])
    expect([seen.matters, seen.told, seen.reserveCents, seen.attention, seen.sponsorTrust]).toEqual([
      [],
      [],
      null,
      null,
      null,
    ])
    if (game.phase === 'debriefing') return
    const text = JSON.stringify({ ...seen, people: [], house: [] })
    for (const other of ['p1', 'p3']) expect(text).not.toContain(`"${other}"`)
    for (const number of [
      'money/p1',
      'spent/p3',
      'trust/p1',
      'earned/p3',
      'money/reserve',
      'trust/sponsor',
      'attention',
    ])
      expect(explain(game, 'pm/p2', number)).toBeNull()
    for (const [number, fact] of game.world.facts.entries()) {
      const why = explain(game, 'pm/p2', `fact/${number}`)
      const about = 'project' in fact && fact.project !== null ? fact.project : 'p2'
      if (about !== 'p2' || (fact.kind === 'recorded' && fact.by !== 'pm/p2')) expect(why).toBeNull()
    }
  })
}, 20_000)

test('how far a manager trusts the PMO is told to the sponsor at the debrief only', () => {
  watch(aSetup(), 'sponsor', 'least-slack/sensible', (game) => {
    const told = view(game, 'sponsor').projects.map(({ trust }) => trust)
    if (game.phase === 'debriefing') expect(told).not.toContain(null)
    else expect(told.filter((trust) => trust !== null)).toEqual([])
  })
})

test('nothing but a seat can be looked from', () => {
  const game = play(aSetup(), 'seat')
  for (const seat of ['', 'nobody', 'pm/p9', '__proto__', 'auditor'])
    expect(() => view(game, seat)).toThrow('There is no seat')
})
