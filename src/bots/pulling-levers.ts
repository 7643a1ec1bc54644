import type { LegalCommand } from '../game/legal.ts'
import type { ProjectView, View } from '../game/view.ts'
import type { Move } from './policy.ts'
import { firstOf } from './policy.ts'

type Offer<K extends LegalCommand['kind']> = Extract<LegalCommand, { kind: K }>

const offersOf = <K extends LegalCommand['kind']>(legal: readonly LegalCommand[], kind: K): Offer<K>[] =>
  legal.filter((offer): offer is Offer<K> => offer.kind === kind)

/** An offer of a lever as the order it stands for. */
const orderOf = <O extends Offer<'setHold'>>({ price: _, ...order }: O) => order

/** One lever at random, or none: at most one of a kind is asked about a week, and the last clip is kept. */
export const anyLever: Move = (view, legal, dice) => {
  const offers = offersOf(legal, 'setHold')
  if ((view.attention?.left ?? 0) < 2) return null
  const offer = offers[dice(700 + offers.length, 3 * offers.length + 1)]
  return offer ? orderOf(offer) : null
}

/** Days of slack from which a project can rest for the sake of one that is late, and below which it must go on. */
export const canRestFrom = 15
const mustGoOnBelow = 5

/** Holds the project with most slack, if it takes days of somebody whom a late one needs. */
const holdWhatCanWait: Move = (view, legal) => {
  const offers = offersOf(legal, 'setHold').filter((offer) => offer.on)
  const best = offers
    .map((offer) => ({ offer, slack: slackOf(view, offer.project) }))
    .filter(({ offer, slack }) => slack >= canRestFrom && takesFromLate(view, offer.project))
    .sort((a, b) => b.slack - a.slack)[0]
  return best ? orderOf(best.offer) : null
}

/** Lets a held project go on as soon as it could become late. */
const letGoOn: Move = (view, legal) => {
  const offer = offersOf(legal, 'setHold').find(({ on, project }) => {
    const found = view.projects.find((p) => p.id === project)
    return !on && found?.hold.state === 'held' && forecastSlack(found) * 5 < mustGoOnBelow
  })
  return offer ? orderOf(offer) : null
}

/** Weeks between forecast and promise, by the last report. */
const forecastSlack = ({ dueWeek, report }: ProjectView): number => (report ? dueWeek - report.finishWeek : 0)

/** The least slack of all that a project asks for; none if it asks for nobody. */
const slackOf = (view: View, project: string): number =>
  Math.min(
    ...view.people.flatMap(({ claims }) =>
      claims.filter((c) => c.project === project).map((c) => c.slackDays),
    ),
    Number.MAX_SAFE_INTEGER,
  )

const takesFromLate = (view: View, project: string): boolean =>
  view.people.some(
    ({ contested, claims }) =>
      contested &&
      claims.some((claim) => claim.project === project && claim.granted > 0) &&
      claims.some((claim) => claim.project !== project && claim.slackDays < 0),
  )

/** What a sensible desk does with the levers that a scenario lays on it. */
export const sensibleLever: Move = firstOf(letGoOn, holdWhatCanWait)
