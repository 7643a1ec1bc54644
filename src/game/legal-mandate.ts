import type { Command, CommandOf } from '../sim/commands.ts'
import { answerFor, rightFor } from '../sim/rules/mandating.ts'
import type { Game } from './game.ts'

type Offer = { readonly kind: Command['kind'] }
type GrantOffer = Omit<CommandOf<'grant'>, 'days' | 'weeks'> & {
  readonly days: { readonly from: number; readonly to: number }
}

/** The PMO's mandate may be chosen among those that the author allows. */
export const mandateCommands = ({ setup, world }: Game) =>
  (setup.mandate?.choice ?? [])
    .filter((mandate) => mandate !== world.standing.mandate?.type)
    .map((mandate) => ({ kind: 'chooseMandate' as const, mandate, price: 0 }))

/** What is left of the orders once those are gone that somebody has turned down this week, or will agree to next week. */
export function withinMandate<Legal extends Offer>(game: Game, offers: readonly Legal[]): Legal[] {
  if (!game.world.standing.mandate) return [...offers]
  return offers.flatMap((offer) => {
    if (offer.kind === 'grant') return narrowed(game, offer as unknown as GrantOffer) as unknown as Legal[]
    return isTurnedDown(game, offer as unknown as Command) ? [] : [offer]
  })
}

function isTurnedDown({ setup, world }: Game, command: Command): boolean {
  const answer = answerFor(world, command)
  return answer !== undefined && answer !== 'yes' && (rightFor(setup, world, command) ?? 'alone') !== 'alone'
}

/** Days that a manager did not agree to give up stay. */
function narrowed(game: Game, offer: GrantOffer): GrantOffer[] {
  const { person, project, days } = offer
  const isKept = (count: number) => isTurnedDown(game, { kind: 'grant', person, project, days: count })
  let { from } = days
  while (from <= days.to && isKept(from)) from++
  return from > days.to ? [] : [{ ...offer, days: { from, to: days.to } }]
}
