import type { Context, Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'

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

/** Gates lie in the game, and what should be finished belongs to the project. */
export const gates: Question = (context) =>
  gatesOf(context).flatMap(([name, { project, week, done }]) => {
    const { weeks, projects } = context.scenario
    const known = Object.keys(projects[project]?.activities ?? {})
    return [
      ...(week > weeks ? [flawAt(context, ['gates', name, 'week'], 'week-outside', { weeks })] : []),
      ...done.flatMap((activity, i) =>
        known.includes(activity)
          ? []
          : [flawAt(context, ['gates', name, 'done', i], 'unknown-activity', { name: activity })],
      ),
    ]
  })
