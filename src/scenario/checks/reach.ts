import type { Context, Question } from './context.ts'
import { flawAt, flawAtKey } from './context.ts'
import type { Earliest } from './earliest.ts'
import { earliest, opening } from './earliest.ts'
import type { MatterPath } from './listing.ts'
import { matterPaths, newsPaths } from './listing.ts'

/** Every matter can come in some game. Of those that wait for each other, the first cause is told. */
export const reach: Question = (context) => {
  const known = earliest(context)
  const stuck = matterPaths(context).filter(({ name }) => known.matters.get(name) === undefined)
  const roots = stuck.filter((it) => isStuckAlone(context, it, known))
  return (roots.length > 0 ? roots : stuck.slice(0, 1)).map(({ name, path }) =>
    flawAtKey(context, path, 'never-comes', { matter: name }),
  )
}

/** Whether a matter could not come even if everything stuck that it waits for came in week 1. */
function isStuckAlone(context: Context, { matter, name }: MatterPath, known: Earliest): boolean {
  const hopeful = (week: number | undefined) => week ?? 1
  const matters = (other: string) => (other === name ? undefined : hopeful(known.matters.get(other)))
  const flags = (flag: string) => hopeful(known.flags.get(flag))
  return opening(matter, { matters, flags }, context.scenario.weeks) === undefined
}

/** News comes in the game, after its rumour; what prepares for it can be done in time. */
export const newsWeeks: Question = (context) => {
  const { weeks } = context.scenario
  const known = earliest(context)
  return newsPaths(context).flatMap(({ news: { prepared, rumour, week }, path }) => {
    if (week > weeks) return [flawAt(context, [...path, 'week'], 'week-outside', { weeks })]
    const ready = prepared ? (known.flags.get(prepared.flag) ?? week) : week
    return [
      ...(rumour !== undefined && rumour >= week
        ? [flawAt(context, [...path, 'rumour'], 'late-rumour', { rumour, week })]
        : []),
      ...(ready > week
        ? [
            flawAt(context, [...path, 'prepared', 'flag'], 'prepared-too-late', {
              flag: prepared!.flag,
              week: ready,
            }),
          ]
        : []),
    ]
  })
}

export const newsSubjects: Question = (context) =>
  newsPaths(context).flatMap(({ news: { about }, path }) => {
    if (about === 'organisation') return []
    if (about.person === undefined && about.project === undefined)
      return [flawAtKey(context, [...path, 'about'], 'about-nothing')]
    const isAny = about.person === 'any' || about.project === 'any'
    return isAny ? [flawAtKey(context, [...path, 'about'], 'news-about-any')] : []
  })
