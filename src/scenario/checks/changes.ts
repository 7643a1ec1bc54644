import { span } from '../shape/basics.ts'
import type { Context, Question } from './context.ts'
import { flawAt } from './context.ts'

const changesOf = ({ scenario }: Context) => Object.entries(scenario.changes ?? {})

/** Weeks of a change run forwards and lie in the game; the least it takes is not more than the most. */
export const changeSpans: Question = (context) =>
  changesOf(context).flatMap(([name, { weeks, least, most }]) => {
    const [from, to] = span(weeks)
    const here = ['changes', name, 'weeks']
    if (least > most) return [flawAt(context, ['changes', name, 'least'], 'backward-days', { least, most })]
    if (from > to) return [flawAt(context, here, 'backward-weeks', { from, to })]
    const isInside = from >= 1 && to <= context.scenario.weeks
    return isInside ? [] : [flawAt(context, here, 'week-outside', { weeks: context.scenario.weeks })]
  })

/** The project has work of the skills that a change asks for. */
export const changeSkills: Question = (context) =>
  changesOf(context).flatMap(([name, { project, skill, analysis }]) => {
    const activities = Object.values(context.scenario.projects[project]?.activities ?? {})
    const isNeeded = (wanted: string) => activities.some(({ needs }) => wanted in needs)
    const here = ['changes', name]
    return [
      ...(isNeeded(skill) ? [] : [flawAt(context, [...here, 'skill'], 'skill-not-needed', { skill })]),
      ...(isNeeded(analysis.skill)
        ? []
        : [flawAt(context, [...here, 'analysis', 'skill'], 'skill-not-needed', { skill: analysis.skill })]),
    ]
  })
