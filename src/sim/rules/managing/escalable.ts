import type { FactOf } from '../../facts.ts'
import type { Escalable } from '../../seat-terms.ts'
import type { ProjectId, Setup } from '../../setup.ts'
import { changeOf } from '../../work/changes.ts'
import type { World } from '../../world.ts'

/** A decision of the PMO of last week; `days` asked of a person and how many of them are `short`, both 0 of all else. */
export type Case = Escalable & { readonly days: number; readonly short: number; readonly fact: number }

/** What a manager may take to the sponsor this week: days refused, a hold, a tested claim, a change turned down. */
export function casesOf(setup: Setup, world: World, project: ProjectId): Case[] {
  const found: Case[] = []
  const { facts, work } = world
  const last = world.at.week - 1
  for (let number = facts.length - 1; number >= 0; number--) {
    const fact = facts[number] as World['facts'][number]
    if (fact.at.week < last) break
    if (fact.at.week !== last) continue
    if (
      fact.kind === 'holdSet' &&
      fact.project === project &&
      isHeldByPmo(fact) &&
      work.projects[project]?.hold
    )
      found.push({ about: 'hold', of: project, days: 0, short: 0, fact: number })
    if (fact.kind === 'claimTested' && fact.project === project)
      found.push({ about: 'claim', of: fact.person, days: 0, short: 0, fact: number })
    if (fact.kind === 'changeRejected' && fact.by === 'pmo' && fact.project === project)
      if (changeOf(setup, fact.change) && work.changes?.[fact.change]?.stage === 'rejected')
        found.push({ about: 'change', of: fact.change, days: 0, short: 0, fact: number })
    if (fact.kind === 'peopleRequested' && fact.project === project)
      found.push(...refused(world, fact, number))
  }
  return found
}

const isHeldByPmo = ({ on, byGate }: FactOf<'holdSet'>): boolean => on && byGate === undefined

/** Days that were asked for and not given, person by person. Until the desk opens, grants are those of last week. */
const refused = ({ work }: World, { asks, project }: FactOf<'peopleRequested'>, number: number): Case[] =>
  asks
    .map(({ person, days }) => ({ person, days, short: days - (work.grants[person]?.[project] ?? 0) }))
    .filter(({ short }) => short > 0)
    .map(({ person, days, short }) => ({ about: 'days' as const, of: person, days, short, fact: number }))
