import type { Engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import type { Seat } from '../sim/facts.ts'
import { managerPolicy } from './manager-policies.ts'
import { pmoPolicy } from './policies.ts'
import type { Policy } from './policy.ts'
import { sponsorPolicy } from './sponsoring.ts'

/** A seat's bot: a policy of the PMO or of a PM or of the sponsor by its name. Null: a person sits there. */
function botIn(seat: Seat, seating: string): Policy | null {
  if (seating === 'person') return null
  if (seat === 'pmo') return pmoPolicy(seating)
  return seat === 'sponsor' ? sponsorPolicy(seating) : managerPolicy(seating)
}

/** So many orders in one week are a mistake of a policy: one that takes turns between two that cost nothing. */
const mostOrders = 2000

/** Lets the bots play until a person is to act or the game is over; `step` is told of every game on the way. */
export function playOn(engine: Engine, game: Game, step?: (game: Game) => void): Game {
  const bots = new Map(engine.seats(game).map((seat) => [seat, botIn(seat, game.seating[seat] ?? 'person')]))
  let now = game
  let arrivals = { week: -1, order: [...bots] }
  let orders = { week: -1, count: 0 }
  for (;;) {
    const { week } = now.world.at
    orders = { week, count: orders.week === week ? orders.count + 1 : 0 }
    if (orders.count > mostOrders)
      throw new Error(`Bots give orders without end in week ${week}, ${now.phase}.`)
    if (now.phase === 'reporting' && arrivals.week !== week)
      arrivals = { week, order: byArrival(engine, now, bots) }
    const turn = nextTurn(engine, now, now.phase === 'reporting' ? arrivals.order : bots)
    if (!turn) return now
    const { seat, policy, legal } = turn
    now = engine.act(now, seat, policy(engine.viewInParts(now, seat), legal, engine.dice(now, seat)))
    step?.(now)
  }
}

function nextTurn(engine: Engine, game: Game, bots: Iterable<readonly [Seat, Policy | null]>) {
  for (const [seat, policy] of bots) {
    const legal = engine.commandsFor(game, seat)
    if (legal.length === 0) continue
    if (policy) return { seat, policy, legal }
    if (game.phase !== 'reporting') return null // a person's turn; others may still report beside them
  }
  return null
}

/** The roll of a seat's dice that says when its report comes in; policies use other numbers. */
const arrivalRoll = 9_999

/** Who reports first changes from week to week, so that coming first is nobody's privilege. */
function byArrival(
  engine: Engine,
  game: Game,
  bots: ReadonlyMap<Seat, Policy | null>,
): [Seat, Policy | null][] {
  return [...bots]
    .map((each) => ({ each, place: engine.dice(game, each[0])(arrivalRoll, 1_000_000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ each }) => each)
}
