import type { Fact } from '../sim/facts.ts'
import type { Setup } from '../sim/setup.ts'

/** Which message of `facts` tells a fact of a committee, or of what only such tables bring about; null for any other. */
export function committeeMessageOf(fact: Fact): string | null {
  switch (fact.kind) {
    case 'committeeSaid':
      return `facts.committeeSaid.${fact.party === 0 ? 'pmo' : 'other'}`
    case 'committeeStruck':
      return `facts.committeeStruck.${fact.how}`
    case 'rightAgreed':
      return fact.atTable ? 'facts.rightSettled' : null
    case 'rightGranted':
      return `facts.rightGranted.${fact.right}`
    case 'committeeRaised':
    case 'committeeOpened':
    case 'wentUpstairs':
    case 'overruled':
    case 'gateSettled':
      return `facts.${fact.kind}`
    default:
      return null
  }
}

/** What those messages may ask for: the committee, and who did something there. */
export function committeeArgs(setup: Setup, fact: Fact): { [name: string]: string | number } {
  const committee = 'bargain' in fact && setup.committees?.find(({ id }) => id === fact.bargain)
  const subject: { [name: string]: string } =
    fact.kind === 'rightGranted' ? { subject: `decisions.${fact.decision}` } : {}
  if (!committee) return subject
  const manager = setup.projects.find(({ id }) => id === committee.project)?.manager
  const speaker = fact.kind === 'committeeSaid' ? committee.seats[fact.party]?.person : manager
  return {
    ...subject,
    bargain: `committees.${committee.id}.title`,
    other: speaker ? `people.${speaker}.name` : 'holders.sponsor',
    ...('issue' in fact && { issue: `committees.${committee.id}.issues.${fact.issue}.name` }),
  }
}
