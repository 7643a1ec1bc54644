import type { Command, CommandOf, LeverCommand, Refusal } from '../commands.ts'
import { balance } from '../ledger.ts'
import type { Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'
import { coaching, sending, training } from './auditing/auditors.ts'
import { checking, spreading, supporting } from './auditing/helping.ts'
import { assessing, decidingChanges } from './changing.ts'
import { engaging } from './engaging.ts'
import { extending } from './gating/extending.ts'
import { recommending } from './gating/recommending.ts'
import { testing } from './gating/testing.ts'
import { holding } from './holding.ts'
import type { LeverRule } from './lever-rule.ts'
import { blaming, keepingLesson, sharing, spotLooking } from './linking/sharing-faults.ts'
import { askingFigures, stating } from './linking/stating.ts'
import { talkingThrough } from './linking/weathering.ts'
import { reviewing } from './reviewing.ts'

type LeverKind = LeverCommand['kind']

/** Every order that a scenario may bring into play. A new one is a row here. */
const rules: { readonly [kind in LeverKind]: LeverRule<CommandOf<kind>> } = {
  setHold: holding,
  engage: engaging,
  setReview: reviewing,
  assessChange: assessing,
  decideChange: decidingChanges,
  recommend: recommending,
  runTest: testing,
  extendCondition: extending,
  state: stating,
  askFigures: askingFigures,
  talkThrough: talkingThrough,
  shareFault: sharing,
  spotLook: spotLooking,
  keepLesson: keepingLesson,
  blame: blaming,
  supportAudit: supporting,
  spotCheck: checking,
  trainAuditor: training,
  coachAuditor: coaching,
  sendAuditor: sending,
  spreadPractice: spreading,
}

export const isLever = (command: Command): command is LeverCommand => Object.hasOwn(rules, command.kind)

/** Carries an order out, or says why not. */
export function pull(setup: Setup, world: World, happen: Happen, command: LeverCommand): Refusal | null {
  const rule = rules[command.kind] as LeverRule<LeverCommand>
  const refused = rule.whyNot(setup, world, command)
  if (refused) return refused
  const price = rule.price(command, world, setup)
  if (price > balance(world.ledger, 'attention')) return 'noAttention'
  rule.pull(setup, world, happen, { ...command, price })
  return null
}

/** Every order that would be carried out now, with its price in attention. */
export function leversNow(setup: Setup, world: World): (LeverCommand & { readonly price: number })[] {
  const left = balance(world.ledger, 'attention')
  return (Object.values(rules) as LeverRule<LeverCommand>[]).flatMap((rule) =>
    rule
      .offers(setup, world)
      .filter((command) => rule.whyNot(setup, world, command) === null)
      .map((command) => ({ ...command, price: rule.price(command, world, setup) }))
      .filter(({ price }) => price <= left),
  )
}
