import type { Fact, FactOf } from '../sim/facts.ts'
import type { ProjectId, Setup } from '../sim/setup.ts'
import { factSentence } from './sentences.ts'
import type { Sentence } from './view.ts'

type Decided = FactOf<'changeApproved' | 'changeRejected'>

/**
 * What became of a manager's changes since the own report of last week, who decided and on what, and whether the date
 * of the project moved. The PMO and the sponsor give no reasons of their own; what lay before them is what is told.
 */
export function ownChanges(setup: Setup, all: readonly Fact[], project: ProjectId): Sentence[] {
  const told = all.findLastIndex(({ kind }) => kind === 'sponsorPassed') // what came before, the last Monday's post held
  const since = all.slice(told + 1)
  return since.flatMap((fact, i): Sentence[] => {
    const number = told + 1 + i
    if (!('project' in fact) || fact.project !== project) return []
    if (fact.kind === 'changeApproved' || fact.kind === 'changeRejected')
      return [outcome(setup, all, fact, number)]
    if (fact.kind === 'dateExtended') return [factSentence(setup, fact, number)]
    const isMove = fact.kind === 'took' && fact.effect.kind === 'due'
    return isMove && all[fact.cause]?.kind !== 'changeApproved' ? [factSentence(setup, fact, number)] : []
  })
}

function outcome(setup: Setup, all: readonly Fact[], fact: Decided, number: number): Sentence {
  const change = setup.changes?.find(({ id }) => id === fact.change)
  const plan = all.find((it) => it.kind === 'baselineApproved' && it.cause === number)
  const weeks = plan?.kind === 'baselineApproved' ? plan.dueAfter - plan.dueBefore : 0
  const due = plan?.kind === 'baselineApproved' ? plan.dueAfter : 0
  const { id, args, why } = factSentence(setup, fact, number)
  const more = { ...args, benefitCents: change?.benefitCents ?? 0, weeks, due, pushed: wasPushed(all, fact) }
  const by = fact.kind === 'changeApproved' ? approver(all, fact, number) : fact.by
  return { id: `lastWeek.${id.split('.')[1]}.${by}`, args: more, why }
}

/** Whose word it was: the PMO's, the sponsor's in person, or the sponsor's after the PMO had let its time run out. */
function approver(all: readonly Fact[], { cause }: Decided, number: number): 'pmo' | 'sponsor' | 'late' {
  const because = all[cause]?.kind
  if (because === 'changePushed') return 'late'
  return because === 'scopeDecided' || all[number - 1]?.kind === 'escalationDecided' ? 'sponsor' : 'pmo'
}

const wasPushed = (all: readonly Fact[], { change }: Decided): 'yes' | 'no' =>
  all.some((fact) => fact.kind === 'changePushed' && fact.change === change) ? 'yes' : 'no'
