import { recordAudit } from '../../src/game/audit-recording.ts'
import { recordCase } from '../../src/game/case/case-recording.ts'
import { caseList } from '../../src/game/case/dealing.ts'
import { viewCase } from '../../src/game/case/viewing-case.ts'
import { auditDrills } from '../../src/game/dealing-audits.ts'
import { record } from '../../src/game/recording.ts'
import { viewAudit } from '../../src/game/viewing-audit.ts'
import { hashOf } from '../../src/sim/hash.ts'
import { auditDealt, dealtOf, setup } from '../auditing.ts'
import { caseBy, caseOf } from '../cases-played.ts'
import { play } from '../helpers.ts'

// What is compared between Node and a browser, and what a player may have been sent.

/** Of every drill: a hash of all papers and answers on the way, and the recording that is kept of it. */
export const auditHashes = (seed: string) =>
  auditDrills.map((name) => {
    const views: unknown[] = []
    const audit = auditDealt('expert', dealtOf(seed, name), seed, (it) => views.push(viewAudit(it)))
    return { name, papers: hashOf(views), recording: recordAudit(audit).hash }
  })

const some = 20 // acts between two looks at a case

/** The same of every case, and of the exam as everybody is dealt it. */
export const caseHashes = (seed: string) =>
  caseList.map(({ id, isExam }) => {
    const views: unknown[] = []
    const play = caseBy('expert', caseOf(id, isExam ? '' : seed), (it) => {
      if (it.acts.length % some === 0 || it.phase === 'debriefing') views.push(viewCase(it))
    })
    return { name: id, papers: hashOf(views), recording: recordCase(play).hash }
  })

/** The file of a finished game. */
export const finishedGame = (seed: string): string => JSON.stringify(record(play(setup, seed)))
