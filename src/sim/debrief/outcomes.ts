import type { Fact } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { balance, spendings } from '../ledger.ts'
import type { Setup } from '../setup.ts'
import type { Outcome } from './scoring.ts'

/** How each project ended, read from the facts: in the order of the setup. */
export function outcomesOf(setup: Setup, facts: readonly Fact[], ledger: Ledger): Outcome[] {
  return setup.projects.map((project) => {
    let due = project.dueWeek
    let finish = 0
    let stopped = false
    for (const fact of facts) {
      if (fact.kind === 'took' && fact.effect.kind === 'due' && fact.project === project.id)
        due += fact.effect.weeks
      if (fact.kind === 'projectFinished' && fact.project === project.id) finish = fact.at.week
      if (fact.kind === 'projectStopped' && fact.project === project.id) stopped = true
      if (fact.kind === 'leftUnfinished' && fact.project === project.id)
        finish = fact.at.week + fact.weeksMore
    }
    const left = balance(ledger, `money/${project.id}`)
    const spent = spendings.reduce((sum, what) => sum + balance(ledger, `spent/${project.id}/${what}`), 0)
    const permille = (cents: number) => (cents <= 0 ? 0 : Math.round((cents * 1000) / project.budgetCents))
    return {
      project: project.id,
      stopped,
      weeksLate: Math.max(0, finish - due),
      overspentPermille: permille(-left),
      overBudgetPermille: permille(spent - project.budgetCents),
    }
  })
}
