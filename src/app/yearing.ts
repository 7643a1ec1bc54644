import { readLong } from '../game/long-audit/reading-long-audits.ts'
import { dealtYear, isYear } from '../game/year/dealing.ts'
import { viewYear } from '../game/year/viewing-year.ts'
import { recordYear, replayYear } from '../game/year/year-recording.ts'
import { actOnYear, beginYear } from '../game/year/yearing.ts'
import { longAuditsAt } from './long-audits.ts'
import type { Table } from './table.ts'

/** Years of audits on the screen. */
export const yearsAt = (table: Table) =>
  longAuditsAt(table, {
    ...{ kind: 'year', loading: 'year.loading', refusals: 'year.refusals', isKnown: isYear },
    ...{ seedOf: (_: string, seed: string) => seed, dealt: dealtYear, begin: beginYear, act: actOnYear },
    screen: (play, refused) => ({ kind: 'year', view: viewYear(play), refused }),
    ...{ record: recordYear, replay: replayYear, read: (source: string) => readLong('year', source) },
    nameOf: ({ year: drill, seed }) => ({ drill, seed }),
  })
