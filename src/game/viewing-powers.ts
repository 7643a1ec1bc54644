import { factorOf } from '../sim/factors.ts'
import type { FactOf, Seat } from '../sim/facts.ts'
import { pointsIn } from '../sim/ledger.ts'
import { joined } from '../sim/naming.ts'
import { fullTime, timeLeft } from '../sim/powers/own-time.ts'
import type { PowersState } from '../sim/powers/state.ts'
import { casesOf } from '../sim/rules/managing/escalable.ts'
import { isOnOvertime, teamOf } from '../sim/rules/managing/own-overtime.ts'
import { responseTo, trustOf } from '../sim/rules/managing/remembering.ts'
import { mayManager, maySponsor } from '../sim/rules/seat-rule.ts'
import { weeksToGive } from '../sim/rules/sponsoring/patience.ts'
import { projectOfSeat } from '../sim/seats.ts'
import type { Setup } from '../sim/setup.ts'
import { aheadOf } from './foreseeing-seats.ts'
import type { Game } from './game.ts'
import { isOverAsked } from './over-asking.ts'
import type { EscalationView, OpinionView, PowersView, SeatTerms } from './seat-view.ts'
import { seatTerms } from './seat-view.ts'
import { roleOf } from './seats.ts'

/** What managers and the sponsor have in play, for one seat; null where a scenario opens neither seat further. */
export function powersView({ setup, world }: Game, seat: Seat): PowersView | null {
  const { ledger, powers } = world
  if (!powers) return null
  const role = roleOf(seat)
  const own = role === 'pm' ? projectOfSeat(seat) : null
  const mine = (project: string) => own === null || project === own
  const team = own === null ? [] : teamOf(setup, own)
  return {
    time: role === 'pmo' ? null : { left: timeLeft(ledger, seat), full: fullTime(setup, seat) },
    confidence: setup.projects
      .filter(({ id }) => role !== 'pmo' && mine(id))
      .map(({ id }) => ({
        project: id,
        points: pointsIn(ledger, joined('confidence', id)),
        overAsked: isOverAsked(setup, world, id),
      })),
    appetite: powers.appetite,
    noticed: setup.powers?.noticed === true,
    remembered: setup.powers?.remembered === true,
    prices: {
      faceMilliPoints: factorOf(setup, `${powers.appetite}Face`),
      responseMilliDays: responseTo(setup, powers.appetite, own === null ? 0 : trustOf(world, own)),
    },
    costs: costsOf(setup),
    terms: termsOf(setup),
    ahead: aheadOf({ setup, world }, seat),
    overtime: own !== null && mayManager(setup, 'overtime') ? isOnOvertime(setup, world, own) : null,
    tired: team.some((id) => (world.work.people[id]?.fatigue ?? 0) > 0),
    cases:
      own !== null && mayManager(setup, 'escalate')
        ? casesOf(setup, world, own).map(({ about, of, days, short, fact }) => ({
            ...{ about, of, days, short },
            why: `fact/${fact}`,
          }))
        : [],
    escalations: escalationsOf(powers).filter(({ project }) => mine(project)),
    pushed: (setup.changes ?? [])
      .filter(({ id, project }) => powers.pushed[id] !== undefined && mine(project))
      .map(({ id }) => id),
    extended: maySponsor(setup, 'patience')
      ? setup.projects
          .filter(({ id }) => mine(id))
          .map(({ id }) => ({
            project: id,
            weeks: powers.extended[id] ?? 0,
            more: weeksToGive(setup, world, id),
          }))
      : [],
    mayPush: role === 'pm' && mayManager(setup, 'push'),
    mayScope: role === 'sponsor' && maySponsor(setup, 'scope'),
    mayAppetite: role === 'sponsor' && maySponsor(setup, 'appetite'),
    asked:
      role === 'sponsor'
        ? setup.projects.map(({ id }) => id).filter((id) => powers.opinions[id]?.asked === world.at.week)
        : [],
    opinions: role === 'sponsor' ? opinionsOf({ setup, world }) : [],
  }
}

const costsOf = (setup: Setup): PowersView['costs'] => ({
  raiseRisk: factorOf(setup, 'raiseTime'),
  workOvertime: factorOf(setup, 'teamOvertimeTime'),
  pushChange: factorOf(setup, 'pushTime'),
  escalate: factorOf(setup, 'escalateTime'),
  rule: factorOf(setup, 'ruleTime'),
  setAppetite: factorOf(setup, 'appetiteTime'),
  decideScope: factorOf(setup, 'scopeTime'),
  extendDate: factorOf(setup, 'extendTime'),
  askOpinion: factorOf(setup, 'opinionTime'),
  tidyPapers: factorOf(setup, 'tidyTime'),
  briefTeam: factorOf(setup, 'briefTime'),
  dressPapers: factorOf(setup, 'dressTime'),
  answerAuditor: factorOf(setup, 'answerTime'),
})

const termsOf = (setup: Setup): SeatTerms => ({
  ...(Object.fromEntries(seatTerms.map((name) => [name, factorOf(setup, name)])) as SeatTerms),
  overtimeGain: setup.factors.overtimeGain,
})

const escalationsOf = ({ escalated }: PowersState): EscalationView[] =>
  Object.entries(escalated).map(([project, { about, of, days, fact, ruled }]) => ({
    ...{ project, about, of, days },
    ruled: ruled ?? null,
    why: `fact/${fact}`,
  }))

const opinionsOf = ({ setup, world }: Pick<Game, 'setup' | 'world'>): OpinionView[] =>
  setup.projects.flatMap(({ id }) => {
    const opinion = world.powers?.opinions[id]
    if (!opinion?.given) return []
    const { reportedCents, reportedWeek } = world.facts[opinion.fact] as FactOf<'opinionGiven'>
    return { project: id, reportedCents, reportedWeek, ...opinion.given, why: `fact/${opinion.fact}` }
  })
