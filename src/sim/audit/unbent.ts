import type { Played } from './keeping.ts'
import type { Gathered, KitName } from './kits/kit.ts'
import { kits } from './kits/kits.ts'

/** The books where nothing bends their author, and nobody puts off what they sign. */
const unbent = {
  ...{ missingEntry: 0, lateEntry: 0, wrongHand: 0, touchedShare: 0 },
  ...{ lateSheet: 0, missingSheet: 0, lateApproval: 0, ownApproval: 0, promptManager: 1000 },
}

/** How an entry of a rule comes out where nothing bends its author; it keeps its id. */
export function unbentIn(played: Played, control: KitName): (it: Gathered) => Gathered {
  if (control === 'status') return straight
  const factors = { ...played.setup.factors, ...unbent }
  const calm = kits[control].gather({ ...played, setup: { ...played.setup, factors } })
  const clean = new Map(calm.map((it) => [it.item.id, it]))
  return (it) => clean.get(it.item.id) ?? it
}

/** A report that says what its own plan says. */
function straight({ item }: Gathered): Gathered {
  const { leastWatch, leastTrouble, believedEnd = null } = item.marks
  const rank = Math.max(Number(leastWatch), Number(leastTrouble))
  const status = ['onPlan', 'watch', 'trouble'][rank] ?? 'onPlan'
  return { item: { ...item, marks: { ...item.marks, rank, status, reportedEnd: believedEnd } }, motive: null }
}
