import { mean, pairedInterval } from '../bots/paired.ts'
import type { Game } from '../game/game.ts'
import { foresee } from '../sim/desk/foreseeing.ts'
import type { OpenMatter } from '../sim/desk/state.ts'
import { factorOf } from '../sim/factors.ts'
import { lookup } from '../sim/lookup.ts'
import type { ProjectId, Setup, Weather } from '../sim/setup.ts'
import { weighedFor } from '../sim/weather/briefs.ts'
import type { WeatherState } from '../sim/weather/state.ts'
import type { Agreement } from './agreement.ts'
import { isAgreed, noAgreement, plus } from './agreement.ts'
import { textTable } from './text-table.ts'

/** The same matters, on the same desk, weighed three ways. */
export type ThreeWays = {
  readonly without: Agreement // as if the change had not come
  readonly news: Agreement // it has come, and nobody has talked about it: the brief is the old one
  readonly talked: Agreement // it has come, and the brief was agreed anew
}

/**
 * Of one game, matters in the weeks from the coming of a change of weather until its projects find out by themselves:
 * of the projects that it touches, of all others, and of those touched by weather.
 */
export type Touched = {
  readonly touched: ThreeWays
  readonly others: ThreeWays
  readonly by: { readonly [weather: string]: ThreeWays }
}

const none: ThreeWays = { without: noAgreement, news: noAgreement, talked: noAgreement }
export const untouched: Touched = { touched: none, others: none, by: {} }

const sum = (a: ThreeWays, b: ThreeWays): ThreeWays => ({
  without: plus(a.without, b.without),
  news: plus(a.news, b.news),
  talked: plus(a.talked, b.talked),
})

/** Adds up what several matters, or several games, have counted. */
export function together(a: Touched, b: Touched): Touched {
  const names = [...new Set([...Object.keys(a.by), ...Object.keys(b.by)])]
  return {
    touched: sum(a.touched, b.touched),
    others: sum(a.others, b.others),
    by: Object.fromEntries(names.map((name) => [name, sum(a.by[name] ?? none, b.by[name] ?? none)])),
  }
}

/** What a matter adds to the count; nothing outside those weeks, and nothing where no brief follows the news. */
export function touchedBy({ setup, world }: Game, open: OpenMatter): Touched {
  const { week } = world.at
  const fresh = (setup.weather ?? [])
    .map((weather) => ({ weather, state: world.weather?.[weather.id] }))
    .filter((it): it is Fresh => isFresh(setup, it.weather, it.state, week))
  const project = open.project
  if (project === null || fresh.length === 0) return untouched
  const last = (among: readonly Fresh[]) => among.toSorted((a, b) => a.state.came - b.state.came).at(-1)
  const touching = last(fresh.filter(({ weather }) => weather.projects.includes(project)))
  const weighed = touching ?? (last(fresh) as Fresh)
  const found = threeWays({ setup, world } as Game, open, project, weighed)
  return touching
    ? { touched: found, others: none, by: { [weighed.weather.id]: found } }
    : { touched: none, others: found, by: {} }
}

type Fresh = { readonly weather: Weather; readonly state: WeatherState }

const isFresh = (setup: Setup, { aims, brief }: Weather, state: WeatherState | undefined, week: number) =>
  state !== undefined &&
  state.came > 0 &&
  aims !== null &&
  brief !== undefined &&
  week <= state.came + factorOf(setup, 'driftWeeks')

/** What is foreseen of an option hangs on the week and on what is weighed alone: nothing else need be played again. */
function threeWays(
  { setup, world }: Game,
  open: OpenMatter,
  project: ProjectId,
  { weather, state }: Fresh,
): ThreeWays {
  const { week } = world.at
  const { options = [] } = lookup(setup).matters.get(open.matter) ?? {}
  const about = lookup(setup).projects.get(project) ?? null
  const by = (other: WeatherState): Agreement => {
    const map = { ...world.weather, [weather.id]: other }
    const weighed = weighedFor(setup, map, project, week)
    const seen = options.map((it) => foresee(weighed, it, { project: about, week, coming: open.coming }))
    return { agreed: isAgreed(seen) ? 1 : 0, of: 1 }
  }
  return {
    without: by({ ...state, stage: 'passed', came: 0 }),
    news: by({ ...state, talked: 0 }),
    talked: by({ ...state, talked: state.came }),
  }
}

const share = ({ agreed, of }: Agreement) => (agreed * 100) / of

/** Points of agreement that a way differs from another, paired by game, with its interval. */
function differs(
  games: readonly ThreeWays[],
  way: keyof ThreeWays,
  from: keyof ThreeWays,
): { readonly mean: number; readonly low: number | null; readonly high: number | null } | null {
  const counted = games.filter(({ without }) => without.of > 0)
  if (counted.length === 0) return null
  const [values, reference] = [way, from].map((it) => counted.map((game) => share(game[it as typeof way])))
  const found = pairedInterval(values as number[], reference as number[])
  if (found) return found
  return { mean: mean(values as number[]) - mean(reference as number[]), low: null, high: null }
}

/** A table of the three ways; empty where no news came that a brief follows. */
export function touchedInWords(all: Touched, games: readonly Touched[]): string {
  if (all.touched.without.of === 0) return ''
  const row = (name: string, ways: ThreeWays, each: readonly ThreeWays[]) => [
    name,
    String(ways.without.of),
    ...(['without', 'news', 'talked'] as const).map((way) =>
      ways[way].of === 0 ? '-' : `${share(ways[way]).toFixed(1)} %`,
    ),
    inPoints(differs(each, 'news', 'without')),
    inPoints(differs(each, 'talked', 'without')),
  ]
  const head = ['', 'seen', 'without the news', 'news', 'talked through', 'news parts', 'after talking']
  const rows = [
    row(
      'projects that it touches',
      all.touched,
      games.map(({ touched }) => touched),
    ),
    ...Object.entries(all.by).map(([weather, ways]) =>
      row(
        `  ${weather}`,
        ways,
        games.map(({ by }) => by[weather] ?? none),
      ),
    ),
    row(
      'other projects',
      all.others,
      games.map(({ others }) => others),
    ),
  ]
  return `\nThe same matters, in the weeks after news that changes what counts: both prefer the same option\n\n${textTable([head, ...rows])}`
}

function inPoints(found: ReturnType<typeof differs>): string {
  if (!found) return '-'
  const signed = (value: number) => (value < 0 ? value.toFixed(1) : `+${value.toFixed(1)}`)
  const { low, high } = found
  return low === null || high === null
    ? signed(found.mean)
    : `${signed(found.mean)} [${signed(low)}, ${signed(high)}]`
}
