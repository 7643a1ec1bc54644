import { controls } from '../../audit/controls.ts'
import type { Gathered, Group, Source } from '../../audit/kits/kit.ts'
import { kits } from '../../audit/kits/kits.ts'
import { groupOf } from '../../audit/papers.ts'
import type { ItemTruth } from '../../audit/truth.ts'
import { truthOf } from '../../audit/truth.ts'
import { entryName } from '../../audited/state.ts'
import type { AuditedRule } from '../../audited-terms.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { happens, keyOf } from '../../rng.ts'
import type { ProjectId, Setup } from '../../setup.ts'
import type { World } from '../../world.ts'

/** One entry of a project's papers as it stands now, by the audit engine's own reading of the game's facts. */
export type Entry = {
  readonly name: string // `<rule>/<entry>`
  readonly week: number
  readonly state: 'inOrder' | 'putRight' | 'dressed' | 'covered' | 'open' // covered: somebody of the team made it look right
  readonly lookAlike: boolean // in order, and looks as if it were not
  readonly isGood: boolean // better than the rule asks
  readonly outside: Source | null // what shows it beyond the project's reach; null: nothing does
}

const gatheredOf = new WeakMap<
  World,
  { readonly upTo: number; readonly rules: Map<string, readonly Gathered[]> }
>()

/** What the engine reads of a rule from so many facts: worked out once, since facts do not change. */
function gather(setup: Setup, world: World, rule: AuditedRule, upTo: number): readonly Gathered[] {
  const { facts, ledger } = world
  const known = gatheredOf.get(world)
  const now = known?.upTo === upTo ? known : { upTo, rules: new Map<string, readonly Gathered[]>() }
  gatheredOf.set(world, now)
  const already = now.rules.get(rule)
  if (already) return already
  const found = kits[rule].gather({ setup, seed: seedOf(world), facts: facts.slice(0, upTo), ledger })
  now.rules.set(rule, found)
  return found
}

const truths = new WeakMap<Gathered, ItemTruth>()

/** The truth of an entry as its facts tell it: worked out once, since what was gathered does not change. */
function truthAsGathered(setup: Setup, rule: AuditedRule, gathered: Gathered): ItemTruth {
  const known = truths.get(gathered)
  if (known) return known
  const found = truthOf(kits[rule], controls[rule], setup, gathered)
  truths.set(gathered, found)
  return found
}

/** On a Monday, what was so when the week opened: whatever is ordered in between, it reads the same all week. */
const readable = ({ facts, at }: World, lastWeek: number): number =>
  lastWeek <= at.week - 2 ? facts.findLastIndex(({ kind }) => kind === 'weekOpened') : facts.length

export const seedOf = ({ facts }: World): string => (facts[0] as FactOf<'began'>).seed

/** The entries of a project up to a week, whose every date has passed by then. */
export function entriesOf(
  setup: Setup,
  world: World,
  project: ProjectId,
  rule: AuditedRule,
  lastWeek: number,
): readonly Entry[] {
  return gather(setup, world, rule, readable(world, lastWeek))
    .filter(({ item }) => item.project === project && item.week <= lastWeek)
    .map((gathered) => entryOf(setup, world, project, rule, gathered))
}

function entryOf(
  setup: Setup,
  world: World,
  project: ProjectId,
  rule: AuditedRule,
  gathered: Gathered,
): Entry {
  const { item } = gathered
  const kit = kits[rule]
  const name = entryName(rule, item.id)
  const papers = world.audited?.papers[project]
  const truth = truthAsGathered(setup, rule, gathered)
  const about = { name, week: item.week }
  if (truth.broken.length === 0 || isKept(setup, world, project, rule, gathered)) {
    const lookAlike = truth.lookAlike !== null
    const isGood = truth.broken.length === 0 && kit.isGood(setup, item)
    return { ...about, state: 'inOrder', lookAlike, isGood, outside: null }
  }
  const none = { lookAlike: false, isGood: false }
  if (papers?.putRight.includes(name)) return { ...about, ...none, state: 'putRight', outside: null }
  if (!papers?.dressed.includes(name)) {
    const state = truth.isCovered ? 'covered' : 'open'
    return { ...about, ...none, state, outside: outsideOf(kit.id, truth) }
  }
  const dressed = truthOf(kit, controls[rule], setup, { ...gathered, item: dressedItem(rule, gathered) })
  return { ...about, ...none, state: 'dressed', outside: outsideOf(kit.id, dressed) }
}

/** What a project writes better from some week on: an entry that would have gone wrong is kept in order, by its own die. */
function isKept(
  setup: Setup,
  world: World,
  project: ProjectId,
  rule: AuditedRule,
  { item }: Gathered,
): boolean {
  const papers = world.audited?.papers[project]
  if (!papers) return false
  const practice = papers.practices[rule] ?? 0
  const isBriefed = papers.briefed > 0 && item.week >= papers.briefed
  const chance =
    practice > 0 && item.week >= practice
      ? factorOf(setup, 'practiceKeeps')
      : isBriefed
        ? factorOf(setup, 'briefedKeeps')
        : 0
  return happens(keyOf(seedOf(world), 'audit', `${project}/${entryName(rule, item.id)}`), 0, 9, chance)
}

/** The same entry once its paper is made to look right: what the paper says is no longer what the system keeps. */
const dressedItem = (rule: AuditedRule, { item }: Gathered) => ({
  ...item,
  marks: {
    ...item.marks,
    ...Object.fromEntries(kits[rule].dressed.map(([claimed]) => [claimed, 'dressed'])),
  },
})

const inside: readonly Group[] = ['team', 'manager']

/** The first source outside team and manager that takes part in showing it (the engine's trace rule). */
function outsideOf(rule: AuditedRule, { proofs }: ItemTruth): Source | null {
  for (const fields of proofs)
    for (const field of fields) {
      const source = field.split('/')[0] as Source
      if (!inside.includes(groupOf(kits[rule], source))) return source
    }
  return null
}
