import { actions, causes, consequences, responses } from '../../sim/audit/case/case-terms.ts'
import { grades, isAdverse } from '../../sim/audit/grading.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import { opinions } from '../../sim/audit/sampling/opinion.ts'
import type { Act } from '../audit-acts.ts'
import type { Audit } from '../auditing.ts'
import { actOnAudit, isAuditRefused, notHeld } from '../auditing.ts'
import type { CaseAct, CaseRefusal } from './case-acts.ts'
import type { CaseInPlay, PartInPlay } from './case-in-play.ts'
import { deskOf, isRaised } from './case-in-play.ts'
import { repliesOf, responded } from './closing-meeting.ts'

type PartAct = Extract<CaseAct, { readonly control: KitName }>

const deskActs: readonly Act['kind'][] = ['draw', 'request', 'link', 'unlink', 'vouch', 'unvouch']

/** An act on one rule: its plan, its desk, its finding, its follow-up. */
export function onPart({ deal }: CaseInPlay, part: PartInPlay, act: PartAct): PartInPlay | CaseRefusal {
  const known = <T extends string>(list: readonly T[], it: T) => list.includes(it)
  switch (act.kind) {
    case 'rate':
      return Number.isInteger(act.risk) && act.risk >= 1 && act.risk <= 3
        ? { ...part, risk: act.risk }
        : 'outOfRange'
    case 'size': {
      const most = part.desk.deal.items.length
      return Number.isInteger(act.size) && act.size >= 0 && act.size <= most
        ? { ...part, size: act.size }
        : 'outOfRange'
    }
    case 'trace':
      return { ...part, traces: !part.traces }
    case 'reconcile':
      return { ...part, reconciles: !part.reconciles }
    case 'work':
    case 'check': {
      const desk = act.kind === 'work' ? part.desk : part.later
      if (!desk || !deskActs.includes(act.act?.kind)) return 'unknown'
      const next = actOnAudit(desk, act.act)
      if (isAuditRefused(next)) return next.refused
      if (act.kind === 'check') return { ...part, later: next, verdict: null }
      // What is tied anew has to be gone through again, and written again.
      return next.links === desk.links
        ? { ...part, desk: next }
        : { ...part, desk: next, replies: null, grade: null }
    }
    case 'clear':
      return {
        ...part,
        clearings: part.clearings + 1,
        replies: repliesOf(
          deal.parts.find((it) => it.control === part.control),
          part,
        ),
      }
    case 'grade': {
      if (!known(grades, act.grade)) return 'unknown'
      if (!isAdverse(act.grade))
        return { ...part, grade: act.grade, clause: null, cause: null, consequence: null, action: null }
      if (part.desk.links.length === 0) return 'nothingTied'
      const isClause = part.desk.deal.control.clauses.some(({ id }) => id === act.clause)
      return isClause ? { ...part, grade: act.grade, clause: act.clause } : 'unknown'
    }
    case 'cause':
      return known(causes, act.cause) ? { ...part, cause: act.cause } : 'unknown'
    case 'consequence':
      return known(consequences, act.consequence) ? { ...part, consequence: act.consequence } : 'unknown'
    case 'action':
      return known(actions, act.action) ? { ...part, action: act.action } : 'unknown'
    case 'opine':
      return known(opinions, act.opinion) ? { ...part, opinion: act.opinion } : 'unknown'
    case 'respond':
      if (part.pushback === null || part.response !== null) return 'notNow'
      return known(responses, act.response) ? responded(part, act.response) : 'unknown'
    case 'goBack': {
      if (!isRaised(part.grade) || part.action === null || part.later) return 'notNow'
      const after = deal.later(part.control, part.action)
      return after ? { ...part, later: deskOf(deal, part.control, after, '/after') } : 'unknown'
    }
    case 'verdict': {
      if (!isRaised(part.grade) || !known(['closed', 'open'], act.verdict)) return 'unknown'
      const isFresh = part.later !== null && freshlyRead(part.later) > 0
      return act.verdict === 'closed' && !isFresh ? 'oldSample' : { ...part, verdict: act.verdict }
    }
  }
}

/** Entries of the weeks after that were drawn and read: nothing else closes an action. */
const freshlyRead = (later: Audit): number => later.drawn.length - notHeld(later, later.deal.kit.read).length
