import type { Fact, FactKind } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { balance } from '../ledger.ts'
import { joined } from '../naming.ts'
import type { Setup } from '../setup.ts'

/** How often a rule could have been kept, and was. */
export type Kept = { readonly kept: number; readonly of: number }

/** What a house's way of governing came to. Rules are those whose keeping everybody can see; truth is another matter. */
export type Governance = {
  readonly reports: Kept // came on their Monday (control C12)
  readonly changes: Kept // were decided before they counted as turned down (C07)
  readonly promises: Kept // of gates, kept when they fell due (C05)
  readonly rules: Kept // all of these
  readonly trueReports: Kept // said what their author believed
  readonly rosyReports: Kept // said more; `kept` counts them
  readonly paddedDays: number // asked beyond what was needed
  readonly agreed: Kept // of what was asked or advised: agreed, some of it late
  readonly burden: number // milli-days, of all projects
  readonly constraint: number
  readonly candour: number // milli-points, mean of the PMs; 0 without a mandate
  readonly trust: number // milli-points, mean of the PMs
}

/** Read from the facts and the accounts of a game, at its end or on the way. */
export function governanceOf(setup: Setup, facts: readonly Fact[], ledger: Ledger): Governance {
  const count = (kind: FactKind, isMeant: (fact: never) => boolean = () => true) =>
    facts.filter((fact) => fact.kind === kind && isMeant(fact as never)).length
  const late = count('reportDelayed')
  const sent = count(
    'recorded',
    (f: Extract<Fact, { kind: 'recorded' }>) => f.content.kind === 'statusReport',
  )
  const all = sent + lateAndNotIn(facts)
  const rosy = count('reportBent', (f: Extract<Fact, { kind: 'reportBent' }>) => f.form === 'rosy')
  const lapsed = count('changeRejected', (f: Extract<Fact, { kind: 'changeRejected' }>) => f.by === 'nobody')
  const decided = count('changeApproved') + count('changeRejected') - lapsed
  const met = count('conditionMet')
  const reports = { kept: all - late, of: all }
  const changes = { kept: decided, of: decided + lapsed }
  const promises = { kept: met, of: met + count('conditionMissed') }
  const no = count('answered', (f: Extract<Fact, { kind: 'answered' }>) => f.answer === 'no')
  const sum = (head: string) =>
    setup.projects.reduce((total, { id }) => total + balance(ledger, joined(head, id)), 0)
  const mean = (head: string) => Math.round(sum(head) / setup.projects.length)
  return {
    reports,
    changes,
    promises,
    rules: [reports, changes, promises].reduce((a, b) => ({ kept: a.kept + b.kept, of: a.of + b.of })),
    trueReports: { kept: all - count('reportBent'), of: all },
    rosyReports: { kept: rosy, of: all },
    paddedDays: paddedDays(facts),
    agreed: { kept: count('answered') - no, of: count('answered') },
    burden: sum('burden'),
    constraint: sum('constraint'),
    candour: mean('candour'),
    trust: mean('trust'),
  }
}

/** A report that was late and whose Friday has not come. */
function lateAndNotIn(facts: readonly Fact[]): number {
  const open = new Set<string>()
  for (const fact of facts) {
    if (fact.kind === 'reportDelayed') open.add(fact.project)
    if (fact.kind === 'recorded' && fact.content.kind === 'statusReport') open.delete(fact.content.project)
  }
  return open.size
}

/** Days asked of specialists beyond what the project could use that week. */
function paddedDays(facts: readonly Fact[]): number {
  let needs = new Map<string, number>()
  let days = 0
  for (const fact of facts) {
    if (fact.kind === 'weekOpened') needs = new Map()
    if (fact.kind === 'needArose') needs.set(`${fact.project}/${fact.person}`, fact.days)
    if (fact.kind !== 'peopleRequested') continue
    for (const ask of fact.asks)
      days += Math.max(0, ask.days - (needs.get(`${fact.project}/${ask.person}`) ?? 0))
  }
  return days
}
