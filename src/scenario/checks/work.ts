import type { Context, Question } from './context.ts'
import { flawAtKey } from './context.ts'

type Place = readonly [project: string, activity: string]
type Waits = ReadonlyMap<string, { readonly place: Place; readonly after: readonly string[] }>

/** No activity waits for itself, within its project or by way of others. */
export const cycles: Question = (context) => {
  const projects = Object.keys(context.scenario.projects)
  const within = projects.flatMap((project) => circleFlaws(context, waitsIn(context, [project])))
  return within.length > 0 ? within : circleFlaws(context, waitsIn(context, projects))
}

function circleFlaws(context: Context, waits: Waits): ReturnType<Question> {
  const circle = circleIn(waits)
  const first = circle && waits.get(circle[0]!)
  if (!first) return []
  const [project, activity] = first.place
  const crosses = circle.some((key) => waits.get(key)!.place[0] !== project)
  const shown = circle.map((key) => (crosses ? key : waits.get(key)!.place[1]))
  const path = ['projects', project, 'activities', activity]
  return [flawAtKey(context, path, 'activity-cycle', { activity, circle: shown.join(' > ') })]
}

/** What each activity of some projects waits for, as `project/activity`; one project is looked at alone. */
function waitsIn({ scenario }: Context, projects: readonly string[]): Waits {
  const waits = new Map<string, { place: Place; after: string[] }>()
  for (const project of projects)
    for (const [activity, { after, awaits }] of Object.entries(scenario.projects[project]!.activities))
      waits.set(`${project}/${activity}`, {
        place: [project, activity],
        after: [
          ...after.map((earlier) => `${project}/${earlier}`),
          ...elsewhere(awaits, project, projects.length).flatMap(([giver, given]) =>
            given.map((earlier) => `${giver}/${earlier}`),
          ),
        ],
      })
  return waits
}

const elsewhere = (awaits: { [project: string]: string[] } | undefined, own: string, among: number) =>
  among > 1 ? Object.entries(awaits ?? {}).filter(([giver]) => giver !== own) : []

/** Some activities that wait for each other: a, b, ..., a. */
function circleIn(waits: Waits): string[] | undefined {
  const left = new Set(waits.keys())
  let before = -1
  while (left.size !== before) {
    before = left.size
    for (const name of left) {
      if (!waits.get(name)!.after.some((earlier) => left.has(earlier))) left.delete(name)
    }
  }
  return left.size === 0 ? undefined : walked(waits, left)
}

/** From any activity left in the knot, going back far enough ends in a circle. */
function walked(waits: Waits, knot: ReadonlySet<string>): string[] {
  const way = [[...knot][0]!]
  for (;;) {
    const next = waits.get(way.at(-1)!)!.after.find((earlier) => knot.has(earlier))!
    const start = way.indexOf(next)
    way.push(next)
    if (start >= 0) return way.slice(start)
  }
}

/** What a project waits for elsewhere is not its own. */
export const ownDeliverables: Question = (context) =>
  Object.entries(context.scenario.projects).flatMap(([project, { activities }]) =>
    Object.entries(activities)
      .filter(([, { awaits }]) => awaits !== undefined && Object.hasOwn(awaits, project))
      .map(([activity]) =>
        flawAtKey(
          context,
          ['projects', project, 'activities', activity, 'awaits', project],
          'own-deliverable',
          {
            project,
          },
        ),
      ),
  )

export const emptyActivities: Question = (context) =>
  Object.entries(context.scenario.projects).flatMap(([project, { activities }]) =>
    Object.entries(activities)
      .filter(([, { needs }]) => Object.keys(needs).length === 0)
      .map(([activity]) =>
        flawAtKey(context, ['projects', project, 'activities', activity], 'no-work', { activity }),
      ),
  )
