import type { Area } from '../sim/charters.ts'
import type { Command } from '../sim/commands.ts'
import type { DecisionKind, Mandate } from '../sim/mandates.ts'
import { decisionTable } from '../sim/mandates.ts'
import { areaOfOrder } from '../sim/rules/charter-acts.ts'
import { namedFor, refined } from '../sim/rules/charter-right.ts'
import type { Setup } from '../sim/setup.ts'
import { rightNow } from '../sim/standing/mandate.ts'
import { questionOf } from '../sim/standing/orders.ts'
import type { World } from '../sim/world.ts'
import type { DecisionView } from './view.ts'

/** An order of each kind that falls under one area of the table whatever it is about. */
const orderOf: { readonly [decision in DecisionKind]?: Command } = {
  people: { kind: 'grant', person: '', project: '', days: 0 },
  claims: { kind: 'testClaim', project: '', person: '' },
  hold: { kind: 'setHold', project: '', on: true },
  review: { kind: 'setReview', project: '', permille: 0 },
}

/** What a mandate says about a kind of decision, as the table refines it where all orders of that kind are in one area. */
export function refinedBy(
  setup: Setup,
  world: World,
  decision: DecisionKind,
  under: DecisionView,
): DecisionView {
  const command = orderOf[decision]
  return (command && refinedView(setup, world, command, under)) ?? under
}

function refinedView(setup: Setup, world: World, command: Command, under: DecisionView): DecisionView | null {
  const named = namedFor(setup, world, command)
  if (named === null) return null
  const right = refined(under.right, named) ?? 'alone'
  const table = areaOfOrder(setup, command) as Area
  return { right, holder: named === 'pmo' ? under.holder : named, table }
}

/** This week's changes and matters of which the table says who decides, by what is asked about them. */
export function namedPapers(
  { setup, world }: { readonly setup: Setup; readonly world: World },
  type: Mandate | null,
): { readonly [question: string]: DecisionView } {
  if (!world.standing.charter) return {}
  const view = (decision: 'change' | 'matter', command: Command) => {
    const { mandate } = world.standing
    const right = (mandate && type && rightNow(setup, mandate, decision)) ?? 'alone'
    return refinedView(setup, world, command, { right, holder: decisionTable[decision].holder, table: null })
  }
  const changes = Object.keys(world.work.changes ?? {}).map((change): [string, DecisionView | null] => [
    questionOf(`change/${change}`),
    view('change', { kind: 'decideChange', change, approve: true }),
  ])
  const matters = world.desk.matters.map(({ matter }): [string, DecisionView | null] => [
    questionOf(`matter/${matter}`),
    view('matter', { kind: 'decide', matter, option: '' }),
  ])
  return Object.fromEntries(
    [...changes, ...matters].filter((entry): entry is [string, DecisionView] => entry[1] !== null),
  )
}
