import { describe, expect, test } from 'vitest'
import type { Act } from '../../../src/sim/negotiation/acts.ts'
import { aimOf } from '../../../src/sim/negotiation/counterparts/aiming.ts'
import { characters } from '../../../src/sim/negotiation/counterparts/character-factors.ts'
import { relationMoves, relationOf } from '../../../src/sim/negotiation/relating.ts'
import { begin } from '../../../src/sim/negotiation/state.ts'
import { tableOf } from '../../../src/sim/negotiation/table.ts'
import { resultOf, view } from '../../../src/sim/negotiation/view.ts'
import { integrative, refusal, after as so } from './negotiations.ts'

const plain = tableOf(integrative)
const values = plain.parties[1]?.stakes.worth[0] ?? []
const wanted = values.indexOf(Math.max(...values))
const table = tableOf({
  ...integrative,
  rules: [
    { id: 'against', issue: 0, allows: [0, 1, 2].filter((option) => option !== wanted) },
    { id: 'with', issue: 0, allows: [wanted] },
  ],
})
const opened = begin(table)
const offer = (...options: number[]): Act => ({ kind: 'offer', offer: options })
const promise: Act = { kind: 'promise', to: 1, issue: 0, option: 1 }
const favour: Act = { kind: 'favour', to: 1 }
const share: Act = { kind: 'share', record: 'defectTrend' }
const upstairs: Act = { kind: 'threaten', to: 1, what: 'escalate' }
const pass: Act = { kind: 'pass' }
const both = (state: typeof opened) => ({ of: 1, to: 0, issues: 3, table: view(state, 1) })
const trust = (state: typeof opened) => relationOf(state.log, both(state))
const aim = (state: typeof opened) => aimOf(view(state, 1), characters.open, 7)

describe('trust between two', () => {
  test('a favour, something shared and a kept word raise it; a broken word and a threat to go upstairs lower it by more', () => {
    const start = trust(opened)
    const up = trust(so(opened, [0, favour])) - start
    expect(up).toBeGreaterThan(0)
    expect(trust(so(opened, [0, share])) - start).toBe(up)
    expect(trust(so(opened, [0, promise], [0, offer(1, 0, 0)])) - start).toBe(up)
    expect(start - trust(so(opened, [0, promise], [0, offer(0, 0, 0)]))).toBeGreaterThan(up)
    expect(start - trust(so(opened, [0, upstairs]))).toBeGreaterThan(up)
  })

  test('to say that one may leave is no breach, and what one does oneself moves nothing', () => {
    const said = so(opened, [0, { kind: 'threaten', to: 1, what: 'walk' }])
    expect(relationMoves(said.log, both(said))).toEqual([])
    const done = so(opened, [0, favour])
    expect(relationMoves(done.log, { ...both(done), of: 0, to: 1 })).toEqual([])
  })

  test('a word is broken once, and can be kept after that', () => {
    const state = so(opened, [0, promise], [0, offer(0, 0, 0)], [1, pass], [0, offer(0, 1, 0)], [1, pass], [0, offer(1, 1, 0)]) // biome-ignore format: one line
    expect(relationMoves(state.log, both(state)).map(({ why }) => why)).toEqual(['broken', 'kept'])
  })
})

describe('a record beside the point', () => {
  const tell = (more: number, less: number, evidence: string | null): Act => ({
    kind: 'tell',
    claim: { about: 'comparison', more, less, equal: false },
    evidence,
    answers: null,
  })
  const idle = begin({
    ...table,
    consequences: [...table.consequences, 'canteen'],
    records: [...table.records, { id: 'menu', about: 'canteen', holders: ['pmo'] }],
  })

  test('costs trust of whoever it is shown to, less than a broken word; one that bears it out costs none', () => {
    const start = trust(opened)
    const beside = so(opened, [0, tell(2, 0, 'defectTrend')]) // of the gate, said of the testers
    expect(relationMoves(beside.log, both(beside)).map(({ why }) => why)).toEqual(['beside'])
    expect(trust(beside)).toBeLessThan(start)
    expect(trust(beside)).toBeGreaterThan(trust(so(opened, [0, promise], [0, offer(0, 0, 0)])))
    for (const act of [tell(1, 0, 'defectTrend'), tell(2, 0, null)])
      expect(trust(so(opened, [0, act]))).toBe(start)
  })

  test('laid open for nothing it costs trust too, where nothing at the table bears on it', () => {
    const shown = so(idle, [0, { kind: 'share', record: 'menu' }])
    expect(relationMoves(shown.log, both(shown)).map(({ why }) => why)).toEqual(['beside'])
    expect(trust(shown)).toBeLessThan(trust(so(idle, [0, share])))
    const later = so(shown, [0, pass], [1, pass], [0, pass], [1, pass])
    expect(aim(later)).toBeGreaterThan(aim(so(idle, [0, pass], [1, pass], [0, pass], [1, pass])))
  })
})

test('who is trusted gets offers that ask for less; a rule moves whoever wanted what it forbids, and nobody else', () => {
  // The character's aim stands between the least and the most: not at the first word, where nothing can yield.
  const later = so(opened, [0, pass], [1, pass], [0, pass], [1, pass])
  const given = so(opened, [0, favour], [0, share], [0, pass], [1, pass], [0, pass], [1, pass])
  expect(aim(given)).toBeLessThan(aim(later))
  const cited = (rule: string) =>
    so(opened, [0, { kind: 'cite', rule }], [0, pass], [1, pass], [0, pass], [1, pass])
  expect(aim(cited('against'))).toBeLessThan(aim(later))
  expect(aim(cited('with'))).toBe(aim(later))
})

test('a favour costs whoever does it, deal or no deal; going upstairs costs more than walking away', () => {
  const state = so(opened, [0, favour], [0, { kind: 'escalate' }])
  expect(state.ending).toEqual({ kind: 'escalated', by: 0 })
  expect(resultOf(state, 0)).toBe(350 - 25 - 60)
  const walked = so(opened, [0, favour], [0, { kind: 'walkAway' }])
  expect(resultOf(state, 0)).toBeLessThan(resultOf(walked, 0))
  expect(resultOf(state, 1)).toBe(350)
})

test('a record that was shared lies before both, and nothing is done twice', () => {
  const state = so(opened, [0, share])
  expect(view(state, 1).records.map(({ id }) => id)).toContain('defectTrend')
  expect(refusal(state, 0, share)).toBe('alreadyDone')
  expect(refusal(opened, 0, { kind: 'share', record: 'nothing' })).toBe('unknownRecord')
  expect(refusal(opened, 0, { kind: 'cite', rule: 'none' })).toBe('unknownRule')
  expect(refusal(opened, 0, { kind: 'favour', to: 0 })).toBe('unknownParty')
  expect(refusal(opened, 0, { ...promise, option: 9 } as Act)).toBe('unknownOption')
})
