import type { AnyMachineSnapshot } from 'xstate'
import { transition } from 'xstate'
import { hours, talking } from '../../sim/audit/case/case-factors.ts'
import type {
  Action,
  CaseAnswer,
  Cause,
  Consequence,
  Limit,
  OpeningWord,
  Overall,
  Pushback,
  Response,
  Threat,
} from '../../sim/audit/case/case-terms.ts'
import {
  actions,
  answers,
  causes,
  consequences,
  explanations,
  limits,
  openingWords,
  overalls,
  responses,
  threats,
} from '../../sim/audit/case/case-terms.ts'
import type { CaseDeal, CasePart } from '../../sim/audit/case/dealing-cases.ts'
import type { Hearing } from '../../sim/audit/case/hearing.ts'
import { answered, hearingForms } from '../../sim/audit/case/hearing.ts'
import type { CaseWork } from '../../sim/audit/case/judging-cases.ts'
import type { Deal, Drill } from '../../sim/audit/dealing.ts'
import type { Grade } from '../../sim/audit/grading.ts'
import { grades, isAdverse } from '../../sim/audit/grading.ts'
import type { Work } from '../../sim/audit/judging.ts'
import { judge } from '../../sim/audit/judging.ts'
import type { KitName } from '../../sim/audit/kits/kit.ts'
import type { Opinion } from '../../sim/audit/sampling/opinion.ts'
import { opinions } from '../../sim/audit/sampling/opinion.ts'
import type { Digest } from '../../sim/hash.ts'
import { absorb, checkText, digestText, emptyDigest } from '../../sim/hash.ts'
import type { Act } from '../audit-acts.ts'
import type { Audit } from '../auditing.ts'
import { actOnAudit, beginAudit, isAuditRefused, notHeld, workOf } from '../auditing.ts'
import type { CaseAct, CaseRefusal } from './case-acts.ts'
import { mostActs } from './case-acts.ts'
import type { CasePhase } from './case-chart.ts'
import { caseChart } from './case-chart.ts'

/** What the manager says to an entry that is brought up: so it was; a paper clears it; that is not how they remember it. */
export type Reply = {
  readonly item: string
  readonly reply: 'agrees' | 'paper' | 'disputes'
  readonly looks: string | null
}

/** One rule of a case in play. */
export type PartInPlay = {
  readonly control: KitName
  readonly desk: Audit
  readonly size: number
  readonly traces: boolean
  readonly risk: number
  readonly reconciles: boolean
  readonly replies: readonly Reply[] | null // null: its facts were not gone through, or have changed since
  readonly grade: Grade | null
  readonly clause: string | null
  readonly cause: Cause | null
  readonly consequence: Consequence | null
  readonly action: Action | null
  readonly opinion: Opinion | null
  readonly signed: Work | null // as it was written before the closing meeting
  readonly pushback: Pushback | null
  readonly response: Response | null
  readonly later: Audit | null // the desk of the weeks after
  readonly verdict: 'closed' | 'open' | null
}

/** A case in play: plain data, and a new one after every act. */
export type CaseInPlay = {
  readonly deal: CaseDeal
  readonly phase: CasePhase
  readonly marked: readonly number[]
  readonly named: readonly Threat[]
  readonly answer: CaseAnswer | null
  readonly said: readonly OpeningWord[]
  readonly parts: readonly PartInPlay[]
  readonly hearings: readonly Hearing[]
  readonly isTalking: boolean
  readonly extensions: number
  readonly reviewed: { readonly of: number; readonly hold: number } | null
  readonly limits: readonly Limit[]
  readonly overall: Overall | null
  readonly name: string
  readonly acts: readonly CaseAct[]
  readonly checks: readonly string[]
  readonly digest: Digest
}

type Done = Omit<CaseInPlay, 'phase' | 'acts' | 'checks' | 'digest'>

const mostExtensions = 3
const longestName = 60

export function beginCase(deal: CaseDeal): CaseInPlay {
  const digest = emptyDigest()
  const { def, seed, played, parts } = deal
  absorb(
    digest,
    JSON.stringify([def, seed, played.seed, parts.map((it) => it.deal.items.map(({ id }) => id))]),
  )
  return {
    ...{ deal, phase: 'accept' as const, marked: [], named: [], answer: null, said: [] },
    parts: parts.map(
      ({ control, deal: own }): PartInPlay => ({
        ...{
          control,
          desk: deskOf(deal, control, own, ''),
          size: 0,
          traces: false,
          risk: 2,
          reconciles: false,
        },
        ...{ replies: null, grade: null, clause: null, cause: null, consequence: null, action: null },
        ...{ opinion: null, signed: null, pushback: null, response: null, later: null, verdict: null },
      }),
    ),
    ...{ hearings: [], isTalking: false, extensions: 0, reviewed: null, limits: [], overall: null, name: '' },
    ...{ acts: [], checks: [], digest },
  }
}

