import type { View } from '../../game/view.ts'
import type { PersonId, ProjectId } from '../../sim/setup.ts'

/** The view as it would look if the project had so many of the person's days. Nothing is decided by it. */
export function withSplit(view: View, person: PersonId, project: ProjectId, days: number): View {
  return {
    ...view,
    people: view.people.map((it) => {
      if (it.id !== person) return it
      const claims = it.claims.some((claim) => claim.project === project)
        ? it.claims.map((claim) => (claim.project === project ? { ...claim, granted: days } : claim))
        : [...it.claims, newClaim(view, project, days)]
      const kept = claims.filter((claim) => claim.asked > 0 || claim.granted > 0)
      return {
        ...it,
        claims: inOrder(view, kept),
        granted: kept.reduce((sum, claim) => sum + claim.granted, 0),
      }
    }),
  }
}

type Claim = View['people'][number]['claims'][number]

const inOrder = (view: View, claims: readonly Claim[]): Claim[] =>
  view.projects.flatMap(({ id }) => claims.filter((claim) => claim.project === id))

/** Days for somebody who asked for none; what is not known of them yet is nothing. */
const newClaim = (view: View, project: ProjectId, granted: number): Claim => ({
  project,
  granted,
  asked: 0,
  urgency: 0,
  since: 0,
  arrived: view.projects.length,
  until: 0,
  tested: null,
  familiarity: 0,
  slackDays: 0,
  workDays: 0,
  pathDays: 0,
})
