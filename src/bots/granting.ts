import type { Dice } from '../game/dice.ts'
import type { LegalCommand } from '../game/legal.ts'
import type { ClaimView, PersonView, ProjectView, View } from '../game/view.ts'
import type { CommandOf } from '../sim/commands.ts'
import type { Move } from './policy.ts'

export const grantRules = [
  'random',
  'first-come',
  'loudest',
  'shortest-project',
  'least-slack',
  'most-urgent',
] as const
export type GrantRule = (typeof grantRules)[number]

/** A claim and the project behind it: the smaller the key, the earlier it is served. */
type Key = (claim: ClaimView, project: ProjectView, n: number, dice: Dice) => readonly number[]

/**
 * Priority rules for one person's days. Sources: first come (FCFS), shortest project first (after SASP, Kurtulus and
 * Davis 1982), least slack against the due date (MINSLK), most urgent project first (after EDDF, weighed by what a late
 * week costs for the path that is left, as in weighted shortest processing time). `loudest` follows the urgency the PM claims and the size of the ask.
 */
const keys: { readonly [rule in GrantRule]: Key } = {
  random: (_claim, _project, n, dice) => [dice(n, 1_000_000)],
  'first-come': (claim) => [claim.since, claim.arrived],
  loudest: (claim) => [-claim.urgency, -claim.asked],
  'shortest-project': (claim) => [claim.pathDays],
  'least-slack': (claim) => [claim.slackDays],
  'most-urgent': (claim, project) => [-costOfDelay(claim, project), claim.slackDays],
}

/** Days of slack below which a project counts as urgent. */
const urgentBelow = 10

/** What a late week costs for each day the urgent project still takes; projects with slack come after all of these. */
const costOfDelay = (claim: ClaimView, project: ProjectView): number =>
  claim.slackDays < urgentBelow ? project.latePerWeekCents / Math.max(5, claim.pathDays) : 0

/** Grants each contested or changed person's days by a rule; what is found to be padded is granted as needed. */
export const grantBy =
  (rule: GrantRule): Move =>
  (view, legal, dice) => {
    const offers = legal.filter((offer) => offer.kind === 'grant')
    if (offers.length === 0) return null
    for (const [i, person] of view.people.entries()) {
      if (!person.contested) continue // what nobody contests has been granted as asked
      const target = targetFor(rule, view, person, i, dice)
      const command = towards(person, target, offers)
      if (command) return rule === 'random' ? forSomeWeeks(command, offers, dice(300 + i, 4)) : command
    }
    return null
  }

type Target = ReadonlyMap<string, number>

function targetFor(rule: GrantRule, view: View, person: PersonView, index: number, dice: Dice): Target {
  const claims = person.claims.map((claim, n) => {
    const project = view.projects.find((p) => p.id === claim.project) as ProjectView
    return { claim, key: keys[rule](claim, project, index * 16 + n, dice), n }
  })
  claims.sort((a, b) => compare(a.key, b.key) || a.n - b.n)
  let left = person.present
  const target = new Map<string, number>()
  for (const { claim } of claims) {
    const days = Math.min(left, claim.tested === null ? claim.asked : Math.min(claim.asked, claim.tested))
    target.set(claim.project, days)
    left -= days
  }
  return target
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (const [i, n] of a.entries()) if (n !== b[i]) return n - (b[i] ?? 0)
  return 0
}

/** Gives the days for some weeks instead of until changed, where that can be done. */
const forSomeWeeks = (grant: CommandOf<'grant'>, offers: readonly LegalCommand[], weeks: number) =>
  grant.days > 0 && weeks > 0 && offers.some((offer) => 'weeks' in offer) ? { ...grant, weeks } : grant

/** The next grant on the way to a target: what must go down first, then what may go up. */
function towards(person: PersonView, target: Target, offers: readonly LegalCommand[]) {
  const steps = person.claims
    .map((claim) => ({ project: claim.project, days: target.get(claim.project) ?? 0, now: claim.granted }))
    .filter((step) => step.days !== step.now)
    .sort((a, b) => a.days - a.now - (b.days - b.now))
  for (const { project, days } of steps) {
    const offer = offers.find((o) => o.kind === 'grant' && o.person === person.id && o.project === project)
    if (offer?.kind === 'grant' && days <= offer.days.to)
      return { kind: 'grant' as const, person: person.id, project, days }
  }
  return null
}
