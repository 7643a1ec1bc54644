import type { Deal } from '../dealing.ts'
import { ruleOf } from '../dealing.ts'
import { isAdverse } from '../grading.ts'
import type { Judgement, Work } from '../judging.ts'
import { judge } from '../judging.ts'
import type { KitName } from '../kits/kit.ts'
import { detectionPermille, warrantedOpinion } from '../power.ts'
import type { Opinion } from '../sampling/opinion.ts'
import * as numbers from './case-factors.ts'
import type {
  Action,
  CaseAnswer,
  Cause,
  Consequence,
  ExplanationWord,
  Limit,
  OpeningWord,
  Overall,
  Pushback,
  Response,
  Threat,
} from './case-terms.ts'
import { causeHitBy, explanations, isRightWord, limits, openingWords } from './case-terms.ts'
import type { CaseDeal, CasePart } from './dealing-cases.ts'
import type { Hearing } from './hearing.ts'
import { newIn } from './hearing.ts'
import { answerWorth } from './threats.ts'

/** What was done about one rule. */
export type PartWork = {
  readonly control: KitName
  readonly planned: {
    readonly size: number
    readonly traces: boolean
    readonly risk: number
    readonly reconciles: boolean
  }
  readonly work: Work
  readonly signed: Work // as it was written before the closing meeting
  readonly isCleared: boolean // the facts were gone through with the project before the closing meeting
  readonly cause: Cause | null
  readonly consequence: Consequence | null
  readonly action: Action | null
  readonly pushback: Pushback | null
  readonly dueResponse: Response | null // what it deserves
  readonly response: Response | null
  readonly later: {
    readonly deal: Deal
    readonly work: Work
    readonly verdict: 'closed' | 'open' | null
  } | null // null: nobody looked again
}

/** What was done in a case, as far as it is judged. */
export type CaseWork = {
  readonly marked: readonly number[] // facts of the history
  readonly named: readonly Threat[]
  readonly answer: CaseAnswer | null
  readonly said: readonly OpeningWord[]
  readonly hearings: readonly Hearing[]
  readonly hours: number
  readonly agreedHours: number
  readonly parts: readonly PartWork[]
  readonly limits: readonly Limit[]
  readonly overall: Overall | null
}

export const caseDomains = ['conduct', 'planning', 'evidence', 'findings', 'report'] as const
export type CaseDomain = (typeof caseDomains)[number]

export type PartJudgement = Judgement & {
  readonly control: KitName
  readonly risk: number
  readonly causeCredit: number
  readonly signedIndex: number // findings as they were written before anybody spoke against them
  readonly aim: number // share of what was tied then that shows something: who ties everything has shown nothing
  readonly dueLater: Opinion | null // what the fresh sample bears
}

