import type { DeskRule } from './deciding.ts'
import { briefingMoves, deskMoves, deskRules } from './deciding.ts'
import type { GrantRule } from './granting.ts'
import { grantBy, grantRules } from './granting.ts'
import type { Policy } from './policy.ts'
import { firstOf } from './policy.ts'

/** Names of the PMO's policies: `grants/desk`. */
export const policyNames: readonly string[] = grantRules.flatMap((grants) =>
  deskRules.map((desk) => `${grants}/${desk}`),
)

/** The whole name of a policy; a bare grants name means `/sensible`. Null when there is none of that name. */
export function policyName(name: string): string | null {
  const full = name.includes('/') ? name : `${name}/sensible`
  return policyNames.includes(full) ? full : null
}

/** The PMO's policy of that name. */
export function pmoPolicy(name: string): Policy {
  const full = policyName(name)
  if (full === null) throw new Error(`There is no policy "${name}".`)
  const [grants, desk] = full.split('/') as [GrantRule, DeskRule]
  const { before, after } = deskMoves[desk]
  const moves = firstOf(before, grantBy(grants), after)
  return (view, legal, dice) => {
    if (view.phase === 'briefing') return briefingMoves[desk](view, legal, dice) ?? { kind: 'open' }
    return moves(view, legal, dice) ?? { kind: 'closeWeek' }
  }
}
