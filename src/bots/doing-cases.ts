import type { CaseAct } from '../game/case/case-acts.ts'
import type { CasePartView, CaseView } from '../game/case/case-view.ts'
import type { Moment } from '../sim/calendar.ts'
import { dressedIn, fieldwork, findingOf, opinionOf } from './auditing.ts'
import type { CaseWay, CaseWayName } from './case-ways.ts'
import { caseWays } from './case-ways.ts'

/** A way to do a whole audit: from what is on the desk, and what was done before, to the next act. */
export type CasePolicy = (view: CaseView) => CaseAct

/** Does a whole audit in one of these ways. */
export const casePolicy =
  (name: CaseWayName): CasePolicy =>
  (view) => {
    const way: CaseWay = caseWays[name]
    switch (view.phase) {
      case 'accept':
        return accepting(view, way)
      case 'plan':
        return planning(view, way)
      case 'opening':
        return opening(view)
      case 'fieldwork':
        return working(view, way)
      case 'clearing': {
        const next = view.parts.find(({ raised, replies }) => raised.length > 0 && replies === null)
        return next ? { kind: 'clear', control: next.control } : { kind: 'settleFacts' }
      }
      case 'writing':
        return writing(view, way)
      case 'closing': {
        const next = view.parts.find(({ pushback, response }) => pushback !== null && response === null)
        const response = next && answering(next, way)
        return next && response
          ? { kind: 'respond', control: next.control, response }
          : { kind: 'endClosing' }
      }
      case 'report':
        return reporting(view)
      default:
        return following(view, way)
    }
  }

/** A paper moves whoever was told so when the facts were cleared, a count whoever counted less; displeasure moves nobody. */
function answering({ pushback, replies, desk, raised, grade }: CasePartView, way: CaseWay) {
  const isInOrder = (id: string) => replies?.some(({ item, reply }) => item === id && reply === 'paper')
  if (pushback?.kind === 'paper') return pushback.items.some(isInOrder) ? 'withdraw' : 'hold'
  const own = findingOf(desk, way.desk, desk.links, raised.length).grade
  return own === grade ? 'hold' : 'downgrade'
}

/** What a line of the history means to somebody who knows the threats. */
const threatOf: { readonly [says: string]: 'selfReview' | 'advocacy' | 'familiarity' } = {
  imposed: 'selfReview',
  auditSupported: 'selfReview',
  practiceSpread: 'selfReview',
  recommended: 'advocacy',
  talked: 'familiarity',
}
const meaningOf = (id: string) => threatOf[id.split('.')[1] ?? '']

function accepting(view: CaseView, way: CaseWay): CaseAct {
  if (!way.discloses) return { kind: 'answer', answer: 'plain' }
  const talks = view.history.filter(({ says }) => meaningOf(says.id) === 'familiarity').length
  const rows = view.history.filter(({ says }) => {
    const meaning = meaningOf(says.id)
    const isGood =
      meaning !== 'advocacy' || ['outcomes.go', 'outcomes.conditions'].includes(String(says.args.outcome))
    return meaning !== undefined && isGood && (meaning !== 'familiarity' || talks >= 3)
  })
  const row = rows.find(({ isMarked }) => !isMarked)
  if (row) return { kind: 'mark', row: row.row }
  const threat = rows.map(({ says }) => meaningOf(says.id)).find((it) => it && !view.named.includes(it))
  if (threat) return { kind: 'name', threat }
  return { kind: 'answer', answer: 'second' }
}

const weighty = ['milestones', 'status', 'changes']

function planning(view: CaseView, way: CaseWay): CaseAct {
  for (const { control, plan } of view.parts) {
    const risk = Math.min(3, (weighty.includes(control) ? 2 : 1) + Number(plan.hard * 3 >= plan.entries))
    const powered = plan.power.findIndex((it) => it >= 900)
    const size = Math.min(plan.entries, way.size === 'powered' ? powered : way.size)
    if (plan.risk !== risk) return { kind: 'rate', control, risk }
    if (plan.size !== size) return { kind: 'size', control, size }
    if (plan.traces !== way.traces) return { kind: 'trace', control }
    if (plan.listed === null && way.hears === 'well') return { kind: 'reconcile', control }
  }
  return { kind: 'settlePlan' }
}

const toSay = ['purpose', 'scope', 'noBlame', 'sample', 'confidence', 'noSurprise', 'time'] as const

function opening(view: CaseView): CaseAct {
  const word = toSay.find((it) => !view.said.includes(it))
  return word ? { kind: 'say', word } : { kind: 'endOpening' }
}

function working(view: CaseView, way: CaseWay): CaseAct {
  for (const { control, desk, plan } of view.parts) {
    const act = fieldwork(desk, { ...way.desk, count: plan.size })
    if (act.kind !== 'conclude') return { kind: 'work', control, act }
  }
  return way.hears === 'nobody' ? { kind: 'endFieldwork' } : hearing(view, way)
}

const toExplain = ['purpose', 'notes', 'use'] as const
const heardByExpert = 3

