import { lookup } from '../../lookup.ts'
import { happens, keyOf } from '../../rng.ts'
import type { PersonId, Setup } from '../../setup.ts'
import type { Deal } from '../dealing.ts'
import { dealt } from '../dealing.ts'
import type { Motive, Played } from '../keeping.ts'
import { pressedWeeks } from '../keeping.ts'
import type { Item, KitName } from '../kits/kit.ts'
import { kits } from '../kits/kits.ts'
import { tooMany } from '../power.ts'
import { isMoment } from '../predicates.ts'
import { unbentIn } from '../unbent.ts'
import { daysBetween } from '../working-days.ts'
import { yardstickOf } from '../yardstick.ts'
import * as numbers from './case-factors.ts'
import type { Action, CaseDef, Cause, Consequence, Threat } from './case-terms.ts'
import { causeHitBy, causes } from './case-terms.ts'
import type { HistoryRow } from './threats.ts'
import { historyOf } from './threats.ts'

/** One rule of a case: what lies before the auditor, and the truth behind it. */
export type CasePart = {
  readonly control: KitName
  readonly deal: Deal
  readonly shares: { readonly [cause in Cause]: number } // thousandths of what deviates
  readonly cause: Cause | null // null: nothing deviates
  readonly consequence: Consequence
  readonly hard: number // entries of weeks of trouble, or past the promise
  readonly risk: number // 1 low to 3 high
}

/** A case as it is dealt. Truth; a view holds none of it before the debrief. */
export type CaseDeal = {
  readonly def: CaseDef
  readonly seed: string
  readonly played: Played
  readonly manager: PersonId
  readonly people: readonly PersonId[] // who can be heard
  readonly parts: readonly CasePart[]
  readonly history: readonly HistoryRow[]
  readonly threats: readonly Threat[]
  readonly later: (control: KitName, action: Action) => Deal | null // the weeks after, with what was agreed
}

/** Deals a case: plays the portfolio, and keeps its books, until the case is alive; a seed deals one case. */
export function dealCase(def: CaseDef, seed: string, play: (seed: string) => Played): CaseDeal {
  for (let game = 0; game < numbers.dealing.games; game++) {
    const played = inCase(play(game === 0 ? seed : `${seed}~${game}`))
    for (let way = 0; way < numbers.dealing.ways; way++) {
      const kept = way === 0 ? played : { ...played, seed: `${played.seed}/${way}` }
      const found = caseFrom(def, seed, kept, play)
      if (found) return found
    }
  }
  throw new Error(`Seed ${seed} deals no case ${def.id}.`)
}

/** A desk of a case has more requests than that of a drill; questions are put elsewhere. */
const inCase = (played: Played): Played => ({
  ...played,
  setup: {
    ...played.setup,
    factors: {
      ...played.setup.factors,
      ...{ drillItems: numbers.dealing.items, drillRequests: numbers.dealing.requests },
      ...{ drillRows: numbers.dealing.rows, drillQuestions: 0 },
    },
  },
})

function caseFrom(
  def: CaseDef,
  seed: string,
  played: Played,
  play: (seed: string) => Played,
): CaseDeal | null {
  const { rows, threats } = historyOf(played, def.project)
  if (!threats.includes(def.threat)) return null
  const parts = def.controls.flatMap((control) => partOf(played, control, def.project) ?? [])
  if (parts.length < def.controls.length || !isAlive(parts)) return null
  const { setup } = played
  const manager = lookup(setup).projects.get(def.project)?.manager ?? ''
  return {
    ...{ def, seed, played, manager, people: peopleOf(setup, def, manager), parts },
    ...{ history: rows, threats },
    later: laterOf(def, seed, play),
  }
}

/** The manager, some of the team, and the lead of quality. */
function peopleOf(setup: Setup, { project }: CaseDef, manager: PersonId): readonly PersonId[] {
  const team = setup.people
    .filter(({ home, role }) => home === project && role === 'team')
    .slice(0, numbers.dealing.teamHeard)
  const lead = setup.people.filter(({ role }) => role === 'qualityLead').slice(0, 1)
  return [...new Set([manager, ...team.map(({ id }) => id), ...lead.map(({ id }) => id)])]
}

function partOf(played: Played, control: KitName, project: string): CasePart | null {
  const by = yardstickOf(control, null, played.setup)
  if (!by) return null
  const own = by.kit
    .gather(played)
    .filter(({ item }) => item.project === project)
    .slice(-numbers.dealing.items)
  const deal = own.length < numbers.dealing.least ? null : dealt(played, by, own)
  if (!deal) return null
  const hardWeeks = pressedWeeks(played.setup, played.facts)
  const hard = deal.items.filter(({ week }) => hardWeeks.has(`${project}/${week}`)).length
  const shares = sharesOf(deal)
  return {
    ...{ control, deal, shares, hard },
    cause: causes.reduce<Cause | null>(
      (most, it) => (shares[it] > (most === null ? 0 : shares[most]) ? it : most),
      null,
    ),
    consequence: consequenceOf(played, control, deal),
    risk: Math.min(
      numbers.dealing.mostRisk,
      (weighty.includes(control) ? numbers.dealing.weighty : 1) +
        Number(hard * numbers.dealing.hardOf >= deal.items.length),
    ),
  }
}

