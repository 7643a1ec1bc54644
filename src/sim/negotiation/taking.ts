import { faultOf } from './act-faults.ts'
import type { Act, Offer, Refusal } from './acts.ts'
import type { MadeOffer } from './offers.ts'
import { offersMade } from './offers.ts'
import type { Deal } from './stakes.ts'
import type { NegotiationState, Standing } from './state.ts'
import { exchangeOf } from './state.ts'

export type Taken = { readonly state: NegotiationState } | { readonly refused: Refusal }

/**
 * What follows when a party does something: stacked alternating offers (Aydogan and others 2017) with talk. The floor goes
 * round; a new offer cancels all acceptances of the last one; agreed is what everybody else accepted. Other than there
 * the first turn need not be an offer, and a turn may pass without one.
 */
export function take(state: NegotiationState, party: number, act: Act): Taken {
  const refused = faultOf(state, party, act)
  if (refused !== null) return { refused }
  const said: NegotiationState = {
    ...state,
    log: [...state.log, { by: party, exchange: exchangeOf(state), act }],
  }
  switch (act.kind) {
    case 'ask':
      return { state: { ...said, talked: state.talked + 1, open: [...state.open, state.log.length] } }
    case 'threaten':
    case 'cite':
    case 'share':
    case 'favour':
    case 'promise':
      return { state: { ...said, talked: state.talked + 1 } }
    case 'tell':
      return {
        state: act.answers === null ? { ...said, talked: state.talked + 1 } : answered(said, act.answers),
      }
    case 'withhold':
      return { state: answered(said, act.answers) }
    case 'offer':
    case 'package':
      return {
        state: handedOn({
          ...said,
          standing: { by: party, offer: lastOffer(said), accepted: [] },
        }),
      }
    case 'accept':
      return { state: accepted(said, party, state.standing as Standing) }
    case 'pass':
      return { state: handedOn(said) }
    case 'escalate':
      return { state: { ...said, ending: { kind: 'escalated', by: party } } }
    case 'walkAway':
      return { state: { ...said, ending: { kind: 'walkedAway', by: party } } }
  }
}

const lastOffer = ({ log, table }: NegotiationState): Offer =>
  (offersMade(log, table.issues.length).at(-1) as MadeOffer).offer

const answered = (state: NegotiationState, answers: number): NegotiationState => ({
  ...state,
  open: state.open.filter((place) => place !== answers),
})

function accepted(state: NegotiationState, party: number, standing: Standing): NegotiationState {
  const all = [...standing.accepted, party]
  const agreed = all.length === state.table.parties.length - 1
  const next = { ...state, standing: { ...standing, accepted: all } }
  return agreed ? { ...next, ending: { kind: 'agreed', deal: standing.offer as Deal } } : handedOn(next)
}

function handedOn(state: NegotiationState): NegotiationState {
  const next = { ...state, turn: state.turn + 1, talked: 0 }
  return exchangeOf(next) < state.table.exchanges ? next : { ...next, ending: { kind: 'ranOut' } }
}
