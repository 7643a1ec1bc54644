import type { GateView } from '../game/gate-view.ts'
import type { ChangeView, MatterView, PersonView, View } from '../game/view.ts'
import { paperId } from './blotter.ts'

/** How a paper stands: it waits for a decision, it cannot be paid for any more, or it is settled for this week. */
export type Stands = 'youDecide' | 'noAttention' | 'settled'

/** A split is settled by its first change, or for everybody by a meeting: from then on changes are free. */
export function splitStands({ price }: PersonView, { attention }: View): Stands {
  if (price === 0) return 'settled'
  return price > (attention?.left ?? 0) ? 'noAttention' : 'youDecide'
}

/** What holds if nothing is done is always free, so it does not count as a choice. */
export function matterStands({ decided, options }: MatterView, { attention }: View): Stands {
  if (decided !== null) return 'settled'
  const left = attention?.left ?? 0
  return options.some(({ standing, price }) => !standing && price <= left) ? 'youDecide' : 'noAttention'
}

/** While a change is analysed it can wait for what comes of it; turning it down is always free. */
export const changeStands = ({ stage }: ChangeView): Stands =>
  stage === 'raised' || stage === 'assessed' ? 'youDecide' : 'settled'

/** The board decides whatever the PMO does; a recommendation is what settles it here. */
export function gateStands({ recommended, affordable }: GateView): Stands {
  if (recommended) return 'settled'
  return affordable ? 'youDecide' : 'noAttention'
}

/** The papers of a week on which something is to be decided, from the top of the pile. */
export function papersToDecide(view: View): { readonly paper: string; readonly stands: Stands }[] {
  return [
    ...view.gates.map((gate) => ({ paper: paperId.gate(gate.id), stands: gateStands(gate) })),
    ...view.people
      .filter(({ role, contested }) => role === 'specialist' && contested)
      .map((person) => ({ paper: paperId.person(person.id), stands: splitStands(person, view) })),
    ...view.matters.map((matter) => ({
      paper: paperId.matter(matter.id),
      stands: matterStands(matter, view),
    })),
    ...view.changes.map((change) => ({ paper: paperId.change(change.id), stands: changeStands(change) })),
  ]
}

/** How many of them there are, and how many are settled. */
export function deskCount(view: View): { readonly all: number; readonly done: number } {
  const papers = papersToDecide(view)
  return { all: papers.length, done: papers.filter(({ stands }) => stands === 'settled').length }
}
