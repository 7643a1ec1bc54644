import type { LegalCommand } from '../game/legal.ts'
import type { MatterView, OptionView, View } from '../game/view.ts'
import { anyBargain, bargainAs } from './bargaining.ts'
import { anyCommittee, sitAs } from './committee-sitting.ts'
import { anyLink, sensibleLink, spareLink } from './linking.ts'
import type { Move } from './policy.ts'
import { firstOf } from './policy.ts'
import { anyLever, sensibleLever } from './pulling-levers.ts'
import { anyAudit, sensibleAudits, spareAudits } from './readying.ts'
import { anyRight, closeGaps, sensibleRights, tellWhoLacksIt } from './settling-rights.ts'

export const deskRules = ['default', 'random', 'sensible'] as const
export type DeskRule = (typeof deskRules)[number]

const nothing: Move = () => null

const undecided = (view: View) => view.matters.filter((matter) => matter.decided === null)

const mayDecide = (legal: readonly LegalCommand[], matter: MatterView, option: OptionView): boolean =>
  legal.some((o) => o.kind === 'decide' && o.matter === matter.id && o.option === option.id)

/** Any affordable option, or none, of each matter. */
const atRandom: Move = (view, legal, dice) => {
  for (const [i, matter] of view.matters.entries()) {
    if (matter.decided !== null) continue
    const option = matter.options[dice(500 + i, matter.options.length + 1)]
    if (option && mayDecide(legal, matter, option))
      return { kind: 'decide', matter: matter.id, option: option.id }
  }
  return null
}

const promise = (option: OptionView | undefined): number => option?.foreseen.organisation.likely ?? 0

/** The option that promises the organisation most, of those that cost attention or of those that are free. */
function bestOption(
  matter: MatterView,
  legal: readonly LegalCommand[],
  free: boolean,
): OptionView | undefined {
  let best: OptionView | undefined
  for (const option of matter.options) {
    if ((option.price === 0) !== free || (best && promise(best) >= promise(option))) continue
    if (mayDecide(legal, matter, option)) best = option
  }
  return best
}

/** Buys the option that gains most over the best free one for each point of attention, above a least gain (hundredths). */
const buyTheBest =
  (least: number): Move =>
  (view, legal) => {
    let best: { matter: string; option: string; rate: number } | null = null
    for (const matter of undecided(view)) {
      const option = bestOption(matter, legal, false)
      if (!option) continue
      const rate = (promise(option) - promise(bestOption(matter, legal, true))) / option.price
      if (rate >= least && (best === null || rate > best.rate))
        best = { matter: matter.id, option: option.id, rate }
    }
    return best && { kind: 'decide', matter: best.matter, option: best.option }
  }

/** Takes the best free option where it promises more than what stands if nobody decides. */
const takeTheBestFree: Move = (view, legal) => {
  for (const matter of undecided(view)) {
    const option = bestOption(matter, legal, true)
    if (option && promise(option) > promise(matter.options.find((o) => o.standing)))
      return { kind: 'decide', matter: matter.id, option: option.id }
  }
  return null
}

/** Tests the largest claim on somebody contested whose PM has little trust, once a week. */
const testOneClaim: Move = (view, legal) => {
  const tests = legal.filter((order) => order.kind === 'testClaim')
  if (tests.length === 0) return null
  if (view.people.some((person) => person.claims.some((claim) => claim.tested !== null))) return null
  const wary = new Set(
    view.projects
      .filter((project) => project.trust !== null && project.trust < 50)
      .map((project) => project.id),
  )
  const claims = view.people
    .filter((person) => person.contested)
    .flatMap((person) =>
      person.claims
        .filter((claim) => wary.has(claim.project))
        .map((claim) => ({ person: person.id, ...claim })),
    )
    .sort((a, b) => b.asked - a.asked)
  const claim = claims[0]
  if (!claim || !tests.some((test) => test.project === claim.project && test.person === claim.person))
    return null
  return { kind: 'testClaim', project: claim.project, person: claim.person }
}

/** Gives a reason to the PM who trusts least, with attention that is left over. */
const talkToTheWariest: Move = (view, legal) => {
  const offers = legal.filter((o) => o.kind === 'talk')
  const wariest = view.projects
    .filter(
      (project) =>
        project.finishedWeek === 0 && offers.some((o) => o.kind === 'talk' && o.project === project.id),
    )
    .sort((a, b) => (a.trust ?? 0) - (b.trust ?? 0))[0]
  return wariest ? { kind: 'talk', project: wariest.id } : null
}

/** What a sensible desk does before the grants of the week, bargains apart. */
export const sensibleBefore: Move = firstOf(
  sensibleRights,
  sensibleLink,
  sensibleAudits,
  buyTheBest(40),
  testOneClaim,
  sensibleLever,
)

/** What a desk does before and after the grants of the week. */
export const deskMoves: { readonly [rule in DeskRule]: { readonly before: Move; readonly after: Move } } = {
  default: { before: nothing, after: nothing },
  random: {
    before: firstOf(anyBargain, anyCommittee, anyLever, anyRight, anyLink, anyAudit),
    after: atRandom,
  },
  sensible: {
    before: firstOf(bargainAs('tradeIssues'), sitAs('tradeIssues'), sensibleBefore),
    after: firstOf(buyTheBest(1), takeTheBestFree, spareLink, spareAudits, talkToTheWariest, tellWhoLacksIt),
  },
}

/** What a desk settles before the first week. */
export const briefingMoves: { readonly [rule in DeskRule]: Move } = {
  default: nothing,
  random: firstOf(anyCommittee, anyRight),
  sensible: firstOf(sitAs('tradeIssues'), closeGaps),
}
