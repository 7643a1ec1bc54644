import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import { keepBooks } from '../../../src/sim/audit/books.ts'
import { brokenBy, controlNames, controls, itemsOf } from '../../../src/sim/audit/controls.ts'
import { fieldRef, groupOf, rowOf } from '../../../src/sim/audit/papers.ts'
import { detectionPermille, warrantedOpinion } from '../../../src/sim/audit/power.ts'
import { isProof } from '../../../src/sim/audit/truth.ts'
import type { Setup } from '../../../src/sim/setup.ts'
import { dealOf, played, setup } from '../../auditing.ts'
import { play } from '../../helpers.ts'

const seeds = Array.from({ length: 8 }, (_, i) => `drill-${i + 1}`)

test('every deviation that is dealt has a proof on paper, and one of its papers is beyond who could have dressed it', {
  timeout: 60_000,
}, () => {
  for (const { items, truths, kit } of seeds.map((seed) => dealOf(seed)))
    for (const [place, { broken, proofs }] of truths.entries()) {
      expect(proofs.length > 0).toBe(broken.length > 0)
      for (const proof of proofs) {
        const [a, b] = proof.map((field) => fieldRef(field))
        const item = items[place]
        if (!a || !b || !item) throw new Error(proof.join())
        expect(broken.some((clause) => isProof(kit, clause, item, a, b))).toBe(true)
        const groups = [a, b].map(({ source }) => groupOf(kit, source))
        expect(groups.some((group) => group !== 'team' && group !== 'manager')).toBe(true)
        for (const { source, name } of [a, b])
          if (source !== 'word' && name !== 'entry')
            expect(rowOf(kit, source, item).fields.map((field) => field.name)).toContain(name)
      }
    }
})

test('a drill has at most five deviations and something that only looks like one, or it is clean', () => {
  for (const { truths } of seeds.map((seed) => dealOf(seed))) {
    const deviating = truths.filter(({ broken }) => broken.length > 0).length
    expect(deviating).toBeLessThanOrEqual(5)
    expect(truths).toHaveLength(14)
    if (deviating > 0) expect(truths.some(({ lookAlike }) => lookAlike !== null)).toBe(true)
  }
  expect(
    seeds.map((seed) => dealOf(seed)).some(({ truths }) => truths.every(({ broken }) => broken.length === 0)),
  ).toBe(true)
})

test('the same game gives the same books, byte for byte', () => {
  const game = played('twice')
  expect(JSON.stringify(keepBooks(game))).toBe(JSON.stringify(keepBooks(played('twice'))))
})

test('whoever is never late, never forgets and covers nothing leaves nothing to find', () => {
  const factors = { lateSheet: 0, missingSheet: 0, lateApproval: 0, ownApproval: 0, coveredShare: 0 }
  const honest: Setup = { ...setup, factors: { ...setup.factors, ...factors } }
  const game = { ...played('honest'), setup: honest }
  const items = itemsOf(controls.timesheets, game)
  expect(items.length).toBeGreaterThan(50)
  expect(items.filter((item) => brokenBy(controls.timesheets, honest, item).length > 0)).toEqual([])
})

test('each control has a population in games of today; two are broken where a mandate bends reports', () => {
  const counts = Object.fromEntries(controlNames.map((name) => [name, { items: 0, broken: 0 }]))
  for (const { setup } of shipped.filter(({ id }) => id === 'saltmere' || id === 'calder-wray')) {
    const mandated: Setup = { ...setup, mandate: { type: 'supportive' } }
    const { facts, ledger } = play(mandated, 'controls').world
    for (const name of controlNames)
      for (const item of itemsOf(controls[name], { setup: mandated, seed: 'controls', facts, ledger })) {
        const count = counts[name]
        if (count) {
          count.items++
          if (brokenBy(controls[name], mandated, item).length > 0) count.broken++
        }
      }
  }
  for (const name of ['timesheets', 'reportsInTime', 'progressEarned'] as const)
    expect(counts[name]?.broken, name).toBeGreaterThan(0)
  expect(counts.assignments?.items).toBeGreaterThan(100)
  expect(counts.assignments?.broken).toBe(0)
})

test('six of fourteen show a control broken in two of them 69 times in 100', () => {
  expect(Math.round(detectionPermille(setup, 14, 6) / 10)).toBe(69)
  expect(Math.round(detectionPermille(setup, 14, 5) / 10)).toBe(60)
  expect(warrantedOpinion(setup, 14, { size: 14, found: 1 })).toBe('effective')
  expect(warrantedOpinion(setup, 14, { size: 14, found: 2 })).toBe('ineffective')
  expect(warrantedOpinion(setup, 14, { size: 9, found: 0 })).toBe('inconclusive')
  expect(warrantedOpinion(setup, 14, { size: 10, found: 0 })).toBe('effective')
})
