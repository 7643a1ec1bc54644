import { findings } from '../case/case-factors.ts'
import type { Action } from '../case/case-terms.ts'
import { causeHitBy } from '../case/case-terms.ts'
import { answerWorth } from '../case/threats.ts'
import type { Opinion } from '../sampling/opinion.ts'
import type { Choice } from './risks.ts'
import { planScore, reachOf } from './risks.ts'
import * as numbers from './year-factors.ts'
import type { Cause, Reply, Safeguard, Threat, YearDomain } from './year-terms.ts'
import { yearDomains } from './year-terms.ts'

/** One audit of the year, as far as it is judged. */
export type AuditDone = {
  readonly risk: number // by what was known when it was planned
  readonly power: number
  readonly sees: number // of what lay in the sample, by the skill of those who held it
  readonly sat: number | null // evidence work, where the player sat at the desk
  readonly threats: readonly Threat[] // of whoever led it
  readonly safeguard: Safeguard
  readonly hasFreeSecond: boolean // a second auditor whom nothing binds to the project
  readonly opinion: Opinion | null
  readonly due: Opinion
  readonly found: number
  readonly action: Action | null
  readonly causes: { readonly [cause in Cause]: number } // of what is broken, in entries
}

export type QuarterDone = {
  readonly audits: readonly AuditDone[]
  readonly choices: readonly Choice[] // all that could have been audited
  readonly days: number // that went into audits
  readonly staffDays: number
}

export type YearDone = {
  readonly quarters: readonly QuarterDone[]
  readonly grown: number // steps of colleagues
  readonly follow: { readonly due: number; readonly done: number; readonly byWord: number }
  readonly practices: { readonly found: number; readonly spread: number }
  readonly reply: Reply | null
  readonly outcome: OutcomeDone
}

/** Entries that were not in order over the year, on the same dice. */
export type OutcomeDone = {
  readonly without: number // had there been no office
  readonly left: number // that went wrong all the same, and were not raised
}

/** Scores in thousandths. */
export type YearJudgement = {
  readonly domains: { readonly [domain in YearDomain]: number }
  readonly plans: readonly number[] // by quarter
  readonly total: number
  readonly isPassed: boolean
  readonly missing: readonly ('risk' | 'grown' | 'follow' | 'threat' | 'cause')[] // without which a domain is none
}

const mean = (them: readonly number[]): number =>
  them.length === 0 ? 0 : Math.round(them.reduce((sum, it) => sum + it, 0) / them.length)
const weighed = (them: readonly (readonly [score: number, weight: number])[]): number => {
  const all = them.reduce((sum, [, weight]) => sum + weight, 0)
  return all === 0 ? 0 : Math.round(them.reduce((sum, [score, weight]) => sum + score * weight, 0) / all)
}

/** How far what was done about threats reaches; a second auditor who is bound, too, is no safeguard. */
export const safeguardWorth = ({ threats, safeguard, hasFreeSecond }: AuditDone): number =>
  answerWorth(threats, safeguard === 'second' && !hasFreeSecond ? 'disclose' : safeguard)

/** Scores a year: what was chosen by what was known then, what was done with it, and nothing by luck. */
export function judgeYear(done: YearDone): YearJudgement {
  const audits = done.quarters.flatMap((it) => it.audits)
  const plans = done.quarters.map(planOf)
  const isSilent = audits.some(({ threats, safeguard }) => threats.length > 0 && safeguard === 'plain')
  const isBlind = (plans[0] ?? 0) < numbers.planning.poor // when only the records could speak
  const isUntaught = done.grown === 0
  const found = audits.filter((it) => it.found > 0)
  const isAimless = found.length > 0 && found.every((it) => actionOf(it) === 0)
  const isUnfollowed = done.follow.due > 0 && done.follow.done === 0
  const domains = {
    planning: capped(mean(plans), isBlind),
    independence: capped(audits.length === 0 ? 0 : mean(audits.map(safeguardWorth)), isSilent),
    evidence: weighed(audits.map((it) => [evidenceOf(it), it.risk])),
    reporting: capped(reportingOf(audits, done), isAimless),
    programme: audits.length === 0 ? 0 : capped(programmeOf(done), isUntaught || isUnfollowed),
    outcome: outcomeOf(done.outcome),
  }
  const total = Math.round(
    yearDomains.reduce((sum, domain) => sum + domains[domain] * numbers.marks[domain], 0) / 1000,
  )
  return {
    ...{ domains, plans, total },
    isPassed:
      total >= numbers.marks.pass && yearDomains.every((domain) => domains[domain] >= numbers.marks.domain),
    missing: [
      ...(isBlind ? (['risk'] as const) : []),
      ...(isSilent ? (['threat'] as const) : []),
      ...(isUntaught ? (['grown'] as const) : []),
      ...(isUnfollowed ? (['follow'] as const) : []),
      ...(isAimless ? (['cause'] as const) : []),
    ],
  }
}

