import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { balance, milliPoint } from '../../ledger.ts'
import { lookup } from '../../lookup.ts'
import { joined } from '../../naming.ts'
import type { Escalation } from '../../powers/state.ts'
import { happens, keyOf } from '../../rng.ts'
import type { ProjectId, Setup } from '../../setup.ts'
import { changeOf, likelyWork } from '../../work/changes.ts'
import { grantedDays, present } from '../../work/needs.ts'
import type { Happen, World } from '../../world.ts'
import { approveChange, costOfChange } from '../changing.ts'
import { activityFor, takeEffects } from '../effects.ts'
import { memoryOf } from './remembering.ts'

/** Before the desk opens: what managers took to the sponsor is decided, in person or by whom the sponsor trusts more. */
export function settleEscalations(setup: Setup, world: World, happen: Happen): void {
  for (const { id } of setup.projects) {
    const escalation = world.powers?.escalated[id]
    if (!escalation) continue
    const { about, of, fact } = escalation
    const upheld = escalation.ruled ?? isUpheld(setup, world, id, escalation)
    const isTruce = about === 'hold' || about === 'claim'
    const until = upheld && isTruce ? world.at.week + factorOf(setup, 'truceWeeks') - 1 : 0
    const cause = happen({ kind: 'escalationDecided', project: id, about, of, upheld, until }, fact)
    if (upheld) carryOut(setup, world, (body, because = cause) => happen(body, because), id, escalation)
    else putRight(setup, world, happen, id, cause)
  }
}

/** Whoever is turned down upstairs has it to put right downstairs, where such things are noticed. */
function putRight(setup: Setup, world: World, happen: Happen, project: ProjectId, cause: number): void {
  if (!setup.powers?.noticed) return
  const effects = [{ kind: 'burden', milliDays: factorOf(setup, 'deniedBurden') } as const]
  takeEffects(setup, world, happen, { effects, project, person: null, cause })
}

/** How likely a manager is upheld, in per-mille: by whom the sponsor trusts more, and by the facts of the case. */
function isUpheld(setup: Setup, world: World, project: ProjectId, escalation: Escalation): boolean {
  const { ledger, facts, at } = world
  const above = balance(ledger, joined('confidence', project)) - balance(ledger, 'trust/sponsor')
  const chance =
    factorOf(setup, 'upholdBase') +
    Math.round((above * factorOf(setup, 'upholdTrust')) / milliPoint) +
    meritOf(setup, world, project, escalation) * factorOf(setup, 'upholdMerit') +
    wearinessOf(setup, world, project) +
    memoryOf(setup, world, project)
  const { seed } = facts[0] as FactOf<'began'>
  return happens(keyOf(seed, 'escalation', `${project}/${escalation.about}`), at.week, 0, chance)
}

/** Who comes every week is heard less and less, where a scenario says that managers answer for what they do. */
function wearinessOf(setup: Setup, { facts }: World, project: ProjectId): number {
  if (!setup.powers?.answerable) return 0
  const times = facts.filter((fact) => fact.kind === 'escalated' && fact.project === project).length
  return (times - 1) * factorOf(setup, 'wearyUphold')
}

/** Whether what everybody can see speaks for the manager (1) or for the PMO (-1). */
function meritOf(setup: Setup, world: World, project: ProjectId, { about, of, fact }: Escalation): number {
  const { facts, work } = world
  const isLate = (work.reported[project]?.report.finishWeek ?? 0) > (work.projects[project]?.dueWeek ?? 0)
  if (about === 'claim') {
    const tested = facts[facts[fact]?.cause ?? -1]
    return tested?.kind === 'claimTested' && tested.padded > 0 ? -1 : 1
  }
  if (about !== 'change') return isLate ? 1 : -1
  const change = changeOf(setup, of)
  const state = work.changes?.[of]
  const activity = change && activityFor(setup, world, project, change.skill)
  if (!change || !state || !activity) return -1
  return change.benefitCents > costOfChange(setup, change, activity, likelyWork(state)) ? 1 : -1
}

function carryOut(
  setup: Setup,
  world: World,
  happen: Happen,
  project: ProjectId,
  { about, of, days }: Escalation,
): void {
  const state = world.work.projects[project]
  if (state?.finishedWeek !== 0 || state.stop !== undefined) return
  if (about === 'hold' && state.hold !== undefined && state.heldAt === undefined)
    happen({ kind: 'holdSet', project, on: false, price: 0 })
  if (about === 'days') giveDays(setup, world, happen, project, of, days)
  const change = about === 'change' ? changeOf(setup, of) : undefined
  if (change && activityFor(setup, world, project, change.skill))
    approveChange(setup, world, happen, change, 0)
}

/** The days go to the manager who asks for them still; whoever has most of that person gives them up. */
function giveDays(
  setup: Setup,
  world: World,
  happen: Happen,
  project: ProjectId,
  id: string,
  wanted: number,
): void {
  const { work } = world
  const person = lookup(setup).people.get(id)
  const asked = work.asks[project]?.find((ask) => ask.person === id)?.days ?? 0
  const room = person ? present(work, person) : 0
  const days = Math.min(wanted, asked, room)
  const before = work.grants[id]?.[project] ?? 0
  if (!person || days <= before || work.projects[project]?.hold === 'held') return
  const others = { ...work.grants[id] }
  delete others[project]
  for (let over = grantedDays(work, id) - before + days - room; over > 0; over--) {
    const most = Object.keys(others).reduce((a, b) => ((others[b] as number) > (others[a] as number) ? b : a))
    others[most] = (others[most] as number) - 1
  }
  for (const [other, left] of Object.entries(others))
    if (left !== work.grants[id]?.[other]) give(happen, id, other, left, false)
  give(happen, id, project, days, true)
}

const give = (happen: Happen, person: string, project: ProjectId, days: number, isRuled: boolean) =>
  happen({ kind: 'granted', person, project, days, by: isRuled ? 'sponsor' : 'routine', price: 0 })
