import { brokenBy, controlNames, controls, itemsOf } from './controls.ts'
import { factControls } from './fact-controls.ts'
import type { Played } from './keeping.ts'
import { kitNames } from './kits/kit.ts'
import { holds } from './predicates.ts'

/** What a control comes to in one finished game. */
export type ControlIn = {
  readonly code: string // in the catalogue of 44
  readonly id: string
  readonly entries: number
  readonly broken: number
  readonly isShown: boolean // it has papers, so that an auditor can show it
}

/** Every control that the facts of a game answer: how many entries it has there, and how many break it. */
export function controlsIn(played: Played): readonly ControlIn[] {
  const kept = controlNames.map((id): ControlIn => {
    const items = itemsOf(controls[id], played)
    const broken = items.filter((item) => brokenBy(controls[id], played.setup, item).length > 0)
    const isShown = (kitNames as readonly string[]).includes(id)
    return { code: controls[id].code, id, entries: items.length, broken: broken.length, isShown }
  })
  const told = factControls.map(({ code, id, items, clauses }): ControlIn => {
    const all = items(played)
    const broken = all.filter(({ marks }) => clauses.some((clause) => !holds(clause.holds, marks)))
    return { code, id, entries: all.length, broken: broken.length, isShown: false }
  })
  return [...kept, ...told].sort((a, b) =>
    a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1,
  )
}
