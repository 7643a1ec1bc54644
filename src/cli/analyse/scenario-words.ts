import type { Words } from '../../words/say.ts'
import { canSay, say } from '../../words/say.ts'
import { textTable } from '../text-table.ts'
import type { GroupLoad, Load } from './scenario-load.ts'
import type { ScenarioReading } from './scenario-reading.ts'

const one = (value: number) => (Math.round(value * 10) / 10).toString()

/** The reading of a scenario as text: networks, chain, loads by week, value. */
export function scenarioInWords(it: ScenarioReading, words: Words): string {
  const named = (key: string, id: string) => (canSay(words, key) ? say(words, key) : id)
  const nameOf = (kind: 'projects' | 'people', id: string) => named(`${kind}.${id}.name`, id)
  const money = (cents: number) => `${Math.round(cents / 100)} ${it.currency}`
  const value = textTable([
    [
      'project',
      'due week',
      'critical path',
      'with people',
      'ends in week',
      'benefit',
      'a week late costs',
      'at stake',
    ],
    ...it.projects.map((row) => [
      nameOf('projects', row.project),
      String(row.dueWeek),
      `${one(row.criticalPathDays)} d`,
      `${one(row.levelledDays)} d`,
      String(row.levelledWeeks),
      money(row.benefitCents),
      money(row.latePerWeekCents),
      money(row.valueAtStakeCents),
    ]),
  ])
  const networks = it.projects.map(
    (row) =>
      `\n${nameOf('projects', row.project)}\n${textTable([
        ['activity', 'days', 'earliest start', 'slack', 'critical', 'planned in weeks', 'after', 'awaits'],
        ...row.network.map((activity) => [
          activity.activity,
          one(activity.days),
          one(activity.earliestStartDay),
          one(activity.slackDays),
          activity.critical ? 'yes' : '',
          `${activity.plannedFromWeek}-${activity.plannedToWeek}`,
          activity.after.join(' '),
          activity.awaits.join(' '),
        ]),
      ])}`,
  )
  const waits = {
    start: '',
    activity: 'after the one before',
    deliverable: 'for the deliverable before it',
    person: 'for somebody to be free',
  }
  const chain = textTable([
    ['project', 'activity', 'skill', 'from day', 'to day', 'waits'],
    ...it.criticalChain.map((link) => [
      nameOf('projects', link.project),
      link.activity,
      link.skill,
      one(link.startDay),
      one(link.endDay),
      waits[link.after],
    ]),
  ])
  const weeks = Array.from({ length: it.weeks }, (_, week) => String(week + 1))
  const loadTable = (rows: readonly { readonly name: string; readonly load: Load }[]) =>
    textTable([
      ['days of work by week', ...weeks, 'in all', 'utilisation'],
      ...rows.map(({ name, load }) => [
        name,
        ...load.loadDays.map(
          (days, week) => `${one(days)}${days > (load.availableDays[week] ?? 0) + 1e-9 ? '!' : ''}`,
        ),
        one(load.totalDays),
        load.utilisation?.toFixed(2) ?? 'undefined',
      ]),
    ])
  const groupName = ({ kind, id }: GroupLoad) =>
    kind === 'pool' ? `Pool: ${named(`skills.${id}`, id)}` : `Team: ${nameOf('projects', id)}`
  const people = loadTable(it.people.map((load) => ({ name: nameOf('people', load.person), load })))
  const groups = loadTable(it.groups.map((load) => ({ name: groupName(load), load })))
  const factor = it.utilisationFactor?.toFixed(2) ?? 'undefined'
  return [
    `${it.scenario}: ${it.projects.length} projects, ${it.weeks} weeks, utilisation factor of the specialists ${factor}\n\n`,
    value,
    `\nCritical chain, ${one(it.criticalChainDays)} days: planned with everybody on one thing at a time, own latest finish first\n${chain}`,
    `\nLoad as the projects have planned it; ! where it is more than the person is there\n${people}`,
    `\nThe same by pool (the specialists whose strongest skill it is) and team; ! where it is more than they are there together\n${groups}`,
    ...networks,
  ].join('')
}
