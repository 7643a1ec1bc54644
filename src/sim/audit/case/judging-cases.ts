import type { Deal } from '../dealing.ts'
import { ruleOf } from '../dealing.ts'
import { isAdverse } from '../grading.ts'
import type { Judgement, Work } from '../judging.ts'
import { judge } from '../judging.ts'
import type { KitName } from '../kits/kit.ts'
import { detectionPermille, warrantedOpinion } from '../power.ts'
import type { Opinion } from '../sampling/opinion.ts'
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
import { caseNumbers, causeHitBy, explanations, isRightWord, limits, openingWords } from './case-terms.ts'
import type { CaseDeal, CasePart } from './dealing-cases.ts'
import type { Hearing } from './hearing.ts'
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

/** Weights of audit.md 4.2, in thousandths. */
export const caseWeights: { readonly [domain in CaseDomain]: number } = {
  ...{ conduct: 150, planning: 150, evidence: 400, findings: 200, report: 100 },
}

export type PartJudgement = Judgement & {
  readonly control: KitName
  readonly risk: number
  readonly causeCredit: number
  readonly signedIndex: number // findings as they were written before anybody spoke against them
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
    return {
      ...judge(part.deal, own.work),
      signedIndex: judge(part.deal, own.signed).parts.index,
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
    caseDomains.reduce((sum, domain) => sum + domains[domain] * caseWeights[domain], 0) / 1000,
  )
  const isShown = parts.length > 0 && parts.filter((it) => it.isShown).length * 2 >= parts.length
  return {
    ...{ domains, total, isShown, parts, dueLimits },
    isPassed:
      isShown &&
      total >= caseNumbers.pass &&
      caseDomains.every((domain) => domains[domain] >= caseNumbers.domain),
    ...{ isMarked: conduct.isMarked, named: conduct.named, answer: conduct.answer },
  }
}

/** A threat that was there and is met with silence is no conduct to pass with, whatever else is in order. */
const silentCap = caseNumbers.domain - 10

function conductOf(deal: CaseDeal, done: CaseWork, parts: readonly PartJudgement[]) {
  const isMarked = deal.history.some(({ fact, threat }) => threat !== null && done.marked.includes(fact))
  const right = done.named.filter((it) => deal.threats.includes(it)).length
  const wrong = done.named.length - right
  const missed = deal.threats.length - right
  const recognised =
    deal.threats.length === 0 ? (wrong === 0 ? 1000 : 500) : share(right, right + missed + wrong)
  const answer = done.answer === null ? 0 : answerWorth(deal.threats, done.answer)
  const said = share(
    Math.max(0, done.said.filter(isRightWord).length - done.said.filter((it) => !isRightWord(it)).length * 2),
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
        [recognised, 150],
        [answer, 350],
        [said, 150],
        [heard(done.hearings), 250],
        [surprise, 100],
      ]) -
        share(offered, Math.max(1, parts.length)) / 2 -
        over * caseNumbers.overHour,
    ),
  )
  const isSilent = deal.threats.length > 0 && done.answer === 'plain'
  return {
    score: Math.round(isSilent ? Math.min(score, silentCap) : score),
    ...{ isMarked, named: { right, wrong, missed }, answer },
  }
}

/** How people were heard: told what for, asked so that the answer can surprise, read back; nobody heard is little. */
function heard(hearings: readonly Hearing[]): number {
  const talks = hearings.filter(({ turns }) => turns.length > 0)
  if (talks.length === 0) return 300
  return mean(
    talks.map(({ explained, turns, isReadBack }) => {
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
        [1000, 500],
        [told, 250],
        [isReadBack ? 1000 : 0, 250],
      ])
      return Math.max(0, Math.round((manner * good) / 1000) - early * 200)
    }),
  )
}

/** Power that a rule needs, by what hangs on it (audit.md 4.3). */
/** A sample that misses such a control in one of three is no plan (`powerFloor` of a drill, for its target of 900). */
const reachOf = (power: number, target: number): number => {
  const floor = Math.round((target * 650) / 900)
  return Math.max(0, Math.min(1000, share(power - floor, target - floor)))
}

