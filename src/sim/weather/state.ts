import type { Fact } from '../facts.ts'
import type { Setup } from '../setup.ts'

/** A change of the business, as far as it has come. */
export type WeatherState = {
  stage: 'rumour' | 'came' | 'passed'
  came: number // week; 0: not
  talked: number // week in which it was talked through; 0: not yet
  early: boolean // that was while it was a rumour
  fact: number // that brought it here
}

/** Those that were heard of, by id. */
export type WeatherMap = { [weather: string]: WeatherState }

export const beginWeather = ({ weather }: Setup): WeatherMap | undefined => weather && {}

export function applyToWeather(map: WeatherMap | undefined, fact: Fact, number: number): void {
  if (!map) return
  switch (fact.kind) {
    case 'weatherHeard':
      map[fact.weather] = { stage: 'rumour', came: 0, talked: 0, early: false, fact: number }
      return
    case 'weatherCame':
      Object.assign(map[fact.weather] as WeatherState, { stage: 'came', came: fact.at.week, fact: number })
      return
    case 'weatherPassed':
      Object.assign(map[fact.weather] as WeatherState, { stage: 'passed', fact: number })
      return
    case 'talkedThrough':
      Object.assign(map[fact.weather] as WeatherState, { talked: fact.at.week, early: fact.early })
      return
  }
}

const turned = new WeakMap<Setup, Map<string, Setup>>()

/** The setup with what the organisation weighs now: as its last change of weather left it. The same setup where none did. */
export function weighedNow(setup: Setup, map: WeatherMap | undefined): Setup {
  let last: { readonly id: string; readonly came: number } | null = null
  for (const { id, aims } of map ? (setup.weather ?? []) : []) {
    const came = map?.[id]?.came ?? 0
    if (aims && came > 0 && came >= (last?.came ?? 0)) last = { id, came }
  }
  if (!last) return setup
  const known = turned.get(setup) ?? new Map<string, Setup>()
  turned.set(setup, known)
  const found = known.get(last.id) ?? withAims(setup, last.id)
  known.set(last.id, found)
  return found
}

function withAims(setup: Setup, id: string): Setup {
  const aims = setup.weather?.find((it) => it.id === id)?.aims
  return aims ? { ...setup, weights: { ...setup.weights, organisation: aims } } : setup
}
