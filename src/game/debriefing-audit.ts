import type { Domain, Judgement } from '../sim/audit/judging.ts'
import { domains, judge } from '../sim/audit/judging.ts'
import type { Item } from '../sim/audit/kits/kit.ts'
import { rowOf } from '../sim/audit/papers.ts'
import { isMoment } from '../sim/audit/predicates.ts'
import type { AuditDebrief, EntryTruth, Track } from './audit-view.ts'
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
    return {
      ...{ id, person: item.person, thing: item.thing ?? null, week: item.week },
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
      track: trackOf(deal, item),
      says: deal.kit.track
        ? []
        : deal.kit.papers.flatMap(({ id: paper }) => rowOf(deal.kit, paper, item).fields),
      hand: handOf(truth?.lookAlike ?? null, marks),
    }
  })
  return {
    ...{ total: judgement.total, isPassed: judgement.isPassed, isShown: judgement.isShown },
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

function trackOf({ kit }: Audit['deal'], { marks, week }: Item): Track | null {
  const moment = (name: string | null) => {
    const mark = name === null ? null : (marks[name] ?? null)
    return isMoment(mark) ? mark : null
  }
  if (!kit.track) return null
  return {
    from: moment(kit.track.from) ?? { week, day: 0 },
    points: kit.track.points.map(({ name, at, claimed }) => ({
      ...{ name, at: moment(at) },
      claimed: claimed === null ? moment(at) : moment(claimed),
    })),
  }
}

/** Whoever stood in for somebody, where that is what made an entry look odd. */
function handOf(lookAlike: string | null, { deputy, approver }: Item['marks']): string | null {
  const found =
    lookAlike === 'deputy' ? approver : ['delegate', 'takerDeputy'].includes(lookAlike ?? '') ? deputy : null
  return typeof found === 'string' ? found : null
}

/** One thing for next time: where most was lost, and there what would have mended it. */
function adviceOf(audit: Audit, judgement: Judgement): string {
  const { domains: scores } = judgement
  if (!audit.byLot) return 'offered'
  const worst = domains.reduce<Domain>((low, domain) => (scores[domain] < scores[low] ? domain : low), 'plan')
  if (!judgement.isShown && judgement.examined > 0 && judgement.missed.length === 0)
    return judgement.hits.length > 0 ? 'trace' : 'show'
  if (scores[worst] === 1000) return 'again'
  if (worst === 'plan')
    return judgement.examined === 0
      ? 'read'
      : audit.papers.some(({ source }) => audit.deal.kit.traces.includes(source))
        ? 'more'
        : 'trace'
  if (worst === 'conduct') return judgement.domains.conduct < 1000 && audit.talks.length > 0 ? 'lead' : 'hear'
  if (worst === 'opinion') return 'opinion'
  if (judgement.near.length > 0) return 'pair'
  if (judgement.false.length > 0) return 'clear'
  if (judgement.missed.length > 0) return 'look'
  return worst === 'evidence' ? 'second' : 'grade'
}
