import type { Activity } from '../shape/organisation.ts'
import type { Question } from './context.ts'
import { flawAtKey } from './context.ts'

/** No activity waits for itself. */
export const cycles: Question = (context) =>
  Object.entries(context.scenario.projects).flatMap(([project, { activities }]) => {
    const circle = circleIn(activities)
    if (!circle) return []
    const path = ['projects', project, 'activities', circle[0]!]
    return [flawAtKey(context, path, 'activity-cycle', { activity: circle[0]!, circle: circle.join(' > ') })]
  })

type Activities = { readonly [name: string]: Activity }

/** Some activities that wait for each other: a, b, ..., a. */
function circleIn(activities: Activities): string[] | undefined {
  const left = new Set(Object.keys(activities))
  let before = -1
  while (left.size !== before) {
    before = left.size
    for (const name of left) {
      if (!activities[name]!.after.some((earlier) => left.has(earlier))) left.delete(name)
    }
  }
  return left.size === 0 ? undefined : walked(activities, left)
}

/** From any activity left in the knot, going back far enough ends in a circle. */
function walked(activities: Activities, knot: ReadonlySet<string>): string[] {
  const way = [[...knot][0]!]
  for (;;) {
    const next = activities[way.at(-1)!]!.after.find((earlier) => knot.has(earlier))!
    const start = way.indexOf(next)
    way.push(next)
    if (start >= 0) return way.slice(start)
  }
}

export const emptyActivities: Question = (context) =>
  Object.entries(context.scenario.projects).flatMap(([project, { activities }]) =>
    Object.entries(activities)
      .filter(([, { needs }]) => Object.keys(needs).length === 0)
      .map(([activity]) =>
        flawAtKey(context, ['projects', project, 'activities', activity], 'no-work', { activity }),
      ),
  )
