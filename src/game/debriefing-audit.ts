import type { Domain, Judgement } from '../sim/audit/judging.ts'
import { domains, judge } from '../sim/audit/judging.ts'
import { isMoment } from '../sim/audit/predicates.ts'
import type { AuditDebrief, EntryTruth } from './audit-view.ts'
import type { Audit } from './auditing.ts'
import { workOf } from './auditing.ts'

/** What the audit held and missed, beside what was so. */
export function debriefAudit(audit: Audit): AuditDebrief {
  const { deal } = audit
  const judgement = judge(deal, workOf(audit))
  const isHit = (id: string) => judgement.hits.some(({ item }) => item === id)
  const entries = deal.items.map((item, place): EntryTruth => {
    const truth = deal.truths[place]
    const { marks, id } = item
    const moment = (name: string) => {
      const mark = marks[name] ?? null
      return isMoment(mark) ? mark : null
    }
    return {
      ...{ id, person: item.person ?? '', week: item.week },
      ...{ broken: truth?.broken ?? [], form: truth?.form ?? null, motive: truth?.motive ?? null },
      ...{ isCovered: truth?.isCovered ?? false, lookAlike: truth?.lookAlike ?? null },
      result: isHit(id)
        ? 'hit'
        : judgement.missed.includes(id)
          ? 'missed'
          : judgement.unseen.includes(id)
            ? 'unseen'
            : judgement.false.includes(id)
              ? 'false'
              : 'kept',
      proof: truth?.proofs[0] ?? [],
      worked: moment('worked') ?? { week: item.week, day: 0 },
      ...{ filed: moment('filed'), dated: moment('dated') },
      ...{ approved: moment('approved'), approvedOn: moment('approvedClaimed') },
      approver: typeof marks.approver === 'string' ? marks.approver : null,
    }
  })
  return {
    ...{ total: judgement.total, isPassed: judgement.isPassed },
    domains: domains.map((id) => ({ id, score: judgement.domains[id] })),
    ...{ entries, isPrompt: deal.isPrompt },
    deviating: deal.truths.filter(({ broken }) => broken.length > 0).length,
    lapses: {
      ...{ hit: judgement.hits.length, missed: judgement.missed.length },
      ...{ unseen: judgement.unseen.length, false: judgement.false.length },
    },
    ...{ warranted: judgement.warranted, trueGrade: judgement.trueGrade },
    warrantedOpinion: judgement.warrantedOpinion,
    advice: adviceOf(audit, judgement),
  }
}

/** One thing for next time: where most was lost, and there what would have mended it. */
function adviceOf(audit: Audit, judgement: Judgement): string {
  const { domains: scores } = judgement
  if (!audit.byLot) return 'offered'
  const worst = domains.reduce<Domain>((low, domain) => (scores[domain] < scores[low] ? domain : low), 'plan')
  if (scores[worst] === 1000) return 'again'
  if (worst === 'plan')
    return judgement.examined === 0
      ? 'read'
      : audit.papers.some(({ source }) => source === 'access' || source === 'costs')
        ? 'more'
        : 'trace'
  if (worst === 'conduct') return judgement.domains.conduct < 1000 && audit.talks.length > 0 ? 'lead' : 'hear'
  if (worst === 'opinion') return 'opinion'
  if (judgement.false.length > 0) return 'clear'
  if (judgement.missed.length > 0) return 'look'
  return worst === 'evidence' ? 'second' : 'grade'
}
