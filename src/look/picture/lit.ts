import type { Picture } from './picture.ts'
import { thingId } from './picture.ts'

const followed = 4 // ribbons of what is only asked for that can be followed among the others: our assumption

/**
 * The ribbons that stand out: all of a room or of somebody's week that is pointed at or lies open, or a single one. While
 * nothing is, and much is asked for in vain, what was given stands out from what was only asked for. Null: all are alike.
 */
export function ribbonsInLight({ ribbons }: Picture, thing: string | null): ReadonlySet<string> | null {
  const given = ribbons.filter(({ kind }) => kind === 'granted')
  const isCrowded = ribbons.length - given.length > followed
  if (thing === null) return isCrowded ? new Set(given.map(thingId.ribbon)) : null
  const mine = ribbons.filter(
    (ribbon) =>
      thing === thingId.room(ribbon.project) ||
      thing === thingId.planner(ribbon.person) ||
      thing === thingId.person(ribbon.person) ||
      thing === thingId.ribbon(ribbon),
  )
  return mine.length > 0 ? new Set(mine.map(thingId.ribbon)) : null
}
