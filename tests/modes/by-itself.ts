import { milliDay } from '../../src/sim/calendar.ts'
import type { Fact } from '../../src/sim/facts.ts'
import { closeWeek, openDesk, openWeek } from '../../src/sim/rules/week.ts'
import type { PersonId, Setup } from '../../src/sim/setup.ts'
import type { World } from '../../src/sim/world.ts'
import { beginWorld } from '../../src/sim/world.ts'

/** A game in which teams do all the work and nobody orders anything; `lay` may lay down true efforts before it begins. */
export function playedAlone(setup: Setup, seed: string, lay: (world: World) => void = () => {}): World {
  const world = beginWorld(setup, '', seed)
  lay(world)
  do {
    openWeek(setup, world)
    openDesk(setup, world)
  } while (!closeWeek(setup, world).last)
  return world
}

/** When an activity was first worked on and when it was finished, in milli-days since the first Monday. */
export type Worked = { readonly activity: string; readonly start: number; end: number }

/** The time of all work, from how much of whose day it took: everybody's day runs from its first piece of work to its last. */
export function timesOf(facts: readonly Fact[]): ReadonlyMap<string, Worked> {
  const found = new Map<string, Worked>()
  const used = new Map<PersonId, number>()
  for (const fact of facts) {
    if (fact.kind === 'dayEnded' || fact.kind === 'weekOpened') used.clear()
    if (fact.kind !== 'worked') continue
    const before = used.get(fact.person) ?? 0
    used.set(fact.person, before + fact.ofDay)
    const start = ((fact.at.week - 1) * 5 + fact.at.day) * milliDay + before
    const known = found.get(fact.activity) ?? { activity: fact.activity, start, end: 0 }
    known.end = Math.max(known.end, start + fact.ofDay)
    found.set(fact.activity, known)
  }
  return found
}
