import type { Dice } from '../game/dice.ts'
import type { LegalCommand } from '../game/legal.ts'
import type { ClaimView, PersonView, ProjectView, View } from '../game/view.ts'
import type { CommandOf } from '../sim/commands.ts'
import { promisedDays } from './bargaining.ts'
import type { Move } from './policy.ts'

export const grantRules = [
  'random',
  'first-come',
  'loudest',
  'shortest-project',
  'shortest-activity',
  'earliest-due',
  'latest-finish',
  'least-slack',
  'portfolio-slack',
  'most-urgent',
  'critical-ratio',
] as const
export type GrantRule = (typeof grantRules)[number]

const daysInWeek = 5

/** A claim, the project behind it and the week: the smaller the key, the earlier it is served. */
type Key = (claim: ClaimView, project: ProjectView, now: Now) => readonly number[]
type Now = { readonly week: number; readonly n: number; readonly dice: Dice }

/**
 * Priority rules for one person's days; `docs/model.md` defines each and names its source. In terms of the planner:
 * FCFS, SASP (`shortest-activity`), EDDF (`earliest-due`), MINLFT from the own end (`latest-finish`), MINSLK from the
 * own end (`least-slack`) and from the portfolio's (`portfolio-slack`). `loudest` follows the urgency the PM claims.
 */
const keys: { readonly [rule in GrantRule]: Key } = {
  random: (_claim, _project, { n, dice }) => [dice(n, 1_000_000)],
  'first-come': (claim) => [claim.since, claim.arrived],
  loudest: (claim) => [-claim.urgency, -claim.asked],
  'shortest-project': (claim) => [claim.pathDays],
  'shortest-activity': (claim) => [claim.pathDays + claim.workDays],
  'earliest-due': (_claim, project) => [project.dueWeek],
  'latest-finish': (claim) => [claim.slackDays + claim.workDays],
  'least-slack': (claim) => [claim.slackDays],
  'portfolio-slack': (claim, project) => [claim.slackDays - project.dueWeek * daysInWeek],
  'most-urgent': (claim, project) => [-costOfDelay(claim, project), claim.slackDays],
  'critical-ratio': (claim, project, { week }) => [weightedRatio(claim, project, week), claim.slackDays],
}

/** Days of slack below which a project counts as urgent. */
const urgentBelow = 10

/** What a late week costs for each day the urgent project still takes; projects with slack come after all of these. */
const costOfDelay = (claim: ClaimView, project: ProjectView): number =>
  claim.slackDays < urgentBelow ? project.latePerWeekCents / Math.max(5, claim.pathDays) : 0

/** Length of the work, times the days left for each day of path where that is more than one, for each cent of a late week. */
function weightedRatio(claim: ClaimView, project: ProjectView, week: number): number {
  const left = (project.dueWeek - week + 1) * daysInWeek
  const ratio = Math.max(1, left / Math.max(1, claim.pathDays))
  return (Math.max(1, claim.workDays) * ratio) / Math.max(1, project.latePerWeekCents)
}

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
    return { claim, key: keys[rule](claim, project, { week: view.week, n: index * 16 + n, dice }), n }
  })
  claims.sort((a, b) => compare(a.key, b.key) || a.n - b.n)
  const promised = promisedDays(view.bargains, person.id)
  const word = (project: string) => promised.get(project) ?? 0
  let left = person.present - claims.reduce((sum, { claim }) => sum + word(claim.project), 0)
  const target = new Map<string, number>()
  for (const { claim } of claims) {
    const wanted = claim.tested === null ? claim.asked : Math.min(claim.asked, claim.tested)
    const more = Math.min(Math.max(0, left), Math.max(0, wanted - word(claim.project)))
    target.set(claim.project, word(claim.project) + more)
    left -= more
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
    if (offer?.kind === 'grant' && days >= offer.days.from && days <= offer.days.to)
      return { kind: 'grant' as const, person: person.id, project, days }
  }
  return null
}
