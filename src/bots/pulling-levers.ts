import type { LegalCommand } from '../game/legal.ts'
import type { ChangeView, ProjectView, View } from '../game/view.ts'
import type { LeverCommand } from '../sim/commands.ts'
import type { Move } from './policy.ts'
import { firstOf } from './policy.ts'
import { recommendAnything, recommendByEvidence } from './recommending.ts'

const kinds = ['setHold', 'engage', 'setReview', 'assessChange', 'decideChange'] as const
type LeverOffer = Offer<(typeof kinds)[number]>

type Offer<K extends LegalCommand['kind']> = Extract<LegalCommand, { kind: K }>

const offersOf = <K extends LegalCommand['kind']>(legal: readonly LegalCommand[], kind: K): Offer<K>[] =>
  legal.filter((offer): offer is Offer<K> => offer.kind === kind)

/** An offer of a lever as the order it stands for. */
const orderOf = ({ price: _, ...order }: LeverOffer) => order as LeverCommand

/** One lever at random, or none: at most one of a kind is asked about a week, and the last clip is kept. */
export const anyLever: Move = (view, legal, dice) => {
  const word = recommendAnything(view, legal, dice)
  if (word) return word
  const offers = kinds.flatMap((kind): LeverOffer[] => offersOf(legal, kind))
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
    .filter(({ offer }) => !mustGoOn(view.projects.find((p) => p.id === offer.project)))
    .sort((a, b) => b.slack - a.slack)[0]
  return best ? orderOf(best.offer) : null
}

/** Lets a held project go on as soon as it could become late. */
const letGoOn: Move = (view, legal) => {
  const offer = offersOf(legal, 'setHold').find(({ on, project }) => {
    const found = view.projects.find((p) => p.id === project)
    return !on && found?.hold.state === 'held' && mustGoOn(found)
  })
  return offer ? orderOf(offer) : null
}

const mustGoOn = (project: ProjectView | undefined): boolean =>
  project !== undefined && forecastSlack(project) * 5 < mustGoOnBelow

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

/** Weeks that somebody engaged should still be there to be worth the fee. */
const worthWeeks = 4

/** Engages the cheapest person outside who can do what somebody contested is asked for, if they come early enough. */
const engageForTheContested: Move = (view, legal) => {
  const wanted = new Set(view.people.filter((p) => p.contested).flatMap((p) => p.skills.map((s) => s.skill)))
  if (view.offers.some((offer) => offer.engaged)) return null
  const best = view.offers
    .filter((offer) => offersOf(legal, 'engage').some((order) => order.person === offer.id))
    .filter((offer) => offer.joinsWeek <= view.weeks - worthWeeks)
    .filter((offer) => offer.feeCents * 2 <= (view.reserveCents ?? 0))
    .filter((offer) => offer.skills.some(({ skill, level }) => level >= 2 && wanted.has(skill)))
    .sort((a, b) => a.feeCents - b.feeCents)[0]
  return best ? { kind: 'engage', person: best.id } : null
}

/** Known defects from which a project has work reviewed. */
const manyDefects = 2

/** Has a tenth of the effort reviewed where defects pile up and the date is not lost yet. */
const reviewTheFaulty: Move = (view, legal) => {
  const offer = offersOf(legal, 'setReview').find(({ project, permille }) => {
    const found = view.projects.find((p) => p.id === project)
    if (!found?.defects || permille !== 100 || found.defects.review > 0) return false
    return found.defects.known >= manyDefects && forecastSlack(found) >= 0
  })
  return offer ? orderOf(offer) : null
}

/** Days of work that make a project about a week later. */
const daysOfALateWeek = 8

/** What a change brings in money, by what is known: its benefit, less its work and the weeks it makes the project late. */
function gainOf(view: View, change: ChangeView): number {
  const project = view.projects.find((p) => p.id === change.project)
  const weeks = (change.low + change.high) / 2 / 1000 / daysOfALateWeek - change.dueWeeks
  const late = Math.max(0, weeks) * (project?.latePerWeekCents ?? 0)
  return change.benefitCents - (change.lowCents + change.highCents) / 2 - late
}

/** Has changes that may pay analysed, and approves those that do; the others are left until nobody asks any more. */
const decideChanges: Move = (view, legal) => {
  for (const change of view.changes) {
    const isOffered = (kind: 'assessChange' | 'decideChange') =>
      offersOf(legal, kind).some((offer) => offer.change === change.id)
    if (gainOf(view, change) <= 0) continue
    const waits = change.stage === 'analysed' || (change.stage === 'raised' && change.lastWeek > view.week)
    if (change.stage === 'raised' && waits && isOffered('assessChange'))
      return { kind: 'assessChange', change: change.id }
    if (!waits && isOffered('decideChange') && change.approvePrice !== null)
      if ((view.attention?.left ?? 0) >= change.approvePrice)
        return { kind: 'decideChange', change: change.id, approve: true }
  }
  return null
}

/** What a sensible desk does with the levers that a scenario lays on it. */
export const sensibleLever: Move = firstOf(
  recommendByEvidence,
  letGoOn,
  holdWhatCanWait,
  engageForTheContested,
  reviewTheFaulty,
  decideChanges,
)
