import type { LegalCommand } from '../game/legal.ts'
import type { PersonView, View } from '../game/view.ts'
import type { Command } from '../sim/commands.ts'
import type { NegotiationPolicy } from '../sim/negotiation/counterparts/policies.ts'
import { bargainAs } from './bargaining.ts'
import { sitAs } from './committee-sitting.ts'
import { deskMoves, sensibleBefore } from './deciding.ts'
import { grantBy } from './granting.ts'
import { sayAllIsWell } from './linking.ts'
import type { Move } from './policy.ts'
import { firstOf } from './policy.ts'
import { officeKinds } from './readying.ts'

/**
 * Policies of the PMO that are one idea through and through, to be compared with a balanced one: everything it may
 * control, nothing at all, and no to everybody. (Granting the loudest is a rule of `granting.ts`.) The others are the
 * balanced one but for one thing: always sure, or another way at a table, where the balanced one trades.
 */
export const wholePolicyNames = [
  'controlAll',
  'controlNothing',
  'refuseAll',
  'overSure',
  'acceptFirst',
  'neverYield',
  'splitEveryIssue',
  'concedeToBeLiked',
  'leaveBargains',
  'leaveAudits',
  'helpEverybody',
] as const
export type WholePolicyName = (typeof wholePolicyNames)[number]

type Kind = LegalCommand['kind']

/** Gives the first order of a kind that is offered, as it stands. */
const any =
  <K extends Kind>(
    kind: K,
    fits: (offer: Extract<LegalCommand, { kind: K }>) => boolean = () => true,
  ): Move =>
  (_view, legal) => {
    const offer = legal.find(
      (it): it is Extract<LegalCommand, { kind: K }> => it.kind === kind && fits(it as never),
    )
    if (!offer) return null
    const { price: _, ...order } = offer
    return order as unknown as Command
  }

/** The most thorough reviews that can be had. */
const reviewAll: Move = (view, legal, dice) =>
  any('setReview', ({ project, permille }) => {
    const choices = view.projects.find(({ id }) => id === project)?.defects?.choices ?? []
    return permille === Math.max(...choices.map((choice) => choice.permille))
  })(view, legal, dice)

/** Holds whoever reports trouble, and lets them go on when they do not. */
const holdTheTroubled: Move = (view, legal, dice) =>
  any('setHold', ({ on, project }) => {
    const status = view.projects.find(({ id }) => id === project)?.status
    return on === (status === 'trouble')
  })(view, legal, dice)

/** No to every claim and every change: days are taken back as far as that can be done. */
const refuse: Move = firstOf(
  takeBack,
  any('decideChange', ({ approve }) => !approve),
)

const hasDays =
  ({ person, project }: { readonly person: string; readonly project: string }) =>
  (it: PersonView): boolean =>
    it.id === person && it.claims.some((claim) => claim.project === project && claim.granted > 0)

/** Takes back what somebody has, where that can be done. */
function takeBack(view: View, legal: readonly LegalCommand[]): Command | null {
  const offer = legal.find((it) => it.kind === 'grant' && it.days.from === 0 && view.people.some(hasDays(it)))
  return offer?.kind === 'grant'
    ? { kind: 'grant', person: offer.person, project: offer.project, days: 0 }
    : null
}

/** One way at every table, of two or of more. */
const tablesAs = (way: NegotiationPolicy): Move => firstOf(bargainAs(way), sitAs(way))

/** The balanced policy, with another way to bargain. */
const balancedBut = (bargain: Move): Move =>
  firstOf(bargain, sensibleBefore, grantBy('least-slack'), deskMoves.sensible.after)

const balanced = balancedBut(deskMoves.sensible.before)

export const wholePolicies: { readonly [name in WholePolicyName]: Move } = {
  controlAll: firstOf(
    any('meet'),
    any('testClaim'),
    reviewAll,
    holdTheTroubled,
    any('runTest'),
    grantBy('least-slack'),
  ),
  controlNothing: () => null,
  refuseAll: refuse,
  overSure: firstOf(
    sayAllIsWell,
    deskMoves.sensible.before,
    grantBy('least-slack'),
    deskMoves.sensible.after,
  ),
  acceptFirst: balancedBut(tablesAs('acceptFirst')),
  neverYield: balancedBut(tablesAs('neverYield')),
  splitEveryIssue: balancedBut(tablesAs('splitEveryIssue')),
  concedeToBeLiked: balancedBut(tablesAs('concedeToBeLiked')),
  leaveBargains: balancedBut(() => null),
  leaveAudits: (view, legal, dice) =>
    balanced(
      view,
      legal.filter(({ kind }) => !officeKinds.has(kind)),
      dice,
    ),
  helpEverybody: firstOf(any('supportAudit'), any('spotCheck'), (view, legal, dice) =>
    balanced(
      view,
      legal.filter(({ kind }) => !officeKinds.has(kind)),
      dice,
    ),
  ),
}
