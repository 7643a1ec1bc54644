import type { Flaw } from '../problem.ts'
import { span } from '../shape/basics.ts'
import type { Condition, Measured } from '../shape/conditions.ts'
import type { About } from '../shape/scenario.ts'
import { kindOf } from './bindings.ts'
import type { Context, Question } from './context.ts'
import { flawAt } from './context.ts'
import type { MatterPath } from './listing.ts'
import { matterPaths } from './listing.ts'

/** Weeks of a condition run forwards and lie in the game. */
export const weekSpans: Question = (context) =>
  matterPaths(context).flatMap(({ matter, path }) =>
    matter.when.flatMap((condition, at) => {
      const { weeks } = measures(condition)
      if (weeks === undefined) return []
      const [from, to] = span(weeks)
      const here = [...path, 'when', at, 'weeks']
      if (from > to) return [flawAt(context, here, 'backward-weeks', { from, to })]
      const isInside = from >= 1 && to <= context.scenario.weeks
      return isInside ? [] : [flawAt(context, here, 'week-outside', { weeks: context.scenario.weeks })]
    }),
  )

/** No two conditions of a matter exclude each other. */
export const contradictions: Question = (context) =>
  matterPaths(context).flatMap(({ matter, path }) =>
    matter.when.flatMap((condition, at) => {
      const other = matter.when
        .slice(0, at)
        .find((earlier) => exclude(earlier, condition) || exclude(condition, earlier))
      if (other === undefined) return []
      return [flawAt(context, [...path, 'when', at], 'contradiction', { other: `\`${kindOf(other)}\`` })]
    }),
  )

const measures = (condition: Condition): Measured => (typeof condition === 'string' ? {} : condition)

function exclude(one: Condition, other: Condition): boolean {
  const a = measures(one)
  const b = measures(other)
  if (a.weeks !== undefined && b.weeks !== undefined) return areApart(span(a.weeks), span(b.weeks))
  if (a.trustBelow !== undefined && b.trustAbove !== undefined) return a.trustBelow - b.trustAbove < 2 // whole points
  if (a.flag !== undefined) return a.flag === b.noFlag
  if (a.notDecided !== undefined) return a.notDecided === b.decided?.matter
  return one === 'onTime' && b.behind !== undefined
}

const areApart = (a: [number, number], b: [number, number]) => a[1] < b[0] || b[1] < a[0]

/** A project can need the skill; a person can be idle for so long. */
export const possible: Question = (context) =>
  matterPaths(context).flatMap((it) =>
    it.matter.when.flatMap((condition, at) => impossible(context, it, measures(condition), at)),
  )

function impossible(
  context: Context,
  { matter, path }: MatterPath,
  { idle, needsSkill }: Measured,
  at: number,
): Flaw[] {
  const here = [...path, 'when', at]
  if (needsSkill !== undefined && !isNeeded(context, matter.about, needsSkill)) {
    return [flawAt(context, [...here, 'needsSkill'], 'skill-not-needed', { skill: needsSkill })]
  }
  const days = mostDays(context, matter.about)
  if (idle === undefined || idle <= days.most) return []
  return [flawAt(context, [...here, 'idle'], 'too-idle', { name: days.who, days: days.most })]
}

function isNeeded({ scenario }: Context, about: About, skill: string): boolean {
  const named = about === 'organisation' ? undefined : about.project
  const projects = Object.entries(scenario.projects).filter(
    ([name]) => named === undefined || named === 'any' || named === name,
  )
  return projects.some(([, { activities }]) => Object.values(activities).some(({ needs }) => skill in needs))
}

function mostDays({ scenario }: Context, about: About): { who: string; most: number } {
  const named = about === 'organisation' ? 'any' : (about.person ?? 'any')
  const person = scenario.people[named]
  if (person) return { who: named, most: person.days }
  const specialists = Object.values(scenario.people).filter(({ role }) => role === 'specialist')
  return { who: 'a specialist', most: Math.max(0, ...specialists.map(({ days }) => days)) }
}
