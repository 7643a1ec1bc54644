import type { Best, BestRules } from '../bots/best-rules.ts'
import { bestRules } from '../bots/best-rules.ts'
import { mean } from '../bots/paired.ts'
import type { PlayedGame } from './games.ts'
import { textTable } from './text-table.ts'

type Yardstick = {
  readonly name: string
  readonly portfolio: (game: PlayedGame) => number
  readonly project: (game: PlayedGame) => number
  readonly less: boolean // whether less is better
}

const ofProjects = (game: PlayedGame, points: (board: PlayedGame['scores'][string]) => number): number =>
  mean(
    Object.entries(game.scores).flatMap(([name, board]) => (name === 'organisation' ? [] : [points(board)])),
  )

/**
 * Three ways to ask whether the same rule serves both sides. The last is TMS and APD: a project's delay is its finish
 * less its own path, which no rule changes.
 */
const yardsticks = {
  scoreboards: {
    name: 'scoreboards, points',
    portfolio: ({ scores }) => scores.organisation?.total ?? 0,
    project: (game) => ofProjects(game, ({ total }) => total),
    less: false,
  },
  benefit: {
    name: 'benefit kept, %',
    portfolio: ({ scores }) => scores.organisation?.dimensions.value ?? 0,
    project: (game) => ofProjects(game, ({ dimensions }) => dimensions.value ?? 0),
    less: false,
  },
  finish: {
    name: 'last and mean finish, weeks',
    portfolio: ({ finishes }) => Math.max(0, ...finishes),
    project: ({ finishes }) => (finishes.length === 0 ? 0 : mean(finishes)),
    less: true,
  },
} satisfies { readonly [id: string]: Yardstick }

export type BothSides = { readonly [id in keyof typeof yardsticks]: BestRules | null }

/** For each yardstick, which policy is best for the portfolio and which for the average project. */
export const bothSides = (games: readonly PlayedGame[]): BothSides => {
  const by = ({ portfolio, project, less }: Yardstick) => {
    const sign = less ? -1 : 1
    return bestRules(
      games.map((game) => ({
        policy: game.policy,
        seed: game.seed,
        portfolio: sign * portfolio(game),
        project: sign * project(game),
      })),
    )
  }
  return {
    scoreboards: by(yardsticks.scoreboards),
    benefit: by(yardsticks.benefit),
    finish: by(yardsticks.finish),
  }
}

const verdicts: { readonly [verdict in BestRules['verdict']]: string } = {
  differ: 'they differ',
  oneSided: 'one lead is measurable',
  same: 'one policy leads on both',
  level: 'no lead is measurable',
}

/** Empty where there are too few seeds or policies to say anything. */
export function bothSidesInWords(found: BothSides): string {
  const rows = (Object.keys(yardsticks) as (keyof BothSides)[]).flatMap((id) => {
    const best = found[id]
    return best ? [rowOf(yardsticks[id], best)] : []
  })
  const [any] = Object.values(found)
  if (!any || rows.length === 0) return ''
  const head = [
    '',
    'first for the portfolio',
    'ahead (95 %)',
    'first for the average project',
    'ahead (95 %)',
    '',
  ]
  return `\nChosen on ${any.chosenOn} seeds, judged on ${any.judgedOn} others. Ahead: of the other side's choice, or of the mean of all others\n\n${textTable([head, ...rows])}`
}

function rowOf({ name, less }: Yardstick, { portfolio, project, verdict }: BestRules): readonly string[] {
  const two = (value: number) => value.toFixed(2)
  const signed = (value: number) => (value < 0 ? two(value) : `+${two(value)}`)
  const cells = ({ policy, mean: value, ahead }: Best) => [
    `${policy} ${two(less ? -value : value)}`,
    `${signed(ahead.mean)} [${signed(ahead.low)}, ${signed(ahead.high)}]`,
  ]
  return [name, ...cells(portfolio), ...cells(project), verdicts[verdict]]
}
