import type { CaseWork } from '../../sim/audit/case/judging-cases.ts'
import { workOf } from '../auditing.ts'
import { agreedHours, hoursOf } from './case-hours.ts'
import type { CaseInPlay } from './case-in-play.ts'
import { partWork } from './case-in-play.ts'

/** What was done in a case, as far as it is judged. */
export const caseWork = (play: CaseInPlay): CaseWork => ({
  ...{
    marked: play.marked,
    named: play.named,
    answer: play.answer,
    said: play.said,
    hearings: play.hearings,
  },
  ...{ hours: hoursOf(play), agreedHours: agreedHours(play), limits: play.limits, overall: play.overall },
  parts: play.parts.map((part) => ({
    control: part.control,
    planned: { size: part.size, traces: part.traces, risk: part.risk, reconciles: part.reconciles },
    work: partWork(part),
    signed: part.signed ?? partWork(part),
    isCleared: part.replies !== null,
    ...{ cause: part.cause, consequence: part.consequence, action: part.action },
    ...{ pushback: part.pushback, dueResponse: part.dueResponse, response: part.response },
    later: part.later && { deal: part.later.deal, work: workOf(part.later), verdict: part.verdict },
  })),
})
