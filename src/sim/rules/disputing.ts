import type { Area } from '../charters.ts'
import { areaTable } from '../charters.ts'
import { factorOf } from '../factors.ts'
import type { FactOf } from '../facts.ts'
import { balance } from '../ledger.ts'
import { happens, keyOf } from '../rng.ts'
import type { ProjectId, Setup } from '../setup.ts'
import { gapName, gapsIn } from '../standing/charter.ts'
import type { Happen, World } from '../world.ts'
import { areaOfAct } from './charter-acts.ts'

/** Work goes on, and what is unclear by then stays behind as a fact, once; it is what a dispute will go back to. */
export function leaveGaps({ setup, world, happen }: Going): void {
  const { charter, mandate } = world.standing
  if (!charter) return
  for (const area of Object.keys(charter.rows) as Area[])
    for (const gap of gapsIn(setup, charter, mandate, area)) {
      const isOver = gap.project !== null && (world.work.projects[gap.project]?.finishedWeek ?? 0) > 0
      const settled = charter.rows[area]?.settled ?? -1
      if (!isOver && charter.gaps[gapName(gap)] === undefined) happen({ kind: 'gapLeft', ...gap }, settled)
    }
}

type Going = { readonly setup: Setup; readonly world: World; readonly happen: Happen }

/**
 * Monday: what was done last week where a right has a gap comes back as a dispute, or is let pass, by a die named for the
 * gap; once for each gap. A dispute takes attention of the new week, and the decision waits; both are assumptions.
 */
export function bringDisputes(going: Going): void {
  const { setup, world, happen } = going
  const { charter } = world.standing
  if (!charter) return
  const { facts } = world
  const { seed } = facts[0] as FactOf<'began'>
  const seen = new Set<string>()
  for (const number of lastWeek(world)) {
    const area = areaOfAct(setup, facts, number)
    if (area === null || !charter.rows[area]) continue
    const fact = facts[number]
    const about = fact && 'project' in fact ? (fact.project as ProjectId | null) : null
    const name = charter.gaps[area] === undefined ? `${area}/${about}` : area
    const left = charter.gaps[name]
    if (left === undefined || seen.has(name)) continue
    seen.add(name)
    if (!happens(keyOf(seed, 'dispute', name), world.at.week, 0, factorOf(setup, 'disputeChance'))) continue
    const project = areaTable[area].custom === 'sponsor' ? null : about
    happen(
      {
        kind: 'disputed',
        area,
        gap: (facts[left] as FactOf<'gapLeft'>).gap,
        project,
        act: number,
        price: Math.min(factorOf(setup, 'disputeAttention'), balance(world.ledger, 'attention')),
        burden: project === null ? 0 : factorOf(setup, 'disputeBurden'),
        constraint: project === null ? 0 : factorOf(setup, 'disputeConstraint'),
      },
      left,
    )
  }
}

/** The numbers of last week's facts. */
function lastWeek({ facts, at }: World): number[] {
  const numbers: number[] = []
  for (let i = facts.length - 1; i >= 0 && (facts[i]?.at.week ?? 0) >= at.week - 1; i--)
    if (facts[i]?.at.week === at.week - 1) numbers.unshift(i)
  return numbers
}
