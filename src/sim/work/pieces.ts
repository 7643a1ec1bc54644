import type { Person, Project, Setup, SkillId } from '../setup.ts'
import { planOf } from './plan.ts'
import type { Revision, WorkState } from './state.ts'

/** One need of an activity, with the people that the baseline plans with: the ablest, as many as the crew allows. */
export type Piece = {
  readonly project: Project
  readonly activity: number // place in the project's list
  readonly skill: SkillId
  readonly people: readonly Person[]
  readonly milliDays: number // of effort
}

/** A piece for each need of each activity, in the order of the plan. */
export function piecesOf(setup: Setup, project: Project): readonly Piece[] {
  return project.activities.flatMap(({ needs }, activity) =>
    needs.map(({ skill, milliDays }, n) => ({
      project,
      activity,
      skill,
      milliDays,
      people: crewOf(setup, project, activity, n),
    })),
  )
}

/** The work that an approved change added, as a piece of the activity that takes it. */
export type AddedPiece = Piece & { readonly revision: Revision }

export function addedPieces(setup: Setup, work: WorkState, project: Project): readonly AddedPiece[] {
  return (work.projects[project.id]?.revisions ?? []).map((revision) => {
    const { skill, milliDays } = revision
    const activity = project.activities.findIndex(({ id }) => id === revision.activity)
    const need = Math.max(0, project.activities[activity]?.needs.findIndex((n) => n.skill === skill) ?? 0)
    const people = crewOf(setup, project, activity, need)
    return { revision, project, activity, skill, milliDays, people }
  })
}

function crewOf(setup: Setup, project: Project, activity: number, need: number): readonly Person[] {
  const { able = [], crew = 1 } = planOf(setup, project).staff[activity]?.[need] ?? {}
  return able.slice(0, crew)
}

/** What person n of so many takes of an amount: whole, and together all of it. */
export const shareOf = (amount: number, n: number, many: number): number =>
  Math.floor((amount * (n + 1)) / many) - Math.floor((amount * n) / many)
