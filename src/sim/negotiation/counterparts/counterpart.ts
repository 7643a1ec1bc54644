import { happens } from '../../rng.ts'
import type { Act, Offer } from '../acts.ts'
import type { Deal } from '../stakes.ts'
import { bestWorth, worthOf } from '../stakes.ts'
import type { NegotiationView } from '../view.ts'
import { aimOf, dignityOf } from './aiming.ts'
import { answerIn } from './answering.ts'
import type { Traits } from './character-factors.ts'
import { diceOf, threatsFrom } from './model-factors.ts'
import { readingOf } from './reading-others.ts'
import { tradedOff } from './trading-off.ts'

/** What a party does next, by what it sees and its own dice; asked again until it hands the floor on. Keeps nothing. */
export type Mind = (view: NegotiationView, key: number) => Act

/** A counterpart: bidding, the trade-off step, an opponent model and acceptance (negotiation.md 4.4), coloured by traits. */
export const counterpart =
  (traits: Traits): Mind =>
  (view, key) => {
    const { stakes } = view
    if (bestWorth(stakes) < stakes.reservation) return { kind: 'walkAway' }
    return answerIn(view, traits, key) ?? talkIn(view, traits, key) ?? moveIn(view, traits, key)
  }

function moveIn(view: NegotiationView, traits: Traits, key: number): Act {
  const aim = aimOf(view, traits, key)
  const bid = builtOn(view, traits, aim) ?? bidOf(view, traits, aim)
  const offered = offeredTo(view)
  if (offered !== null && isEnough(view, offered, worthOf(view.stakes, bid), dignityOf(view, traits, key)))
    return { kind: 'accept' }
  return { kind: 'offer', offer: bid }
}

/** Worth of the offer that one could accept now; null: there is none. */
export function offeredTo({ standing, stakes, me }: NegotiationView): number | null {
  if (!standing || standing.by === me || standing.offer.includes(null) || standing.accepted.includes(me))
    return null
  return worthOf(stakes, standing.offer as Deal)
}

/** As good as the next own offer (AC_next); with the last word also what is not beneath one. Never less than without a deal. */
function isEnough(view: NegotiationView, offered: number, next: number, dignity: number): boolean {
  if (offered < view.stakes.reservation) return false
  const isLast = view.exchange >= view.exchanges - 1 && view.me === view.parties.length - 1
  return offered >= next || (isLast && offered >= dignity)
}

/** Completes an offer that leaves issues open, where that can be worth the aim; null: there is none, or it cannot. */
function builtOn(view: NegotiationView, traits: Traits, aim: number): Deal | null {
  const { standing, stakes, me } = view
  if (!standing || standing.by === me || !standing.offer.includes(null)) return null
  const bid = bidOf(view, traits, aim, standing.offer)
  return worthOf(stakes, bid) >= aim ? bid : null
}

/** The deal that is worth the aim to oneself and, as far as can be told, most to the others; `settled` options stay. */
export function bidOf(
  view: NegotiationView,
  { credence, leeway }: Pick<Traits, 'credence' | 'leeway'>,
  aim: number,
  settled: Offer = [],
): Deal {
  const readings = view.parties.flatMap((_, party) =>
    party === view.me ? [] : [readingOf(view, party, credence)],
  )
  const theirs = view.issues.map(({ options }, issue) =>
    options.map((_, option) =>
      readings.reduce((sum, reading) => sum + (reading[issue]?.[option] as number), 0),
    ),
  )
  const open = (values: readonly (readonly number[])[]) =>
    values.map((options, issue) => {
      const only = settled[issue] ?? null
      return only === null ? options : [options[only] as number]
    })
  const deal = tradedOff(open(view.stakes.worth), open(theirs), { from: aim, to: aim + leeway })
  return deal.map((option, issue) => settled[issue] ?? option)
}

/** At most one thing is said in a turn beside answers. */
function talkIn(view: NegotiationView, traits: Traits, key: number): Act | null {
  if (view.talked > 0) return null
  const unasked = view.parties.findIndex((_, to) => to !== view.me && !hasAsked(view, to))
  if (unasked >= 0 && happens(key, view.exchange, diceOf.ask, traits.curiosity))
    return { kind: 'ask', to: unasked, question: { about: 'ranking' } }
  const isLate = view.exchange * 1000 >= view.exchanges * threatsFrom
  const to = view.me === 0 ? 1 : 0
  if (isLate && happens(key, view.exchange, diceOf.threaten, traits.threats))
    return { kind: 'threaten', to, what: 'walk' }
  return null
}

const hasAsked = ({ log, me }: NegotiationView, to: number) =>
  log.some(
    ({ by, act }) => by === me && act.kind === 'ask' && act.to === to && act.question.about === 'ranking',
  )
