import type { CaseView, ClaimView } from '../../game/case/case-view.ts'
import { entryOf } from '../audit/saying.ts'
import type { Office } from '../office.ts'

/** A claim in the words of whoever made it. */
export function claimSaid(here: Office, view: CaseView, { topic, kind, item, cause }: ClaimView): string {
  if (kind === 'cause') return here.say(`whole.claim.cause.${cause}`)
  const desk = view.parts.find(({ control }) => control === topic)?.desk
  return here.say(`whole.claim.${kind}`, { entry: item && desk ? entryOf(here, desk, item) : '' })
}
