import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Analysis } from '../../src/bargaining/analysis.ts'
import { analysisOf } from '../../src/bargaining/analysis.ts'
import type { Bargain } from '../../src/bargaining/bargain.ts'
import { pointAt } from '../../src/bargaining/points.ts'
import { ofPoints, someBargain } from './bargains.ts'

const solutions = ['nash', 'kalaiSmorodinsky', 'egalitarian'] as const

const pointsOf = ({ frontier }: Analysis, places: readonly number[]) =>
  places.map((i) => pointAt(frontier.points, i))
const sorted = (points: readonly (readonly number[])[]) => points.map((it) => it.join(' ')).sort()

/** Everything there is to say of a bargain, with the coordinates of each point in another order. */
function said(bargain: Bargain, order = bargain.parties.map((_, j) => j)) {
  const analysis = analysisOf(bargain)
  const turned = (places: readonly number[]) =>
    sorted(pointsOf(analysis, places).map((point) => order.map((j) => point[j] as number)))
  const all = Array.from({ length: analysis.frontier.points.count }, (_, i) => i)
  return {
    outcomes: analysis.outcomes,
    frontier: turned(all),
    zone: turned(analysis.zone),
    nash: turned(analysis.nash),
    kalaiSmorodinsky: turned(analysis.kalaiSmorodinsky),
    egalitarian: turned(analysis.egalitarian),
    maxWelfare: turned(analysis.maxWelfare.among),
    opposition: analysis.opposition.toFixed(9),
  }
}

test('the order of the parties, of the issues and of the options changes nothing', () => {
  fc.assert(
    fc.property(someBargain(), (bargain) => {
      const { sizes, parties } = bargain
      const backwards = parties.map((_, j) => parties.length - 1 - j)
      const otherParties = { sizes, parties: [...parties].reverse() }
      const otherIssues = {
        sizes: [...sizes].reverse(),
        parties: parties.map((it) => ({
          ...it,
          worth: [...it.worth].reverse().map((values) => [...values].reverse()),
        })),
      }
      expect(said(otherParties, backwards)).toEqual(said(bargain))
      expect(said(otherIssues)).toEqual(said(bargain))
    }),
  )
})

test('a party that counts in another unit, from another zero, leaves the deals of Nash and of Kalai and Smorodinsky', () => {
  const unit = fc.constantFrom(1 / 8, 1 / 2, 2, 16)
  const zero = fc.integer({ min: -8, max: 8 })
  fc.assert(
    fc.property(
      someBargain(),
      fc.array(fc.tuple(unit, zero), { minLength: 5, maxLength: 5 }),
      (it, units) => {
        const uncut = {
          ...it,
          parties: it.parties.map((party) => ({ ...party, most: Number.POSITIVE_INFINITY })),
        }
        const changed = {
          ...uncut,
          parties: uncut.parties.map((party, j) => {
            const [times, plus] = units[j] as [number, number]
            const worth = party.worth.map((values, issue) =>
              values.map((value) => value * times + (issue === 0 ? plus : 0)),
            )
            return { ...party, worth, reservation: party.reservation * times + plus }
          }),
        }
        const [before, after] = [analysisOf(uncut), analysisOf(changed)]
        const back = (places: readonly number[]) =>
          sorted(
            pointsOf(after, places).map((point) =>
              point.map((value, j) => {
                const [times, plus] = units[j] as [number, number]
                return (value - plus) / times
              }),
            ),
          )
        for (const solution of ['nash', 'kalaiSmorodinsky'] as const)
          expect(back(after[solution])).toEqual(sorted(pointsOf(before, before[solution])))
        expect(back(after.zone)).toEqual(sorted(pointsOf(before, before.zone)))
      },
    ),
  )
})

test('every solution is on the frontier, leaves nobody below the reservation value, and is there when there is a zone', () => {
  fc.assert(
    fc.property(someBargain(), (bargain) => {
      const analysis = analysisOf(bargain)
      for (const solution of solutions) {
        expect(analysis[solution].length > 0).toBe(analysis.zone.length > 0)
        expect(analysis[solution].every((i) => analysis.zone.includes(i))).toBe(true)
      }
      expect(analysis.maxWelfare.among.length).toBeGreaterThan(0)
    }),
  )
})

test('taking away deals that were not chosen leaves the Nash deal (independence of irrelevant alternatives)', () => {
  const point = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 12 }), fc.nat(), (rows, which) => {
      const before = analysisOf(ofPoints(rows))
      const chosen = pointsOf(before, before.nash)
      const left = rows.filter(
        (row, n) => chosen.some((it) => String(it) === String(row)) || (which >> n) % 2 === 0,
      )
      const after = analysisOf(ofPoints(left))
      expect(sorted(pointsOf(after, after.nash))).toEqual(sorted(chosen))
    }),
  )
})

test('whoever asks for more without a deal never widens the zone, and an option nobody likes changes nothing', () => {
  fc.assert(
    fc.property(someBargain(), (bargain) => {
      const [first, ...others] = bargain.parties
      if (!first) return
      const asking = { ...bargain, parties: [{ ...first, reservation: first.reservation + 0.25 }, ...others] }
      const before = said(bargain).zone
      expect(said(asking).zone.every((point) => before.includes(point))).toBe(true)
      const useless = {
        sizes: bargain.sizes.map((size, issue) => (issue === 0 ? size + 1 : size)),
        parties: bargain.parties.map((party) => ({
          ...party,
          worth: party.worth.map((values, issue) =>
            issue === 0 ? [...values, Math.min(...values) - 1] : values,
          ),
        })),
      }
      const { outcomes: _more, ...after } = said(useless)
      const { outcomes: _fewer, ...same } = said(bargain)
      expect(after).toEqual(same)
    }),
  )
})

test('parties that want the same of the other have the mirrored points too', () => {
  const value = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 10 }), (rows) => {
      const mirrored = ofPoints([...rows, ...rows.map(([a, b]) => [b, a])])
      const { outcomes: _outcomes, ...once } = said(mirrored)
      const { outcomes: _again, ...turned } = said(mirrored, [1, 0])
      expect(turned).toEqual(once)
    }),
  )
})
