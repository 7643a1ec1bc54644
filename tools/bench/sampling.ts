import { rational } from '../../src/sim/audit/sampling/rational.ts'
import { plan } from '../../src/sim/audit/sampling/sample-size.ts'
import type { Measure } from './measures.ts'
import { median, timesOf } from './rounds.ts'

const tolerable = [2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20] // per cent: the columns of the AICPA's tables
const expected = Array.from({ length: 15 }, (_, row) => row * 25) // hundredths of a per cent
const ratios = [0, 1, 2, 3, 4, 5] // tenths

/** Tables of the size of published ones, every cell decided exactly. */
export function sampling(rounds: number): readonly Measure[] {
  const risk = rational(5, 100)
  const attributes = (items: number | null) => () => {
    for (const rate of tolerable)
      for (const row of expected)
        plan(items === null ? 'binomial' : 'hypergeometric', items, {
          tolerable: rational(rate, 100),
          expected: rational(row, 10_000),
          risk,
        })
  }
  const times = timesOf(
    {
      endless: attributes(null),
      counted: attributes(1_000),
      money: () => {
        for (const rate of tolerable)
          for (const ratio of ratios)
            plan('mus', null, {
              tolerable: rational(rate, 100),
              expected: rational(rate * ratio, 1_000),
              risk,
            })
      },
    },
    { rounds, warmUps: 1 },
  )
  const measure = (name: string, ms: readonly number[], reference: string): Measure => ({
    name,
    value: median(ms),
    unit: 'ms',
    aim: { atMost: 3_000 },
    reference,
  })
  const cells = tolerable.length * expected.length
  return [
    measure(
      'a table of attribute samples',
      times.endless,
      `${cells} cells of the AICPA's table A-1, binomial, up to 5000 items`,
    ),
    measure('the same for 1000 items', times.counted, 'hypergeometric'),
    measure(
      'a table of monetary-unit samples',
      times.money,
      `${tolerable.length * ratios.length} cells in the form of the AICPA's table C-1`,
    ),
  ]
}
