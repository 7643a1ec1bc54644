import type { Effect, PersonId, Project, ProjectId, Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'
import { relieved } from './serving.ts'

type Taking = {
  readonly effects: readonly Effect[]
  readonly project: ProjectId | null
  readonly person: PersonId | null
  readonly cause: number
}

/** Each effect becomes a fact of its own, with the decision, echo or news that caused it. */
export function takeEffects(
  setup: Setup,
  world: World,
  happen: Happen,
  { effects, project, person, cause }: Taking,
): void {
  for (const effect of effects) {
    const who = 'person' in effect && effect.person !== null ? effect.person : person
    const activity = effect.kind === 'work' ? activityFor(setup, world, project, effect.skill) : null
    if (effect.kind === 'work' && activity === null) continue // nothing left to change: the project has finished
    const reaching =
      effect.kind === 'burden' ? { ...effect, milliDays: relieved(setup, world, effect.milliDays) } : effect
    happen({ kind: 'took', effect: reaching, project, person: who, activity }, cause)
  }
}

/** Which activity takes added (or spared) work: the first not finished that needs the skill, else the first not finished. */
export function activityFor(
  setup: Setup,
  world: World,
  id: ProjectId | null,
  skill: string | null,
): string | null {
  const project = setup.projects.find((p) => p.id === id)
  if (!project) return null
  const open = unfinished(world, project)
  return (open.find((a) => skill !== null && a.needs.some((n) => n.skill === skill)) ?? open[0])?.id ?? null
}

const unfinished = ({ work }: World, project: Project) =>
  work.projects[project.id]?.stop === 'stopped'
    ? []
    : project.activities.filter((_, i) => !work.projects[project.id]?.activities[i]?.finished)
