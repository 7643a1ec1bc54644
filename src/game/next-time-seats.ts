import type { Fact, FactOf, Seat } from '../sim/facts.ts'
import { ofKind } from '../sim/facts-by-kind.ts'
import { balance } from '../sim/ledger.ts'
import { projectOfSeat } from '../sim/seats.ts'
import type { ProjectId, Setup } from '../sim/setup.ts'
import type { Game } from './game.ts'
import type { RiskReckoning } from './seat-view.ts'
import { roleOf } from './seats.ts'
import type { Sentence, TurningPoint } from './view.ts'
import { gainOf, weighRisks } from './weighing-risks.ts'

type Advice = Sentence & { readonly weight: number } // hundredths of a point, or what we take to be as much

const advised = 3

/**
 * What to try next time, for whoever sat in a manager's or the sponsor's chair, drawn from the game's own facts. What
 * has no worth of its own in points weighs `perTime` for each time it happened (our assumption), so that all can be set in one order.
 */
export function nextTimeIn(game: Game, seat: Seat, points: readonly TurningPoint[]): Sentence[] {
  const all = roleOf(seat) === 'pm' ? forManager(game, projectOfSeat(seat), points) : forSponsor(game, points)
  return all
    .sort((a, b) => b.weight - a.weight)
    .slice(0, advised)
    .map(({ id, args, why }) => ({ id: `nextTime.seat.${id}`, args, why }))
}

const perTime = 40

type Numbered<K extends Fact['kind']> = FactOf<K> & { readonly number: number }

const only = <K extends Fact['kind']>({ world }: Game, kind: K): Numbered<K>[] =>
  ofKind(world.facts, kind).map(({ fact, number }) => ({ ...fact, number }))
const why = (facts: readonly { readonly number: number }[]): string => `fact/${facts[0]?.number ?? 0}`
const named = (project: ProjectId) => ({ project: `projects.${project}.name` })

function forManager(game: Game, project: ProjectId, points: readonly TurningPoint[]): Advice[] {
  const own = <T extends { readonly project: ProjectId }>(facts: readonly T[]): T[] =>
    facts.filter((fact) => fact.project === project)
  const found = own(only(game, 'reportFoundOut'))
  const escalated = own(only(game, 'escalated'))
  const denied = own(only(game, 'escalationDecided')).filter(({ upheld }) => !upheld)
  const unused = own(only(game, 'daysUnused'))
  return [
    ...ofWarnings(game, project),
    ...some(found, (facts) =>
      advice(
        `foundOut.${facts[0]?.by ?? 'gate'}`,
        { week: facts[0]?.at.week ?? 0, count: facts.length },
        why(facts),
        facts.length * perTime * 2,
      ),
    ),
    ...some(denied, (facts) =>
      advice('denied', { count: escalated.length, denied: facts.length }, why(facts), facts.length * perTime),
    ),
    ...some(unused, (facts) =>
      advice(
        'unused',
        { days: facts.reduce((sum, { days }) => sum + days, 0), weeks: facts.length },
        why(facts),
        facts.length * (perTime / 2),
      ),
    ),
    ...shortest(points.filter((point) => point.project === project)).map((it) => ({
      ...it,
      args: {
        ...it.args,
        seat: 'pm',
        done: doneAbout(game, project, Number(it.args.week), Number(it.args.days)),
      },
    })),
  ]
}

/** What a manager had done about a week that came short: asked for all of it, gone upstairs in the week after, or neither. */
function doneAbout(
  game: Game,
  project: ProjectId,
  week: number,
  days: number,
): 'none' | 'asked' | 'appealed' {
  const isOwn = (fact: { readonly project: ProjectId; readonly at: Fact['at'] }, at: number) =>
    fact.project === project && fact.at.week === at
  if (only(game, 'escalated').some((fact) => isOwn(fact, week) || isOwn(fact, week + 1))) return 'appealed'
  const unmet = only(game, 'weekWorked')
    .filter(({ at }) => at.week === week)
    .flatMap((fact) => fact.unmet.filter((row) => row.project === project))
  return unmet.reduce((sum, row) => sum + row.days, 0) >= days ? 'asked' : 'none'
}

/** Of each warning what the way that was taken brought, against the other way on the same dice: what paid and what did not. */
function ofWarnings(game: Game, project: ProjectId): Advice[] {
  const all = weighRisks(game).filter((it) => it.project === project)
  const said = (it: RiskReckoning, id: string, weight: number) =>
    advice(id, riskArgs(it, gainOf(it, 'project')), it.why, weight)
  const dear = all.filter((it) => it.came && gainOf(it, 'project') < 0)
  const good = all.filter((it) => it.raised && it.eased && gainOf(it, 'project') > 0)
  const spared = all.filter(({ raised, came }) => !raised && !came)
  return [
    ...dear
      .filter(({ raised }) => !raised)
      .map((it) => said(it, 'kept', Math.max(perTime, -gainOf(it, 'project')))),
    ...good.slice(0, 1).map((it) => said(it, 'raised', 1)),
    ...spared.slice(0, 1).map((it) => said(it, 'keptAndSpared', 1)),
  ]
}

