import type { Interval } from './paired.ts'
import { mean, pairedInterval } from './paired.ts'

/** What one policy reached on one seed, for the portfolio and for the average project; more is better on both. */
export type Reached = {
  readonly policy: string
  readonly seed: string
  readonly portfolio: number
  readonly project: number
}

/**
 * The policy that was chosen as best for one side, its mean, and how far it is ahead: of the other side's choice, or,
 * where that is the same policy, of the mean of all others.
 */
export type Best = { readonly policy: string; readonly mean: number; readonly ahead: Interval }

/**
 * How many of the two leads are more than chance explains: both (`differ`: of two policies, each on its own side; `same`:
 * of one policy), one (`oneSided`), or none (`level`).
 */
export type Verdict = 'differ' | 'oneSided' | 'same' | 'level'

/** Whether the policy that is best for the portfolio is also best for the average project. */
export type BestRules = {
  readonly verdict: Verdict
  readonly portfolio: Best
  readonly project: Best
  readonly means: readonly Omit<Reached, 'seed'>[] // of every policy, on the seeds that judge
  readonly chosenOn: number // seeds
  readonly judgedOn: number // other seeds: what is chosen as the best of many looks better than it is
}

type Side = 'portfolio' | 'project'

const fewestSeeds = 4 // two to choose on, two to judge on

/**
 * Chooses on every other seed and judges on the rest, paired by seed, at 95 %. Null with fewer than two policies or four
 * seeds. Source of the question: Browning and Yassine 2010; what it gives: `docs/model.md`.
 */
export function bestRules(games: readonly Reached[]): BestRules | null {
  const seeds = [...new Set(games.map(({ seed }) => seed))]
  const policies = [...new Set(games.map(({ policy }) => policy))]
  if (seeds.length < fewestSeeds || policies.length < 2) return null
  const found = new Map(games.map((game) => [`${game.policy} ${game.seed}`, game]))
  const half = (which: 0 | 1) => seeds.filter((_, i) => i % 2 === which)
  const [choosing, judging] = [half(0), half(1)]
  const values = (policy: string, side: Side, on: readonly string[]): number[] =>
    on.map((seed) => (found.get(`${policy} ${seed}`) as Reached)[side])
  const chosen = (side: Side): string =>
    policies
      .map((policy) => ({ policy, mean: mean(values(policy, side, choosing)) }))
      .reduce((a, b) => (b.mean > a.mean ? b : a)).policy
  const best = (side: Side, policy: string, others: readonly string[]): Best => {
    const own = values(policy, side, judging)
    const against = judging.map((seed) => mean(others.flatMap((other) => values(other, side, [seed]))))
    return { policy, mean: mean(own), ahead: pairedInterval(own, against) as Interval }
  }
  const [first, second] = [chosen('portfolio'), chosen('project')]
  const rest = policies.filter((policy) => policy !== first)
  const portfolio = best('portfolio', first, first === second ? rest : [second])
  const project = best('project', second, first === second ? rest : [first])
  return {
    verdict: verdictOf(portfolio, project),
    portfolio,
    project,
    means: policies.map((policy) => ({
      policy,
      portfolio: mean(values(policy, 'portfolio', judging)),
      project: mean(values(policy, 'project', judging)),
    })),
    chosenOn: choosing.length,
    judgedOn: judging.length,
  }
}

function verdictOf(portfolio: Best, project: Best): Verdict {
  const measurable = [portfolio, project].filter(({ ahead }) => ahead.low > 0).length
  if (measurable < 2) return measurable === 1 ? 'oneSided' : 'level'
  return portfolio.policy === project.policy ? 'same' : 'differ'
}
