import { emblems } from '../../sim/setup.ts'
import type { Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'
import { repeated } from './repeated.ts'

/** The scenario bears the name of its folder. */
export const folderName: Question = (context) => {
  const folder = context.tree.at.file.split('/').at(-2)
  const { id } = context.scenario
  return folder === undefined || folder === id ? [] : [flawAt(context, ['id'], 'folder-name', { id, folder })]
}

export const desk: Question = (context) => {
  const { desk, weeks } = context.scenario
  return desk.length <= weeks ? [] : [flawAt(context, ['desk'], 'long-desk', { count: desk.length, weeks })]
}

export const repeatedSkills: Question = (context) => {
  const { skills } = context.scenario
  return skills.flatMap((name, at) =>
    skills.indexOf(name) === at ? [] : [flawAt(context, ['skills', at], 'repeated-skill', { name })],
  )
}

export const repeatedLevers: Question = (context) =>
  repeated(context, ['levers'], context.scenario.levers ?? [])

/** A project that is stopped leaves no more than it would have been worth. */
export const salvages: Question = (context) =>
  Object.entries(context.scenario.projects).flatMap(([project, { salvage = 0, benefit }]) =>
    salvage <= benefit
      ? []
      : [
          flawAt(context, ['projects', project, 'salvage'], 'salvage-above-benefit', {
            project,
            salvage,
            benefit,
          }),
        ],
  )

export const weightSums: Question = (context) => {
  const { weights } = context.scenario
  return (['organisation', 'project'] as const).flatMap((board) => {
    const sum = Object.values(weights[board] ?? {}).reduce((total, weight) => total + weight, 0)
    const isRight = weights[board] === undefined || sum === 100
    return isRight ? [] : [flawAtKey(context, ['weights', board], 'weights-sum', { board, sum })]
  })
}

/** There are projects, each with its own emblem and a date within the game. */
export const projects: Question = (context) => {
  const { projects, weeks } = context.scenario
  const entries = Object.entries(projects)
  if (entries.length === 0) return [flawAtKey(context, ['projects'], 'no-project')]
  const free = emblems.filter((emblem) => !entries.some(([, project]) => project.emblem === emblem))
  return entries.flatMap(([project, { due, emblem }], at) => {
    const other = entries.slice(0, at).find(([, it]) => it.emblem === emblem)?.[0]
    const same = {
      project,
      other: other ?? '',
      free: free.join(', ') || 'there are four, and so at most four projects',
    }
    return [
      ...(other === undefined ? [] : [flawAt(context, ['projects', project, 'emblem'], 'same-emblem', same)]),
      ...(due <= weeks ? [] : [flawAt(context, ['projects', project, 'due'], 'week-outside', { weeks })]),
    ]
  })
}
