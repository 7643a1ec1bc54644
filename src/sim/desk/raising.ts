import { factorOf } from '../factors.ts'
import { draw, roll } from '../rng.ts'
import type { Matter, Setup } from '../setup.ts'
import type { Binding, Situation } from './conditions.ts'
import { fits } from './conditions.ts'
import type { DeskState } from './state.ts'

export type Raised = { readonly matter: Matter; readonly binding: Binding }

/** The matters that come to the desk this week: the most urgent that fit, as many as the week has places for. */
export function mattersFor(setup: Setup, desk: DeskState, at: Situation, key: number): Raised[] {
  const places = setup.mattersPerWeek[at.week - 1] ?? setup.mattersPerWeek.at(-1) ?? 0
  const found: (Raised & { rank: number })[] = []
  setup.matters.forEach((matter, index) => {
    if (!mayComeAgain(desk, matter, at.week)) return
    const bindings = fits(setup, matter, index, desk, at, key)
    const binding = bindings[roll(key, at.week, 1000 + index, bindings.length)]
    if (binding) found.push({ matter, binding, rank: draw(key, at.week, 2000 + index) })
  })
  found.sort((a, b) => b.matter.urgency - a.matter.urgency || a.rank - b.rank)
  const chosen: Raised[] = []
  for (const each of found) {
    if (chosen.length === places) break
    const sameProject = chosen.filter(
      (c) => c.binding.project !== null && c.binding.project === each.binding.project,
    )
    if (sameProject.length < factorOf(setup, 'mattersPerProject')) chosen.push(each)
  }
  return chosen
}

function mayComeAgain(desk: DeskState, matter: Matter, week: number): boolean {
  const last = desk.lastRaised[matter.id]
  return last === undefined || (matter.everyWeeks > 0 && week - last >= matter.everyWeeks)
}