const powerTargets: { readonly [risk: number]: number } = { 1: 600, 2: 800, 3: 900 }

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
    const target = powerTargets[part.risk] ?? 900
    const both = Math.round((1000 + judged.parts.traced) / 2) // half where nobody looked from the work
    const reach = Math.round((reachOf(power, target) * both) / 1000)
    const rated = Math.abs(own.planned.risk - part.risk)
    return {
      reach: [reach, part.risk] as const,
      rated: rated === 0 ? 1000 : rated === 1 ? 600 : 0,
      reconciled: own.planned.reconciles ? 1000 : 0,
    }
  })
  return weighed([
    [weighed(rows.map(({ reach }) => reach)), 800],
    [mean(rows.map(({ rated }) => rated)), 100],
    [mean(rows.map(({ reconciled }) => reconciled)), 100],
  ])
}

function evidenceOf(parts: readonly PartJudgement[]): number {
  const leads = parts.map((it) => (it.false.length === 0 && it.examined > 0 ? 1000 : 0))
  const floor = (it: PartJudgement, score: number) => Math.round((score * reachOf(it.power, 900)) / 1000)
  return weighed([
    [weighed(parts.map((it) => [floor(it, it.parts.recall), it.risk])), 625],
    [weighed(parts.map((it) => [floor(it, it.parts.proving), it.risk])), 250],
    [mean(leads), 125],
  ])
}

function findingsOf(deal: CaseDeal, done: CaseWork, parts: readonly PartJudgement[]): number {
  return weighed(
    deal.parts.map((part, place) => {
      const judged = parts[place] as PartJudgement
      const own = done.parts[place] as PartWork
      const isDue = judged.hits.length > 0
      const index = mean([judged.parts.index, judged.signedIndex])
      const score = weighed([
        [Math.round((index * reachOf(judged.power, 900) * (judged.isShown ? 4 : 1)) / 4000), 550],
        ...(isDue ? [[judged.causeCredit, 150] as const] : []),
        [opinionScore(own.work.opinion, judged.warrantedOpinion), 250],
        ...(own.pushback === null
          ? []
          : [[own.response === rightResponse[own.pushback] ? 1000 : 0, 50] as const]),
      ])
      return [score, part.risk] as const
    }),
  )
}

/** A paper clears entries: they are withdrawn. The count bears less: the grade comes down. Displeasure alone changes nothing. */
export const rightResponse: { readonly [pushback in Pushback]: Response } = {
  ...{ paper: 'withdraw', count: 'downgrade', soften: 'hold' },
}

const opinionScore = (given: Opinion | null, due: Opinion): number =>
  given === null ? 0 : given === due ? 1000 : given === 'inconclusive' || due === 'inconclusive' ? 500 : 0

function causeCredit({ shares }: CasePart, { cause }: PartWork): number {
  if (cause === null) return 0
  const most = Math.max(...Object.values(shares))
  return most > 0 && shares[cause] === most ? 1000 : shares[cause] >= 300 ? 500 : 0
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
  const overall = done.overall === 'byRule' ? 1000 : 0
  const missed = parts.reduce((sum, it) => sum + it.missed.length, 0)
  if (findings.length === 0)
    return weighed([
      [said, 400],
      [overall, 300],
      [missed > 0 ? 0 : 1000, 300],
    ])
  const consequence = findings.map(({ part, own }) =>
    own.consequence === part.consequence ? 1000 : own.consequence === null ? 0 : 300,
  )
  const action = findings.map(({ part, own }) => {
    const hit = own.action === null ? null : causeHitBy[own.action]
    return hit === null
      ? 0
      : part.shares[hit]
        ? part.shares[hit] >= Math.max(...Object.values(part.shares))
          ? 1000
          : 600
        : 0
  })
  const followed = findings.map(({ own, place }) => {
    const bears = parts[place]?.dueLater ?? null
    if (own.later === null || bears === null || own.later.verdict === null) return 0
    return (own.later.verdict === 'closed') === (bears === 'effective') ? 1000 : 0
  })
  return weighed([
    [said, 200],
    [overall, 150],
    [mean(consequence), 150],
    [mean(action), 250],
    [mean(followed), 250],
  ])
}