function hearing({ talk, people, talks, parts }: CaseView, { hears }: CaseWay): CaseAct {
  if (!talk) {
    const next = people.find(({ isHeard }) => !isHeard)
    const isEnough = talks.of - talks.left >= heardByExpert
    return next && !isEnough ? { kind: 'meet', person: next.id } : { kind: 'endFieldwork' }
  }
  const word = toExplain.find((it) => !talk.explained.includes(it))
  if (word) return { kind: 'explain', word }
  const form = hears === 'leading' ? 'leading' : 'open'
  const topic = parts.find(({ control }) => !talk.turns.some((it) => it.topic === control))?.control
  if (topic && talk.left > 0) return { kind: 'hear', topic, form }
  const raised = parts.find(
    ({ control, raised: some }) =>
      some.length > 0 && !talk.turns.some((it) => it.topic === control && it.asked === 'challenge'),
  )
  if (raised && talk.left > 0 && hears === 'well') return { kind: 'challenge', topic: raised.control }
  return talk.isReadBack ? { kind: 'endTalk' } : { kind: 'readBack' }
}

function writing(view: CaseView, way: CaseWay): CaseAct {
  for (const part of view.parts) {
    const { control, desk, raised, opinion } = part
    const links = desk.links
    if (part.grade === null) {
      const { grade, clause } = findingOf(desk, way.desk, links, raised.length)
      return { kind: 'grade', control, grade, clause }
    }
    if (part.clause !== null) {
      const cause = causeIn(view, part)
      if (part.cause === null) return { kind: 'cause', control, cause }
      if (part.consequence === null)
        return { kind: 'consequence', control, consequence: consequenceIn(view, part) }
      if (part.action === null) return { kind: 'action', control, action: actionOn[part.cause] }
    }
    if (opinion === null) return { kind: 'opine', control, opinion: opinionOf(desk, way.desk, raised.length) }
  }
  return { kind: 'endWriting' }
}

const actionOn = { load: 'relief', habit: 'reader', cover: 'lock' } as const
type Cause = keyof typeof actionOn

/** The cause that most of those who were heard name; a dressed paper speaks for itself. */
function causeIn({ hearings }: CaseView, { control, desk, raised }: CasePartView): Cause {
  const votes: { [cause in Cause]: number } = { load: 0, habit: 0, cover: 0 }
  for (const { turns } of hearings)
    for (const { claims, asked } of turns)
      for (const { topic, cause } of claims)
        if (topic === control && cause) votes[cause] += asked === 'challenge' ? 2 : 1
  const dressed = dressedIn(desk, desk.links).length
  if (dressed * 2 > raised.length) return 'cover'
  return (Object.keys(votes) as Cause[]).reduce((most, it) => (votes[it] > votes[most] ? it : most), 'habit')
}

function consequenceIn({ scenario }: CaseView, { control, desk, raised }: CasePartView) {
  if (control === 'timesheets' || control === 'changes') return 'money'
  if (control === 'milestones') {
    const isEarly = raised.some((id) => {
      const [paid, sent] = [fieldOf(desk, 'payments', id, 'paid'), fieldOf(desk, 'mails', id, 'sent')]
      return paid !== null && (sent === null || (sent.week - paid.week) * 5 + sent.day - paid.day > 0)
    })
    return isEarly ? 'money' : 'picture'
  }
  if (control === 'tests') return scenario.startsWith('saltmere') ? 'defects' : 'picture'
  return control === 'status' ? 'picture' : 'none'
}

function fieldOf(desk: CasePartView['desk'], source: string, id: string, name: string): Moment | null {
  const value = desk.papers
    .flatMap((paper) => (paper.source === source ? paper.rows : []))
    .find(({ item }) => item === id)
    ?.fields.find((it) => it.name === name)?.value
  return typeof value === 'object' && value !== null ? value : null
}

function reporting(view: CaseView): CaseAct {
  const due = [
    ...(view.parts.some(({ desk }) => desk.entries.some(({ isDrawn }) => isDrawn))
      ? (['sample'] as const)
      : []),
    ...(view.parts.some(({ desk }) => !desk.byLot) ? (['offered'] as const) : []),
    ...(view.answer === 'plain' ? [] : (['ties'] as const)),
    ...(view.parts.some(({ desk }) => !desk.entries.some(({ isDrawn }) => isDrawn))
      ? (['skipped'] as const)
      : []),
    ...(view.hearings.some(({ turns }) => turns.some(({ claims }) => claims.length > 0))
      ? (['words'] as const)
      : []),
  ]
  const limit = due.find((it) => !view.limits.includes(it))
  if (limit) return { kind: 'limit', limit }
  const broken = view.parts.filter(({ opinion }) => opinion === 'ineffective').length
  if (view.overall === null) return { kind: 'overall', overall: broken >= 2 ? 'systematic' : 'byRule' }
  return view.name === '' ? { kind: 'sign', name: 'A careful reader' } : { kind: 'issue' }
}

function following(view: CaseView, way: CaseWay): CaseAct {
  for (const { control, clause, later, verdict } of view.parts) {
    if (clause === null || verdict !== null) continue
    if (!way.followsUp) return { kind: 'verdict', control, verdict: 'open' }
    if (!later) return { kind: 'goBack', control }
    const act = fieldwork(later, { ...way.desk, count: later.entries.length })
    if (act.kind !== 'conclude') return { kind: 'check', control, act }
    const found = new Set(later.links.map(({ item }) => item)).size
    const isMended = opinionOf(later, { ...way.desk, opines: 'byRule' }, found) === 'effective'
    return { kind: 'verdict', control, verdict: isMended ? 'closed' : 'open' }
  }
  return { kind: 'endCase' }
}
