import type { LegalCommand } from '../game/legal.ts'
import type { QuestionView } from '../game/link-view.ts'
import type { View } from '../game/view.ts'
import type { LinkCommand } from '../sim/link-commands.ts'
import type { Certainty } from '../sim/link-terms.ts'
import type { Move } from './policy.ts'
import { firstOf } from './policy.ts'

const kinds = [
  'state',
  'askFigures',
  'talkThrough',
  'shareFault',
  'spotLook',
  'keepLesson',
  'blame',
] as const satisfies readonly LinkCommand['kind'][]
type Kind = (typeof kinds)[number]
type Offer<K extends Kind> = Extract<LegalCommand, { kind: K }>

const offersOf = <K extends Kind>(legal: readonly LegalCommand[], kind: K): Offer<K>[] =>
  legal.filter((offer): offer is Offer<K> => offer.kind === kind)

/** An offer as the order it stands for. */
const orderOf = ({ price: _, ...order }: Offer<Kind>) => order as LinkCommand

const left = (view: View) => view.attention?.left ?? 0

/** One order of a link at random, or none; the last clip is kept. */
export const anyLink: Move = (view, legal, dice) => {
  const offers = kinds.flatMap((kind): Offer<Kind>[] => offersOf(legal, kind))
  if (offers.length === 0 || left(view) === 1) return null
  const offer = offers[dice(1000 + offers.length, 2 * offers.length + 1)]
  return offer ? orderOf(offer) : null
}

/** Days to spare from which it is likely, and nearly certain, that something will be done in time; and the same of the opposite. */
const margins = { sureOf: 6, likely: 3, unlikely: -2, sureNot: -3 } as const

/** What is known of the days to spare says whether it will be done, and how sure that is. */
function opinion({ daysLeft, reportedDays, believed }: QuestionView): { holds: boolean; sure: Certainty } {
  const spare = daysLeft - (believed?.days ?? reportedDays)
  if (spare >= margins.sureOf) return { holds: true, sure: 90 }
  if (spare >= margins.likely) return { holds: true, sure: 70 }
  if (spare <= margins.sureNot) return { holds: false, sure: 90 }
  if (spare <= margins.unlikely) return { holds: false, sure: 70 }
  return { holds: true, sure: 50 }
}

/** Says what is known, no surer than that. */
const sayAsItIs: Move = ({ link }, legal) => {
  const question = link?.question
  if (!question || offersOf(legal, 'state').length === 0) return null
  const { project, activity } = question
  return { kind: 'state', project, activity, ...opinion(question) }
}

/** Says that everything will be done, and is always sure. */
export const sayAllIsWell: Move = ({ link }, legal) => {
  const question = link?.question
  if (!question || offersOf(legal, 'state').length === 0) return null
  return { kind: 'state', project: question.project, activity: question.activity, holds: true, sure: 90 }
}

/** Talks while it is a rumour; and late rather than never. */
const talkEarly: Move = ({ link }, legal) => {
  const open = (link?.weather ?? []).filter(({ price }) => price !== null)
  const first = open.find(({ stage }) => stage === 'rumour') ?? open[0]
  const offer = offersOf(legal, 'talkThrough').find(({ weather }) => weather === first?.id)
  return offer ? orderOf(offer) : null
}

/** Tells the others at once what was found. */
const shareWhatIsFound: Move = (_view, legal) => {
  const offer = offersOf(legal, 'shareFault')[0]
  return offer ? orderOf(offer) : null
}

/** With attention that is left: a thorough look where its own people found nothing, and a lesson. */
const lookAgain: Move = ({ link }, legal) => {
  const unsure = (link?.faults ?? []).flatMap(({ id, shared, places }) =>
    shared > 0
      ? places.filter(({ state }) => state === 'notFound').map(({ project }) => ({ id, project }))
      : [],
  )
  const offer = offersOf(legal, 'spotLook').find(({ fault, project }) =>
    unsure.some((it) => it.id === fault && it.project === project),
  )
  return offer ? orderOf(offer) : null
}

const writeItDown: Move = (view, legal) => {
  const offer = offersOf(legal, 'keepLesson')[0]
  return offer && left(view) > 1 ? orderOf(offer) : null
}

/** What a sensible PMO does first as a link, and what with attention that is left over. */
export const sensibleLink: Move = firstOf(shareWhatIsFound, talkEarly, sayAsItIs)
export const spareLink: Move = firstOf(lookAgain, writeItDown)
