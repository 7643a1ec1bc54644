import { worth } from '../../sim/desk/foreseeing.ts'
import { milliPoint } from '../../sim/ledger.ts'
import { lookup } from '../../sim/lookup.ts'
import type { Effect, Project, Setup } from '../../sim/setup.ts'
import type { World } from '../../sim/world.ts'

export type Side = 'project' | 'organisation'

/**
 * What followed from each deed by the ledger: effects and postings of facts whose causes lead back to it, in hundredths of a point of
 * a scoreboard by the exchange rates of the papers on the desk. Deeds are lists of fact numbers; what leads back to
 * several counts for the nearest. More weeks count where the project needed them (`weeksNeeded`).
 */
export function followed(
  setup: Setup,
  { facts, ledger }: Pick<World, 'facts' | 'ledger'>,
  deeds: readonly (readonly number[])[],
  side: Side,
): readonly number[] {
  const deedOf = new Map(deeds.flatMap((numbers, deed) => numbers.map((number) => [number, deed] as const)))
  facts.forEach(({ cause, kind }, number) => {
    const deed = deedOf.get(cause)
    if (deed !== undefined && !deedOf.has(number) && kind !== 'riskStruck') deedOf.set(number, deed)
  })
  const sums = deeds.map(() => 0)
  const add = (number: number, effect: Effect, project: string | null) => {
    const deed = deedOf.get(number)
    if (deed === undefined) return
    const about = lookup(setup).projects.get(project ?? '') ?? null
    sums[deed] = (sums[deed] ?? 0) + worth(setup, effect, about)[side]
  }
  facts.forEach((fact, number) => {
    if (fact.kind !== 'took') return
    const { effect, project, cause } = fact
    if (effect.kind === 'due' && facts[cause]?.kind === 'dateExtended') return // weighed by `weeksNeeded`
    add(number, effect, project)
  })
  for (const { account, amount, fact } of ledger.postings) {
    if (!deedOf.has(fact) || facts[fact]?.kind === 'took') continue
    const [name, of = null] = account.split('/')
    const effect = effectOf(name ?? '', of, amount)
    if (effect) add(fact, effect, of)
  }
  return sums
}

/** What a posting is by the terms of the desk; null for what no scoreboard counts. */
function effectOf(account: string, of: string | null, amount: number): Effect | null {
  switch (account) {
    case 'trust':
      if (of === 'board') return null
      return { kind: of === 'sponsor' ? 'sponsorTrust' : 'trust', points: amount / milliPoint }
    case 'quality':
      return { kind: 'quality', points: amount / milliPoint }
    case 'burden':
    case 'constraint':
      return { kind: account, milliDays: amount }
    case 'value':
      return { kind: 'benefit', cents: amount }
    case 'spent':
      return { kind: 'spend', cents: amount }
    default:
      return null
  }
}

/** Of so many weeks given to a project, how many it would have been late without them. */
export function weeksNeeded({ facts, work }: World, { id }: Project, weeks: number): number {
  let finish = 0
  for (const fact of facts) {
    if (fact.kind === 'projectFinished' && fact.project === id) finish = fact.at.week
    if (fact.kind === 'leftUnfinished' && fact.project === id) finish = fact.at.week + fact.weeksMore
  }
  const late = finish - (work.projects[id]?.dueWeek ?? 0)
  return finish === 0 ? 0 : Math.max(0, late + weeks) - Math.max(0, late)
}