/** Scores in thousandths. */
export type CaseJudgement = {
  readonly domains: { readonly [domain in CaseDomain]: number }
  readonly total: number
  readonly isPassed: boolean
  readonly isShown: boolean
  readonly parts: readonly PartJudgement[]
  readonly dueLimits: readonly Limit[]
  readonly isMarked: boolean
  readonly named: { readonly right: number; readonly wrong: number; readonly missed: number }
  readonly answer: number
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : Math.round(numbers.reduce((sum, it) => sum + it, 0) / numbers.length)
const share = (some: number, all: number): number => (all === 0 ? 0 : Math.round((some * 1000) / all))
const weighed = (parts: readonly (readonly [score: number, weight: number])[]): number => {
  const all = parts.reduce((sum, [, weight]) => sum + weight, 0)
  return all === 0 ? 0 : Math.round(parts.reduce((sum, [score, weight]) => sum + score * weight, 0) / all)
}

/** Scores a case after audit.md 4.2: the plan by its power, evidence by what lay on the desk, and nothing by luck. */
export function judgeCase(deal: CaseDeal, done: CaseWork): CaseJudgement {
  const parts = deal.parts.map((part): PartJudgement => {
    const own = done.parts.find(({ control }) => control === part.control) as PartWork
    const signed = judge(part.deal, own.signed)
    return {
      ...judge(part.deal, own.work),
      signedIndex: signed.parts.index,
      aim: aimOf(signed),
      ...{ control: part.control, risk: part.risk },
      causeCredit: causeCredit(part, own),
      dueLater: laterDue(own),
    }
  })
  const conduct = conductOf(deal, done, parts)
  const dueLimits = limitsDue(done)
  const isDeclined = done.answer === 'decline'
  const domains = {
    conduct: conduct.score,
    planning: isDeclined ? 0 : planningOf(deal, done, parts),
    evidence: isDeclined ? 0 : evidenceOf(parts),
    findings: isDeclined ? 0 : findingsOf(deal, done, parts),
    report: isDeclined ? 0 : reportOf(deal, done, parts, dueLimits),
  }
  const total = Math.round(
    caseDomains.reduce((sum, domain) => sum + domains[domain] * numbers.marks[domain], 0) / 1000,
  )
  const isShown =
    parts.length > 0 && parts.filter((it) => it.isShown).length * numbers.marks.shownOf >= parts.length
  return {
    ...{ domains, total, isShown, parts, dueLimits },
    isPassed:
      isShown &&
      total >= numbers.marks.pass &&
      caseDomains.every((domain) => domains[domain] >= numbers.marks.domain),
    ...{ isMarked: conduct.isMarked, named: conduct.named, answer: conduct.answer },
  }
}

function conductOf(deal: CaseDeal, done: CaseWork, parts: readonly PartJudgement[]) {
  const isMarked = deal.history.some(({ fact, threat }) => threat !== null && done.marked.includes(fact))
  const right = done.named.filter((it) => deal.threats.includes(it)).length
  const wrong = done.named.length - right
  const missed = deal.threats.length - right
  const seen = (rightly: number, due: number, wrongly: number): number =>
    due > 0 ? share(rightly, due + wrongly) : wrongly === 0 ? 1000 : numbers.conduct.cryingWolf
  const telling = deal.history.filter(({ threat }) => threat !== null)
  const marked = telling.filter(({ fact }) => done.marked.includes(fact)).length
  const recognised = mean([
    seen(right, deal.threats.length, wrong),
    seen(marked, telling.length, done.marked.length - marked),
  ])
  const answer = done.answer === null ? 0 : answerWorth(deal.threats, done.answer)
  const rightWords = done.said.filter(isRightWord).length
  const said = share(
    Math.max(0, rightWords - (done.said.length - rightWords) * numbers.conduct.wrongWord),
    openingWords.filter(isRightWord).length,
  )
  const adverse = done.parts.filter(({ work }) => work.links.length > 0)
  const surprise =
    adverse.length === 0 ? 1000 : share(adverse.filter(({ isCleared }) => isCleared).length, adverse.length)
  const offered = done.parts.filter(({ work }) => !work.byLot).length
  const over = Math.max(0, done.hours - done.agreedHours)
  const score = Math.max(
    0,
    Math.min(
      1000,
      weighed([
        [recognised, numbers.conduct.recognised],
        [answer, numbers.conduct.answer],
        [said, numbers.conduct.said],
        [heard(done.hearings), numbers.conduct.heard],
        [surprise, numbers.conduct.surprise],
      ]) -
        (share(offered, Math.max(1, parts.length)) * numbers.conduct.offered) / 1000 -
        over * numbers.conduct.overHour,
    ),
  )
  // A threat that was there and is met with silence is no conduct to pass with, whatever else is in order.
  const isSilent = deal.threats.length > 0 && done.answer === 'plain'
  return {
    score: Math.round(isSilent ? Math.min(score, numbers.marks.silent) : score),
    ...{ isMarked, named: { right, wrong, missed }, answer },
  }
}

/** How people were heard: told what for, asked so that the answer can surprise, read back; nobody heard is little. */
function heard(hearings: readonly Hearing[]): number {
  const talks = hearings.filter(({ turns }) => turns.length > 0)
  if (talks.length === 0) return numbers.hearing.nobody
  return mean(
    talks.map(({ explained, turns: all, isReadBack }) => {
      const turns = newIn(all)
      const good = share(turns.filter(({ form }) => form !== 'leading').length, turns.length)
      const told = share(new Set(explained).size, (explanations satisfies readonly ExplanationWord[]).length)
      const early = turns.filter(
        ({ form, topic }, place) =>
          form === 'challenge' &&
          !turns
            .slice(0, place)
            .some((it) => it.topic === topic && (it.form === 'open' || it.form === 'probing')),
      ).length
      const manner = weighed([
        [1000, numbers.hearing.came],
        [told, numbers.hearing.told],
        [isReadBack ? 1000 : 0, numbers.hearing.readBack],
      ])
      return Math.max(0, Math.round((manner * good) / 1000) - early * numbers.hearing.early)
    }),
  )
}

/** How far a power reaches from the least that is a plan (`powerFloor` of a drill) to what is needed. */
const reachOf = (power: number, target: number): number => {
  const floor = Math.round((target * numbers.planning.floor) / numbers.planning.full)
  return Math.max(0, Math.min(1000, share(power - floor, target - floor)))
}

const powerTargets: { readonly [risk: number]: number } = numbers.planning.target

function planningOf(deal: CaseDeal, done: CaseWork, parts: readonly PartJudgement[]): number {
  const rows = deal.parts.map((part, place) => {
    const own = done.parts[place] as PartWork
    const judged = parts[place] as PartJudgement
    const { items, control: _ } = part.deal
    // A plan on paper that nobody carried out has no power.
    const power = own.work.byLot
      ? Math.min(
          judged.power,
          detectionPermille(ruleOf(part.deal), items.length, Math.min(items.length, own.planned.size)),
        )
      : 0
    const target = powerTargets[part.risk] ?? numbers.planning.full
    const { untraced } = numbers.planning
    const both = Math.round(1000 - untraced + (judged.parts.traced * untraced) / 1000)
    const reach = Math.round((reachOf(power, target) * both) / 1000)
    const rated = Math.abs(own.planned.risk - part.risk)
    return {
      reach: [reach, part.risk] as const,
      rated: rated === 0 ? 1000 : rated === 1 ? numbers.planning.nearly : 0,
      reconciled: mean([own.planned.reconciles ? 1000 : 0, own.planned.traces ? 1000 : 0]),
    }
  })
  return weighed([
    [weighed(rows.map(({ reach }) => reach)), numbers.planning.reach],
    [mean(rows.map(({ rated }) => rated)), numbers.planning.rated],
    [mean(rows.map(({ reconciled }) => reconciled)), numbers.planning.reconciled],
  ])
}

/** What looked odd and was raised without being cleared was aimed at something: it counts half. */
function aimOf({ hits, vouched, uncleared, false: wrong }: Judgement): number {
  const right = hits.length + vouched.length
  const aimed = right * 1000 + uncleared.length * numbers.evidence.uncleared
  return wrong.length === 0 ? 1000 : Math.round(aimed / (right + wrong.length))
}

function evidenceOf(parts: readonly PartJudgement[]): number {
  const leads = parts.map((it) => (it.aim === 1000 && it.examined > 0 ? 1000 : 0))
  const floor = (it: PartJudgement, score: number) =>
    Math.round((Math.round((score * reachOf(it.power, numbers.planning.full)) / 1000) * it.aim) / 1000)
  return weighed([
    [weighed(parts.map((it) => [floor(it, it.parts.recall), it.risk])), numbers.evidence.recall],
    [weighed(parts.map((it) => [floor(it, it.parts.proving), it.risk])), numbers.evidence.proving],
    [mean(leads), numbers.evidence.leads],
  ])
}

function findingsOf(deal: CaseDeal, done: CaseWork, parts: readonly PartJudgement[]): number {
  return weighed(
    deal.parts.map((part, place) => {
      const judged = parts[place] as PartJudgement
      const own = done.parts[place] as PartWork
      const isDue = judged.hits.length > 0
      const index = mean([judged.parts.index, judged.signedIndex])
      // Who proved something from the books alone has read them; that nobody looked from the work costs the plan, and the pass.
      const isRead = judged.isShown || judged.hits.length > 0
      const borne = isRead ? index : (index * numbers.findings.unshown) / 1000
      const score = weighed([
        [Math.round((borne * reachOf(judged.power, numbers.planning.full)) / 1000), numbers.findings.index],
        ...(isDue ? [[judged.causeCredit, numbers.findings.cause] as const] : []),
        [opinionScore(own.work.opinion, judged.warrantedOpinion), numbers.findings.opinion],
        ...(own.pushback === null
          ? []
          : [[own.response === own.dueResponse ? 1000 : 0, numbers.findings.response] as const]),
      ])
      return [score, part.risk] as const
    }),
  )
}

const opinionScore = (given: Opinion | null, due: Opinion): number =>
  given === null
    ? 0
    : given === due
      ? 1000
      : given === 'inconclusive' || due === 'inconclusive'
        ? numbers.findings.half
        : 0

function causeCredit({ shares }: CasePart, { cause }: PartWork): number {
  if (cause === null) return 0
  const most = Math.max(...Object.values(shares))
  return most > 0 && shares[cause] === most
    ? 1000
    : shares[cause] >= numbers.findings.causeLeast
      ? numbers.findings.half
      : 0
}

/** What a fresh sample bears: found are those that the auditor could see in it. */
function laterDue({ later }: PartWork): Opinion | null {
  if (later === null) return null
  const judged = judge(later.deal, later.work)
  return warrantedOpinion(ruleOf(later.deal), later.deal.items.length, {
    size: later.work.byLot ? judged.examined : 0,
    found: later.work.byLot ? judged.exposed.length : 0,
  })
}

/** What a report has to say of its limits, by what was done. */
export function limitsDue(done: CaseWork): readonly Limit[] {
  const isRead = ({ work }: PartWork) => work.drawn.length > 0
  const due: { readonly [limit in Limit]: boolean } = {
    sample: done.parts.some(isRead), // what was not read is not known
    offered: done.parts.some(({ work }) => !work.byLot),
    ties: done.answer !== null && done.answer !== 'plain', // what the auditor had to do with the project
    skipped: done.parts.some((part) => !isRead(part)),
    words: done.hearings.some(({ turns }) => turns.some(({ claims }) => claims.length > 0)), // what rests on what was said
  }
  return limits.filter((limit) => due[limit])
}

/** The sentence that the evidence bears: of all rules together only where so many were shown to be broken too often. */
export const overallDue = (parts: readonly PartJudgement[]): Overall =>
  parts.filter((it) => it.warrantedOpinion === 'ineffective').length >= numbers.report.systematic
    ? 'systematic'
    : 'byRule'

function reportOf(
  deal: CaseDeal,
  done: CaseWork,
  parts: readonly PartJudgement[],
  due: readonly Limit[],
): number {
  const findings = deal.parts.flatMap((part, place) => {
    const own = done.parts[place] as PartWork
    return own.work.finding && isAdverse(own.work.finding.grade) ? [{ part, own, place }] : []
  })
  const right = done.limits.filter((it) => due.includes(it)).length
  const wrong = done.limits.length - right
  const said = share(Math.max(0, right - wrong), Math.max(1, due.length))
  const bears = overallDue(parts)
  const overall = done.overall === bears ? 1000 : done.overall === 'byRule' ? numbers.report.softened : 0
  const missed = parts.reduce((sum, it) => sum + it.missed.length, 0)
  if (findings.length === 0)
    return weighed([
      [said, numbers.report.clean.limits],
      [overall, numbers.report.clean.overall],
      [missed > 0 ? 0 : 1000, numbers.report.clean.nothing],
    ])
  const consequence = findings.map(({ part, own }) =>
    own.consequence === part.consequence
      ? 1000
      : own.consequence === null
        ? 0
        : numbers.report.wrongConsequence,
  )
  const action = findings.map(({ part, own }) => {
    const hit = own.action === null ? null : causeHitBy[own.action]
    return hit === null
      ? 0
      : part.shares[hit]
        ? part.shares[hit] >= Math.max(...Object.values(part.shares))
          ? 1000
          : numbers.report.sideAction
        : 0
  })
  const followed = findings.map(({ own, place }) => {
    const bears = parts[place]?.dueLater ?? null
    if (own.later === null || bears === null || own.later.verdict === null) return 0
    return (own.later.verdict === 'closed') === (bears === 'effective') ? 1000 : 0
  })
  return weighed([
    [said, numbers.report.limits],
    [overall, numbers.report.overall],
    [mean(consequence), numbers.report.consequence],
    [mean(action), numbers.report.action],
    [mean(followed), numbers.report.followed],
  ])
}
