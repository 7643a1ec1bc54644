import type { YearDeal } from '../../sim/audit/year/dealing-years.ts'
import type { LongRecording } from '../long-audit/long-recording.ts'
import { keptBy } from '../long-audit/long-recording.ts'
import { debriefYear } from './debriefing-year.ts'
import type { YearAct } from './year-acts.ts'
import { yearFormat } from './year-acts.ts'
import type { YearInPlay } from './year-in-play.ts'
import { actOnYear, beginYear } from './yearing.ts'

type OfYear = { readonly year: string; readonly seed: string }

/** A year as it is kept and sent. */
export type YearRecording = LongRecording<'year', OfYear, YearAct>

export const { record: recordYear, replay: replayYear } = keptBy<
  'year',
  OfYear,
  YearAct,
  YearDeal,
  YearInPlay
>({
  ...{ kind: 'year', format: yearFormat, act: actOnYear, debrief: debriefYear },
  begin: (deal) => beginYear(deal),
  ownOf: ({ deal }) => ({ year: deal.def.id, seed: deal.seed }),
  bookOf: ({ before }) => before,
})
