import type { managerPolicyNames } from './manager-policies.ts'
import type { sponsorPolicyNames } from './sponsoring.ts'

type ManagerPolicy = (typeof managerPolicyNames)[number]
type SponsorPolicy = (typeof sponsorPolicyNames)[number]

const ofManagers: readonly ManagerPolicy[] = ['allGreen', 'escalateAll', 'askMost']
const ofSponsor: readonly SponsorPolicy[] = ['refuseAll', 'grantLoudest']
const ofPmo: readonly string[] = ['loudest/sensible', 'refuseAll', 'controlAll', 'controlNothing']

/**
 * Policies that are one idea through and through, by the seat they sit in. A case is worth playing only if each of them
 * scores below the balanced policy of its seat.
 */
export const oneIdeaPolicies = (seat: string): readonly string[] =>
  seat === 'pmo' ? ofPmo : seat === 'sponsor' ? ofSponsor : ofManagers
