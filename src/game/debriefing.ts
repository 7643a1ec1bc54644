import { outcomesOf } from '../sim/debrief/outcomes.ts'
import type { Scoreboard } from '../sim/debrief/scoring.ts'
import { organisationScore, projectScore } from '../sim/debrief/scoring.ts'
import type { Seat } from '../sim/facts.ts'
import { balance, milliPoint } from '../sim/ledger.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Project } from '../sim/setup.ts'
import { weighedFor } from '../sim/weather/briefs.ts'
import { weighedNow } from '../sim/weather/state.ts'
import { auditedDebrief } from './debriefing-audited.ts'
import { bargainDebriefs } from './debriefing-bargains.ts'
import { weekCommitteeDebriefs } from './debriefing-committees.ts'
import { linkDebrief } from './debriefing-link.ts'
import type { Game } from './game.ts'
import { happenings } from './happenings.ts'
import { nextTime } from './next-time.ts'
import { nextTimeIn } from './next-time-seats.ts'
import { ownDeeds, ownFirst, ownPoints } from './own-points/own-points.ts'
import { roleOf } from './seats.ts'
import { largest, turningPoints } from './turning-points.ts'
import type { Debrief, OutcomeView, ScoreView, TimelineWeek, TurningPoint } from './view.ts'
import { weighRisks } from './weighing-risks.ts'

const turningPointsShown = 6

/** The reckoning: both scoreboards, the weeks, and what moved the score most. */
export function debriefOf(game: Game, seat: Seat = 'pmo'): Debrief {
  const boards = scoreboards(game)
  const points = turningPoints(game)
  const own = ownPoints(game, seat)
  const others = points.filter(({ project }) => isOwn(seat, project))
  return {
    scores: Object.fromEntries(
      Object.keys(boards).map((name) => [name, scoreView(boards[name] as Scoreboard)]),
    ),
    turningPoints:
      seat === 'pmo' ? largest(others, turningPointsShown) : ownFirst(own, others, turningPointsShown),
    timeline: timelineOf(game, points),
    outcomes: outcomeViews(game),
    link: linkDebrief(game),
    bargains: bargainDebriefs(game, seat),
    committees: weekCommitteeDebriefs(game, seat),
    audited: auditedDebrief(game, seat),
    risks: roleOf(seat) === 'pm' ? weighRisks(game).filter(({ project }) => isOwn(seat, project)) : [],
    own: ownDeeds(game, seat, own),
    nextTime: seat === 'pmo' ? nextTime(game, points) : nextTimeIn(game, seat, points),
  }
}

/** A PM's own turning points are those of the own project. */
const isOwn = (seat: Seat, project: string | null) =>
  roleOf(seat) !== 'pm' || (project !== null && pmSeat(project) === seat)

const outcomeViews = ({ setup, world }: Game): OutcomeView[] =>
  outcomesOf(setup, world.facts, world.ledger).map(({ project, weeksLate }) => ({
    project,
    valueCents: balance(world.ledger, `value/${project}`),
    weeksLate,
  }))

/** The scoreboards by name: `organisation`, and `project/<id>` for each project. */
export function scoreboards({ setup, world }: Game): { readonly [name: string]: Scoreboard } {
  const outcomes = outcomesOf(setup, world.facts, world.ledger)
  const byBrief = ({ id }: Project) => weighedFor(setup, world.weather, id, world.at.week)
  return {
    organisation: organisationScore(weighedNow(setup, world.weather), world.ledger, outcomes),
    ...Object.fromEntries(
      setup.projects.map((project, i) => [
        `project/${project.id}`,
        projectScore(byBrief(project), world.ledger, project, outcomes[i] as (typeof outcomes)[number]),
      ]),
    ),
  }
}

/** Scores as plain numbers: what the command line prints and a class compares. */
export const scoresOf = (game: Game): { readonly [scoreboard: string]: ScoreView } => {
  const boards = scoreboards(game)
  return Object.fromEntries(Object.keys(boards).map((name) => [name, scoreView(boards[name] as Scoreboard)]))
}

const scoreView = (board: Scoreboard): ScoreView => ({
  total: board.total,
  dimensions: Object.fromEntries(board.dimensions.map((d) => [d.name, d.score])),
})

function timelineOf({ setup, world }: Game, points: readonly TurningPoint[]): TimelineWeek[] {
  const worth = new Map(points.map(({ sentence, hundredths }) => [sentence.why, hundredths]))
  const weeks: {
    week: number
    value: number
    spent: number
    trust: number
    events: TimelineWeek['events'][number][]
  }[] = []
  for (let week = 0; week <= world.at.week; week++)
    weeks.push({ week, value: 0, spent: 0, trust: 0, events: [] })
  for (const posting of world.ledger.postings) {
    const row = weeks[world.facts[posting.fact]?.at.week ?? 0]
    if (!row) continue
    const project = setup.projects.some((p) => posting.account === `trust/${p.id}`)
    if (posting.account.startsWith('value/')) row.value += posting.amount
    else if (posting.account.startsWith('spent/')) row.spent += posting.amount
    else if (project) row.trust += posting.amount
  }
  for (const { week, event } of happenings(setup, world))
    weeks[week]?.events.push({ ...event, hundredths: worth.get(event.why) ?? 0 })
  for (const { week, sentence, ...point } of points)
    if (point.label === 'short') weeks[week]?.events.push({ ...sentence, ...point, mark: null })
  let [value, spent, trust] = [0, 0, 0]
  return weeks.map((row) => {
    value += row.value
    spent += row.spent
    trust += row.trust
    const mean = Math.floor(trust / setup.projects.length / milliPoint)
    return { week: row.week, valueCents: value, spentCents: spent, trust: mean, events: row.events }
  })
}
