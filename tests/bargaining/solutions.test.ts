import { expect, test } from 'vitest'
import { analysisOf } from '../../src/bargaining/analysis.ts'
import type { Bargain } from '../../src/bargaining/bargain.ts'
import { pointAt } from '../../src/bargaining/points.ts'
import { aParty, ofPoints } from './bargains.ts'

const analysed = (bargain: Bargain) => {
  const analysis = analysisOf(bargain)
  const at = (places: readonly number[]) => places.map((i) => pointAt(analysis.frontier.points, i))
  return {
    ...analysis,
    nash: at(analysis.nash),
    kalaiSmorodinsky: at(analysis.kalaiSmorodinsky),
    egalitarian: at(analysis.egalitarian),
    maxWelfare: { value: analysis.maxWelfare.value, points: at(analysis.maxWelfare.among) },
  }
}

test('Nash 1950, Bill and Jack: of what they own, they exchange seven things', () => {
  const goods = [
    // worth to Bill and to Jack; the first five are Bill's
    { bill: 2, jack: 4 }, // book
    { bill: 2, jack: 2 }, // whip
    { bill: 2, jack: 1 }, // ball
    { bill: 2, jack: 2 }, // bat
    { bill: 4, jack: 1 }, // box
    { bill: 10, jack: 1 }, // pen
    { bill: 4, jack: 1 }, // toy
    { bill: 6, jack: 2 }, // knife
    { bill: 2, jack: 2 }, // hat
  ]
  const bill = aParty(
    goods.map(({ bill }) => [bill, 0]),
    { reservation: 12 },
  )
  const jack = aParty(
    goods.map(({ jack }) => [0, jack]),
    { reservation: 6 },
  )
  const { outcomes, nash } = analysed({ sizes: goods.map(() => 2), parties: [bill, jack] })
  expect({ outcomes, nash }).toEqual({ outcomes: 512, nash: [[24, 11]] })
})

test('Kalai and Smorodinsky 1975: with more to share out, Nash gives the second less, theirs does not', () => {
  const few = [
    [0, 1],
    [0.75, 0.75],
    [1, 0],
  ]
  const more = [...few, [1, 0.7]]
  expect(analysed(ofPoints(few)).nash).toEqual([[0.75, 0.75]])
  expect(analysed(ofPoints(more)).nash).toEqual([[1, 0.7]])
  expect(analysed(ofPoints(more)).kalaiSmorodinsky).toEqual([[0.75, 0.75]])
})

/** The domain Nice or Die (ANAC 2011; Baarslag and others 2013). */
const niceOrDie = [
  [1, 0.16],
  [0.16, 1],
  [0.299, 0.299],
]

test('the point of disagreement is the reservation value as stated, not the worst outcome', () => {
  const { nash, maxWelfare, kalaiSmorodinsky } = analysed(ofPoints(niceOrDie))
  expect(nash).toEqual([
    [0.16, 1],
    [1, 0.16],
  ])
  expect(maxWelfare).toEqual({ value: 1.16, points: nash })
  expect(kalaiSmorodinsky).toEqual([[0.299, 0.299]])
  expect(analysed(ofPoints(niceOrDie, [0.16, 0.16])).nash).toEqual([[0.299, 0.299]])
})

test('without a zone there is no point, not even where two losses multiply to a gain', () => {
  const { zone, nash, kalaiSmorodinsky, egalitarian, maxWelfare } = analysed(
    ofPoints([[0.1, 0.2]], [0.9, 0.9]),
  )
  expect({ zone, nash, kalaiSmorodinsky, egalitarian }).toEqual({
    zone: [],
    nash: [],
    kalaiSmorodinsky: [],
    egalitarian: [],
  })
  expect(maxWelfare.points).toEqual([[0.1, 0.2]])
})

test('Kalai-Smorodinsky is neither the largest sum, nor the least difference, nor the egalitarian point', () => {
  const rows = [
    [0, 1],
    [0.2, 0.95], // the largest sum
    [0.4, 0.6], // the best least share: of 0.5 and 1
    [0.5, 0.5], // the least difference; the egalitarian point
  ]
  const { kalaiSmorodinsky, egalitarian, maxWelfare } = analysed(ofPoints(rows))
  expect(maxWelfare.points).toEqual([[0.2, 0.95]])
  expect(kalaiSmorodinsky).toEqual([[0.4, 0.6]])
  expect(egalitarian).toEqual([[0.5, 0.5]])
})

test('equal least shares are told apart by the next: leximin', () => {
  const rows = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [0.5, 0.5, 0.5],
    [0.5, 0.6, 0.5],
  ]
  const { kalaiSmorodinsky, egalitarian } = analysed(ofPoints(rows))
  expect({ kalaiSmorodinsky, egalitarian }).toEqual({
    kalaiSmorodinsky: [[0.5, 0.6, 0.5]],
    egalitarian: [[0.5, 0.6, 0.5]],
  })
})

test('all ties are listed, for the product of tiny gains too', () => {
  const tiny = [
    [1e-6, 2e-6],
    [2e-6, 1e-6],
    [3e-6, 1e-7],
  ]
  expect(analysed(ofPoints(tiny)).nash.length).toBe(2)
})

test('a party that can gain nothing decides nothing', () => {
  const rows = [
    [0.5, 0.3],
    [0.5, 0.8],
    [0.4, 0.9],
  ]
  const { kalaiSmorodinsky, nash } = analysed(ofPoints(rows, [0.5, 0.2]))
  expect({ kalaiSmorodinsky, nash }).toEqual({ kalaiSmorodinsky: [[0.5, 0.8]], nash: [[0.5, 0.8]] })
})

test('opposition is the distance to the point where everybody is wholly satisfied', () => {
  expect(analysed(ofPoints([[0.4, 0.2]])).opposition).toBe(1)
  expect(
    analysed(
      ofPoints([
        [1, 1],
        [0, 1],
      ]),
    ).opposition,
  ).toBe(0)
})
