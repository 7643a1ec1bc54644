import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bargain } from '../../src/bargaining/bargain.ts'
import { dealCount, dealOf, utility } from '../../src/bargaining/bargain.ts'
import { frontierOf } from '../../src/bargaining/frontier.ts'
import { pointAt } from '../../src/bargaining/points.ts'
import { undominated } from '../../src/bargaining/undominated.ts'
import { aParty, ofPoints, someBargain } from './bargains.ts'

const frontierPoints = (bargain: Bargain) => {
  const { points } = frontierOf(bargain)
  return Array.from({ length: points.count }, (_, i) => pointAt(points, i))
}

const allPoints = ({ sizes, parties }: Bargain) =>
  Array.from({ length: dealCount(sizes) }, (_, number) =>
    parties.map((party) => utility(party, dealOf(sizes, number))),
  )

const beats = (a: readonly number[], b: readonly number[]) =>
  a.every((value, j) => value >= (b[j] as number)) && a.some((value, j) => value > (b[j] as number))

test('what another deal beats is not on the frontier, equal points stand there once', () => {
  const rows = [
    [1, 4],
    [3, 3],
    [3, 2],
    [4, 1],
    [3, 3],
  ]
  expect(frontierPoints(ofPoints(rows))).toEqual([
    [1, 4],
    [3, 3],
    [4, 1],
  ])
})

test('issue by issue comes to the same as every deal against every other, for two to seven parties', () => {
  fc.assert(
    fc.property(someBargain({ min: 2, max: 7 }), (bargain) => {
      const all = allPoints(bargain)
      const best = all.filter((point) => !all.some((other) => beats(other, point)))
      const found = frontierPoints(bargain)
      const asText = (points: readonly (readonly number[])[]) => [...new Set(points.map(String))].sort()
      expect(asText(found)).toEqual(asText(best))
      expect(found.length).toBe(new Set(found.map(String)).size)
    }),
  )
})

test('each point of the frontier is what its deal is worth', () => {
  fc.assert(
    fc.property(someBargain(), (bargain) => {
      const { points, deals } = frontierOf(bargain)
      deals.forEach((number, i) => {
        const deal = dealOf(bargain.sizes, number)
        expect(pointAt(points, i)).toEqual(bargain.parties.map((party) => utility(party, deal)))
      })
    }),
  )
})

test('weights that sum to more than 1 are cut at 1, and then a deal may beat another that it did not beat before', () => {
  const cut = { most: 1 }
  const [a, b] = [
    aParty(
      [
        [0.7, 0.6],
        [0.5, 0.4],
      ],
      cut,
    ),
    aParty(
      [
        [0.1, 0.2],
        [0.1, 0.2],
      ],
      cut,
    ),
  ]
  expect(frontierPoints({ sizes: [2, 2], parties: [a, b] }).map(([first]) => first)).toEqual([1])
})

test('points that differ by less than 1e-9 are one', () => {
  const rows = [
    [0.5, 0.5],
    [0.5, 0.5 + 1e-12],
    [0.4, 0.5 + 2e-12],
  ]
  expect(frontierPoints(ofPoints(rows)).length).toBe(1)
})

test('seven parties, thousands of points: buckets lose none and keep none too many', () => {
  let state = 1
  const dice = () => {
    state = Math.imul(state, 1103515245) + 12345
    return (state >>> 8) % 8
  }
  const points = { across: 7, count: 3000, at: Float64Array.from({ length: 21_000 }, dice) }
  const kept = Array.from(undominated(points), (i) => pointAt(points, i))
  const all = Array.from({ length: points.count }, (_, i) => pointAt(points, i))
  const best = new Set(all.filter((point) => !all.some((other) => beats(other, point))).map(String))
  expect(new Set(kept.map(String))).toEqual(best)
  expect(kept.length).toBe(best.size)
})
