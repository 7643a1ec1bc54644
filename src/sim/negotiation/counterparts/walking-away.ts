import type { Act } from '../acts.ts'
import { talkLimit } from '../talk-factors.ts'
import type { NegotiationView } from '../view.ts'
import type { Mind } from './counterpart.ts'
import { offeredTo } from './counterpart.ts'

/** Where no offer was good enough yet: asks what is out of the question, and walks away when what is left cannot be. */
export const walkingAway =
  (mind: Mind): Mind =>
  (view, key) =>
    (hasToAnswer(view) ? null : wayOut(view)) ?? mind(view, key)

function wayOut(view: NegotiationView): Act | null {
  const { exchange, stakes, talked } = view
  if (exchange === 0 || (offeredTo(view) ?? 0) >= stakes.reservation) return null
  if (mostLeft(view) < stakes.reservation) return { kind: 'walkAway' }
  const issue = unasked(view)
  if (talked >= talkLimit || issue === null) return null
  return { kind: 'ask', to: view.me === 0 ? 1 : 0, question: { about: 'constraint', issue } }
}

/** The most that a deal can still be worth to oneself, without what others say is out of the question. */
export function mostLeft({ log, me, stakes }: Pick<NegotiationView, 'log' | 'me' | 'stakes'>): number {
  const excluded = (issue: number, option: number) =>
    log.some(
      ({ by, act }) =>
        by !== me &&
        act.kind === 'tell' &&
        act.claim.about === 'constraint' &&
        act.claim.issue === issue &&
        act.claim.excluded.includes(option),
    )
  return stakes.worth.reduce(
    (sum, values, issue) =>
      sum +
      values.reduce((most, value, option) => (excluded(issue, option) ? most : Math.max(most, value)), 0),
    0,
  )
}

/** The issue that matters most to oneself of those not asked about. */
function unasked({ log, me, stakes }: NegotiationView): number | null {
  const asked = log.flatMap(({ by, act }) =>
    by === me && act.kind === 'ask' && act.question.about === 'constraint' ? [act.question.issue] : [],
  )
  const weights = stakes.worth.map((values) => values.reduce((a, b) => Math.max(a, b)))
  const left = weights.flatMap((weight, issue) => (asked.includes(issue) ? [] : [{ weight, issue }]))
  return left.sort((a, b) => b.weight - a.weight || a.issue - b.issue)[0]?.issue ?? null
}

const hasToAnswer = ({ open, log, me }: NegotiationView) =>
  open.some((at) => {
    const act = log[at]?.act
    return act?.kind === 'ask' && act.to === me
  })
