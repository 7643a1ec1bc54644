import { fullAttention } from '../sim/desk/apply.ts'
import { factorOf } from '../sim/factors.ts'
import type { Seat } from '../sim/facts.ts'
import { balance, pointsIn } from '../sim/ledger.ts'
import { debriefOf } from './debriefing.ts'
import type { Game } from './game.ts'
import { mustBeCurrent } from './game.ts'
import type { SeatRole } from './seats.ts'
import { roleOf } from './seats.ts'
import type { View } from './view.ts'
import { auditedView } from './viewing-audited.ts'
import { bargainViews } from './viewing-bargains.ts'
import { boardView } from './viewing-board.ts'
import { changeViews } from './viewing-changes.ts'
import { charterView } from './viewing-charter.ts'
import { weekCommitteeViews } from './viewing-committees.ts'
import { matterViews } from './viewing-desk.ts'
import { gateViews } from './viewing-gates.ts'
import { houseOf, toldIn } from './viewing-house.ts'
import { judgingOf } from './viewing-judging.ts'
import { linkView } from './viewing-link.ts'
import { mandateView } from './viewing-mandate.ts'
import { lastWeekSentences, newsOfWeek, ownLastWeek, sponsorsLastWeek } from './viewing-news.ts'
import { offerViews } from './viewing-offers.ts'
import { ownProject } from './viewing-own.ts'
import { peopleViews } from './viewing-people.ts'
import { powersView } from './viewing-powers.ts'
import { projectViews } from './viewing-projects.ts'
import { registerView } from './viewing-register.ts'
import { servicesView } from './viewing-services.ts'

/** All that one seat may know; nothing else leaves the engine. Opens to the reckoning when the game is over. */
export const view = (game: Game, seat: Seat): View => ({ ...viewInParts(game, seat) })

/**
 * The same for whoever reads little of it, such as a bot: each part is worked out when it is first read. Throws when
 * that is after the game has moved on.
 */
export function viewInParts(game: Game, seat: Seat): View {
  mustBeCurrent(game)
  const { setup, world, phase } = game
  if (!Object.hasOwn(game.seating, seat)) throw new Error(`There is no seat "${seat}".`)
  const role: SeatRole = roleOf(seat)
  return inParts<View>(game, {
    seat: () => seat,
    role: () => role,
    scenario: () => setup.id,
    seed: () => game.seed,
    currency: () => setup.currency,
    phase: () => phase,
    week: () => world.at.week,
    weeks: () => setup.weeks,
    attention: () =>
      role === 'pmo'
        ? {
            left: balance(world.ledger, 'attention'),
            full: fullAttention(setup, world.desk.attentionMore),
          }
        : null,
    reserveCents: () => (role === 'pm' ? null : balance(world.ledger, 'money/reserve')),
    sponsorTrust: () => (role === 'pm' ? null : pointsIn(world.ledger, 'trust/sponsor')),
    news: () => newsOfWeek(game, seat),
    people: () => peopleViews(game, seat),
    offers: () => (role === 'pmo' ? offerViews(game) : []),
    projects: () => projectViews(game, seat),
    matters: () => (role === 'pmo' ? matterViews(game) : []),
    changes: () => changeViews(game, seat),
    gates: () => (role === 'pmo' && phase !== 'debriefing' ? gateViews(game) : []),
    board: () => boardView(game, seat),
    lastWeek: () =>
      role === 'pm'
        ? ownLastWeek(game, seat)
        : role === 'sponsor'
          ? sponsorsLastWeek(game)
          : lastWeekSentences(game),
    mandate: () => mandateView(game, role),
    charter: () => charterView(game, seat),
    scoring: () => ({
      lateWeekPoints: factorOf(setup, 'lateWeekPoints'),
      overspentPoints: factorOf(setup, 'overspentPoints'),
      governedPoints: factorOf(setup, 'governedPoints'),
    }),
    judging: () => (role === 'pmo' ? null : judgingOf(setup)),
    own: () => (role === 'pm' ? ownProject(game, seat) : null),
    services: () => servicesView(game),
    register: () => registerView(game, seat),
    powers: () => powersView(game, seat),
    link: () => linkView(game, seat),
    audited: () => auditedView(game, seat),
    house: () => (role === 'pm' ? houseOf(setup) : null),
    told: () => (role === 'sponsor' ? toldIn(game) : []),
    bargains: () => bargainViews(game, seat),
    committees: () => weekCommitteeViews(game, seat),
    debrief: () => (phase === 'debriefing' ? debriefOf(game, seat) : null),
  })
}

/** An object whose parts are made when they are first read. */
function inParts<Whole extends object>(
  game: Game,
  makers: { readonly [part in keyof Whole]: () => Whole[part] },
): Whole {
  const whole = {} as Whole
  for (const part of Object.keys(makers) as (keyof Whole)[])
    Object.defineProperty(whole, part, {
      enumerable: true,
      configurable: true,
      get: () => {
        mustBeCurrent(game)
        const value = makers[part]()
        Object.defineProperty(whole, part, { enumerable: true, value })
        return value
      },
    })
  return whole
}
