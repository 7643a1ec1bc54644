import type { Area } from '../charters.ts'
import type { Command } from '../commands.ts'
import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import { lookup } from '../lookup.ts'
import type { Paper, Setup } from '../setup.ts'

/** Papers that belong to an area as such; a matter may say otherwise. */
const areaOfPaper: { readonly [paper in Paper]?: Area } = { change: 'minorScope', risk: 'risks' }

const areaOfMatter = (setup: Setup, id: string): Area | null => {
  const matter = lookup(setup).matters.get(id)
  return matter?.area ?? areaOfPaper[matter?.paper as Paper] ?? null
}

/** By the most work that it was first guessed to take. */
const areaOfChange = (setup: Setup, id: string): Area =>
  (setup.changes?.find((change) => change.id === id)?.high ?? 0) <= factorOf(setup, 'minorChange')
    ? 'minorScope'
    : 'majorScope'

/** The area that an order of the PMO falls under; null: none. Of days, only their taking does. */
export function areaOfOrder(setup: Setup, command: Command): Area | null {
  switch (command.kind) {
    case 'grant':
      return 'people'
    case 'decideChange':
      return areaOfChange(setup, command.change)
    case 'decide':
      return areaOfMatter(setup, command.matter)
    case 'setReview':
      return 'quality'
    case 'setHold':
      return 'risks'
    case 'recommend':
      return 'gates'
    case 'testClaim':
    case 'runTest':
      return 'audits'
    default:
      return null
  }
}

/** The same of what was done: acts of the PMO itself, none that a board, routine or time brought about. */
export function areaOfAct(setup: Setup, facts: readonly Fact[], number: number): Area | null {
  const fact = facts[number] as Fact
  switch (fact.kind) {
    case 'granted':
      return takesDays(facts, fact, number) ? 'people' : null
    case 'changeApproved':
      return areaOfChange(setup, fact.change)
    case 'changeRejected':
      return fact.by === 'pmo' ? areaOfChange(setup, fact.change) : null
    case 'matterDecided':
      return fact.by === 'pmo' ? areaOfMatter(setup, fact.matter) : null
    case 'reviewSet':
      return 'quality'
    case 'holdSet':
      return fact.byGate === undefined ? 'risks' : null
    case 'recommended':
      return 'gates'
    case 'claimTested':
    case 'testRun':
      return 'audits'
    default:
      return null
  }
}

/** Whether the PMO gave a project fewer days of somebody than it had and asks for. */
function takesDays(facts: readonly Fact[], { by, person, project, days }: FactOf<'granted'>, number: number) {
  if (by !== 'pmo') return false
  const before = facts.findLast(
    (fact, i): fact is FactOf<'granted' | 'grantEnded'> =>
      i < number &&
      (fact.kind === 'granted' || fact.kind === 'grantEnded') &&
      fact.person === person &&
      fact.project === project,
  )
  const had = before?.kind === 'granted' ? before.days : 0
  const { asks } = facts.findLast(
    (fact): fact is FactOf<'peopleRequested'> => fact.kind === 'peopleRequested' && fact.project === project,
  ) ?? { asks: [] }
  return days < Math.min(had, asks.find((ask) => ask.person === person)?.days ?? 0)
}
