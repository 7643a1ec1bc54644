import { actOnCase } from '../game/case/acting-on-cases.ts'
import { beginCase } from '../game/case/case-in-play.ts'
import { recordCase, replayCase } from '../game/case/case-recording.ts'
import { dealtCase, isCase, seedOfCase } from '../game/case/dealing.ts'
import { viewCase } from '../game/case/viewing-case.ts'
import { readLong } from '../game/long-audit/reading-long-audits.ts'
import { longAuditsAt } from './long-audits.ts'
import type { Table } from './table.ts'

/** Whole audits on the screen. */
export const casesAt = (table: Table) =>
  longAuditsAt(table, {
    ...{ kind: 'case', loading: 'audit.loading', refusals: 'whole.refusals', isKnown: isCase },
    ...{ seedOf: seedOfCase, dealt: dealtCase, begin: beginCase, act: actOnCase },
    screen: (play, refused) => ({ kind: 'case', view: viewCase(play), refused }),
    ...{ record: recordCase, replay: replayCase, read: (source: string) => readLong('case', source) },
    nameOf: ({ case: drill, seed }) => ({ drill, seed }),
  })
