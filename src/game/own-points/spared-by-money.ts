import { worth } from '../../sim/desk/foreseeing.ts'
import { factorOf } from '../../sim/factors.ts'
import type { Numbered } from '../../sim/facts-by-kind.ts'
import { ofKind } from '../../sim/facts-by-kind.ts'
import { milliPoint } from '../../sim/ledger.ts'
import { lookup } from '../../sim/lookup.ts'
import type { Effect, Project, Setup } from '../../sim/setup.ts'
import { budgetAtCompletion } from '../../sim/work/baseline.ts'
import type { World } from '../../sim/world.ts'

/**
 * What money given to a project in one week spared it, in hundredths of an organisation point: the same ledger without
 * that one gift. Where less than enough would have been there for what its report said was missing, a week short
 * (`leftShort`); and every Monday on which its money would have been gone, and was not, a week without any (`outOfMoney`).
 */
export function sparedBy(
  setup: Setup,
  world: World,
  rows: readonly [Numbered<'reserveReleased'>, ...Numbered<'reserveReleased'>[]],
): number {
  const [{ fact }] = rows
  const project = lookup(setup).projects.get(fact.project)
  if (!project) return 0
  const cents = rows.reduce((sum, row) => sum + row.fact.cents, 0)
  const effects = [
    ...(wasShort(setup, world, project, fact.at.week, rows[0].number) ? weekShort(setup) : []),
    ...mondaysBroke(setup, world, project, fact.at.week, cents).flatMap(() => weekBroke(setup)),
  ]
  return -effects.reduce((sum, effect) => sum + worth(setup, effect, project).organisation, 0)
}

const weekShort = (setup: Setup): Effect[] => [
  { kind: 'work', milliDays: factorOf(setup, 'shortWork'), skill: null },
  { kind: 'quality', points: -factorOf(setup, 'shortQuality') / milliPoint },
  { kind: 'trust', points: -factorOf(setup, 'shortTrust') / milliPoint },
]

const weekBroke = (setup: Setup): Effect[] => [
  { kind: 'work', milliDays: factorOf(setup, 'brokeWork'), skill: null },
  { kind: 'burden', milliDays: factorOf(setup, 'brokeBurden') },
]

/** Whether that week's report said that more was missing than a sponsor may leave unanswered. */
function wasShort(setup: Setup, world: World, project: Project, week: number, gift: number): boolean {
  if (!setup.powers?.noticed) return false
  const report = world.facts.findLast(
    (fact) =>
      fact.kind === 'recorded' &&
      fact.at.week === week &&
      fact.content.kind === 'statusReport' &&
      fact.content.project === project.id,
  )
  if (report?.kind !== 'recorded' || report.content.kind !== 'statusReport') return false
  const { earnedCents, actualCents } = report.content
  const later = ofKind(world.facts, 'baselineApproved').filter(
    ({ fact }) => fact.project === project.id && fact.at.week >= week,
  )
  const completion =
    budgetAtCompletion(setup, world.work, project) - later.reduce((sum, { fact }) => sum + fact.cents, 0)
  if (earnedCents === 0 || earnedCents * 1000 < completion * factorOf(setup, 'earlyShare')) return false
  const had = balanceAt(
    world,
    gift,
    (account) => account === `money/${project.id}` || account.startsWith(`spent/${project.id}/`),
  )
  const least = (project.budgetCents * factorOf(setup, 'releaseLeast')) / 1000
  return Math.round((completion * actualCents) / earnedCents) - had > least
}

/** Mondays after a week on which the project had money that it would not have had without so many cents. */
function mondaysBroke(setup: Setup, world: World, { id }: Project, week: number, cents: number): number[] {
  if (!setup.powers?.answerable) return []
  const finished = world.work.projects[id]?.finishedWeek ?? 0
  return ofKind(world.facts, 'weekOpened').flatMap(({ fact, number }) => {
    const isAfter = fact.at.week > week && (finished === 0 || fact.at.week <= finished)
    const had = isAfter ? balanceAt(world, number, (account) => account === `money/${id}`) : -1
    return had >= 0 && had - cents < 0 ? [fact.at.week] : []
  })
}

/** Accounts before a fact, in cents. */
const balanceAt = ({ ledger }: World, before: number, isOne: (account: string) => boolean): number =>
  ledger.postings.reduce(
    (sum, { account, amount, fact }) => (fact < before && isOne(account) ? sum + amount : sum),
    0,
  )
