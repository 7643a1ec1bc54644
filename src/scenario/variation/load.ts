import type { Project, Setup } from '../../sim/setup.ts'

/** Percent of the case's own load that can be asked for. */
export const leastLoad = 10
export const mostLoad = 400

/**
 * The same case with more or less work for those who are shared: days of a skill that nobody at home in the project is
 * able in are so many percent of what they were, at least a tenth of a day. Dates, people and the teams' own work stay.
 */
export function underLoad(setup: Setup, percent: number): Setup {
  if (percent === 100) return setup
  return {
    ...setup,
    projects: setup.projects.map((project) => ({
      ...project,
      activities: project.activities.map((activity) => ({
        ...activity,
        needs: activity.needs.map((need) =>
          isDoneAtHome(setup, project, need.skill)
            ? need
            : { ...need, milliDays: Math.max(100, Math.round((need.milliDays * percent) / 100)) },
        ),
      })),
    })),
  }
}

const isDoneAtHome = ({ people }: Setup, { id }: Project, skill: string): boolean =>
  people.some(
    (person) =>
      person.role === 'team' &&
      person.home === id &&
      person.skills.some((known) => known.skill === skill && known.level >= 2),
  )
