import type { CommandOf } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { happens, keyOf } from '../../rng.ts'
import type { Effect, Setup, Weather } from '../../setup.ts'
import type { WeatherState } from '../../weather/state.ts'
import type { Happen, World } from '../../world.ts'
import { takeEffects } from '../effects.ts'
import type { LeverRule } from '../lever-rule.ts'
import { isRunning } from '../seat-rule.ts'

/** Monday: what is whispered, what came or came to nothing, and who still works by the old aims. By dice of the weather alone. */
export function watchWeather(setup: Setup, world: World, happen: Happen, opened: number): void {
  for (const weather of setup.weather ?? []) {
    const { id, rumour, week } = weather
    const state = world.weather?.[id]
    if (world.at.week === rumour) happen({ kind: 'weatherHeard', weather: id }, opened)
    else if (state && world.at.week === week) turn(setup, world, happen, weather, state)
    else if (state && isDrifting(setup, world, state)) drift(setup, world, happen, weather, state)
  }
}

function turn(setup: Setup, world: World, happen: Happen, weather: Weather, state: WeatherState): void {
  const { id, chancePermille, effects, eased } = weather
  const { seed } = world.facts[0] as FactOf<'began'>
  if (!happens(keyOf(seed, 'weather', id), 0, 0, chancePermille)) {
    happen({ kind: 'weatherPassed', weather: id }, state.fact)
    return
  }
  const cause = happen({ kind: 'weatherCame', weather: id, early: state.early }, state.fact)
  takeAll(setup, world, happen, weather, state.early ? eased : effects, () => cause)
}

function drift(setup: Setup, world: World, happen: Happen, weather: Weather, state: WeatherState): void {
  takeAll(setup, world, happen, weather, weather.drift, (project) =>
    happen({ kind: 'driftedApart', weather: weather.id, project }, state.fact),
  )
}

/** The same effects on every project it touches that still runs. */
function takeAll(
  setup: Setup,
  world: World,
  happen: Happen,
  { projects }: Weather,
  effects: readonly Effect[],
  causeFor: (project: string) => number,
): void {
  for (const project of projects)
    if (isRunning(world, project))
      takeEffects(setup, world, happen, { effects, project, person: null, cause: causeFor(project) })
}

/** Whether a project it touches goes on by the old aims, or could in a week to come. */
export const isDrifting = (setup: Setup, { at }: World, { stage, came, talked }: WeatherState): boolean =>
  stage === 'came' && talked === 0 && at.week <= came + factorOf(setup, 'driftWeeks')

/** A word with every manager whom it touches: cheap while it is a rumour, dearer once it is there. */
export const talkingThrough: LeverRule<CommandOf<'talkThrough'>> = {
  offers: ({ weather = [] }) => weather.map(({ id }) => ({ kind: 'talkThrough' as const, weather: id })),
  price: ({ weather }, world, setup) => priceOfTalk(setup, world, weather),
  whyNot: (setup, world, { weather: id }) => {
    if (!setup.weather) return 'notInPlay'
    const state = world.weather?.[id]
    const weather = setup.weather.find((it) => it.id === id)
    if (!weather || !state) return 'unknownWeather'
    if (state.talked > 0) return 'alreadyDone'
    if (!weather.projects.some((project) => isRunning(world, project))) return 'projectFinished'
    return state.stage === 'rumour' || isDrifting(setup, world, state) ? null : 'noChange'
  },
  pull: (setup, world, happen, { weather: id, price }) => {
    const state = world.weather?.[id]
    const early = state?.stage === 'rumour'
    const projects = setup.weather?.find((it) => it.id === id)?.projects ?? []
    const trust = early ? factorOf(setup, 'earlyTalkTrust') : 0
    happen({ kind: 'talkedThrough', weather: id, early, projects, trust, price }, state?.fact)
  },
}

export const priceOfTalk = (setup: Setup, world: World, weather: string): number =>
  factorOf(setup, world.weather?.[weather]?.stage === 'rumour' ? 'earlyTalkPrice' : 'lateTalkPrice')
