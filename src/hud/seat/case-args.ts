import type { CaseView } from '../../game/seat-view.ts'
import type { Args } from '../../words/say.ts'
import { changeTitle, personName } from '../names.ts'

/** What a sentence about a decision of the PMO speaks of. */
export const caseArgs = ({
  about,
  of,
  days,
  short = 0,
}: Pick<CaseView, 'about' | 'of' | 'days'> & { readonly short?: number }): Args => ({
  ...{ days, short },
  person: about === 'days' || about === 'claim' ? personName(of) : '',
  change: about === 'change' ? changeTitle(of) : '',
})
