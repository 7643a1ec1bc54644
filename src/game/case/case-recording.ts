import type { CaseDeal } from '../../sim/audit/case/dealing-cases.ts'
import type { LongRecording } from '../long-audit/long-recording.ts'
import { keptBy } from '../long-audit/long-recording.ts'
import { actOnCase } from './acting-on-cases.ts'
import type { CaseAct } from './case-acts.ts'
import type { CaseInPlay } from './case-in-play.ts'
import { beginCase } from './case-in-play.ts'
import { debriefCase } from './debriefing-case.ts'

const caseFormat = 3

type OfCase = {
  readonly case: string
  readonly seed: string // of an exam: its code
  readonly sitting: number // 1: for the first time on that machine, as far as it remembered
}

/** A case as it is kept and sent; an exam that is over holds its result, too. */
export type CaseRecording = LongRecording<'case', OfCase, CaseAct>

/** The books are those of the portfolio's own game: desks of a case have factors of their own, which are no part of it. */
export const { record: recordCase, replay: replayCase } = keptBy<
  'case',
  OfCase,
  CaseAct,
  CaseDeal,
  CaseInPlay
>({
  ...{ kind: 'case', format: caseFormat, act: actOnCase, debrief: debriefCase },
  begin: (deal, { sitting }) => beginCase(deal, sitting),
  ownOf: ({ deal, sitting }) => ({ case: deal.def.id, seed: deal.seed, sitting }),
  bookOf: ({ played }) => played,
})
