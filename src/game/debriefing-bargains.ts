import type { Bargain } from '../sim/bargain-terms.ts'
import type { Seat } from '../sim/facts.ts'
import { asBelieved } from '../sim/negotiation/believing.ts'
import { worthOf } from '../sim/negotiation/stakes.ts'
import type { Ending, NegotiationState } from '../sim/negotiation/state.ts'
import type { BargainState } from '../sim/negotiation/weekly/state.ts'
import { seatAt } from '../sim/negotiation/weekly/state.ts'
import type { BargainDebrief, BargainView } from './bargain-view.ts'
import type { DrillDebrief } from './drill/debriefing-drills.ts'
import { drillDebrief } from './drill/debriefing-drills.ts'
import type { Game } from './game.ts'
import { roleOf } from './seats.ts'
import {
  counterpartSeat,
  dealView,
  favourView,
  issueViews,
  promiseViews,
  shownViews,
  tableOf,
} from './viewing-bargains.ts'

/** Every bargain that came to the desk: what was possible at its table, what was got, and what became of the promises. */
export function bargainDebriefs(game: Game, seat: Seat): BargainDebrief[] {
  const { setup, world } = game
  return (setup.bargains ?? []).flatMap((bargain): BargainDebrief[] => {
    const state = world.bargains?.[bargain.id]
    const isTheirs = roleOf(seat) !== 'pm' || counterpartSeat(setup, bargain) === seat
    if (!state?.struck || !state.talk || !isTheirs) return []
    const possible = possibleAt(game, bargain, state)
    if (!possible) return []
    const { id, project, counterpart, character } = bargain
    const standing = bargain.issues.map((issue) => issue.standing)
    return [
      {
        ...{ id, project, counterpart, character, possible },
        week: state.week,
        issues: issueViews(bargain),
        deal: dealView(state) as NonNullable<BargainView['deal']>,
        got: worthBoth(state.talk, state.struck.deal),
        standing: worthBoth(state.talk, standing),
        promises: promiseViews(bargain, state),
        shown: shownViews(world, bargain, state),
        favour: favourView(world, bargain, state),
        theirLine: {
          before: lineOf(state.talk),
          after: lineOf(asBelieved(state.talk)),
        },
        whys: { you: `bargain/${id}/you`, them: `bargain/${id}/them` },
      },
    ]
  })
}

const lineOf = ({ table }: NegotiationState): number => table.parties[seatAt.other]?.stakes.reservation ?? 0

/** What a deal is worth to both, per mille of each one's best deal. */
const worthBoth = (talk: NegotiationState, deal: readonly number[]) => {
  const { table } = asBelieved(talk)
  const of = (party: number) => {
    const stakes = table.parties[party]?.stakes
    return stakes ? worthOf(stakes, deal) : 0
  }
  return { you: of(seatAt.pmo), them: of(seatAt.other) }
}

/** The reading of its table, ended as it was: one that nobody sat down to, or that was taken upstairs, ran out. */
function possibleAt(game: Game, bargain: Bargain, state: BargainState): DrillDebrief | null {
  const talk = state.talk as NegotiationState
  const ranOut: Ending = { kind: 'ranOut' }
  const table = tableOf(game, bargain, state)
  return drillDebrief({ ...table, state: { ...asBelieved(talk), ending: talk.ending ?? ranOut } })
}
