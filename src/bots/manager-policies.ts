import type { View } from '../game/view.ts'
import type { CommandOf } from '../sim/commands.ts'
import { actModerately, escalateAnything } from './acting.ts'
import { manageProject, managingBy } from './managing.ts'
import type { Move, Policy } from './policy.ts'
import { firstOf } from './policy.ts'
import { keepAll, raiseAll } from './raising.ts'
import { dressTheWindow, prepareHonestly } from './readying.ts'

/** Names of the policies of a PM; the first is the one that the others are measured by. */
export const managerPolicyNames = [
  'balanced',
  'allGreen',
  'escalateAll',
  'askMost',
  'prepareAudit',
  'dressWindow',
  'leaveAudit',
] as const
type ManagerPolicyName = (typeof managerPolicyNames)[number]

/** Whatever is so, the report is as planned, in time and green; nothing that may go wrong is ever raised. */
const allGreen: Policy = (view, legal, dice) => {
  const acting = managingBy((...all) => {
    const command = actModerately(...all)
    return command?.kind === 'raiseRisk' ? null : command
  })
  const command = acting(view, legal, dice)
  return command.kind === 'report' ? greened(view, command) : command
}

function greened({ own, projects }: View, { actualCents }: CommandOf<'report'>): CommandOf<'report'> {
  const [project] = projects
  const { earnedCents = 0, finishWeek = 0, progress = [] } = own ?? {}
  const planned = Math.min(project?.plannedCents ?? 0, project?.completionCents ?? 0)
  const earned = Math.max(earnedCents, planned)
  const raised = (permille: number) =>
    permille >= 1000 || earnedCents === 0
      ? permille
      : Math.min(999, Math.round((permille * earned) / earnedCents))
  return {
    kind: 'report',
    actualCents,
    earnedCents: earned,
    finishWeek: Math.min(finishWeek, project?.dueWeek ?? finishWeek),
    status: 'onPlan',
    progress: progress.map(({ activity, permille }) => ({ activity, permille: raised(permille) })),
  }
}

/** All the days there are of everybody who could be used, as if all were urgent. */
const askMost: Policy = (view, legal, dice) => {
  const command = manageProject(view, legal, dice)
  if (command.kind !== 'requestPeople') return command
  const asks = command.asks.map(({ person, days }) => ({
    person,
    days: Math.max(1, view.people.find(({ id }) => id === person)?.present ?? days),
    urgency: 3,
  }))
  return { kind: 'requestPeople', asks }
}

/** Nothing is done about an audit. */
function exceptAudits(...all: Parameters<Policy>): ReturnType<Move> {
  const [view, legal, dice] = all
  return actModerately(
    view,
    legal.filter(({ kind }) => !ofAudits.has(kind)),
    dice,
  )
}
const ofAudits: ReadonlySet<string> = new Set(['tidyPapers', 'briefTeam', 'dressPapers', 'answerAuditor'])

const policies: { readonly [name in ManagerPolicyName]: Policy } = {
  balanced: manageProject,
  allGreen,
  escalateAll: managingBy(firstOf(escalateAnything, actModerately)),
  askMost,
  prepareAudit: managingBy(firstOf(prepareHonestly, actModerately)),
  dressWindow: managingBy(firstOf(dressTheWindow, exceptAudits)),
  leaveAudit: managingBy(exceptAudits),
}

/** Ways to treat warnings, for comparison; neither is measured against every case. */
const habits: { readonly [name: string]: Policy } = { raiseAll, keepAll }

/** The PM's policy of that name; any other name is the bot that plays every other game. */
export const managerPolicy = (name: string): Policy =>
  Object.hasOwn(policies, name)
    ? policies[name as ManagerPolicyName]
    : Object.hasOwn(habits, name)
      ? (habits[name] as Policy)
      : manageProject
