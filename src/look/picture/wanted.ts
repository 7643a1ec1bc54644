import type { ClaimView, PersonView } from '../../game/view.ts'

type Claims = Pick<PersonView, 'claims'>

/** Days a project wants of somebody: what a test has shown goes before what was asked. */
export const wanted = ({ asked, tested }: ClaimView): number => Math.min(asked, tested ?? asked)

/** Days that are wanted and not given. */
export const unmet = (claim: ClaimView): number => Math.max(0, wanted(claim) - claim.granted)

export const daysWanted = ({ claims }: Claims): number =>
  claims.reduce((sum, claim) => sum + wanted(claim), 0)

/** Whether more is wanted of somebody than there is of them, as far as is known. */
export const isTorn = (person: Claims & Pick<PersonView, 'contested' | 'present'>): boolean =>
  person.contested && daysWanted(person) > person.present
