import { byStatechart, byTable } from '../../src/game/moves.ts'
import type { Setup } from '../../src/sim/setup.ts'
import type { World } from '../../src/sim/world.ts'
import { kept, throughTheGame, throughTheRules, wholeGame } from './games.ts'
import { throughBoardgameIo } from './hosted.ts'
import { logLogSlope, median, ratio, timesOf } from './rounds.ts'
import { scaledSetup } from './scaled-setup.ts'

export type Measure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly aim: { readonly atLeast: number } | { readonly atMost: number } | null // null: only told
  readonly reference: string // what it is measured against, and how
}

const sensible = 'least-slack/sensible'
const games = 20 // of a round, each with a seed of its own
const seeds = Array.from({ length: games }, (_, i) => `${i + 1}`)

/** Speed of whole games, and what of it is rules, game layer and statechart. */
export function speed(setup: Setup, rounds: number): readonly Measure[] {
  const played = seeds.map((seed) => kept(wholeGame(setup, { seed, policy: sensible, mover: byTable })))
  for (const game of played) {
    const [one, ...others] = [throughTheGame(setup, game, byTable), throughTheRules(setup, game)].map(
      historyOf,
    )
    if (others.some((it) => it !== one)) throw new Error('The loop plays another game.')
  }
  const whole = (policy: string, mover: typeof byTable) => () => {
    for (const seed of seeds) wholeGame(setup, { seed, policy, mover })
  }
  const times = timesOf(
    {
      sensible: whole(sensible, byTable),
      default: whole('least-slack/default', byTable),
      statechart: whole(sensible, byStatechart),
      layer: () => {
        for (const game of played) throughTheGame(setup, game, byTable)
      },
      rules: () => {
        for (const game of played) throughTheRules(setup, game)
      },
    },
    { rounds },
  )
  const perSecond = (ms: readonly number[]) => (games * 1000) / median(ms)
  const orders = played.reduce((sum, game) => sum + game.orders.length, 0) / games
  return [
    {
      name: `full games a second, ${sensible}`,
      value: perSecond(times.sensible),
      unit: '/s',
      aim: { atLeast: 300 },
      reference: `bots, views, game and rules by the table, on one core; ${Math.round(orders)} commands a game`,
    },
    {
      name: 'full games a second, least-slack/default',
      value: perSecond(times.default),
      unit: '/s',
      aim: { atLeast: 300 },
      reference: 'the same, every default taken',
    },
    {
      name: 'game against bare rules',
      value: ratio(times.layer, times.rules),
      unit: 'x',
      aim: { atMost: 1.3 },
      reference: `the same commands by step and week rules in a loop (${(median(times.rules) / games).toFixed(2)} ms a game)`,
    },
    {
      name: 'bots and views against bare rules',
      value: ratio(times.sensible, times.rules),
      unit: 'x',
      aim: null,
      reference: `the same loop; a whole game of ${sensible}`,
    },
    {
      name: 'share of time in XState, live',
      value: 1 - ratio(times.sensible, times.statechart),
      unit: '',
      aim: null,
      reference: 'whole games by the statechart against the same by the table',
    },
  ]
}

const sizes = [1, 2, 4, 8]

/** What hosting costs above the bare rules, beside the local client of boardgame.io with the same rules and commands. */
export function hosting(setup: Setup, rounds: number): readonly Measure[] {
  const game = kept(wholeGame(setup, { seed: '1', policy: sensible, mover: byTable }))
  const [ours, theirs] = [throughTheGame(setup, game, byTable), throughBoardgameIo(setup, game)].map(
    historyOf,
  )
  if (ours !== theirs) throw new Error('boardgame.io plays another game.')
  const times = timesOf(
    {
      rules: () => void throughTheRules(setup, game),
      layer: () => void throughTheGame(setup, game, byTable),
      hosted: () => void throughBoardgameIo(setup, game),
    },
    { rounds, warmUps: 1 },
  )
  const above = (of: readonly number[]) => of.map((ms, i) => Math.max(0, ms - (times.rules[i] as number)))
  return [
    {
      name: 'overhead of hosting against that of boardgame.io',
      value: ratio(above(times.layer), above(times.hosted)),
      unit: 'x',
      aim: { atMost: 0.1 },
      reference: `a game above its bare rules: ${median(above(times.layer)).toFixed(1)} ms here, ${median(above(times.hosted)).toFixed(1)} ms by its local client (0.50.2), over ${median(times.rules).toFixed(1)} ms of rules`,
    },
  ]
}

const historyOf = ({ facts }: World) => JSON.stringify(facts)

/** How a week grows with the company. */
export function growth(setup: Setup, rounds: number): readonly Measure[] {
  const companies = sizes.map((times) => scaledSetup(setup, times))
  const played = companies.map((company) =>
    wholeGame(company, { seed: '1', policy: sensible, mover: byTable }),
  )
  const wholes = companies.map((company, i) => [
    `whole ${i}`,
    () => void wholeGame(company, { seed: '1', policy: sensible, mover: byTable }),
  ])
  const rules = companies.map((company, i) => [
    `rules ${i}`,
    () => void throughTheRules(company, kept(played[i] as never)),
  ])
  const times = timesOf(Object.fromEntries([...wholes, ...rules]) as { [name: string]: () => void }, {
    rounds,
    warmUps: 1,
  })
  const pointsOf = (kind: string) =>
    companies.map(({ projects }, i) => ({
      x: projects.length,
      y: median(times[`${kind} ${i}`] as readonly number[]) / (played[i]?.world.at.week ?? 1),
    }))
  const said = (points: readonly { x: number; y: number }[]) =>
    `log-log slope of ms a week: ${points.map(({ x, y }) => `${x} projects ${y.toFixed(1)}`).join(', ')}; people, attention and desk grow with them`
  return [
    {
      name: 'growth of a week, bare rules',
      value: logLogSlope(pointsOf('rules')),
      unit: '',
      aim: { atMost: 1.2 },
      reference: said(pointsOf('rules')),
    },
    {
      name: 'growth of a week, with bots and views',
      value: logLogSlope(pointsOf('whole')),
      unit: '',
      aim: { atMost: 1.2 },
      reference: said(pointsOf('whole')),
    },
  ]
}

export function isMet({ value, aim }: Measure): boolean | null {
  if (aim === null) return null
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost
}
