import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceSources } from '../../src/sim/gate-terms.ts'
import type { Observation } from '../../src/sim/gates/evidence.ts'
import { shownToBoard } from '../../src/sim/gates/evidence.ts'
import { leaningOf, scoresOf } from '../../src/sim/gates/leaning.ts'
import { carried, chairOf, hasQuorum, votesOf } from '../../src/sim/gates/voting.ts'
import type { BoardMember, Outcome } from '../../src/sim/setup.ts'
import { characters, concerns, outcomes } from '../../src/sim/setup.ts'
import { aSetup } from '../helpers.ts'

const setup = aSetup()
const member = (concern: BoardMember['concern'], more: Partial<BoardMember> = {}): BoardMember => ({
  person: concern,
  concern,
  character: 'firm',
  ...more,
})
const seen = (speaks: Observation['speaks'], more: Partial<Observation> = {}): Observation => ({
  id: 'x',
  args: {},
  source: 'report',
  concerns: [],
  why: null,
  speaks,
  ...more,
})
const seat = (who: BoardMember, all: readonly Observation[]) => ({
  member: who,
  leaning: leaningOf(setup, who, scoresOf(setup, who, all, null), outcomes),
})

test('what touches a concern weighs twice, and trust carries the word of the PMO', () => {
  const all = [seen({ go: 2 }, { concerns: ['finance'] }), seen({ stop: 3 })]
  expect(seat(member('finance'), all).leaning).toMatchObject({ outcome: 'go', firm: true })
  expect(seat(member('people'), all).leaning.outcome).toBe('stop')
  const advised = (trust: number) => scoresOf(setup, member('people'), all, { outcome: 'go', trust }).go
  expect([advised(0), advised(50_000), advised(100_000)]).toEqual([2000, 4000, 6000])
})

test('between equals a member leans to neither, and who wavers is never firm', () => {
  const even = [seen({ go: 2, stop: 2 })]
  expect(seat(member('people'), even).leaning).toMatchObject({ outcome: null, firm: false })
  const wavers = member('people', { character: 'wavering' })
  expect(seat(wavers, [seen({ stop: 3 })]).leaning).toMatchObject({ outcome: 'stop', firm: false })
})

test('the chair breaks a tie, and half of a board is no quorum', () => {
  const chair = seat(member('chair'), [seen({ hold: 3 })])
  const vote = (person: string, outcome: Outcome) => ({ person, outcome })
  expect(carried([vote('chair', 'hold'), vote('a', 'go')], chair)).toBe('hold')
  expect(carried([vote('chair', 'hold'), vote('a', 'go'), vote('b', 'go')], chair)).toBe('go')
  const among = [
    vote('chair', 'hold'),
    vote('a', 'go'),
    vote('b', 'go'),
    vote('c', 'stop'),
    vote('d', 'stop'),
  ]
  expect(carried(among, chair)).toBe('go') // the chair prefers neither; what changes least
  expect([hasQuorum(setup, 2, 4), hasQuorum(setup, 3, 4), hasQuorum(setup, 2, 3)]).toEqual([
    false,
    true,
    true,
  ])
})

test('an unread pack leaves the board what others have written', () => {
  const observations = evidenceSources.map((source) => seen({ go: 1 }, { source }))
  const shown = (read: boolean) =>
    shownToBoard({ observations, sunk: { cents: 0, why: '' }, read }).map(({ source }) => source)
  expect(shown(false)).toEqual(['pmWord', 'report', 'contract', 'finance', 'minutes'])
  expect(shown(true)).toEqual([...evidenceSources])
})

const weight = fc.constantFrom(-3, -2, -1, 1, 2, 3)
const anyEvidence = fc.array(
  fc.record({
    speaks: fc.dictionary(fc.constantFrom(...outcomes), weight),
    concerns: fc.uniqueArray(fc.constantFrom(...concerns)),
  }),
  { maxLength: 12 },
)
const anyBoard = fc.uniqueArray(
  fc.record({ concern: fc.constantFrom(...concerns), character: fc.constantFrom(...characters) }),
  { minLength: 1, maxLength: 5, selector: ({ concern }) => concern },
)

test('votes are total and the same for the same dice; other dice move only those who waver', () => {
  fc.assert(
    fc.property(anyEvidence, anyBoard, fc.string(), fc.nat(50), (evidence, board, seed, week) => {
      const all = evidence.map((it) => seen(it.speaks as Observation['speaks'], it))
      const seated = board.map((it) => seat({ ...it, person: it.concern }, all))
      const votes = (dice: string) => votesOf(setup, seated, outcomes, { seed: dice, gate: 'g', week })
      const first = votes(seed)
      expect(first.map(({ person }) => person)).toEqual(board.map(({ concern }) => concern))
      expect(first.every(({ outcome }) => outcomes.includes(outcome))).toBe(true)
      expect(votes(seed)).toEqual(first)
      const others = votes(`${seed}!`)
      for (const [i, { leaning }] of seated.entries()) if (leaning.firm) expect(others[i]).toEqual(first[i])
      const chair = chairOf(seated)
      if (!chair) throw new Error('nobody is in the chair')
      const counts = outcomes.map((it) => first.filter(({ outcome }) => outcome === it).length)
      expect(counts[outcomes.indexOf(carried(first, chair))]).toBe(Math.max(...counts))
    }),
    { numRuns: 200, seed: 4 },
  )
})
