import { marks } from '../../sim/audit/case/case-factors.ts'
import { causeHitBy } from '../../sim/audit/case/case-terms.ts'
import type { ClaimTruth } from '../../sim/audit/case/claims-checked.ts'
import { truthOf } from '../../sim/audit/case/claims-checked.ts'
import type { CaseDeal } from '../../sim/audit/case/dealing-cases.ts'
import type { Claim } from '../../sim/audit/case/hearing.ts'
import { afterReadBack } from '../../sim/audit/case/hearing.ts'
import type { CaseJudgement, PartWork } from '../../sim/audit/case/judging-cases.ts'
import { caseDomains, judgeCase, overallDue } from '../../sim/audit/case/judging-cases.ts'
import { debriefAudit } from '../debriefing-audit.ts'
import { viewAudit } from '../viewing-audit.ts'
import type { CaseInPlay } from './case-in-play.ts'
import type { CaseDebrief, ClaimView } from './case-view.ts'
import { caseWork } from './case-work.ts'

/** What a case showed and missed, beside what was so. */
export function debriefCase(play: CaseInPlay): CaseDebrief {
  const { deal, hearings } = play
  const done = caseWork(play)
  const judged = judgeCase(deal, done)
  return {
    ...{ total: judged.total, isPassed: judged.isPassed, isShown: judged.isShown },
    isDeclined: play.answer === 'decline',
    domains: caseDomains.map((id) => ({
      ...{ id, score: judged.domains[id], weight: marks[id] },
      isLow: judged.domains[id] < marks.domain,
    })),
    threats: deal.threats,
    rows: deal.history.flatMap(({ threat }, row) => (threat === null ? [] : [{ row, threat }])),
    answerWorth: judged.answer,
    dueLimits: judged.dueLimits,
    dueOverall: overallDue(judged.parts),
    parts: play.parts.map((part, place) => {
      const truth = deal.parts[place]
      const own = judged.parts[place]
      const { grade, clause, opinion } = part
      const over = {
        ...part.desk,
        phase: 'debriefing' as const,
        finding: grade === null ? null : { grade, clause },
        opinion,
      }
      return {
        control: part.control,
        view: { ...viewAudit(over), debrief: null },
        debrief: debriefAudit(over),
        ...{ power: own?.power ?? 0, examined: own?.examined ?? 0, risk: truth?.risk ?? 1 },
        ...{ cause: truth?.cause ?? null, consequence: truth?.consequence ?? 'none' },
        rightResponse: part.dueResponse,
        later:
          part.later && own?.dueLater
            ? {
                due: own.dueLater,
                examined: part.later.drawn.length,
                broken: part.later.deal.truths.filter(
                  ({ item, broken }) => broken.length > 0 && part.later?.drawn.includes(item),
                ).length,
              }
            : null,
      }
    }),
    hearings: hearings.map(({ person, turns, isReadBack }) => ({
      person,
      turns: turns.map(({ topic, form, way, claims }) => ({
        ...{ topic, form, way },
        claims: claims.map((claim) => ({ ...claimView(claim), truth: truthIn(deal, claim) })),
        reliability:
          claims.length === 0
            ? null
            : Math.max(...claims.map((claim) => afterReadBack(claim, isReadBack).reliability)),
      })),
    })),
    advice: adviceOf(play, judged, done.parts),
  }
}

/** A claim without what makes it weigh. */
export const claimView = ({ topic, kind, source, item, cause }: Claim): ClaimView => ({
  ...{ topic, kind, source, item, cause },
})

function truthIn({ parts }: CaseDeal, claim: Claim): ClaimTruth {
  const part = parts.find(({ control }) => control === claim.topic)
  return part ? truthOf(part, claim) : 'plain'
}

/** Three things for next time, the dearest first; fewer where less was lost. */
function adviceOf(play: CaseInPlay, judged: CaseJudgement, parts: readonly PartWork[]): readonly string[] {
  const { deal } = play
  const findings = judged.parts
  const turns = play.hearings.flatMap((it) => it.turns)
  const some = (is: (place: number) => boolean) => findings.some((_, place) => is(place))
  const found: readonly (readonly [string, boolean])[] = [
    ['silent', deal.threats.length > 0 && judged.answer < 500],
    ['offered', parts.some(({ work }) => !work.byLot)],
    ['read', findings.some(({ examined, power }) => examined === 0 || power < 500)],
    ['trace', findings.some(({ examined, parts: of }) => examined > 0 && of.traced < 500)],
    ['look', findings.some(({ missed }) => missed.length > 0)],
    [
      'show',
      findings.some(({ isShown, missed, hits }) => !isShown && missed.length === 0 && hits.length === 0),
    ],
    ['clear', findings.some((it) => it.false.length > 0)],
    ['second', findings.some(({ hits }) => hits.some(({ sufficiency }) => sufficiency < 700))],
    [
      'grade',
      some(
        (at) =>
          (findings[at]?.hits.length ?? 0) > 0 && parts[at]?.work.finding?.grade !== findings[at]?.warranted,
      ),
    ],
    ['opinion', some((at) => parts[at]?.work.opinion !== findings[at]?.warrantedOpinion)],
    ['cause', findings.some(({ hits, causeCredit }) => hits.length > 0 && causeCredit < 1000)],
    [
      'action',
      some((at) => {
        const action = parts[at]?.action ?? null
        return action !== null && causeHitBy[action] !== (deal.parts[at]?.cause ?? null)
      }),
    ],
    ['fresh', some((at) => parts[at]?.action !== null && parts[at]?.later === null)],
    [
      'pushback',
      parts.some(({ pushback, dueResponse, response }) => pushback !== null && response !== dueResponse),
    ],
    ['lead', turns.some(({ form }) => form === 'leading')],
    ['hear', turns.length === 0],
    ['twice', turns.some(({ way }) => way === 'again')],
    ['ties', judged.named.missed > 0],
    ['surprise', parts.some(({ work, isCleared }) => work.links.length > 0 && !isCleared)],
    ['limits', judged.dueLimits.some((it) => !play.limits.includes(it))],
    ['overall', play.overall !== null && play.overall !== overallDue(judged.parts)],
  ]
  const lost = found.flatMap(([id, is]) => (is ? [id] : []))
  return play.answer === 'decline' ? ['declined'] : lost.length === 0 ? ['again'] : lost.slice(0, 3)
}
