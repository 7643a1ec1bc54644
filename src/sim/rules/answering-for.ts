import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import { balance } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { ProjectId, Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'
import { takeEffects } from './effects.ts'
import { isRunning } from './seat-rule.ts'

/**
 * Monday, in a scenario whose managers answer for what they write and ask: rosy reports that a gate or a missed date has
 * shown, days that were asked for and not used, projects without money. Each takes its time to explain. An honest mistake
 * is none of them: what counts is what was believed when it was written (`reportBent`).
 */
export function answerFor(setup: Setup, world: World, happen: Happen): void {
  if (!setup.powers?.answerable) return
  for (const { id } of setup.projects) {
    findOut(setup, world, happen, id)
    if (!isRunning(world, id)) continue
    showUnused(setup, world, happen, id)
    if (balance(world.ledger, joined('money', id)) < 0) goWithout(setup, world, happen, id)
  }
}

/** Nobody delivers to a project that cannot pay: work is lost by waiting and by explaining. */
function goWithout(setup: Setup, world: World, happen: Happen, project: ProjectId): void {
  const cause = happen({ kind: 'outOfMoney', project, burden: factorOf(setup, 'brokeBurden') })
  const effects = [{ kind: 'work', milliDays: factorOf(setup, 'brokeWork'), skill: null } as const]
  takeEffects(setup, world, happen, { effects, project, person: null, cause })
}

/** Last week a board sat over the project, or its date went by, and what it had written was rosy. */
function findOut(setup: Setup, world: World, happen: Happen, project: ProjectId): void {
  const last = lastWeeks(world, 1)
  const bent = lastWeeks(world, factorOf(setup, 'foundWithin')).find(
    ({ fact }) => fact.kind === 'reportBent' && fact.project === project && fact.form === 'rosy',
  )
  if (!bent) return
  const gate = last.find(({ fact }) => fact.kind === 'gateHeld' && fact.project === project)
  const date = last.find(({ fact }) => fact.kind === 'fellLate' && fact.project === project)
  const shown = gate ?? (date && isFirst(world, date.fact as FactOf<'fellLate'>) ? date : undefined)
  if (!shown) return
  const by = shown === gate ? 'gate' : 'date'
  happen({ kind: 'reportFoundOut', project, by, burden: factorOf(setup, 'foundBurden') }, shown.number)
}

/** Nobody is surprised twice by the same date. */
const isFirst = ({ facts }: World, { project, at }: FactOf<'fellLate'>): boolean =>
  !facts.some((fact) => fact.kind === 'fellLate' && fact.project === project && fact.at.week < at.week)

type Numbered = { readonly fact: Fact; readonly number: number }

/** Facts of so many weeks before this one, the latest first. */
function lastWeeks({ facts, at }: World, weeks: number): Numbered[] {
  const found: Numbered[] = []
  for (let number = facts.length - 1; number >= 0; number--) {
    const fact = facts[number] as Fact
    if (fact.at.week < at.week - weeks) break
    if (fact.at.week < at.week) found.push({ fact, number })
  }
  return found
}

/** Of each person no more counts than was both asked for and given, above what could be used. */
function showUnused(setup: Setup, world: World, happen: Happen, project: ProjectId): void {
  const { work } = world
  const needs: { [person: string]: number } = {}
  for (const { fact } of lastWeeks(world, 1))
    if (fact.kind === 'needArose' && fact.project === project) needs[fact.person] = fact.days
  const days = (work.asks[project] ?? []).reduce((sum, ask) => {
    const given = Math.min(ask.days, work.grants[ask.person]?.[project] ?? 0)
    return sum + Math.max(0, given - (needs[ask.person] ?? 0))
  }, 0)
  const from = factorOf(setup, 'unusedFrom')
  if (days < from) return
  const cause = happen({ kind: 'daysUnused', project, days, burden: days * factorOf(setup, 'unusedBurden') })
  const milliDays = (days - from) * factorOf(setup, 'unusedWork')
  if (!setup.powers?.noticed || milliDays <= 0) return
  const effects = [{ kind: 'work', milliDays, skill: null } as const]
  takeEffects(setup, world, happen, { effects, project, person: null, cause })
}
