import { criticalPathsOf } from './critical-path.ts'
import type { Network } from './network.ts'

/**
 * How a schedule serves the whole and each project, in periods. Delay of a project = finish - release - its own critical
 * path (Kurtulus and Davis 1982; Browning and Yassine 2010). Null: undefined, such as a spread of one value.
 */
export type PortfolioMeasures = {
  readonly totalMakespan: number // TMS: last finish - first release
  readonly averageDelay: number // APD
  readonly delayDeviation: number | null // DPD: sample standard deviation of the delays
  readonly projectDelayPercent: number | null // mean of delay / own critical path
  readonly portfolioDelayPercent: number | null // TMS over the length of the portfolio without limits
  readonly finishes: readonly number[] // by project
}

export function portfolioMeasures(network: Network, starts: Int32Array): PortfolioMeasures {
  const { durations, projectOf, releases } = network
  const { lengths } = criticalPathsOf(network)
  const finishes = Array.from(releases)
  starts.forEach((start, i) => {
    const p = projectOf[i] as number
    finishes[p] = Math.max(finishes[p] as number, start + (durations[i] as number))
  })
  const totalMakespan = finishes.reduce((a, b) => Math.max(a, b), 0) - firstRelease(network)
  const delays = finishes.map((finish, p) => finish - (releases[p] as number) - (lengths[p] as number))
  const averageDelay = mean(delays)
  const squares = delays.reduce((sum, delay) => sum + (delay - averageDelay) * (delay - averageDelay), 0)
  const free = freeLength(network)
  return {
    totalMakespan,
    averageDelay,
    delayDeviation: delays.length < 2 ? null : Math.sqrt(squares / (delays.length - 1)),
    projectDelayPercent: lengths.includes(0)
      ? null
      : 100 * mean(delays.map((delay, p) => delay / (lengths[p] as number))),
    portfolioDelayPercent: free === 0 ? null : 100 * (totalMakespan / free - 1),
    finishes,
  }
}

/** Length of the portfolio without limits on resources, from the first release on. */
const freeLength = (network: Network) => criticalPathsOf(network).portfolioEnd - firstRelease(network)
const firstRelease = ({ releases }: Network) => releases.reduce((a, b) => Math.min(a, b))
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

/**
 * Load factor of each pool: length x units of all that draws on it, over capacity x the portfolio's length without limits.
 * Above 1 it is overloaded. Null where there is nothing to divide by. The largest of the shared pools is the
 * utilisation factor of the portfolio.
 */
export function loadFactors(network: Network): readonly (number | null)[] {
  const { capacities, durations, needFrom, needPool, needUnits, size } = network
  const loads = new Float64Array(capacities.length)
  for (let i = 0; i < size; i++)
    for (let k = needFrom[i] as number; k < (needFrom[i + 1] as number); k++) {
      const pool = needPool[k] as number
      loads[pool] = (loads[pool] as number) + (durations[i] as number) * (needUnits[k] as number)
    }
  const length = freeLength(network)
  return Array.from(loads, (load, pool) => {
    const room = (capacities[pool] as number) * length
    return room === 0 ? null : load / room
  })
}
