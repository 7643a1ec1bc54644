import type { DeskRule } from './deciding.ts'
import { briefingMoves, deskMoves, deskRules } from './deciding.ts'
import type { GrantRule } from './granting.ts'
import { grantBy, grantRules } from './granting.ts'
import type { Move, Policy } from './policy.ts'
import { firstOf } from './policy.ts'
import type { WholePolicyName } from './whole-policies.ts'
import { wholePolicies, wholePolicyNames } from './whole-policies.ts'

/** Names of the PMO's policies: `grants/desk`. */
export const policyNames: readonly string[] = grantRules.flatMap((grants) =>
  deskRules.map((desk) => `${grants}/${desk}`),
)

/** Who plays the PMO where nobody says otherwise; what other policies are measured by. */
export const defaultPolicy = 'least-slack/sensible'

/** The whole name of a policy; a bare grants name means `/sensible`. Null when there is none of that name. */
export function policyName(name: string): string | null {
  if ((wholePolicyNames as readonly string[]).includes(name)) return name
  const full = name.includes('/') ? name : `${name}/sensible`
  return policyNames.includes(full) ? full : null
}

/** The PMO's policy of that name. */
export function pmoPolicy(name: string): Policy {
  const full = policyName(name)
  if (full === null) throw new Error(`There is no policy "${name}".`)
  const moves = movesOf(full)
  const desk = full.split('/')[1] as DeskRule | undefined
  const briefing = desk ? briefingMoves[desk] : briefingMoves.default
  return (view, legal, dice) => {
    if (view.phase === 'briefing') return briefing(view, legal, dice) ?? { kind: 'open' }
    return moves(view, legal, dice) ?? { kind: 'closeWeek' }
  }
}

function movesOf(full: string): Move {
  if (Object.hasOwn(wholePolicies, full)) return wholePolicies[full as WholePolicyName]
  const [grants, desk] = full.split('/') as [GrantRule, DeskRule]
  const { before, after } = deskMoves[desk]
  return firstOf(before, grantBy(grants), after)
}
