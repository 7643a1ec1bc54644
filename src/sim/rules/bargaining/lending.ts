import type { Clause, Dealt } from '../../bargain-terms.ts'
import { lookup } from '../../lookup.ts'
import type { GivenPromise } from '../../negotiation/weekly/state.ts'
import { floorOf } from '../../powers/state.ts'
import type { Person, Setup } from '../../setup.ts'
import { grantedDays, present } from '../../work/needs.ts'
import { isOutside } from '../../work/people.ts'
import { pair } from '../../work/state.ts'
import type { Happen, World } from '../../world.ts'
import { clauseIn, dealsIn } from './clauses.ts'

type Lend = Extract<Clause, { kind: 'lend' }>

/** A promise of days that still runs. */
export type Lent = {
  readonly bargain: Dealt
  readonly promise: GivenPromise
  readonly clause: Lend
  readonly due: number // days of this week: as many as were promised, as far as they are asked for and there
}

/** Every promise of days that holds this week. */
export function lentNow(setup: Setup, world: World): Lent[] {
  return dealsIn(setup).flatMap((bargain) => {
    const state = world.bargains?.[bargain.id]
    if (!state) return [] // a world that was only imagined
    return state.promises.flatMap((promise): Lent[] => {
      const clause = clauseIn(bargain, state, promise)
      if (promise.state !== 'open' || clause?.kind !== 'lend' || promise.until < world.at.week) return []
      return [{ bargain, promise, clause, due: dueDays(setup, world, bargain, clause) }]
    })
  })
}

function dueDays(setup: Setup, { work }: World, { project }: Dealt, { days, person: id }: Lend): number {
  const person = lookup(setup).people.get(id) as Person
  const state = work.projects[project]
  if (!state || state.finishedWeek > 0 || state.hold === 'held' || isOutside(work, id)) return 0
  const asked = work.asks[project]?.find((ask) => ask.person === id)?.days ?? 0
  return Math.min(days, asked, present(work, person))
}

/** Gives what was promised, at the cost of whoever has most of the same person's days; the PMO may still take it back. */
export function giveLent(setup: Setup, world: World, happen: Happen): void {
  for (const { bargain, promise, clause, due } of lentNow(setup, world)) {
    const { person } = clause
    const days = () => world.work.grants[person]?.[bargain.project] ?? 0
    if (days() >= due) continue
    const give = (project: string, count: number, until?: number) =>
      happen(
        {
          kind: 'granted',
          person,
          project,
          days: count,
          by: 'pmo',
          price: 0,
          ...(until !== undefined && { until }),
        },
        promise.fact,
      )
    const found = lookup(setup).people.get(person) as Person
    for (;;) {
      const free = present(world.work, found) - grantedDays(world.work, person)
      if (days() + free >= due) break
      const [most] = setup.projects
        .filter(({ id }) => id !== bargain.project && !isPromised(setup, world, id, person))
        .map(({ id }) => ({ id, now: world.work.grants[person]?.[id] ?? 0 }))
        .filter(({ id, now }) => now > floorOf(world.powers, pair(id, person)))
        .sort((a, b) => b.now - a.now)
      if (!most) break
      give(most.id, Math.max(floorOf(world.powers, pair(most.id, person)), most.now - (due - days() - free)))
    }
    const free = present(world.work, found) - grantedDays(world.work, person)
    const most = Math.min(due, days() + free)
    if (most > days()) give(bargain.project, most, promise.until)
  }
}

const isPromised = (setup: Setup, world: World, project: string, person: string): boolean =>
  lentNow(setup, world).some((it) => it.bargain.project === project && it.clause.person === person)
