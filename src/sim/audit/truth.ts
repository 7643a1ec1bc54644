import type { Setup } from '../setup.ts'
import type { Control } from './controls.ts'
import { brokenBy } from './controls.ts'
import type { Motive } from './keeping.ts'
import type { Gathered, Item, Kit, Slot } from './kits/kit.ts'
import { isSame } from './kits/kit.ts'
import type { FieldRef } from './papers.ts'
import { fieldId, groupOf } from './papers.ts'

/**
 * The truth behind an audit, computed from facts whenever it is asked for and never stored. Nothing that draws, plays or
 * answers for a seat may import this file (`tools/wall-rules.mjs`).
 */
export type ItemTruth = {
  readonly item: string
  readonly broken: readonly string[] // clauses
  readonly form: string | null
  readonly motive: Motive | null
  readonly isCovered: boolean // its paper was made to look as it should
  readonly lookAlike: string | null // it conforms, and looks as if it did not
  readonly proofs: readonly (readonly string[])[] // minimal sets of fields; with one at least beyond the author's reach
}

export function truthOf(kit: Kit, control: Control, setup: Setup, { item, motive }: Gathered): ItemTruth {
  const broken = brokenBy(control, setup, item)
  return {
    item: item.id,
    broken,
    form: kit.form(broken, item),
    motive: broken.length > 0 ? motive : null,
    isCovered: kit.dressed.some(([claimed, real]) => !isSame(item.marks[claimed], item.marks[real])),
    lookAlike: broken.length > 0 ? null : kit.lookAlike(setup, item),
    proofs: broken.flatMap((clause) => proofsOf(kit, clause, item)),
  }
}

/** A slot as a field of the entry; none where its paper does not say what was so. */
function spotsOf(kit: Kit, slots: readonly Slot[], { marks }: Item): readonly (readonly [string, string])[] {
  return slots.flatMap((slot) => {
    const [place = '', real] = slot.split('=')
    const [source = '', name = ''] = place.split('/')
    const paper = kit.papers.find(({ id }) => id === source)
    const shown = paper?.kind === 'entries' ? paper.columns[name] : undefined
    if (real !== undefined && !isSame(marks[shown ?? ''], marks[real])) return []
    return [[source, name] as const]
  })
}

/** Whether two fields of an entry show that it breaks a clause, to anybody who reads them. */
export function isProof(kit: Kit, clause: string, item: Item, a: FieldRef, b: FieldRef): boolean {
  const { starts, ends } = kit.slots(clause, item)
  const has = (slots: readonly Slot[], { source, name }: FieldRef) =>
    spotsOf(kit, slots, item).some(([s, n]) => s === source && n === name)
  return (has(starts, a) && has(ends, b)) || (has(ends, a) && has(starts, b))
}

/** All pairs that show it, and that reach beyond whoever could have dressed the paper: team and manager. */
function proofsOf(kit: Kit, clause: string, item: Item): readonly (readonly string[])[] {
  const { starts, ends } = kit.slots(clause, item)
  const name = ([source, field]: readonly [string, string]) => fieldId(source, item.id, field)
  const isOutside = ([source]: readonly [string, string]) =>
    !['team', 'manager'].includes(groupOf(kit, source as FieldRef['source']))
  const [from, to] = [spotsOf(kit, starts, item), spotsOf(kit, ends, item)]
  return from.flatMap((start) =>
    to
      .filter((end) => name(start) !== name(end) && (isOutside(start) || isOutside(end)))
      .map((end) => [name(start), name(end)]),
  )
}
