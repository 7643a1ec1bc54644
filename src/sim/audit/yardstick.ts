import type { GradeRule, OwnControl } from '../audit-terms.ts'
import type { Setup } from '../setup.ts'
import type { Control } from './controls.ts'
import { controls } from './controls.ts'
import type { Kit, KitName } from './kits/kit.ts'
import { kitNames } from './kits/kit.ts'
import { kits } from './kits/kits.ts'
import { controlOf, kitOf } from './own-controls.ts'
import type { Standard } from './standard.ts'
import { isOn, ruledBy } from './standard.ts'

/** What a control is audited by: its papers, its sentences, and the factors it is judged with. */
export type Yardstick = {
  readonly kit: Kit
  readonly control: Control
  readonly grade: GradeRule | null
  readonly isOwn: boolean // of the house or the case, not shipped
  readonly standard: Standard | null
  readonly rule: (setup: Setup) => Setup
}

/** Ids of a house's and of a case's own controls begin so: none can be mistaken for a shipped one. */
export const ownIds = { house: 'own-', case: 'case-' } as const

/** The controls that a house and a case have of their own, each by the id under which it is audited. */
export function ownControlsOf(
  standard: Standard | null,
  setup: Pick<Setup, 'audit'> | null,
): { readonly [id: string]: OwnControl } {
  const named = (prefix: string, all: { readonly [id: string]: OwnControl } = {}) =>
    Object.entries(all).map(([id, it]) => [`${prefix}${id}`, it] as const)
  return Object.fromEntries([
    ...named(ownIds.house, standard?.own),
    ...named(ownIds.case, setup?.audit?.controls),
  ])
}

/** By what a control is audited in a house; null: it is switched off, is not there, or no paper speaks of it. */
export function yardstickOf(id: string, standard: Standard | null, setup: Setup): Yardstick | null {
  const own = ownControlsOf(standard, setup)
  const found = Object.hasOwn(own, id) ? own[id] : undefined
  if (found) {
    const kit = kitOf(id, found)
    const { grade = null } = found
    const rule = (it: Setup) => ruledBy(it, standard, id, grade)
    return kit && { kit, control: controlOf(id, found), grade, isOwn: true, standard, rule }
  }
  const name = kitNames.find((it) => it === id)
  if (!name || !isOn(standard, name)) return null
  const rule = (it: Setup) => ruledBy(it, standard, name)
  return { kit: kits[name as KitName], control: controls[name], grade: null, isOwn: false, standard, rule }
}
