import type { Context, Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'
import { repeated } from './repeated.ts'

const gatesOf = ({ scenario }: Context) => Object.entries(scenario.gates ?? {})

/** Where there are gates there is a board of three to five, who sit on nothing else, and one of them is the chair. */
export const board: Question = (context) => {
  const { board: seats, gates, people } = context.scenario
  if (!seats) return gates && Object.keys(gates).length > 0 ? [flawAtKey(context, ['gates'], 'no-board')] : []
  const members = Object.entries(seats)
  const chairs = members.filter(([, { concern }]) => concern === 'chair').length
  const others = members.filter(([name]) => people[name]?.role !== 'boardMember')
  return [
    ...(members.length < 3 || members.length > 5
      ? [flawAtKey(context, ['board'], 'board-size', { count: members.length })]
      : []),
    ...(chairs === 1 ? [] : [flawAtKey(context, ['board'], 'one-chair', { count: chairs })]),
    ...others.map(([name]) => flawAtKey(context, ['board', name], 'board-role', { name })),
  ]
}

/** Gates lie in the game, a project has one a week, and what should be finished belongs to it and is named once. */
export const gates: Question = (context) =>
  gatesOf(context).flatMap(([name, { project, week, done }], at, all) => {
    const { weeks, projects } = context.scenario
    const known = Object.keys(projects[project]?.activities ?? {})
    const other = all.slice(0, at).find(([, it]) => it.project === project && it.week === week)?.[0]
    const path = ['gates', name, 'week']
    return [
      ...(other === undefined
        ? []
        : [flawAt(context, path, 'same-gate-week', { gate: name, other, project, week })]),
      ...repeated(context, ['gates', name, 'done'], done),
      ...(week > weeks ? [flawAt(context, path, 'week-outside', { weeks })] : []),
      ...done.flatMap((activity, i) =>
        known.includes(activity)
          ? []
          : [flawAt(context, ['gates', name, 'done', i], 'unknown-activity', { name: activity })],
      ),
    ]
  })
