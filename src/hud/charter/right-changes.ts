import type { View } from '../../game/view.ts'
import type { Args } from '../../words/say.ts'
import { unclear } from './charter.ts'

type Heard = { readonly id: string; readonly args: Args }

/** What a listener must hear about rights: what was settled or declined, and who has still to be shown it. */
export function rightChanges(before: View, after: View): Heard[] {
  if (!before.charter || !after.charter) return []
  const was = new Map(before.charter.rights.map((right) => [right.area, right]))
  const settled = after.charter.rights.flatMap((right): Heard[] => {
    const area = `areas.${right.area}.title`
    const old = was.get(right.area)
    if (right.declined && right.declined.why !== old?.declined?.why)
      return [{ id: 'changes.rightDeclined', args: { area, wanted: `parties.${right.declined.wanted}` } }]
    const party = right.allocation?.decides
    if (!party || (party === old?.allocation?.decides && right.basis === old.basis)) return []
    if (right.basis !== 'agreed' && right.basis !== 'imposed') return []
    return [{ id: 'changes.rightSettled', args: { area, party: `parties.${party}`, basis: right.basis } }]
  })
  const [lacked, lack] = [unclear(before.charter), unclear(after.charter)].map((it) => it.managers.length)
  const isTold = settled.length === 0 && (lack ?? 0) < (lacked ?? 0)
  return isTold ? [{ id: 'changes.rightsTold', args: { managers: lack ?? 0 } }] : settled
}
