import type { Bargain } from '../sim/bargain-terms.ts'
import type { Seat } from '../sim/facts.ts'
import { lookup } from '../sim/lookup.ts'
import type { CharacterName } from '../sim/negotiation/counterparts/character-factors.ts'
import type { Card } from '../sim/negotiation/drill.ts'
import type { NegotiationState } from '../sim/negotiation/state.ts'
import type { BargainState } from '../sim/negotiation/weekly/state.ts'
import { seatAt } from '../sim/negotiation/weekly/state.ts'
import { clauseIn } from '../sim/rules/bargaining/clauses.ts'
import { isFavoured } from '../sim/rules/bargaining/favours.ts'
import { lentNow } from '../sim/rules/bargaining/lending.ts'
import { isWithManager } from '../sim/rules/bargaining/weighing.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Person, Setup } from '../sim/setup.ts'
import type { World } from '../sim/world.ts'
import type { BargainIssueView, BargainView, FavourView, PromiseView, ShownView } from './bargain-view.ts'
import type { DrillGame } from './drill/drill-game.ts'
import { drillView } from './drill/drill-view.ts'
import type { Game } from './game.ts'
import { bargainCommands } from './legal-bargains.ts'
import { roleOf } from './seats.ts'

/** The seat across the table from the PMO's. */
export const counterpartSeat = (setup: Setup, bargain: Bargain): Seat =>
  isWithManager(setup, bargain) ? pmSeat(bargain.project) : 'sponsor'

/**
 * The bargains that have come to the desk: to the PMO all of each, to the other side of one the deal and its promises.
 * What anybody has at stake is in the view of the table alone, and there one's own.
 */
export function bargainViews(game: Game, seat: Seat): BargainView[] {
  const { setup, world } = game
  const isPmo = roleOf(seat) === 'pmo'
  return (setup.bargains ?? []).flatMap((bargain): BargainView[] => {
    const state = world.bargains?.[bargain.id]
    if (!state || state.stage === 'waiting') return []
    if (!isPmo && (counterpartSeat(setup, bargain) !== seat || !state.struck)) return []
    const offers = isPmo && game.phase === 'deciding' ? bargainCommands(game) : []
    const priceOf = (kind: 'openBargain' | 'escalateBargain') =>
      offers.find((offer) => offer.kind === kind && offer.bargain === bargain.id)?.price ?? null
    const { id, project, counterpart, exchanges } = bargain
    const isFresh = state.week === world.at.week && (state.talk?.log.length ?? 0) > 0
    return [
      {
        ...{ id, project, counterpart, exchanges },
        week: state.week,
        stage: state.stage,
        price: priceOf('openBargain'),
        escalatePrice: priceOf('escalateBargain'),
        issues: issueViews(bargain),
        table:
          isPmo && (state.stage === 'table' || isFresh) ? drillView(tableOf(game, bargain, state)) : null,
        deal: dealView(state),
        promises: promiseViews(bargain, state),
        lent: lentNow(setup, world)
          .filter((it) => it.bargain === bargain)
          .map(({ clause, due }) => ({ person: clause.person, days: due })),
        shown: shownViews(world, bargain, state),
        favour: favourView(world, bargain, state),
        why: `fact/${state.struck?.fact ?? state.raised}`,
      },
    ]
  })
}

export const issueViews = ({ issues }: Bargain): BargainIssueView[] =>
  issues.map(({ id, standing, options }) => ({ id, standing, options }))

export const dealView = ({ struck }: BargainState): BargainView['deal'] =>
  struck && {
    how: struck.how,
    week: struck.week,
    options: struck.deal,
    won: struck.won,
    why: `fact/${struck.fact}`,
  }

export const promiseViews = (bargain: Bargain, state: BargainState): PromiseView[] =>
  state.promises.flatMap((promise) => {
    const terms = clauseIn(bargain, state, promise)
    if (!terms) return []
    const { issue, clause, by, until, settled, fact } = promise
    const why = `fact/${settled < 0 ? fact : settled}`
    return [{ issue, clause, terms, by, until, state: promise.state, why }]
  })

/** Records that the PMO laid open there, and whether what came bore them out. */
export const shownViews = ({ facts }: World, { id: bargain }: Bargain, { talk }: BargainState): ShownView[] =>
  (talk?.table.records ?? []).flatMap(({ id: record, says }): ShownView[] => {
    const at = talk?.log.findIndex(
      ({ by, act }) =>
        by === seatAt.pmo &&
        ((act.kind === 'share' && act.record === record) || (act.kind === 'tell' && act.evidence === record)),
    )
    if (at === undefined || at < 0) return []
    const place = facts.findIndex(
      (fact) =>
        (fact.kind === 'recordBelied' || fact.kind === 'recordHeld') &&
        fact.bargain === bargain &&
        fact.record === record,
    )
    const state = !says
      ? 'minute'
      : place < 0
        ? 'open'
        : facts[place]?.kind === 'recordHeld'
          ? 'held'
          : 'belied'
    return [{ record, late: says?.late ?? 0, state, why: place < 0 ? null : `fact/${place}` }]
  })

/** What became of a favour that the PMO did there; null: there was none. */
export const favourView = ({ facts }: World, { id }: Bargain, state: BargainState): FavourView | null => {
  if (!isFavoured(state)) return null
  if (state.favour) return { state: state.favour.state, why: `fact/${state.favour.fact}` }
  const done = facts.findIndex(
    (fact) =>
      fact.kind === 'bargainSaid' && fact.bargain === id && fact.act.kind === 'favour' && fact.by === 'pmo',
  )
  const isOver = facts.at(-1)?.kind === 'gameEnded'
  return { state: isOver ? 'tooLate' : 'open', why: `fact/${done}` }
}

/** What is not done at the table of a week: nobody is above the sponsor, and a favour only where the author allows one. */
const closedAt = (setup: Setup, bargain: Bargain): readonly Card[] => [
  ...(bargain.favours ? [] : (['favour'] as const)),
  ...(isWithManager(setup, bargain) ? [] : (['threaten', 'escalate'] as const)),
]

const cards: readonly Card[] = ['ask', 'propose', 'trade', 'tell', 'walkAway']

/** The table of a bargain in the form of a drill, from the PMO's side: what shows drills shows it too. */
export function tableOf({ setup, seed }: Game, bargain: Bargain, state: BargainState): DrillGame {
  const talk = state.talk as NegotiationState
  const { people } = lookup(setup)
  const lead = setup.people.find(({ role }) => role === 'pmoLead')
  const other = people.get(bargain.counterpart) as Person
  return {
    drill: {
      id: bargain.id,
      minutes: 0,
      terms: {
        consequences: talk.table.consequences,
        issues: [],
        parties: [],
        records: [],
        exchanges: bargain.exchanges,
      },
      people: [lead ?? other, other].map(({ role, pronoun }) => ({
        role,
        pronoun,
        character: bargain.character as CharacterName,
      })),
      cards,
      closed: closedAt(setup, bargain),
    },
    seed,
    side: seatAt.pmo,
    character: bargain.character as CharacterName,
    phase: talk.ending?.kind ?? 'bargaining',
    state: talk,
    acts: [],
    checks: [],
  }
}