/** Money or a promise hangs on them whenever they are wrong. */
const weighty: readonly KitName[] = ['milestones', 'status', 'changes']

const causeOf: { readonly [motive in Motive]: Cause } = { pressure: 'load', habit: 'habit', cover: 'cover' }

function sharesOf({ truths }: Deal): CasePart['shares'] {
  const broken = truths.filter((it) => it.broken.length > 0)
  const of = (cause: Cause) =>
    Math.floor(
      (broken.filter(({ motive }) => causeOf[motive ?? 'habit'] === cause).length * 1000) /
        Math.max(1, broken.length),
    )
  return { load: of('load'), habit: of('habit'), cover: of('cover') }
}

/** What came of the deviations, by facts of the game and marks of the entries. */
function consequenceOf({ facts }: Played, control: KitName, { items, truths, project }: Deal): Consequence {
  const broken = items.filter((_, place) => (truths[place]?.broken.length ?? 0) > 0)
  if (broken.length === 0) return 'none'
  if (control === 'status') return 'picture'
  if (control === 'timesheets' || control === 'changes') return 'money'
  if (control === 'milestones') return broken.some(isPaidFirst) ? 'money' : 'picture'
  if (control === 'tests')
    return facts.some((fact) => fact.kind === 'defectsFound' && fact.project === project && fact.distance > 1)
      ? 'defects'
      : 'picture'
  return facts.some((fact) => fact.kind === 'riskStruck' && fact.project === project) ? 'struck' : 'none'
}

function isPaidFirst({ marks }: Item): boolean {
  const { paid = null, accepted = null } = marks
  return isMoment(paid) && (!isMoment(accepted) || daysBetween(paid, accepted) > 0)
}

/** Between so many deviations, each of which can be shown; one rule at least that is kept, one that is not, and something that only looks so. */
function isAlive(parts: readonly CasePart[]): boolean {
  const truths = parts.flatMap(({ deal }) => deal.truths)
  const broken = truths.filter((it) => it.broken.length > 0)
  const counts = parts.map(({ deal }) => deal.truths.filter((it) => it.broken.length > 0).length)
  const isTooOften = parts.some(
    ({ deal }, place) => (counts[place] ?? 0) >= tooMany(deal.played.setup, deal.items.length) + 1,
  )
  return (
    broken.length >= numbers.dealing.fewest &&
    broken.length <= numbers.dealing.most &&
    counts.includes(0) &&
    isTooOften &&
    broken.every(({ proofs }) => proofs.length > 0) &&
    truths.some(({ lookAlike }) => lookAlike !== null)
  )
}

/**
 * The same house in the weeks after: another game of it, and another's books. What was agreed makes the rule less often broken
 * only where it works on the cause, which the caller knows by the case; `action` hits it or it does not.
 */
function laterOf(def: CaseDef, seed: string, play: (seed: string) => Played): CaseDeal['later'] {
  let found: Played | null = null
  const rowsIn = (it: Played, control: KitName) =>
    kits[control].gather(it).filter(({ item }) => item.project === def.project)
  /** The first game of the same house with entries enough of every rule. */
  const after = (): Played => {
    for (let game = 0; found === null; game++) {
      const played = inCase(play(`${seed}/after${game === 0 ? '' : `~${game}`}`))
      const isEnough = def.controls.every((it) => rowsIn(played, it).length >= numbers.dealing.laterLeast)
      if (isEnough || game === numbers.dealing.games) found = played
    }
    return found
  }
  return (control, action) => {
    const played = after()
    const by = yardstickOf(control, null, played.setup)
    if (!by) return null
    const plain = rowsIn(played, control)
    const works = causeHitBy[action]
    const unbent = unbentIn(played, control)
    const gathered = plain.map((it) => {
      const cause = it.motive === null ? null : causeOf[it.motive]
      const isHit = works !== null && cause === works
      const key = keyOf(seed, 'audit', `later/${control}/${it.item.id}`)
      return isHit && happens(key, 0, 0, numbers.dealing.effect) ? unbent(it) : it
    })
    const own = gathered.slice(-numbers.dealing.laterItems)
    return own.length < numbers.dealing.laterLeast ? null : dealt(played, by, own)
  }
}
