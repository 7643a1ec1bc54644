import { factorOf } from '../sim/factors.ts'
import { engaging, leadOf } from '../sim/rules/engaging.ts'
import { isOutside, startingRate } from '../sim/work/people.ts'
import type { Game } from './game.ts'
import type { OfferView } from './view.ts'

/** People outside the house: who they are, what they cost, when they would come and what they can do at first. */
export const offerViews = ({ setup, world }: Game): OfferView[] =>
  setup.people.flatMap((person) => {
    const { id, offer, pronoun, skills, daysPerWeek, dayRateCents } = person
    if (!offer || !isOutside(world.work, id)) return []
    const order = { kind: 'engage' as const, person: id }
    const joins = world.work.people[id]?.outside?.joins ?? 0
    return {
      id,
      kind: offer.kind,
      pronoun,
      skills,
      daysPerWeek,
      dayRateCents,
      feeCents: offer.feeCents,
      startPermille: startingRate(setup, person),
      mentoringPermille: factorOf(setup, 'mentoring'),
      joinsWeek: joins || world.at.week + leadOf(setup, offer),
      engaged: joins > 0,
      price: engaging.whyNot(setup, world, order) === null ? engaging.price(order, world, setup) : null,
    }
  })
