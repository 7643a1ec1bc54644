import type { Deal } from '../stakes.ts'
import { bestDeal, worthOf } from '../stakes.ts'
import type { NegotiationView } from '../view.ts'
import type { Traits } from './character-factors.ts'
import type { Mind } from './counterpart.ts'
import { counterpart, offeredTo } from './counterpart.ts'
import { readingOf } from './reading-others.ts'
import { traderTraits } from './trader-factors.ts'
import { tradedOff } from './trading-off.ts'
import { walkingAway } from './walking-away.ts'

const withheld = ({ open, log, me }: NegotiationView) => {
  const answers = open.find((at) => {
    const act = log[at]?.act
    return act?.kind === 'ask' && act.to === me
  })
  return answers === undefined ? null : ({ kind: 'withhold', answers } as const)
}

/** Takes the first whole offer that is no loss. */
const acceptFirst: Mind = (view) => {
  const offered = offeredTo(view)
  if (offered !== null && offered >= view.stakes.reservation) return { kind: 'accept' }
  return withheld(view) ?? { kind: 'pass' }
}

/** Asks for its best deal to the end. */
const neverYield: Mind = (view) => {
  const best = bestDeal(view.stakes)
  const offered = offeredTo(view)
  if (offered !== null && offered >= worthOf(view.stakes, best)) return { kind: 'accept' }
  return withheld(view) ?? { kind: 'offer', offer: best }
}

/** Meets in the middle of every issue, by what the options are worth to it. */
const splitEveryIssue: Mind = (view) => {
  const middle = view.stakes.worth.map((values) => {
    const most = values.reduce((a, b) => Math.max(a, b))
    const off = values.map((value) => Math.abs(value + value - most))
    return off.indexOf(off.reduce((a, b) => Math.min(a, b)))
  })
  return offerOrAccept(view, middle)
}

/** Gives in a step at each exchange, from its best deal down to what it has without one, to whatever the other seems to like. */
const concedeToBeLiked: Mind = (view) => {
  const { stakes, exchange, exchanges } = view
  const best = worthOf(stakes, bestDeal(stakes))
  const steps = Math.max(1, exchanges - 1)
  const aim = best - Math.round(((best - stakes.reservation) * Math.min(steps, exchange + exchange)) / steps)
  const other = view.me === 0 ? 1 : 0
  return offerOrAccept(
    view,
    tradedOff(stakes.worth, readingOf(view, other, 1000), {
      from: Math.max(aim, stakes.reservation),
      to: best,
    }),
  )
}

function offerOrAccept(view: NegotiationView, deal: Deal) {
  const offered = offeredTo(view)
  const isEnough =
    offered !== null && offered >= Math.max(view.stakes.reservation, worthOf(view.stakes, deal))
  return isEnough
    ? ({ kind: 'accept' } as const)
    : (withheld(view) ?? ({ kind: 'offer', offer: deal } as const))
}

/** Asks what matters, gives where it costs little, keeps what matters to itself; leaves where nothing is to be had. */
const trader: Traits = traderTraits

/** Ways to negotiate for whoever has no time to: pure functions of a view and of dice. */
export const negotiationPolicies = {
  acceptFirst,
  neverYield,
  splitEveryIssue,
  concedeToBeLiked,
  tradeIssues: walkingAway(counterpart(trader)),
} as const satisfies { readonly [name: string]: Mind }

export type NegotiationPolicy = keyof typeof negotiationPolicies