function forSponsor(game: Game, points: readonly TurningPoint[]): Advice[] {
  const { setup, world } = game
  const left = balance(world.ledger, 'money/reserve')
  const opinions = only(game, 'opinionAsked')
  return [
    ...setup.projects.flatMap(({ id }) => {
      const broke = only(game, 'outOfMoney').filter(({ project }) => project === id)
      return some(broke, (facts) =>
        advice(
          left > 0 ? 'brokeWithMoney' : 'broke',
          { ...named(id), weeks: facts.length, week: facts[0]?.at.week ?? 0, cents: left },
          why(facts),
          facts.length * perTime * (left > 0 ? 2 : 1),
        ),
      )
    }),
    ...setup.projects.flatMap(({ id }) => {
      const of = <T extends { readonly project: ProjectId }>(all: readonly T[]) =>
        all.filter(({ project }) => project === id)
      const loose = of(only(game, 'moneyLoose'))
      return [
        ...some(loose, (facts) => {
          const cents = facts.reduce((sum, fact) => sum + fact.cents, 0)
          return advice('loose', { ...named(id), cents }, why(facts), facts.length * perTime)
        }),
      ]
    }),
    ...setup.projects.flatMap(({ id }) => {
      const bent = only(game, 'reportBent').filter(({ project, form }) => project === id && form === 'rosy')
      if (opinions.some(({ project }) => project === id)) return []
      return some(bent, (facts) =>
        advice('unasked', { ...named(id), weeks: facts.length }, why(facts), facts.length * (perTime / 2)),
      )
    }),
    ...some(
      only(game, 'riskStruck').filter(({ raised }) => !raised),
      (facts) => advice('keptFromYou', { count: facts.length }, why(facts), facts.length * perTime),
    ),
    ...unanswered(game),
    ...settled(game),
    ...idle(setup, game),
    ...shortest(points),
  ]
}

/** Wants of money that nobody answered: one piece of advice, however many projects had them. */
const unanswered = (game: Game): Advice[] =>
  some(only(game, 'leftShort'), (facts) => {
    const projects = new Set(facts.map(({ project }) => project))
    const [first] = facts as [(typeof facts)[number]]
    const args = { ...named(first.project), week: first.at.week, weeks: facts.length }
    const weight = facts.length * perTime
    return advice('leftShort', { ...args, others: projects.size - 1 }, why(facts), weight)
  })

/** Whether the second opinions that were asked for were right to be. */
const settled = (game: Game): Advice[] =>
  some(only(game, 'opinionGiven'), (facts) => {
    const rosy = facts.filter(({ isRosy }) => isRosy).length
    const args = { count: facts.length, rosy, borne: facts.length - rosy }
    return advice('opinions', args, why(facts), facts.length * (perTime / 2))
  })

/** Money that was released and lay unused at the end. */
function idle(setup: Setup, game: Game): Advice[] {
  const released = only(game, 'reserveReleased')
  return setup.projects.flatMap(({ id }) => {
    const facts = released.filter(({ project }) => project === id)
    const given = facts.reduce((sum, { cents }) => sum + cents, 0)
    const cents = Math.min(given, balance(game.world.ledger, `money/${id}`))
    return given > 0 && cents > given / 4
      ? [advice('idle', { ...named(id), cents }, why(facts), perTime)]
      : []
  })
}

/** The week that cost most for want of specialists. */
function shortest(points: readonly TurningPoint[]): Advice[] {
  const [first] = points
    .filter(({ label, hundredths }) => label === 'short' && hundredths < 0)
    .sort((a, b) => a.hundredths - b.hundredths)
  return first
    ? [
        advice(
          'short',
          { ...first.sentence.args, week: first.week, seat: 'sponsor', done: 'none' },
          first.sentence.why,
          -first.hundredths,
        ),
      ]
    : []
}

const some = <T>(facts: readonly T[], say: (facts: readonly T[]) => Advice): Advice[] =>
  facts.length > 0 ? [say(facts)] : []

const advice = (id: string, args: Sentence['args'], reason: Sentence['why'], weight: number): Advice => ({
  ...{ id, args, weight },
  why: reason,
})

const riskArgs = ({ risk, noticedWeek, week }: RiskReckoning, hundredths: number): Sentence['args'] => ({
  risk: `risks.${risk}.title`,
  week: noticedWeek,
  struckWeek: week,
  worthMilliPoints: Math.abs(hundredths) * 10,
})
