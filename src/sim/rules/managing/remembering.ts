import { factorOf } from '../../factors.ts'
import { balance } from '../../ledger.ts'
import { joined } from '../../naming.ts'
import type { Appetite } from '../../seat-terms.ts'
import type { Effect, ProjectId, Setup } from '../../setup.ts'
import type { World } from '../../world.ts'

/** How a manager's risk may come out: raised in time, or kept and a surprise. */
type Telling = { readonly raised: boolean; readonly project: ProjectId }

/**
 * Milli-days of papers that answering a raised risk takes. Where it is remembered what managers say in time, the PMO takes
 * a share of them on from a manager who trusts it (`trust`, thousandths of a point).
 */
export function responseTo(setup: Setup, appetite: Appetite, trust: number): number {
  const whole = factorOf(setup, `${appetite}Response`)
  return isHelped(setup, trust) ? whole - Math.round((whole * factorOf(setup, 'helpShare')) / 1000) : whole
}

export const isHelped = (setup: Setup, trust: number): boolean =>
  setup.powers?.remembered === true && trust >= factorOf(setup, 'helpTrust')

export const trustOf = ({ ledger }: World, project: ProjectId): number =>
  balance(ledger, joined('trust', project))

/** What a risk that nobody raised brings beside its own effects, where that is remembered: everybody asks since when it was known. */
export const surpriseOf = (setup: Setup): readonly Effect[] =>
  setup.powers?.remembered ? [{ kind: 'burden', milliDays: factorOf(setup, 'surprisedBurden') }] : []

/**
 * Whether a manager is heard upstairs hangs on what became of earlier warnings, where that is remembered: each that was
 * raised and came makes it likelier, each that was kept and came less likely. In per-mille.
 */
export function memoryOf(setup: Setup, { facts }: World, project: ProjectId): number {
  if (!setup.powers?.remembered) return 0
  const struck = facts.filter(
    (fact): fact is typeof fact & Telling => fact.kind === 'riskStruck' && fact.project === project,
  )
  const raised = struck.filter((fact) => fact.raised).length
  return (
    raised * factorOf(setup, 'heardUphold') + (struck.length - raised) * factorOf(setup, 'surprisedUphold')
  )
}
