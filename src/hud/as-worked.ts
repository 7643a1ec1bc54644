import type { View } from '../game/view.ts'

/**
 * A manager last sees the week before the PMO has shared out its days: what was asked for and what came of it stands in
 * the view of the Monday after, and is laid over the week that is shown at work.
 */
export function asWorked(before: View, after: View): View {
  if (before.role !== 'pm') return before
  return {
    ...before,
    people: before.people.map((person) => {
      const then = after.people.find(({ id }) => id === person.id)
      if (!then) return person
      const { asked, granted, claims } = then
      return { ...person, asked, granted, claims, contested: asked > person.present }
    }),
  }
}
