import { factorOf } from '../factors.ts'
import type { ProjectId, Setup, Weather } from '../setup.ts'
import type { WeatherMap, WeatherState } from './state.ts'
import { weighedNow } from './state.ts'

/**
 * A project's brief: what it is to weigh, as agreed with the sponsor. The organisation weighs anew on the day on which a
 * change of weather comes; the brief is agreed anew when that is talked through, or found out once `driftWeeks` are over.
 */
type Agreed = { readonly weather: Weather; readonly week: number }

/** In which week the brief followed a change that came; null: not yet. */
export function agreedIn(setup: Setup, { came, talked }: WeatherState, week: number): number | null {
  if (came === 0) return null
  if (talked > 0) return Math.max(came, talked)
  const foundOut = came + factorOf(setup, 'driftWeeks') + 1
  return week >= foundOut ? foundOut : null
}

/** The last change of weather that a project's brief followed, by `week`; null: its brief is the first one. */
export function briefOf(
  setup: Setup,
  map: WeatherMap | undefined,
  project: ProjectId,
  week: number,
): Agreed | null {
  let last: (Agreed & { readonly came: number }) | null = null
  for (const weather of setup.weather ?? []) {
    const state = map?.[weather.id]
    if (!state || !weather.brief || !weather.projects.includes(project)) continue
    const agreed = agreedIn(setup, state, week)
    if (agreed !== null && state.came >= (last?.came ?? 0)) last = { weather, week: agreed, came: state.came }
  }
  return last && { weather: last.weather, week: last.week }
}

const briefed = new WeakMap<Setup, Map<string, Setup>>()

/** The setup with what the organisation and this project weigh in `week`; without a project, or a new brief, that of `weighedNow`. */
export function weighedFor(
  setup: Setup,
  map: WeatherMap | undefined,
  project: ProjectId | null,
  week: number,
): Setup {
  const weighed = weighedNow(setup, map)
  const brief = project === null ? null : (briefOf(setup, map, project, week)?.weather ?? null)
  return brief ? withBrief(weighed, brief) : weighed
}

function withBrief(weighed: Setup, { id, brief }: Weather): Setup {
  if (!brief) return weighed
  const known = briefed.get(weighed) ?? new Map<string, Setup>()
  briefed.set(weighed, known)
  const found = known.get(id) ?? { ...weighed, weights: { ...weighed.weights, project: brief } }
  known.set(id, found)
  return found
}
