import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DecisionRule } from '../../../../src/sim/negotiation/committee/decision-rule.ts'
import {
  blockingCoalitions,
  neededFor,
  passes,
} from '../../../../src/sim/negotiation/committee/decision-rule.ts'

const five = [0, 1, 1, 1, 1, 1]
const all = [1, 2, 3, 4, 5]
const rule = (kind: DecisionRule['kind'], vetoes: readonly number[] = [], votes = five): DecisionRule => ({
  kind,
  votes,
  needed: neededFor(kind, votes, null),
  vetoes,
})

// Worked by hand: five with a vote each.
test.each([
  ['unanimity, nobody against', rule('unanimity'), [], true],
  ['unanimity, one against', rule('unanimity'), [3], false],
  ['all but one, one against', rule('allButOne'), [3], true],
  ['all but one, two against', rule('allButOne'), [3, 4], false],
  ['all but one, the one with a veto against', rule('allButOne', [1]), [1], false],
  ['a majority of five, two against', rule('majority'), [3, 4], true],
  ['a majority of five, three against', rule('majority'), [2, 3, 4], false],
  ['weighted 0 3 1 1 1 1, the heavy one against', rule('weighted', [], [0, 3, 1, 1, 1, 1]), [1], true],
  [
    'weighted 0 3 1 1 1 1, the heavy one and another',
    rule('weighted', [], [0, 3, 1, 1, 1, 1]),
    [1, 2],
    false,
  ],
] as const)('%s: passes %s', (_, it, refusing, is) => {
  expect(passes(it, refusing)).toBe(is)
})

test('the blocking coalitions of all but one with a veto: the veto alone, and every pair of the others', () => {
  expect(blockingCoalitions(rule('allButOne', [1]), all)).toEqual([
    [1],
    [2, 3],
    [2, 4],
    [3, 4],
    [2, 5],
    [3, 5],
    [4, 5],
  ])
})

const rules = fc
  .record({
    votes: fc.array(fc.nat(4), { minLength: 5, maxLength: 7 }),
    needed: fc.nat(12),
    vetoes: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
  })
  .map((it): DecisionRule => ({ kind: 'weighted', ...it }))

test('a set of refusals defeats a rule exactly when it holds a blocking coalition', () => {
  fc.assert(
    fc.property(rules, fc.uniqueArray(fc.nat(4)), (it, refusing) => {
      const everybody = it.votes.map((_, party) => party)
      const blocking = blockingCoalitions(it, everybody)
      const holds = blocking.some((set) => set.every((party) => refusing.includes(party)))
      expect(passes(it, refusing)).toBe(!holds)
      for (const set of blocking)
        for (const one of set)
          expect(
            passes(
              it,
              set.filter((party) => party !== one),
            ),
          ).toBe(true)
    }),
  )
})

test('whoever comes to refuse never lets a text pass that did not', () => {
  fc.assert(
    fc.property(rules, fc.uniqueArray(fc.nat(4)), fc.nat(4), (it, refusing, more) => {
      if (passes(it, [...refusing, more])) expect(passes(it, refusing)).toBe(true)
    }),
  )
})
