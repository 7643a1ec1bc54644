import { analysisOf } from '../../src/bargaining/analysis.ts'
import type { Bargain } from '../../src/bargaining/bargain.ts'
import { dealCount } from '../../src/bargaining/bargain.ts'
import { draw } from '../../src/sim/rng.ts'
import type { Measure } from './measures.ts'
import { median, timesOf } from './rounds.ts'

const cases = {
  frame: { issues: 6, options: 4, parties: 2, opposed: false, aim: 16 },
  three: { issues: 6, options: 4, parties: 3, opposed: false, aim: 16 },
  five: { issues: 6, options: 4, parties: 5, opposed: false, aim: 16 },
  second: { issues: 8, options: 5, parties: 2, opposed: false, aim: 1000 },
  worst: { issues: 8, options: 5, parties: 2, opposed: true, aim: 1000 },
  large: { issues: 8, options: 7, parties: 2, opposed: false, aim: null },
  largeOfThree: { issues: 8, options: 7, parties: 3, opposed: false, aim: null },
} as const

/** The whole analysis of negotiations: frontier, solutions, zone, opposition. */
export function bargaining(rounds: number): readonly Measure[] {
  const names = Object.keys(cases) as (keyof typeof cases)[]
  const bargains = new Map(names.map((name) => [name, drawn(cases[name])]))
  const points = new Map<string, number>()
  const variants = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        const { frontier } = analysisOf(bargains.get(name) as Bargain)
        points.set(name, frontier.points.count)
      },
    ]),
  ) as { [name in keyof typeof cases]: () => void }
  const times = timesOf(variants, { rounds: Math.min(rounds, 5), warmUps: 2 })
  return names.map((name) => {
    const { sizes, parties } = bargains.get(name) as Bargain
    const { aim } = cases[name]
    return {
      name: `analysis of ${dealCount(sizes)} outcomes for ${parties.length} parties`,
      value: median(times[name]),
      unit: 'ms',
      aim: aim === null ? null : { atMost: aim },
      reference: `${cases[name].opposed ? 'wholly opposed' : 'drawn'} weights and evaluations, ${points.get(name)} points on the frontier; ${sizes.length} issues of ${sizes[0]} options`,
    }
  })
}

/** Weights and evaluations by the dice, scaled to 1 as in GENIUS; opposed: what the first gains the second loses, all is on the frontier. */
function drawn({ issues, options, parties, opposed }: (typeof cases)[keyof typeof cases]): Bargain {
  const all = Array.from({ length: parties }, (_, p) => {
    const weights = Array.from({ length: issues }, (_, i) => 1 + (draw(p, i, 0) % 1000))
    const total = weights.reduce((a, b) => a + b)
    const worth = weights.map((weight, i) => {
      const values = Array.from({ length: options }, (_, o) => draw(p, i, 1 + o) % 1000)
      const most = Math.max(...values)
      return values.map((value) => (weight / total) * (value / most))
    })
    return { worth, most: 1, full: 1, reservation: 0.3 }
  })
  const [first, second] = all
  if (opposed && first && second)
    second.worth = first.worth.map((values) => values.map((value) => Math.max(...values) - value))
  return { sizes: Array.from({ length: issues }, () => options), parties: all }
}
