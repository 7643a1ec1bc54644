import { factorOf } from '../../factors.ts'
import { happens, keyOf, roll } from '../../rng.ts'
import type { Setup } from '../../setup.ts'
import type { Deal } from '../dealing.ts'
import { warrantedOpinion } from '../power.ts'
import type { Opinion } from '../sampling/opinion.ts'
import { causeOf } from './upkeep.ts'
import { incidents, risk, staff } from './year-factors.ts'
import type { Cause } from './year-terms.ts'

/** What came of an audit: what was drawn, what was raised of it, and how it looks to whoever led it. */
export type Outcome = {
  readonly drawn: readonly string[]
  readonly raised: readonly string[]
  readonly cause: Cause | null // as they name it
  readonly isGood: boolean // they report good practice
}

/** What an auditor sees of an entry that was read and is not in order, in thousandths. */
export const seesOf = (setup: Setup, skill: number, isHelped: boolean): number =>
  Math.min(
    staff.mostSeen,
    factorOf(setup, 'auditorSees') + skill * factorOf(setup, 'seesMore') + (isHelped ? staff.helperSees : 0),
  )

/**
 * An audit by somebody of that skill. Every auditor meets the same dice, so a better one sees all that a worse one does. A
 * second pair of eyes clears what only looks wrong.
 */
export function held(
  deal: Deal,
  desk: string,
  { size, skill, isHelped }: { size: number; skill: number; isHelped: boolean },
): Outcome {
  const { setup } = deal.played
  const drawn = drawnBy(deal, desk, size)
  const sees = seesOf(setup, skill, isHelped)
  const misreads = isHelped
    ? 0
    : Math.round((factorOf(setup, 'misreads') * Math.max(0, staff.bestSkill - skill)) / staff.bestSkill)
  const key = keyOf(desk, 'audit', 'auditor')
  const raised = drawn.filter((id) => {
    const place = deal.truths.findIndex(({ item }) => item === id)
    const truth = deal.truths[place]
    if (!truth) return false
    if (truth.broken.length > 0) return happens(key, 0, place, sees)
    return truth.lookAlike !== null && happens(key, 1, place, misreads)
  })
  return {
    ...{ drawn, raised },
    cause: causeFor(deal, desk, raised, { skill, isHelped }),
    isGood: deal.isPrompt && raised.length === 0 && drawn.length > 0 && skill > 0,
  }
}

/** The lot of a desk: the same for whoever sits at it (as `draw` of a drill has it). */
function drawnBy({ items }: Deal, desk: string, size: number): readonly string[] {
  const key = keyOf(desk, 'audit', 'lot')
  return items
    .map(({ id }, place) => ({ id, rank: roll(key, 0, place, 1_000_000) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .map(({ id }) => id)
}

export const isBroken = ({ truths }: Deal, id: string): boolean =>
  truths.some(({ item, broken }) => item === id && broken.length > 0)

/** How much of what is broken each cause bears, in entries; of all, or of some. */
export function causesIn(
  { truths }: Deal,
  of: readonly string[] | null = null,
): { readonly [cause in Cause]: number } {
  const own = truths.filter(({ item, broken }) => broken.length > 0 && (of === null || of.includes(item)))
  const count = (cause: Cause) => own.filter(({ motive }) => causeOf[motive ?? 'habit'] === cause).length
  return { load: count('load'), habit: count('habit'), cover: count('cover') }
}

const causes: readonly Cause[] = ['load', 'habit', 'cover']

/** The cause of most of it; null: nothing is broken. */
export function mainCause(counts: { readonly [cause in Cause]: number }): Cause | null {
  const most = causes.reduce<Cause>((best, it) => (counts[it] > counts[best] ? it : best), 'load')
  return counts[most] === 0 ? null : most
}

/** The cause as whoever held the audit names it; null: nothing was raised. */
export function causeFor(
  deal: Deal,
  desk: string,
  raised: readonly string[],
  { skill, isHelped }: { readonly skill: number; readonly isHelped: boolean },
): Cause | null {
  if (raised.length === 0) return null
  const key = keyOf(desk, 'audit', 'auditor')
  const hits = raised.filter((id) => isBroken(deal, id))
  const main = mainCause(causesIn(deal, hits))
  const chance = staff.namesCause + skill * staff.namesMore + (isHelped ? staff.namesMore : 0)
  if (main !== null && happens(key, 2, 0, Math.min(1000, chance))) return main
  const others = causes.filter((it) => it !== main)
  return others[roll(key, 2, 1, others.length)] ?? 'habit'
}

/** What so much found in so many read bears. */
export const dueOpinion = ({ played: { setup }, items }: Deal, read: number, found: number): Opinion =>
  warrantedOpinion(setup, items.length, { size: read, found })

/** Whether deviations that nobody raised come to light by what comes of them. */
export function comesToLight(seed: string, cell: string, quarter: number, unraised: number): boolean {
  const control = cell.split('/')[1] ?? ''
  const chance = Math.min(incidents.most, unraised * incidents.chance * (risk.hangs[control] ?? 1))
  return happens(keyOf(seed, 'audit', `incident/${cell}`), quarter, 0, chance)
}