const capped = (score: number, isNone: boolean): number =>
  isNone ? Math.min(score, numbers.marks.capped) : score

function planOf({ audits, choices, days, staffDays }: QuarterDone): number {
  const reached = audits.reduce((sum, it) => sum + Math.floor((it.risk * reachOf(it.power)) / 1000), 0)
  const least = Math.round((staffDays * numbers.planning.leastShare) / 1000)
  return planScore(reached, choices, Math.max(days, least))
}

function evidenceOf({ sat, sees, power }: AuditDone): number {
  if (sat !== null) return sat
  const { least, full } = numbers.evidence
  const seen = Math.max(0, Math.min(1000, Math.round(((sees - least) * 1000) / (full - least))))
  return Math.round((seen * reachOf(power)) / 1000)
}

/** Opinions that the sample bears, actions that hit the cause, and nothing closed on somebody's word. */
function reportingOf(audits: readonly AuditDone[], { follow }: YearDone): number {
  if (audits.length === 0) return 0
  const found = audits.filter((it) => it.found > 0)
  const closed = follow.done + follow.byWord
  return weighed([
    [mean(audits.map(opinionOf)), numbers.reporting.opinion],
    ...(found.length === 0 ? [] : [[mean(found.map(actionOf)), numbers.reporting.action] as const]),
    ...(closed === 0
      ? []
      : [[Math.round((follow.done * 1000) / closed), numbers.reporting.closing] as const]),
  ])
}

/** An opinion rests on what was read: where that shows nothing either way, to say so is right and is little. */
function opinionOf({ opinion, due, power }: AuditDone): number {
  const fits =
    opinion === due
      ? 1000
      : opinion === 'inconclusive' || due === 'inconclusive'
        ? opinion === null
          ? 0
          : numbers.reporting.half
        : 0
  const { unread } = numbers.reporting
  return Math.round((fits * (unread + Math.round((reachOf(power) * (1000 - unread)) / 1000))) / 1000)
}

/** An action hits the cause of most of it, or of a good part. */
function actionOf({ action, causes }: AuditDone): number {
  const hit = action === null ? null : causeHitBy[action]
  const all = causes.load + causes.habit + causes.cover
  if (hit === null || all === 0) return 0
  if (causes[hit] === Math.max(causes.load, causes.habit, causes.cover)) return 1000
  return causes[hit] * 1000 >= all * findings.causeLeast ? numbers.reporting.half : 0
}

/** What is in order for what the office did, of all that would not be. Both years meet the same dice. */
function outcomeOf({ without, left }: OutcomeDone): number {
  if (without === 0) return 1000
  const better = Math.floor((Math.max(0, without - left) * 1000) / without)
  return Math.min(1000, Math.round((better * 1000) / numbers.outcome.full))
}

function programmeOf({ grown, follow, practices, reply }: YearDone): number {
  const { programme } = numbers
  return weighed([
    [Math.min(1000, Math.round((grown * 1000) / programme.fullGrowth)), programme.growth],
    [
      follow.due === 0 ? programme.noneDue : Math.min(1000, Math.round((follow.done * 1000) / follow.due)),
      programme.follow,
    ],
    ...(practices.found === 0
      ? []
      : [
          [
            Math.min(1000, Math.round((practices.spread * 1000) / practices.found)),
            programme.practice,
          ] as const,
        ]),
    [reply === null ? 0 : numbers.replyWorth[reply], programme.reply],
  ])
}