/** A desk is that of a drill, already begun. */
function deskOf({ def, seed }: CaseDeal, control: KitName, deal: Deal, where: string): Audit {
  const drill: Drill = { id: control, control, scenario: def.scenario, policy: def.policy }
  const begun = actOnAudit(beginAudit(drill, `${seed}/${control}${where}`, deal), { kind: 'begin' })
  if (isAuditRefused(begun)) throw new Error(begun.refused)
  return begun
}

/** Acts that are left, whatever was done at the desks, to write it all up. */
const keptForTheEnd = 500

/** In an exam nobody goes back to the desk with what the project said to the facts. */
export const mayGoBack = ({ deal, parts }: CaseInPlay): boolean =>
  deal.def.examSeed === null || parts.every(({ replies }) => replies === null)

/** Carries out an act, or says why not; a refused act changes nothing. */
export function actOnCase(play: CaseInPlay, act: CaseAct): CaseInPlay | { readonly refused: CaseRefusal } {
  const phase = phaseAfter(play.phase, act)
  if (phase === null) return { refused: 'notNow' }
  const room = mostActs - (act.kind === 'work' ? keptForTheEnd : 0)
  if (play.acts.length >= room) return { refused: 'tooMany' }
  if (act.kind === 'backToDesk' && !mayGoBack(play)) return { refused: 'settled' }
  const done = carriedOut(play, act)
  if (typeof done === 'string') return { refused: done }
  const digest = { ...play.digest }
  const desks = done.parts.flatMap(({ desk, later }) => [
    desk.checks.at(-1) ?? '',
    later?.checks.at(-1) ?? '',
  ])
  absorb(
    digest,
    JSON.stringify([
      act,
      desks,
      done.hearings,
      done.parts.map(({ replies, pushback }) => [replies, pushback]),
    ]),
  )
  return {
    ...play,
    ...done,
    phase,
    acts: [...play.acts, act],
    digest,
    checks: [...play.checks, checkText(digest)],
  }
}

export const isCaseRefused = (it: ReturnType<typeof actOnCase>): it is { readonly refused: CaseRefusal } =>
  'refused' in it

export const hashOfCase = ({ digest }: CaseInPlay): string => digestText(digest)

function phaseAfter(phase: CasePhase, act: CaseAct): CasePhase | null {
  const snapshot = caseChart.resolveState({ value: phase }) as AnyMachineSnapshot
  const event = { type: act.kind, declined: act.kind === 'answer' && act.answer === 'decline' }
  if (!snapshot.can(event)) return null
  return transition(caseChart, snapshot as never, event)[0].value as CasePhase
}

const toggled = <T>(list: readonly T[], it: T): readonly T[] =>
  list.includes(it) ? list.filter((other) => other !== it) : [...list, it]

