import { expect, test } from 'vitest'
import { isAgreed } from '../../src/cli/agreement.ts'
import { besideOf, filesOf } from '../../src/cli/scenario-files.ts'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import { read } from '../../src/scenario/read.ts'
import type { Matter, Setup, Weather } from '../../src/sim/setup.ts'
import { weighedFor } from '../../src/sim/weather/briefs.ts'
import { aSetup, atDesk, closeWeek, order, play, watch } from '../helpers.ts'
import { law } from './linked.ts'

/** Dates against quality, every week, for a project that the law touches and for one that it does not. */
const dates = (project: string): Matter => ({
  id: `dates-${project}`,
  paper: 'gate',
  about: 'project',
  project,
  person: null,
  when: [],
  everyWeeks: 1,
  urgency: 5,
  standing: 'keep-the-date',
  options: [
    { id: 'keep-the-date', price: 0, effects: [], echoes: [] },
    {
      id: 'mend-first',
      price: 0,
      effects: [
        { kind: 'work', milliDays: 3000, skill: null },
        { kind: 'quality', points: 5 },
      ],
      echoes: [],
    },
  ],
})

/** From week 3 on quality counts most; the first two projects are told to weigh the same once it was talked through. */
const quality: Weather = {
  ...law,
  aims: { value: 10, schedule: 5, money: 10, quality: 60, trust: 10, fairUse: 5 },
  brief: { value: 10, schedule: 5, money: 10, quality: 60, freedom: 15 },
}
const turning = (weather: Partial<Weather> = {}): Setup =>
  aSetup({
    projects: 3,
    specialists: 1,
    weeks: 8,
    matters: ['p1', 'p2', 'p3'].map(dates),
    mattersPerWeek: [3],
    weather: [{ ...quality, ...weather }],
  })

/** Of each project's paper, whether both sides want the same. */
const agreed = (game: Game): { readonly [project: string]: boolean | null } =>
  Object.fromEntries(
    view(game, 'pmo').matters.map(({ project, options }) => [
      project,
      isAgreed(options.map(({ foreseen }) => foreseen)),
    ]),
  )
const briefs = (game: Game) => view(game, 'pmo').link?.briefs.map(({ project, agreed }) => [project, agreed])
const talk = (game: Game) => order(game, 'pmo', { kind: 'talkThrough', weather: 'law' })

test('when what counts changes, both want something else, until it was talked through', () => {
  expect(agreed(atDesk(turning(), 'brief', 2))).toEqual({ p1: true, p2: true, p3: true })
  const apart = atDesk(turning(), 'brief', 3)
  expect(agreed(apart)).toEqual({ p1: false, p2: false, p3: false })
  expect(briefs(apart)).toEqual([
    ['p1', null],
    ['p2', null],
  ])
  const talked = talk(apart)
  expect(agreed(talked)).toEqual({ p1: true, p2: true, p3: false }) // the same papers, on the same Monday
  expect(briefs(talked)).toEqual([
    ['p1', 3],
    ['p2', 3],
  ])
})

test('talked through as a rumour, nobody ever wants something else, and it is cheaper', () => {
  const left = (game: Game) => view(game, 'pmo').attention?.left ?? 0
  const early = talk(atDesk(turning(), 'brief', 2))
  expect(agreed(early)).toEqual({ p1: true, p2: true, p3: true })
  expect(left(early)).toBeGreaterThan(left(talk(atDesk(turning(), 'brief', 3))))
  expect(agreed(closeWeek(early))).toMatchObject({ p1: true, p2: true })
})

test('what comes to nothing changes no brief, talked through or not', () => {
  const game = closeWeek(talk(atDesk(turning({ chancePermille: 0 }), 'brief', 2)))
  expect(agreed(game)).toEqual({ p1: true, p2: true, p3: true })
  expect(briefs(game)).toEqual([])
})

test('who is told nothing finds out once the weeks of drift are over', () => {
  expect(agreed(atDesk(turning(), 'brief', 6))).toMatchObject({ p1: false })
  const later = atDesk(turning(), 'brief', 7)
  expect(agreed(later)).toMatchObject({ p1: true, p2: true, p3: false })
  expect(briefs(later)?.[0]).toEqual(['p1', 7])
})

test('each project is judged by its brief, and every number says so', () => {
  const weights = (game: Game, number: string) =>
    explain(game, 'pmo', number)?.operands.map(({ name }) => name.args.weight)
  const game = play(turning(), 'brief', 'least-slack/default')
  expect(weights(game, 'score/project/p1')).toContain(60)
  expect(weights(game, 'score/project/p3')).not.toContain(60)
  const desk = talk(atDesk(turning(), 'brief', 3))
  for (const { id, options } of view(desk, 'pmo').matters)
    for (const side of ['project', 'organisation'] as const) {
      const [, mend] = options
      const why = explain(desk, 'pmo', `foreseen/${id}/mend-first/${side}`)
      expect(why?.operands.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(
        mend?.foreseen[side]?.likely,
      )
    }
})

test('a case whose changes name no brief weighs as it did', () => {
  const { brief: _, ...plain } = quality
  const setup = { ...turning(), weather: [plain] }
  const game = talk(atDesk(setup, 'brief', 3))
  expect(agreed(game)).toMatchObject({ p1: false })
  expect(briefs(game)).toEqual([])
  expect(weighedFor(setup, game.world.weather, 'p1', 3).weights.project).toBe(setup.weights.project)
})

test('in the year that turns, news parts both sides on what it touches, and talking brings them together', () => {
  const folder = 'scenarios/calder-wray-turning'
  const shipped = read(filesOf(folder), besideOf(folder))
  if (!('setup' in shipped)) throw new Error('The case has problems.')
  const { setup } = shipped
  const weather = setup.weather ?? []
  /** The same dice: only whether it comes, and whether there is attention to talk, differs. */
  const arm = (chancePermille: number, price: number): Map<string, boolean | null> => {
    const factors = { ...setup.factors, earlyTalkPrice: price, lateTalkPrice: price }
    const seen = new Map<string, boolean | null>()
    const chanced = weather.map((it) => ({ ...it, chancePermille }))
    watch({ ...setup, weather: chanced, factors }, '7', 'least-slack/sensible', (game) => {
      if (game.phase !== 'deciding') return
      const { week } = game.world.at
      for (const { id, project, options } of view(game, 'pmo').matters)
        if (
          weather.some((it) => it.projects.includes(project ?? '') && week >= it.week && week <= it.week + 3)
        )
          seen.set(`${id}/${project}/${week}`, isAgreed(options.map(({ foreseen }) => foreseen)))
    })
    return seen
  }
  const [calm, never, early] = [arm(0, 99), arm(1000, 99), arm(1000, 1)]
  const shared = [...calm.keys()].filter((key) => never.has(key) && early.has(key))
  const share = (of: Map<string, boolean | null>) =>
    shared.filter((key) => of.get(key)).length / shared.length
  expect(shared.length).toBeGreaterThan(8)
  expect(share(calm) - share(never)).toBeGreaterThan(0.15)
  expect(share(early) - share(never)).toBeGreaterThan(0.15)
})
