import { expect, test } from 'vitest'
import { controls } from '../../../src/sim/audit/controls.ts'
import { kitNames } from '../../../src/sim/audit/kits/kit.ts'
import { kits } from '../../../src/sim/audit/kits/kits.ts'
import { fieldRef, groupOf, rowOf } from '../../../src/sim/audit/papers.ts'
import { truthOf } from '../../../src/sim/audit/truth.ts'
import { dealOf } from '../../auditing.ts'

const seeds = Array.from({ length: 6 }, (_, i) => `kit-${i + 1}`)

test.each(kitNames)(
  '%s: what deviates has a proof beyond whoever could have dressed it, on papers that show it',
  {
    timeout: 120_000,
  },
  (name) => {
    for (const { items, truths, kit } of seeds.map((seed) => dealOf(seed, name))) {
      const deviating = truths.filter(({ broken }) => broken.length > 0)
      expect(deviating.length).toBeLessThanOrEqual(5)
      expect(items.length).toBeGreaterThanOrEqual(9)
      expect(items.length).toBeLessThanOrEqual(14)
      if (deviating.length > 0) expect(truths.some(({ lookAlike }) => lookAlike !== null)).toBe(true)
      for (const [place, { broken, form, proofs }] of truths.entries()) {
        expect(form !== null).toBe(broken.length > 0)
        expect(proofs.length > 0).toBe(broken.length > 0)
        for (const ref of proofs.flat().map((field) => fieldRef(field))) {
          const item = items[place]
          if (!ref || !item) throw new Error(name)
          if (ref.source !== 'word' && ref.name !== 'entry')
            expect(rowOf(kit, ref.source, item).fields.map((field) => field.name)).toContain(ref.name)
        }
        for (const proof of proofs) {
          const made = proof.map((field) => groupOf(kit, fieldRef(field)?.source ?? 'word'))
          expect(made.some((group) => group !== 'team' && group !== 'manager')).toBe(true)
        }
      }
    }
  },
)

test.each(kitNames)('%s: every clause can be broken, and then it is shown', { timeout: 240_000 }, (name) => {
  const kit = kits[name]
  const seen = new Set<string>()
  for (let n = 1; n <= 40 && seen.size < controls[name].clauses.length; n++) {
    const { played } = dealOf(`kit-${1 + (n % 6)}`, name)
    for (const gathered of kit.gather({ ...played, seed: `${played.seed}-${n}` })) {
      const truth = truthOf(kit, controls[name], played.setup, gathered)
      if (truth.proofs.length > 0) for (const clause of truth.broken) seen.add(clause)
    }
  }
  expect([...seen].sort()).toEqual(controls[name].clauses.map(({ id }) => id).sort())
})

test('the same seed deals the same papers twice, byte for byte', { timeout: 60_000 }, () => {
  for (const name of kitNames) {
    const { kit, played, items } = dealOf('kit-1', name)
    const twice = kit.gather(played).map(({ item }) => item)
    expect(JSON.stringify(twice.filter(({ id }) => items.some((it) => it.id === id)))).toBe(
      JSON.stringify(items),
    )
  }
})
