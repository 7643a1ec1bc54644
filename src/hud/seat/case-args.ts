import type { CaseView } from '../../game/seat-view.ts'
import type { Args } from '../../words/say.ts'
import { changeTitle, personName } from '../names.ts'

/** What a sentence about a decision of the PMO speaks of. */
export const caseArgs = ({ about, of, days }: Pick<CaseView, 'about' | 'of' | 'days'>): Args => ({
  days,
  person: about === 'days' || about === 'claim' ? personName(of) : '',
  change: about === 'change' ? changeTitle(of) : '',
})
