import { daysInWeek } from '../sim/calendar.ts'
import { factorOf } from '../sim/factors.ts'
import type { Seat } from '../sim/facts.ts'
import type { FaultState } from '../sim/faults/state.ts'
import { isTold } from '../sim/faults/state.ts'
import { balance, pointsIn } from '../sim/ledger.ts'
import type { Statement } from '../sim/link/state.ts'
import { saidThisWeek } from '../sim/link/state.ts'
import { certainties } from '../sim/link-terms.ts'
import { lookup } from '../sim/lookup.ts'
import { leversNow } from '../sim/rules/levers.ts'
import { firstIn } from '../sim/rules/linking/sharing-faults.ts'
import { brierOf, reputationFor } from '../sim/rules/linking/stating.ts'
import { isDrifting } from '../sim/rules/linking/weathering.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Project, ProjectId, SharedFault } from '../sim/setup.ts'
import { agreedIn } from '../sim/weather/briefs.ts'
import { weighedNow } from '../sim/weather/state.ts'
import { reportedDays } from '../sim/work/expected-days.ts'
import type { Game } from './game.ts'
import { mayKnow } from './knowing.ts'
import type {
  BriefView,
  FaultView,
  LinkView,
  PlaceView,
  QuestionView,
  StatementView,
  WeatherView,
} from './link-view.ts'
import { roleOf } from './seats.ts'

type Offer = ReturnType<typeof leversNow>[number]
type OfKind<K extends Offer['kind']> = Extract<Offer, { kind: K }>

/** What a seat may know of statements, weather and shared faults; null: a scenario without any. */
export function linkView(game: Game, seat: Seat): LinkView | null {
  const { setup, world, phase } = game
  if (!world.link && !world.weather && !world.faults) return null
  const isAtDesk = seat === 'pmo' && phase === 'deciding'
  const offers = isAtDesk ? leversNow(setup, world) : []
  const isPm = roleOf(seat) === 'pm' && phase !== 'debriefing'
  return {
    reputation: world.link && !isPm ? pointsIn(world.ledger, 'reputation') : null,
    question: isAtDesk ? questionView(game, offers) : null,
    statements: isPm ? [] : (world.link?.statements ?? []).map(statementView),
    weather: weatherViews(game, offers),
    aims: aimsOf(game),
    briefs: briefViews(game),
    faults: faultViews(game, seat, offers),
  }
}

const priceIn = <K extends Offer['kind']>(
  offers: readonly Offer[],
  kind: K,
  fits: (offer: OfKind<K>) => boolean,
): number | null =>
  offers.find((it): it is OfKind<K> => it.kind === kind && fits(it as OfKind<K>))?.price ?? null

export const statementView = (statement: Statement): StatementView => {
  const { project, activity, until, week, holds, sure, outcome, fact } = statement
  return {
    ...{ project, activity, until, week, holds, sure },
    outcome: outcome && { ...outcome, right: outcome.done === holds },
    why: `fact/${fact}`,
  }
}

function questionView({ setup, world }: Game, offers: readonly Offer[]): QuestionView | null {
  const { link, ledger, work } = world
  if (!link?.question) return null
  const { project: id, activity, until, fact, figures } = link.question
  const project = lookup(setup).projects.get(id) as Project
  const index = project.activities.findIndex((it) => it.id === activity)
  const said = saidThisWeek(link, world.at.week)
  const isHeard = balance(ledger, 'reputation') >= factorOf(setup, 'heardFrom')
  const fund = Math.round((project.budgetCents * factorOf(setup, 'warnedFund')) / 1000)
  return {
    ...{ project: id, activity, until },
    daysLeft: (until - world.at.week + 1) * daysInWeek,
    reportedDays: reportedDays(setup, work, project, index),
    believed: figures && { days: figures.days, why: `fact/${figures.fact}` },
    figuresPrice: priceIn(offers, 'askFigures', () => true),
    stakes: certainties.map((sure) => ({
      sure,
      right: reputationFor(setup, brierOf(sure, true)),
      wrong: reputationFor(setup, brierOf(sure, false)),
    })),
    fundCents: isHeard ? Math.min(fund, Math.max(0, balance(ledger, 'money/reserve'))) : 0,
    said: said ? statementView(said) : null,
    why: `fact/${fact}`,
  }
}

