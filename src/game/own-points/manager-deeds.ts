import { factorOf } from '../../sim/factors.ts'
import type { Fact } from '../../sim/facts.ts'
import type { Numbered } from '../../sim/facts-by-kind.ts'
import { ofKind } from '../../sim/facts-by-kind.ts'
import { pmSeat } from '../../sim/seats.ts'
import type { Project, ProjectId, Setup } from '../../sim/setup.ts'
import type { World } from '../../sim/world.ts'
import { subjectOf } from '../seat-sentences.ts'
import { gainOf, weighRisks } from '../weighing-risks.ts'
import type { Deed } from './own-point.ts'

type Played = { readonly setup: Setup; readonly world: World }

/** What a manager did and left undone: warnings, reports, asks, hours, changes, and what was taken upstairs. */
export const managerDeeds = (game: Played, project: Project): Deed[] => [
  ...warnings(game, project.id),
  ...reports(game, project.id),
  ...asks(game, project),
  ...upstairs(game, project),
  ...hours(game, project.id),
  ...pushed(game, project.id),
]

const numbersOf = (rows: readonly { readonly number: number }[]) => rows.map(({ number }) => number)

type AboutProject<K extends Fact['kind']> = Numbered<K> & { readonly fact: { readonly project: ProjectId } }

const own = <K extends Fact['kind']>(rows: readonly Numbered<K>[], project: ProjectId): AboutProject<K>[] =>
  rows.filter((row): row is AboutProject<K> => 'project' in row.fact && row.fact.project === project)

/** Each warning that was said or kept, once it is known whether it came: both ways on the same dice. */
const warnings = (game: Played, project: ProjectId): Deed[] =>
  weighRisks(game)
    .filter((it) => it.project === project)
    .map((it): Deed => {
      const told = ofKind(game.world.facts, 'riskRaised').find(({ fact }) => fact.risk === it.risk)
      const came = it.came ? (it.raised && it.eased ? 'Eased' : 'Came') : 'Passed'
      return {
        facts: [Number(it.why.split('/')[1])],
        week: it.raised && told ? told.fact.at.week : it.noticedWeek,
        project,
        label: it.raised ? 'ownSaid' : 'ownKept',
        says: `pm.${it.raised ? 'said' : 'kept'}${came}`,
        asks: it.raised ? 'pm.said' : 'pm.kept',
        args: { risk: `risks.${it.risk}.title`, struckWeek: it.week },
        whole: gainOf(it, 'project'),
        ...(it.raised ? {} : { left: true as const }),
      }
    })

/** Reports that said more than was believed, reports that came late, and the first that spoke of trouble. */
function reports({ world }: Played, project: ProjectId): Deed[] {
  const rosy = own(ofKind(world.facts, 'reportBent'), project).filter(({ fact }) => fact.form === 'rosy')
  const late = own(ofKind(world.facts, 'reportDelayed'), project)
  const out = own(ofKind(world.facts, 'reportFoundOut'), project)
  const warned = ofKind(world.facts, 'recorded').find(
    ({ fact: { content } }) =>
      content.kind === 'statusReport' && content.project === project && content.status !== 'onPlan',
  )
  const status = warned?.fact.content.kind === 'statusReport' ? warned.fact.content.status : 'onPlan'
  return [
    ...first(rosy, ({ fact }) => ({
      ...{ facts: [...numbersOf(out), ...numbersOf(rosy).slice(0, 1)], week: fact.at.week, project },
      ...{
        label: 'ownRosy',
        says: 'pm.rosy',
        asks: 'pm.rosyAsk',
        args: { count: rosy.length, out: out.length },
      },
    })),
    ...first(late, ({ fact }) => ({
      ...{ facts: numbersOf(late), week: fact.at.week, project },
      ...{ label: 'ownLate', says: 'pm.late', args: { count: late.length } },
    })),
    ...(warned
      ? [
          {
            ...{ facts: [warned.number], week: warned.fact.at.week, project },
            ...{ label: `reported.${status}`, says: `pm.first.${status}` },
          },
        ]
      : []),
  ]
}

