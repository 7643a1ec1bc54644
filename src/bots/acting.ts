import type { ChangeView } from '../game/view.ts'
import type { Move } from './policy.ts'
import { firstOf } from './policy.ts'
import { prepareAsCandourGoes } from './readying.ts'

/** The roll of a PM's dice that says whether a risk is raised this week, by candour. */
const raiseRoll = 803

/** Raises what may well come, as far as candour goes: silence is for those who do not dare. */
const raiseWhatMayCome: Move = (view, legal, dice) => {
  const { judging, own, register } = view
  const offer = legal.find((it) => it.kind === 'raiseRisk')
  const risk = offer?.kind === 'raiseRisk' ? register.find(({ id }) => id === offer.risk) : undefined
  if (!risk || !judging || risk.chancePermille < judging.raiseFrom) return null
  const dares = own?.inclination ? dice(raiseRoll, 1000) < 500 + own.inclination.candour * 5 : true
  return dares ? { kind: 'raiseRisk', risk: risk.id } : null
}

/** What a change brings in money, by what is known, less its work. */
export const gainOf = ({ benefitCents, highCents, lowCents }: ChangeView): number =>
  benefitCents - (highCents + lowCents) / 2

/** Speaks for a change that pays, when its time is nearly over. */
const pushWhatPays: Move = (view, legal) => {
  const change = view.changes.find(
    (it) =>
      gainOf(it) > 0 &&
      it.lastWeek - view.week <= 1 &&
      legal.some((offer) => offer.kind === 'pushChange' && offer.change === it.id),
  )
  return change ? { kind: 'pushChange', change: change.id } : null
}

/** Goes to the sponsor where the project is in trouble, much was refused, and the sponsor thinks well of the manager. */
const escalateWhatHurts: Move = (view, legal) => {
  const { judging, own, powers } = view
  const project = view.projects[0]
  if (!judging || !own || !powers || !project) return null
  if (own.finishWeek - project.dueWeek < judging.troubleWeeks) return null
  if ((powers.confidence[0]?.points ?? 0) < judging.escalateFrom) return null
  const found = powers.cases.find(
    ({ about, days }) => about === 'hold' || (about === 'days' && days >= judging.escalateDays),
  )
  if (!found || !legal.some((it) => it.kind === 'escalate')) return null
  return { kind: 'escalate', about: found.about, of: found.of }
}

/** Overtime of the own team in the last weeks before a date that would be missed, until they tire. */
const workLateAtTheEnd: Move = (view, legal) => {
  const { own, powers } = view
  const project = view.projects[0]
  if (!own || !powers || !project || powers.tired) return null
  const isEnd = own.finishWeek > project.dueWeek && view.week >= project.dueWeek - 1
  return isEnd && legal.some((it) => it.kind === 'workOvertime' && it.on)
    ? { kind: 'workOvertime', on: true }
    : null
}

/** What a PM does beside asking and reporting, in moderation. */
export const actModerately: Move = firstOf(
  prepareAsCandourGoes,
  raiseWhatMayCome,
  escalateWhatHurts,
  pushWhatPays,
  workLateAtTheEnd,
)

/** Everything that may be taken to the sponsor, every week. */
export const escalateAnything: Move = (_view, legal) => {
  const offer = legal.find((it) => it.kind === 'escalate')
  return offer?.kind === 'escalate' ? { kind: 'escalate', about: offer.about, of: offer.of } : null
}
