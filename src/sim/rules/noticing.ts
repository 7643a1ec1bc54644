import { factorOf } from '../factors.ts'
import type { FactOf } from '../facts.ts'
import type { Numbered } from '../facts-by-kind.ts'
import { ofKind } from '../facts-by-kind.ts'
import { balance, spendings } from '../ledger.ts'
import { joined } from '../naming.ts'
import { happens, keyOf } from '../rng.ts'
import type { Project, ProjectId, Setup } from '../setup.ts'
import { budgetAtCompletion } from '../work/baseline.ts'
import type { Happen, World } from '../world.ts'
import { takeEffects } from './effects.ts'
import { isRunning } from './seat-rule.ts'

/**
 * Monday, in a scenario where things are noticed (`powers.noticed`): whoever lent a hand last week says what was seen
 * there; a project that reported to be short of money and heard nothing begins to save in the wrong place; and money
 * that nobody had asked for has been found a use.
 */
export function notice(setup: Setup, world: World, happen: Happen): void {
  if (!setup.powers?.noticed) return
  for (const project of setup.projects) {
    if (!isRunning(world, project.id)) continue
    overhear(setup, world, happen, project)
    const released = releasedLastWeek(world, project.id)
    const given = released.reduce((sum, { fact }) => sum + fact.cents, 0)
    const hole = holeOf(setup, world, project, given)
    if (given > 0) spendWhatIsLoose(setup, happen, released, given - hole)
    else leaveShort(setup, world, happen, project, hole)
  }
}

/**
 * What is plain to see of a rosy report of last week comes out by a die of the project and the week, unless it has come
 * out anyway: that much more earned than was believed, or two weeks and more kept back. Shades of colour go by.
 */
function overhear(setup: Setup, world: World, happen: Happen, project: Project): void {
  const { facts, at, work } = world
  const { id } = project
  const least = (budgetAtCompletion(setup, work, project) * factorOf(setup, 'overheardFrom')) / 1000
  const isOut = ofKind(facts, 'reportFoundOut').some(
    ({ fact }) => fact.project === id && fact.at.week === at.week,
  )
  const bent = ofKind(facts, 'reportBent').findLast(
    ({ fact }) =>
      fact.project === id &&
      fact.form === 'rosy' &&
      fact.at.week === at.week - 1 &&
      (fact.earnedCents > least || fact.weeks >= factorOf(setup, 'overheardWeeks')),
  )
  if (isOut || !bent) return
  const { seed } = facts[0] as FactOf<'began'>
  if (!happens(keyOf(seed, 'overheard', id), at.week, 0, factorOf(setup, 'overheardChance'))) return
  happen(
    { kind: 'reportFoundOut', project: id, by: 'talk', burden: factorOf(setup, 'foundBurden') },
    bent.number,
  )
}

const releasedLastWeek = ({ facts, at }: World, project: ProjectId): Numbered<'reserveReleased'>[] =>
  ofKind(facts, 'reserveReleased').filter(
    ({ fact }) => fact.project === project && fact.at.week === at.week - 1,
  )

/** What last week's report said was missing before `given`: forecast cost above all its money, in cents; not below 0. */
function holeOf(setup: Setup, { work, ledger }: World, project: Project, given: number): number {
  const { report } = work.reported[project.id] ?? {}
  const completion = budgetAtCompletion(setup, work, project)
  if (!report || report.earnedCents * 1000 < completion * factorOf(setup, 'earlyShare')) return 0
  const spent = spendings.reduce(
    (sum, what) => sum + balance(ledger, joined(joined('spent', project.id), what)),
    0,
  )
  const had = balance(ledger, joined('money', project.id)) + spent - given
  return Math.max(0, Math.round((completion * report.actualCents) / report.earnedCents) - had)
}

/**
 * A want of money that was reported, and nobody answered though there is some left to give, or would be had it not been
 * spent by others for whom nothing was missing: the loudest is not the neediest.
 */
function leaveShort(
  setup: Setup,
  world: World,
  happen: Happen,
  { id, budgetCents }: Project,
  cents: number,
): void {
  const least = (budgetCents * factorOf(setup, 'releaseLeast')) / 1000
  const there = balance(world.ledger, 'money/reserve') + looseElsewhere(world, id)
  if (Math.min(cents, there) <= least) return
  const cause = happen({ kind: 'leftShort', project: id, cents })
  const effects = [{ kind: 'work', milliDays: factorOf(setup, 'shortWork'), skill: null } as const]
  takeEffects(setup, world, happen, { effects, project: id, person: null, cause })
}

/** What other projects were given beyond what they had reported as missing and spent, in cents, since the game began. */
const looseElsewhere = ({ facts }: World, project: ProjectId): number =>
  ofKind(facts, 'moneyLoose').reduce((sum, { fact }) => sum + (fact.project !== project ? fact.cents : 0), 0)

/** What is given beyond what was reported as missing is spent, for the most part, because it is there. */
function spendWhatIsLoose(
  setup: Setup,
  happen: Happen,
  released: readonly Numbered<'reserveReleased'>[],
  loose: number,
): void {
  const cents = Math.round((Math.max(0, loose) * factorOf(setup, 'looseShare')) / 1000)
  const last = released.at(-1)
  if (cents > 0 && last) happen({ kind: 'moneyLoose', project: last.fact.project, cents }, last.number)
}
