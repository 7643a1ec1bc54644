import type { Bargain } from '../../bargain-terms.ts'
import { balance } from '../../ledger.ts'
import type { BargainState } from '../../negotiation/weekly/state.ts'
import type { Setup } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'
import { tableNow, trustOf } from './weighing.ts'

/** Monday, when the reports are in: the bargains of this week come to the desk, weighed as things are. */
export function raiseBargains(setup: Setup, world: World, happen: Happen): void {
  for (const bargain of setup.bargains ?? []) {
    const state = world.bargains?.[bargain.id]
    if (bargain.week !== world.at.week || state?.stage !== 'waiting') continue
    const { finishedWeek, stop } = world.work.projects[bargain.project] ?? {}
    const table = finishedWeek === 0 && !stop ? tableNow(setup, world, bargain) : null
    if (!table) continue
    const trust = balance(world.ledger, trustOf(setup, bargain))
    happen({ kind: 'bargainRaised', bargain: bargain.id, project: bargain.project, table, trust })
  }
}

/** A bargain on this week's desk, with how it stands; null: there is none of that name. */
export function openBargainOf(
  setup: Setup,
  world: World,
  id: string,
): { readonly bargain: Bargain; readonly state: BargainState } | null {
  const bargain = setup.bargains?.find((it) => it.id === id)
  const state = bargain && world.bargains?.[bargain.id]
  return bargain && state && (state.stage === 'open' || state.stage === 'table') ? { bargain, state } : null
}
