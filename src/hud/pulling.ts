import type { LegalCommand } from '../game/legal.ts'
import type { PersonView, View } from '../game/view.ts'
import type { Box, DayPicture, Picture, PlacePicture, Spot } from '../look/picture/picture.ts'
import { withSplit } from '../look/picture/splitting.ts'
import type { CommandOf } from '../sim/commands.ts'

type Grant = CommandOf<'grant'>

/** What is in somebody's hand: the loose end of a project's ribbon, or a day taken hold of on a planner. */
export type Pulled =
  | { readonly kind: 'ribbon'; readonly project: string; readonly from: Spot }
  | { readonly kind: 'day'; readonly project: string; readonly person: string; readonly from: Spot }

/** Where it hangs now: over a planner, and the rows that it passed there. */
export type Over = { readonly person: string; readonly rows: ReadonlySet<number> } | null

const within = (box: Box, { x, y }: Spot, around = 0) =>
  x >= box.x - around &&
  x <= box.x + box.width + around &&
  y >= box.y - around &&
  y <= box.y + box.height + around

/** The place whose planner lies there, with a little room around it for a thumb. */
export const placeAt = ({ places }: Picture, spot: Spot): PlacePicture | null =>
  places.find(({ planner }) => within(planner.board, spot)) ??
  places.find(({ planner }) => within(planner.board, spot, 10)) ??
  null

/** The day row nearest to that height. */
export function rowAt({ planner }: PlacePicture, { y }: Spot): number {
  const heights = planner.rows.map(({ box }) => Math.abs(box.y + box.height / 2 - y))
  return heights.indexOf(Math.min(...heights))
}

/** Goes on to another row: all rows between are passed too. */
export function passing(over: Over, person: string, row: number): Over {
  if (over?.person !== person) return { person, rows: new Set([row]) }
  const rows = new Set(over.rows)
  const [first, last] = [Math.min(...rows, row), Math.max(...rows, row)]
  for (let i = first; i <= last; i++) rows.add(i)
  return { person, rows }
}

/** The days each project would have if the rows went to this one: a free day is given, another's is taken over. */
export function paintedSplit(
  person: PersonView,
  rows: readonly DayPicture[],
  over: ReadonlySet<number>,
  project: string,
): { [project: string]: number } {
  const split = Object.fromEntries(person.claims.map((claim) => [claim.project, claim.granted]))
  for (const i of over) {
    const day = rows[i]
    if (!day || day.kind === 'away') continue
    if (day.kind === 'granted' && day.project !== null) {
      if (day.project === project) continue
      split[day.project] = (split[day.project] ?? 0) - 1
    }
    split[project] = (split[project] ?? 0) + 1
  }
  return split
}

/** The orders that lead to a split: first days are taken, then they are given. */
export function ordersFor(person: PersonView, split: { readonly [project: string]: number }): Grant[] {
  const now = (project: string) => person.claims.find((claim) => claim.project === project)?.granted ?? 0
  return Object.entries(split)
    .filter(([project, days]) => days !== now(project))
    .sort(([a, to], [b, then]) => to - now(a) - (then - now(b)))
    .map(([project, days]) => ({ kind: 'grant', person: person.id, project, days }))
}

/** Why these orders cannot be given; null if they can. */
export function hindrance(
  view: View,
  person: PersonView,
  orders: readonly Grant[],
  leave: (key: string) => LegalCommand | null,
): string | null {
  if (orders.length === 0) return null
  if (person.price > (view.attention?.left ?? 0)) return 'split.cannot'
  const finished = (id: string) => (view.projects.find((it) => it.id === id)?.finishedWeek ?? 0) > 0
  if (orders.some(({ project, days }) => days > 0 && finished(project))) return 'refusals.projectFinished'
  const total = person.claims.reduce(
    (sum, claim) => sum + (orders.find((it) => it.project === claim.project)?.days ?? claim.granted),
    orders.reduce(
      (sum, it) => sum + (person.claims.some((claim) => claim.project === it.project) ? 0 : it.days),
      0,
    ),
  )
  if (total > person.present) return 'refusals.tooManyDays'
  const first = orders[0]
  return first && !leave(`grant/${person.id}/${first.project}`) ? 'refusals.notNow' : null
}

/** The view as it would be after the orders. */
export const withOrders = (view: View, orders: readonly Grant[]): View =>
  orders.reduce((so, { person, project, days }) => withSplit(so, person, project, days), view)