function weatherViews({ setup, world }: Game, offers: readonly Offer[]): WeatherView[] {
  return (setup.weather ?? []).flatMap((weather): WeatherView[] => {
    const { id, kind, week, projects } = weather
    const state = world.weather?.[id]
    if (!state) return []
    return [
      {
        ...{ id, kind, week, projects },
        stage: state.stage,
        talked: state.talked,
        early: state.early,
        drifting: isDrifting(setup, world, state),
        briefed: weather.brief !== undefined,
        price: priceIn(offers, 'talkThrough', (it) => it.weather === id),
        latePrice: factorOf(setup, 'lateTalkPrice'),
        why: `fact/${state.fact}`,
      },
    ]
  })
}

function aimsOf({ setup, world }: Game): LinkView['aims'] {
  const now = weighedNow(setup, world.weather)
  return now === setup ? null : { now: now.weights.organisation, before: setup.weights.organisation }
}

/** Each project with the last change that touched it: everybody knows what came, and with whom it was talked through. */
const briefViews = ({ setup, world }: Game): BriefView[] =>
  setup.projects.flatMap(({ id: project }): BriefView[] => {
    const touched = (setup.weather ?? [])
      .flatMap((weather) => {
        const state = world.weather?.[weather.id]
        const isHere = weather.brief !== undefined && weather.projects.includes(project)
        return state && isHere && state.came > 0 ? [{ id: weather.id, state }] : []
      })
      .toSorted((a, b) => a.state.came - b.state.came)
    const last = touched.at(-1)
    if (!last) return []
    const agreed = agreedIn(setup, last.state, world.at.week)
    return [{ project, weather: last.id, agreed, why: `fact/${last.state.fact}` }]
  })

function faultViews(game: Game, seat: Seat, offers: readonly Offer[]): FaultView[] {
  const { setup, world, phase } = game
  return (setup.faults ?? []).flatMap((fault): FaultView[] => {
    const state = world.faults?.[fault.id]
    if (!state) return []
    const isAll = phase === 'debriefing' || (seat === 'pmo' && isTold(state))
    const own = isAll ? fault.projects : fault.projects.filter((id) => isFoundFor(game, seat, id, state))
    if (own.length === 0) return []
    const isHere = (it: { readonly fault: string }) => it.fault === fault.id
    const first = isAll ? firstIn(fault, state) : (own[0] as ProjectId)
    return [
      {
        id: fault.id,
        first,
        places: own.map((project) => placeView(seat, project, fault, state, offers)),
        shared: state.shared,
        lesson: state.lesson,
        blamed: state.blamed,
        sharePrice: priceIn(offers, 'shareFault', isHere),
        lessonPrice: priceIn(offers, 'keepLesson', isHere),
        mayBlame: priceIn(offers, 'blame', isHere) !== null,
        why: `fact/${state.places[first]?.fact ?? 0}`,
      },
    ]
  })
}

/** Others than the PMO know of a fault only where it was found, and where they may know that. */
function isFoundFor(game: Game, seat: Seat, project: ProjectId, { places }: FaultState): boolean {
  const place = places[project]
  if (!place?.by) return false
  if (seat === pmSeat(project)) return true
  const fact = game.world.facts[place.fact]
  return fact !== undefined && mayKnow(game, seat, fact)
}

function placeView(
  seat: Seat,
  project: ProjectId,
  { id }: SharedFault,
  { places }: FaultState,
  offers: readonly Offer[],
): PlaceView {
  const place = places[project]
  const isKnown = place !== undefined && (place.by === null || place.told || seat === pmSeat(project))
  const sought = place?.sought === 'looked' ? 'clean' : place?.sought === 'shared' ? 'notFound' : 'may'
  return {
    project,
    state: isKnown && place.by !== null ? 'found' : sought,
    by: isKnown ? place.by : null,
    lookPrice: priceIn(offers, 'spotLook', (it) => it.fault === id && it.project === project),
    why: isKnown ? `fact/${place.fact}` : null,
  }
}
