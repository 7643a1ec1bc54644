import type { GateView, OutcomeFolder } from '../game/gate-view.ts'
import type { LegalCommand } from '../game/legal.ts'
import type { View } from '../game/view.ts'
import type { Move } from './policy.ts'

type Offer = Extract<LegalCommand, { kind: 'recommend' }>

/** Gates of this week on which nothing was recommended yet, and what may be. */
function open(view: View, legal: readonly LegalCommand[]) {
  const all = legal.filter((offer): offer is Offer => offer.kind === 'recommend')
  if (all.length === 0) return [] // most weeks: the gates need not be drawn up
  return view.gates
    .filter(({ recommended }) => recommended === null)
    .flatMap((gate) => {
      const offers = all.filter(({ project }) => project === gate.project)
      return offers.length > 0 ? [{ gate, offers }] : []
    })
}

/** Conditions that are named at most. */
const mostNamed = 3

const orderOf = ({ kind, project, outcome, conditions }: Offer) => ({
  kind,
  project,
  outcome,
  conditions: conditions.slice(0, mostNamed),
})

/** Bars for an outcome less bars against it, divided by all there are: few cards weigh as much as many. */
const balanceOf = (folder: OutcomeFolder): number =>
  (folder.for - folder.against) / Math.max(1, folder.for + folder.against)

/** The outcome with most evidence for it, after a test of what is only reported done. */
export const recommendByEvidence: Move = (view, legal) => {
  for (const { gate, offers } of open(view, legal)) {
    const test = testFirst(gate, legal)
    if (test && (view.attention?.left ?? 0) > gate.price) return test
    const folders = gate.outcomes.filter(({ outcome }) => offers.some((offer) => offer.outcome === outcome))
    const best = folders.reduce((a, b) => (balanceOf(b) > balanceOf(a) ? b : a))
    const offer = offers.find(({ outcome }) => outcome === best.outcome)
    if (offer) return orderOf(offer)
  }
  return null
}

function testFirst(gate: GateView, legal: readonly LegalCommand[]) {
  const row = gate.tests.find(
    (test) =>
      test.reportedPermille >= 1000 &&
      test.donePermille === null &&
      gate.tests.every((other) => other.donePermille === null) &&
      legal.some((o) => o.kind === 'runTest' && o.project === gate.project && o.activity === test.activity),
  )
  return row && { kind: 'runTest' as const, project: gate.project, activity: row.activity }
}

/** Any outcome, or none, of each gate. */
export const recommendAnything: Move = (view, legal, dice) => {
  for (const [i, { offers }] of open(view, legal).entries()) {
    const offer = offers[dice(900 + i, offers.length + 2)]
    if (offer) return orderOf(offer)
  }
  return null
}
