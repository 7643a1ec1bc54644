import type { MatterView, ProjectView, View } from '../../game/view.ts'

export const soundNames = ['stamp', 'paper', 'taut', 'slack', 'trustUp', 'trustDown', 'drip'] as const
/** Each tells of something that the screen shows as well. */
export type Sound = (typeof soundNames)[number]

/** What an order sounds like: how the new view differs from the one before. */
export function soundsBetween(before: View | null, after: View): Sound[] {
  if (!before || !isSameGame(before, after)) return []
  if (before.phase === 'debriefing' || after.week < before.week) return [] // taken back, or looked back at
  if (after.week !== before.week || after.phase !== before.phase) return openedWeek(before, after)
  return [
    ...(after.matters.some((is) => isDecided(is, before)) ? (['stamp'] as const) : []),
    ...(after.matters.some((is) => isTurned(is, before)) ? (['paper'] as const) : []),
    ...pulled(before, after),
  ]
}

const isSameGame = (before: View, after: View) =>
  before.scenario === after.scenario && before.seed === after.seed && before.seat === after.seat

/** The managers' trust together, as far as this seat is told of it. */
const trustOf = (view: View): number => sum(view.projects.map(({ trust }) => trust ?? 0))

function openedWeek(before: View, after: View): Sound[] {
  const trust = trustOf(after) - trustOf(before)
  const moved: Sound[] = Math.abs(trust) < 0.1 ? [] : [trust > 0 ? 'trustUp' : 'trustDown']
  return [
    'paper',
    ...moved,
    ...(after.projects.some((is) => isInTrouble(is, before)) ? (['drip'] as const) : []),
  ]
}

const isDecided = ({ id, decided }: MatterView, before: View) =>
  decided !== null && before.matters.some((was) => was.id === id && was.decided !== decided)

const isTurned = ({ id, looked }: MatterView, before: View) =>
  looked && before.matters.some((was) => was.id === id && !was.looked)

const isInTrouble = ({ id, status }: ProjectView, before: View) =>
  status === 'trouble' && before.projects.some((was) => was.id === id && was.status !== 'trouble')

/** Ribbons: days that were given pull one tight, days that were taken let one go. */
function pulled(before: View, after: View): Sound[] {
  const changes = daysOf(after).map(([whose, days]) => days - (new Map(daysOf(before)).get(whose) ?? 0))
  return [
    ...(changes.some((change) => change > 0) ? (['taut'] as const) : []),
    ...(changes.some((change) => change < 0) ? (['slack'] as const) : []),
  ]
}

const daysOf = (view: View): [string, number][] =>
  view.people.flatMap(({ id, claims }) =>
    claims.map(({ project, granted }): [string, number] => [`${id}/${project}`, granted]),
  )

const sum = (list: readonly number[]) => list.reduce((total, n) => total + n, 0)
