import { factorOf } from '../sim/factors.ts'
import type { FactOf, Seat } from '../sim/facts.ts'
import { pointsIn } from '../sim/ledger.ts'
import { joined } from '../sim/naming.ts'
import { fullTime, timeLeft } from '../sim/powers/own-time.ts'
import type { PowersState } from '../sim/powers/state.ts'
import { casesOf } from '../sim/rules/managing/escalable.ts'
import { isOnOvertime, teamOf } from '../sim/rules/managing/own-overtime.ts'
import { mayManager, maySponsor } from '../sim/rules/seat-rule.ts'
import { weeksToGive } from '../sim/rules/sponsoring/patience.ts'
import { projectOfSeat } from '../sim/seats.ts'
import type { Game } from './game.ts'
import type { EscalationView, OpinionView, PowersView } from './seat-view.ts'
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
      .map(({ id }) => ({ project: id, points: pointsIn(ledger, joined('confidence', id)) })),
    appetite: powers.appetite,
    prices: {
      faceMilliPoints: factorOf(setup, `${powers.appetite}Face`),
      responseMilliDays: factorOf(setup, `${powers.appetite}Response`),
    },
    overtime: own !== null && mayManager(setup, 'overtime') ? isOnOvertime(setup, world, own) : null,
    tired: team.some((id) => (world.work.people[id]?.fatigue ?? 0) > 0),
    cases:
      own !== null && mayManager(setup, 'escalate')
        ? casesOf(setup, world, own).map(({ about, of, days, fact }) => ({
            ...{ about, of, days },
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
    opinions: role === 'sponsor' ? opinionsOf({ setup, world }) : [],
  }
}

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
