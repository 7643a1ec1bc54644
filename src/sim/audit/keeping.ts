import type { Moment } from '../calendar.ts'
import { factorOf } from '../factors.ts'
import type { Fact, FactOf } from '../facts.ts'
import type { Ledger } from '../ledger.ts'
import { points } from '../ledger.ts'
import { lookup } from '../lookup.ts'
import { joined } from '../naming.ts'
import { happens, keyOf, roll } from '../rng.ts'
import type { PersonId, ProjectId, Setup } from '../setup.ts'
import { afterDays } from './working-days.ts'

/** A finished game, as books can be kept over it. */
export type Played = {
  readonly setup: Setup
  readonly seed: string
  readonly facts: readonly Fact[]
  readonly ledger: Ledger
}

/** Why a record differs from the rule, or from what was so: what bent its author. Truth; no view holds it. */
export type Motive = 'pressure' | 'habit' | 'cover'

/** Dice of one entry in a register: `(place, permille)` whether, `of(place, sides)` how much. */
export type EntryDice = {
  readonly does: (place: number, permille: number) => boolean
  readonly of: (place: number, sides: number) => number
}

/** The people and weeks around the books of a game: who is pressed, and how candid each manager is. */
export type Keeping = {
  readonly dice: (item: string) => EntryDice
  readonly isPrompt: (who: string) => boolean // whoever keeps these books of a project does so sooner than the rule asks
  readonly isPressed: (project: ProjectId, week: number) => boolean
  readonly lack: (project: ProjectId, fact: number) => number // of candour, thousandths of a point
}

export function keepingOf({ setup, seed, facts, ledger }: Played, register: string): Keeping {
  const candour = candourOf(setup, ledger)
  const pressed = pressedWeeks(setup, facts)
  return {
    dice: (item) => {
      const key = keyOf(seed, 'record', joined(register, item))
      return {
        does: (place, permille) => happens(key, 0, place, permille),
        of: (place, sides) => roll(key, 0, place, Math.max(1, sides)),
      }
    },
    isPrompt: (who) =>
      happens(
        keyOf(seed, 'record', joined(register, `prompt/${who}`)),
        0,
        0,
        factorOf(setup, 'promptManager'),
      ),
    isPressed: (project, week) => pressed.has(joined(project, String(week))),
    lack: (project, fact) => points.to - candour(project, fact),
  }
}

/** An entry as the system keeps it and as its paper shows it; null where there is none. */
export type Kept = {
  readonly at: Moment | null
  readonly claimed: Moment | null
  readonly by: PersonId | null
  readonly claimedBy: PersonId | null
  readonly motive: Motive | null
}

type Wanted = {
  readonly setup: Setup
  readonly dice: EntryDice
  readonly isPressed: boolean
  readonly lack: number
  readonly usual: Moment // when it is made, where nothing comes between
  readonly late: Moment // the last day on which it would still be in time
  readonly hand: PersonId | null // who may make it
  readonly wrong: PersonId | null // who makes it where nobody looks
}

/**
 * How one entry comes out: never made, late, by the wrong hand, or as it should be. Whoever is late or has no right may
 * dress the paper; the system's own record stays as it was. The chances are assumptions (`audit-factors.ts`).
 */
export function keptEntry({ setup, dice, isPressed, lack, usual, late, hand, wrong }: Wanted): Kept {
  const times = isPressed ? factorOf(setup, 'pressedTimes') : 1000
  const chance = (name: 'missingEntry' | 'lateEntry') => Math.round((factorOf(setup, name) * times) / 1000)
  const lacking = (name: 'wrongHand' | 'coveredShare') =>
    Math.round((factorOf(setup, name) * lack) / points.to)
  const why: Motive = isPressed ? 'pressure' : 'habit'
  if (dice.does(0, chance('missingEntry')))
    return { at: null, claimed: null, by: null, claimedBy: null, motive: why }
  if (dice.does(1, chance('lateEntry'))) {
    const at = afterDays(late, 1 + dice.of(2, factorOf(setup, 'lateDays')))
    const isDressed = dice.does(3, lacking('coveredShare'))
    return {
      ...{ at, claimed: isDressed ? usual : at, by: hand, claimedBy: hand },
      motive: isDressed ? 'cover' : why,
    }
  }
  if (wrong !== null && dice.does(4, lacking('wrongHand'))) {
    const isHidden = dice.does(5, lacking('coveredShare'))
    return {
      ...{ at: usual, claimed: usual, by: wrong, claimedBy: isHidden ? hand : wrong },
      motive: isHidden ? 'cover' : why,
    }
  }
  return { at: usual, claimed: usual, by: hand, claimedBy: hand, motive: null }
}

/** Who stands in for somebody in a week, named before it was needed; null: nobody does. */
export function standInOf(
  { setup, seed }: Played,
  register: string,
  week: number,
  others: readonly PersonId[],
): PersonId | null {
  const key = keyOf(seed, 'record', joined(register, 'standIn'))
  if (!happens(key, week, 0, factorOf(setup, 'oddEntry'))) return null
  return others[roll(key, week, 1, Math.max(1, others.length))] ?? null
}

/** Where a project's manager is named. */
export const managerOf = (setup: Setup, project: ProjectId): PersonId =>
  lookup(setup).projects.get(project)?.manager ?? ''

/** Weeks of a project with trouble in its report, or past its promised week. */
export function pressedWeeks(setup: Setup, facts: readonly Fact[]): ReadonlySet<string> {
  const weeks = new Set<string>()
  for (const { id, dueWeek } of setup.projects)
    for (let week = dueWeek + 1; week <= setup.weeks; week++) weeks.add(joined(id, String(week)))
  for (const fact of facts)
    if (isReport(fact) && fact.content.kind === 'statusReport' && fact.content.status === 'trouble')
      weeks.add(joined(fact.content.project, String(fact.at.week)))
  return weeks
}

const isReport = (fact: Fact): fact is FactOf<'recorded'> => fact.kind === 'recorded'

/** Candour of a project's manager when a fact happened; where a scenario keeps none, that with which a manager begins. */
export function candourOf(setup: Setup, ledger: Ledger): (project: ProjectId, fact: number) => number {
  const steps = new Map<ProjectId, { readonly fact: number; readonly sum: number }[]>()
  for (const { id } of setup.projects) steps.set(joined('candour', id), [])
  for (const { account, amount, fact } of ledger.postings) {
    const own = steps.get(account)
    own?.push({ fact, sum: (own.at(-1)?.sum ?? 0) + amount })
  }
  return (project, fact) =>
    steps.get(joined('candour', project))?.findLast((step) => step.fact <= fact)?.sum ??
    factorOf(setup, 'openingCandour')
}