/** Days that were asked for and could not be used; and days that were needed and not asked for. */
function asks({ setup, world }: Played, project: Project): Deed[] {
  const { id } = project
  const unused = own(ofKind(world.facts, 'daysUnused'), id)
  const missed = ofKind(world.facts, 'weekWorked').flatMap(({ fact, number }) => {
    const of = (rows: readonly { readonly project: ProjectId; readonly days: number }[]) =>
      rows.find((row) => row.project === id)?.days ?? 0
    const days = of(fact.refused) - of(fact.unmet)
    return days > 0 ? [{ fact, number, days }] : []
  })
  const days = (rows: readonly { readonly days: number }[]) => rows.reduce((sum, row) => sum + row.days, 0)
  return [
    ...first(unused, ({ fact }) => ({
      ...{ facts: numbersOf(unused), week: Math.max(1, fact.at.week - 1), project: id, label: 'ownUnused' },
      ...{ says: 'pm.unused', asks: 'pm.unusedAsk' },
      args: { days: days(unused.map((row) => row.fact)), count: unused.length },
    })),
    ...first(missed, ({ fact }) => ({
      ...{ facts: numbersOf(missed).slice(0, 1), week: fact.at.week, project: id, label: 'ownMissed' },
      ...{ says: 'pm.missed', asks: 'pm.missedAsk', args: { days: days(missed), count: missed.length } },
      ...{ whole: days(missed) * dayShort(setup, world, project), left: true as const },
    })),
  ]
}

/** What was taken to the sponsor, with the days that it brought by what a missing day cost. */
const upstairs = ({ setup, world }: Played, project: Project): Deed[] =>
  own(ofKind(world.facts, 'escalated'), project.id).map(({ fact, number }) => {
    const decided = ofKind(world.facts, 'escalationDecided').find((it) => it.fact.cause === number)
    const granted = ofKind(world.facts, 'granted').filter(
      (it) => decided !== undefined && it.fact.cause === decided.number && it.fact.project === project.id,
    )
    const outcome = decided?.fact.upheld ? 'Upheld' : 'Denied'
    const short = fact.about === 'days' && granted.length > 0 ? Math.min(fact.days, shortIn(world, fact)) : 0
    return {
      facts: decided ? [number, decided.number] : [number],
      ...{ week: fact.at.week, project: project.id, label: 'escalated' },
      ...{ says: decided ? `pm.upstairs${outcome}` : 'pm.upstairs', asks: 'pm.upstairs' },
      args: { about: fact.about, ...subjectOf(fact.about, fact.of) },
      spared: -short * dayShort(setup, world, project),
    }
  })

/** Of the days that were asked for last week, how many were not given. */
const shortIn = ({ facts }: World, { at, project }: Fact & { readonly project: ProjectId }): number =>
  ofKind(facts, 'weekWorked')
    .find(({ fact }) => fact.at.week === at.week - 1)
    ?.fact.unmet.find((row) => row.project === project)?.days ?? 0

const hours = ({ world }: Played, project: ProjectId): Deed[] => {
  const on = own(ofKind(world.facts, 'teamOvertimeSet'), project).filter(({ fact }) => fact.on)
  return first(on, ({ fact }) => ({
    ...{ facts: numbersOf(on), week: fact.at.week, project },
    ...{ label: 'ownHours', says: 'pm.hours', args: { count: on.length } },
  }))
}

const pushed = ({ world }: Played, project: ProjectId): Deed[] =>
  own(ofKind(world.facts, 'changePushed'), project).map(({ fact, number }) => ({
    ...{ facts: [number], week: fact.at.week, project, label: 'changePushed' },
    ...{ says: 'pm.pushed', args: { change: `changes.${fact.change}.title` } },
  }))

/** What one missing day cost the project's own score, as lateness is laid on days; 0 where it was not late. */
function dayShort(setup: Setup, { facts }: World, { id, benefitCents }: Project): number {
  const { project: w } = setup.weights
  let lost = 0
  let until = facts.length
  facts.forEach((fact, number) => {
    if ((fact.kind !== 'fellLate' && fact.kind !== 'leftUnfinished') || fact.project !== id) return
    const weeks = fact.kind === 'fellLate' ? 1 : Math.max(0, fact.weeksMore - 1)
    lost -=
      (fact.cents * 100 * w.value) / benefitCents + weeks * factorOf(setup, 'lateWeekPoints') * w.schedule
    until = Math.min(until, number)
  })
  const days = ofKind(facts, 'weekWorked').reduce(
    (sum, { fact, number }) =>
      number < until ? sum + (fact.refused.find((row) => row.project === id)?.days ?? 0) : sum,
    0,
  )
  return days > 0 ? lost / days : 0
}

const first = <T>(rows: readonly T[], deed: (row: T) => Deed): Deed[] =>
  rows[0] === undefined ? [] : [deed(rows[0])]

/** Whose deeds are meant. */
export const isManagers = (project: Project, seat: string): boolean => pmSeat(project.id) === seat