function carriedOut(play: CaseInPlay, act: CaseAct): Done | CaseRefusal {
  switch (act.kind) {
    case 'mark': {
      const row = play.deal.history[act.row]
      return row ? { ...play, marked: toggled(play.marked, row.fact) } : 'unknown'
    }
    case 'name':
      return threats.includes(act.threat) ? { ...play, named: toggled(play.named, act.threat) } : 'unknown'
    case 'answer':
      return answers.includes(act.answer) ? { ...play, answer: act.answer } : 'unknown'
    case 'say':
      return openingWords.includes(act.word) ? { ...play, said: toggled(play.said, act.word) } : 'unknown'
    case 'meet':
    case 'explain':
    case 'hear':
    case 'challenge':
    case 'readBack':
    case 'endTalk':
      return talk(play, act)
    case 'extend':
      if (play.extensions >= mostExtensions) return 'outOfRange'
      if (play.parts.every(({ desk }) => desk.links.length === 0)) return 'nothingTied' // no lead, no reason
      return { ...play, extensions: play.extensions + 1 }
    case 'review':
      return reviewed(play)
    case 'limit':
      return limits.includes(act.limit) ? { ...play, limits: toggled(play.limits, act.limit) } : 'unknown'
    case 'overall':
      return overalls.includes(act.overall) ? { ...play, overall: act.overall } : 'unknown'
    case 'sign':
      return typeof act.name === 'string' && act.name.length <= longestName
        ? { ...play, name: act.name }
        : 'outOfRange'
    case 'endFieldwork':
      return play.isTalking ? 'talking' : play
    case 'endWriting':
      return play.parts.every(isWritten)
        ? { ...play, parts: play.parts.map((it) => pushedBack(play)({ ...it, signed: partWork(it) })) }
        : 'unfinished'
    case 'endClosing':
      return play.parts.every(({ pushback, response }) => pushback === null || response !== null)
        ? play
        : 'notYetAnswered'
    case 'issue':
      return play.overall === null ? 'unfinished' : play.name.trim() === '' ? 'noName' : play
    case 'endCase':
      return play.parts.every(({ grade, verdict }) => !isRaised(grade) || verdict !== null)
        ? play
        : 'unfinished'
    case 'settlePlan':
      return play.parts.some(({ size }) => size > 0) ? play : 'unfinished'
    case 'endOpening':
    case 'backToDesk':
    case 'settleFacts':
      return play
    default: {
      const part = play.parts.find(({ control }) => control === act.control)
      if (!part) return 'unknown'
      const done = onPart(play, part, act)
      return typeof done === 'string'
        ? done
        : { ...play, parts: play.parts.map((it) => (it.control === part.control ? done : it)) }
    }
  }
}

const isRaised = (grade: Grade | null): boolean => grade !== null && isAdverse(grade)

const isWritten = ({ grade, clause, cause, consequence, action, opinion }: PartInPlay): boolean =>
  grade !== null &&
  opinion !== null &&
  (!isAdverse(grade) || (clause !== null && cause !== null && consequence !== null && action !== null))

type PartAct = Extract<CaseAct, { readonly control: KitName }>

const deskActs: readonly Act['kind'][] = ['draw', 'request', 'link', 'unlink', 'vouch', 'unvouch']

