import { policyName, policyNames } from '../bots/policies.ts'
import { nearest } from '../scenario/nearest.ts'

export const defaultPolicy = 'least-slack/sensible'

/** The whole name of a policy, or what to say to somebody who named one that does not exist. */
export function policyChoice(name: string): { readonly policy: string } | { readonly wrong: string } {
  const policy = policyName(name)
  if (policy !== null) return { policy }
  const close = nearest(name, [...policyNames, ...grantNames])
  const hint = close === undefined ? '' : ` Did you mean ${close}?`
  return { wrong: `There is no policy "${name}".${hint} ${policiesInWords}.` }
}

const parts = (at: 0 | 1) => [...new Set(policyNames.map((name) => name.split('/')[at] as string))]
const grantNames = parts(0)

/** For messages and help. */
export const policiesInWords = `A policy is grants/desk: grants one of ${grantNames.join(', ')}; desk one of ${parts(1).join(', ')}; a bare grants name means /sensible`
