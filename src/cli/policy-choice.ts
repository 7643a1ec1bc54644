import { managerPolicyNames } from '../bots/manager-policies.ts'
import { defaultPolicy, policyName, policyNames } from '../bots/policies.ts'
import { sponsorPolicyNames } from '../bots/sponsoring.ts'
import { wholePolicyNames } from '../bots/whole-policies.ts'
import { nearest } from '../scenario/nearest.ts'

/** What may sit in a seat: one of the PMO's policies there, of a manager's or the sponsor's elsewhere. */
export function policyForSeat(
  seat: string,
  name: string,
): { readonly policy: string } | { readonly wrong: string } {
  if (seat === 'pmo') return policyChoice(name)
  const known: readonly string[] = seat === 'sponsor' ? sponsorPolicyNames : managerPolicyNames
  return known.includes(name)
    ? { policy: name }
    : { wrong: `There is no policy "${name}" for the seat ${seat}: use ${known.join(', ')}.` }
}

/** What a seat's other policies are measured by. */
export const balancedIn = (seat: string): string => (seat === 'pmo' ? defaultPolicy : 'balanced')

/** The scoreboard that a seat plays for. */
export const boardOfSeat = (seat: string): string =>
  seat.startsWith('pm/') ? `project/${seat.slice(3)}` : 'organisation'

/** The whole name of a policy, or what to say to somebody who named one that does not exist. */
export function policyChoice(name: string): { readonly policy: string } | { readonly wrong: string } {
  const policy = policyName(name)
  if (policy !== null) return { policy }
  const close = nearest(name, [...policyNames, ...grantNames, ...wholePolicyNames])
  const hint = close === undefined ? '' : ` Did you mean ${close}?`
  return { wrong: `There is no policy "${name}".${hint} ${policiesInWords}.` }
}

const parts = (at: 0 | 1) => [...new Set(policyNames.map((name) => name.split('/')[at] as string))]
const grantNames = parts(0)

/** For messages and help. */
export const policiesInWords = `A policy is grants/desk: grants one of ${grantNames.join(', ')}; desk one of ${parts(1).join(', ')}; a bare grants name means /sensible; or one of ${wholePolicyNames.join(', ')}`
