import type { PlanProject } from './network.ts'

const activities = 20_000
const cells = 20_000_000 // periods x resource types: what the serial scheme keeps in mind

/** Why these projects are too much for the planner, which keeps every period in mind; null: they are not. */
export function tooMuch(projects: readonly PlanProject[]): string | null {
  const count = projects.reduce((sum, { durations }) => sum + durations.length, 0)
  if (count > activities) return `${count} activities are more than ${activities}`
  let periods = projects.reduce((latest, { release }) => Math.max(latest, release), 0)
  let types = 1
  for (const { durations, capacities } of projects) {
    for (const duration of durations) periods += duration
    types += capacities.length
  }
  if (periods * types <= cells) return null
  return `the lengths add up to ${periods} periods with ${types - 1} pools: at most ${Math.floor(cells / types)} periods can be planned`
}
