import type { ActivityId, PersonId, Project, ProjectId, SkillId } from '../sim/setup.ts'
import { criticalChain } from '../sim/work/critical-chain.ts'
import { levelledLeft } from '../sim/work/levelling.ts'
import type { Game } from './game.ts'

/** The chain of work and of shared people, across projects, that sets the end of a project. */
export type ChainReading = {
  readonly milliDays: number // from today to its end
  readonly links: readonly ChainStep[] // one ends where the next begins
}

export type ChainStep = {
  readonly project: ProjectId
  readonly activity: ActivityId
  readonly skill: SkillId
  readonly people: readonly PersonId[]
  readonly from: number // milli-days since the first Monday
  readonly to: number
  readonly after: 'start' | 'activity' | 'deliverable' | 'person' // deliverable: of another project
  readonly person: PersonId | null // whom it has to wait for
}

/** By plan and last reports; `now` in milli-days since the first Monday. No links: nothing is left of the project. */
export function chainReading({ setup, world }: Game, project: Project, now: number): ChainReading {
  const { pieces, isBefore } = levelledLeft(setup, world.work, now)
  const chain = criticalChain(pieces, isBefore, (i) => pieces[i]?.project === project)
  const links = chain.flatMap(({ piece, after, person }, n): ChainStep[] => {
    const it = pieces[piece]
    if (!it) return []
    const earlier = pieces[chain[n - 1]?.piece ?? -1]
    return [
      {
        project: it.project.id,
        activity: it.project.activities[it.activity]?.id as ActivityId,
        skill: it.skill,
        people: it.people.map(({ id }) => id),
        from: now + it.start,
        to: now + it.end,
        after: after === 'activity' && earlier?.project !== it.project ? 'deliverable' : after,
        person: person?.id ?? null,
      },
    ]
  })
  return { milliDays: (links.at(-1)?.to ?? now) - now, links }
}
