import type { Interval } from '../bots/paired.ts'
import { mean, pairedInterval, sd } from '../bots/paired.ts'
import type { PlayedGame, Task } from './games.ts'
import type { Shares } from './statistics.ts'
import { varianceShares, winShares } from './statistics.ts'
import { textTable } from './text-table.ts'

export type PolicyRow = {
  readonly policy: string
  readonly mean: number
  readonly sd: number
  readonly min: number
  readonly max: number
  readonly winShare: number
  readonly difference: Interval | null // to the first policy, paired by seed; null for the first
}

export type Comparison = {
  readonly scoreboard: string
  readonly seeds: number
  readonly policies: readonly PolicyRow[]
  readonly variance: Shares | null // null when all totals are equal
}

/** Compares policies by their totals on one scoreboard. */
export function comparisonOf(games: readonly PlayedGame[], scoreboard: string): Comparison {
  const policies = [...new Set(games.map(({ policy }) => policy))]
  const totals = policies.map((policy) =>
    games.filter((game) => game.policy === policy).map(({ scores }) => scores[scoreboard]?.total as number),
  )
  const wins = winShares(totals)
  const first = totals[0] ?? []
  return {
    scoreboard,
    seeds: first.length,
    policies: policies.map((policy, i) => {
      const own = totals[i] as number[]
      const difference = i === 0 ? null : pairedInterval(own, first)
      const spread = {
        mean: mean(own),
        sd: sd(own),
        min: least(own),
        max: -least(own.map((value) => -value)),
      }
      return { policy, ...spread, winShare: wins[i] as number, difference }
    }),
    variance: varianceShares(totals),
  }
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))

export function comparisonInWords({ scoreboard, seeds, policies, variance }: Comparison): string {
  const two = (value: number) => value.toFixed(2)
  const signed = (value: number) => (value < 0 ? two(value) : `+${two(value)}`)
  const heads = ['policy', 'mean', 'sd', 'min', 'max', 'wins', `against ${policies[0]?.policy} (95 %)`]
  const rows = policies.map(({ policy, difference, winShare, ...row }) => [
    policy,
    ...[row.mean, row.sd, row.min, row.max].map(two),
    `${(winShare * 100).toFixed(1)} %`,
    difference === null
      ? ''
      : `${signed(difference.mean)} [${signed(difference.low)}, ${signed(difference.high)}]`,
  ])
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  const shares = variance
    ? `policy ${percent(variance.policy)}, seed ${percent(variance.seed)}, rest ${percent(variance.residual)}`
    : 'none: all totals are equal'
  return `Totals on the scoreboard ${scoreboard}, ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}\n\n${textTable([heads, ...rows])}\nShare of variance: ${shares}\n`
}

/** Every policy on every seed: all seeds of the first policy, then of the next. */
export const tasksOf = (
  policies: readonly string[],
  seeds: readonly string[],
  seat?: string,
): readonly Task[] =>
  policies.flatMap((policy) => seeds.map((seed) => ({ policy, seed, ...(seat && { seat }) })))