function onPart({ deal }: CaseInPlay, part: PartInPlay, act: PartAct): PartInPlay | CaseRefusal {
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

/** What the manager says to each entry that was tied. */
function repliesOf(truth: CasePart | undefined, { desk }: PartInPlay): readonly Reply[] {
  const items = [...new Set(desk.links.map(({ item }) => item))]
  return items.map((item): Reply => {
    const found = truth?.deal.truths.find((it) => it.item === item)
    if (!found || found.broken.length === 0) return { item, reply: 'paper', looks: found?.lookAlike ?? null }
    return { item, reply: found.isCovered ? 'disputes' : 'agrees', looks: null }
  })
}

/** What the project brings up about a finding: a paper, where entries are in order; the count, where it bears less; or nothing but displeasure. */
const pushedBack =
  ({ deal }: CaseInPlay) =>
  (part: PartInPlay): PartInPlay => {
    const truth = deal.parts.find(({ control }) => control === part.control)
    if (!truth || !isRaised(part.grade)) return { ...part, pushback: null, response: null }
    const judged = judge(truth.deal, partWork(part))
    const order: readonly (Grade | null)[] = ['none', 'observation', 'minor', 'major']
    const isOver = order.indexOf(part.grade) > order.indexOf(judged.warranted)
    const isCleared = judged.false.some((id) => !judged.near.includes(id))
    const pushback: Pushback | null = isCleared
      ? 'paper'
      : isOver && part.grade !== 'observation'
        ? 'count'
        : part.grade === 'observation'
          ? null
          : 'soften'
    return { ...part, pushback, response: null }
  }

function responded(part: PartInPlay, response: Response): PartInPlay {
  if (response === 'hold') return { ...part, response }
  if (response === 'downgrade')
    return { ...part, response, grade: part.grade === 'major' ? 'minor' : 'observation' }
  const isCleared = (item: string) =>
    part.pushback !== 'paper' ||
    part.desk.deal.truths.some((it) => it.item === item && it.broken.length === 0)
  const links = part.desk.links.filter(({ item }) => !isCleared(item))
  const rest = { ...part, response, desk: { ...part.desk, links } }
  return links.length > 0 ? rest : { ...rest, grade: 'none', clause: null }
}

type TalkAct = Extract<
  CaseAct,
  { readonly kind: 'meet' | 'explain' | 'hear' | 'challenge' | 'readBack' | 'endTalk' }
>

function talk(play: CaseInPlay, act: TalkAct): Done | CaseRefusal {
  const { hearings, isTalking, deal } = play
  const now = hearings.at(-1)
  if (act.kind === 'meet') {
    if (isTalking) return 'talking'
    if (!deal.people.includes(act.person) || hearings.some(({ person }) => person === act.person))
      return 'unknown'
    if (hearings.length >= talking.talks) return 'noTalk'
    const fresh: Hearing = { person: act.person, explained: [], turns: [], isReadBack: false }
    return { ...play, hearings: [...hearings, fresh], isTalking: true }
  }
  if (!isTalking || !now) return 'notTalking'
  const told = (changed: Hearing): Done => ({ ...play, hearings: [...hearings.slice(0, -1), changed] })
  switch (act.kind) {
    case 'endTalk':
      return { ...play, isTalking: false }
    case 'explain':
      if (!explanations.includes(act.word) || now.explained.includes(act.word)) return 'unknown'
      return told({ ...now, explained: [...now.explained, act.word] })
    case 'readBack':
      return now.turns.length === 0 || now.isReadBack ? 'notNow' : told({ ...now, isReadBack: true })
    case 'hear':
    case 'challenge': {
      const form = act.kind === 'hear' ? act.form : 'challenge'
      const part = play.parts.find(({ control }) => control === act.topic)
      if (!part || (act.kind === 'hear' && !hearingForms.includes(act.form))) return 'unknown'
      if (now.isReadBack) return 'notNow' // what was read back is closed
      if (now.turns.length >= talking.turns) return 'noQuestion'
      if (form === 'challenge' && part.desk.links.length === 0) return 'nothingTied'
      const warned = hearings
        .slice(0, -1)
        .some(({ turns }) => turns.some((it) => it.form === 'challenge' && it.topic === act.topic))
      const turn = answered(deal, now, { topic: act.topic, form }, warned)
      const heard = told({ ...now, turns: [...now.turns, turn] })
      return form === 'showMe'
        ? { ...heard, parts: heard.parts.map((it) => (it === part ? shownTo(it) : it)) }
        : heard
    }
  }
}

const shownAtOnce = 2

/** Whoever is asked to show it opens the system: entries that were drawn and not read yet come to the desk. */
function shownTo(part: PartInPlay): PartInPlay {
  const { desk } = part
  const { read } = desk.deal.kit
  const items = notHeld(desk, read).slice(0, shownAtOnce)
  return items.length === 0
    ? part
    : { ...part, desk: { ...desk, papers: [...desk.papers, { source: read, items, isFetched: false }] } }
}

/** Whoever supervises looks at what is tied, three at a time, and says how many hold; not which. */
function reviewed(play: CaseInPlay): Done | CaseRefusal {
  if (play.deal.def.examSeed !== null) return 'notInExam'
  const counts = play.parts.map((part) => {
    const truth = play.deal.parts.find(({ control }) => control === part.control)
    const of = new Set(part.desk.links.map(({ item }) => item)).size
    return { of, hold: truth ? judge(truth.deal, partWork(part)).hits.length : 0 }
  })
  const of = counts.reduce((sum, it) => sum + it.of, 0)
  if (of < (play.reviewed?.of ?? 0) + 3) return 'nothingTied'
  return { ...play, reviewed: { of, hold: counts.reduce((sum, it) => sum + it.hold, 0) } }
}

/** What was done about one rule, as far as it is judged. */
export const partWork = ({ desk, grade, clause, opinion }: PartInPlay): Work => ({
  ...workOf(desk),
  ...{ finding: grade === null ? null : { grade, clause }, opinion },
})

/** Hours that the audit has taken. */
export function hoursOf({ parts, hearings, answer }: CaseInPlay): number {
  const asked = parts.reduce(
    (sum, { desk, reconciles }) =>
      sum + desk.papers.filter(({ isFetched }) => isFetched).length + Number(reconciles),
    0,
  )
  const heard = hearings.reduce(
    (sum, { turns }) => sum + hours.talk + Math.floor(turns.length / hours.turnsPerHour),
    0,
  )
  const outside = answer === 'outsider' ? hours.outsider : 0
  return hours.plan + asked + heard + outside
}

export const agreedHours = ({ extensions }: CaseInPlay): number => hours.agreed + extensions * hours.extension

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
    ...{ pushback: part.pushback, response: part.response },
    later: part.later && { deal: part.later.deal, work: workOf(part.later), verdict: part.verdict },
  })),
})
