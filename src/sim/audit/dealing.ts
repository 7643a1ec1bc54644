import { factorOf } from '../factors.ts'
import { happens, keyOf, roll } from '../rng.ts'
import type { PersonId, ProjectId, Setup } from '../setup.ts'
import type { BookFact, Played } from './books.ts'
import { keepBooks } from './books.ts'
import type { Control, ControlName } from './controls.ts'
import { controls } from './controls.ts'
import type { Item } from './populations.ts'
import { personWeeks } from './populations.ts'
import type { ItemTruth } from './truth.ts'
import { truthOf } from './truth.ts'
import { daysBetween } from './working-days.ts'

/** A drill: one control, on a portfolio that bots ran. */
export type Drill = {
  readonly id: string
  readonly control: ControlName
  readonly scenario: string
  readonly policy: string
}

export const drills: readonly Drill[] = [
  { id: 'timesheets', control: 'timesheets', scenario: 'calder-wray', policy: 'least-slack/sensible' },
]

/** What lies before an auditor, with the truth behind it. */
export type Deal = {
  readonly played: Played
  readonly books: readonly BookFact[]
  readonly control: Control
  readonly project: ProjectId
  readonly manager: PersonId
  readonly items: readonly Item[]
  readonly truths: readonly ItemTruth[] // of `items`, in their order
  readonly isPrompt: boolean // good practice: everything was approved sooner than the rule asks, and nothing deviates
}

/** Whether a drill of that seed is dealt without any deviation. */
export const isCleanDrill = (setup: Setup, seed: string): boolean =>
  happens(keyOf(seed, 'audit', 'clean'), 0, 0, factorOf(setup, 'cleanDrills'))

/**
 * Deals a drill from a finished game: so many weeks of one project that its deviations lie within the band of a lively
 * drill, or that there are none, with something that only looks like one. Null: this game has none, play another.
 */
export function dealFrom(played: Played, control: Control, seed: string): Deal | null {
  const { setup } = played
  const books = keepBooks(played)
  const all = personWeeks(played, books)
  const wantsClean = isCleanDrill(setup, seed)
  const fits = windowsOf(setup, all)
    .map((items) => dealt(played, books, control, items))
    .filter((deal): deal is Deal => deal !== null && isLively(deal, wantsClean))
  return fits[roll(keyOf(seed, 'audit', 'window'), 0, 0, Math.max(1, fits.length))] ?? null
}

/** Deals what a project kept in its last weeks, lively or not: an audit of somebody's own game. */
export function dealProject(played: Played, control: Control, project: ProjectId): Deal | null {
  const books = keepBooks(played)
  const own = personWeeks(played, books).filter((it) => it.project === project)
  return dealt(played, books, control, own.slice(-factorOf(played.setup, 'drillItems')))
}

function dealt(
  played: Played,
  books: readonly BookFact[],
  control: Control,
  items: readonly Item[],
): Deal | null {
  const [first] = items
  const { setup } = played
  const project = setup.projects.find(({ id }) => id === first?.project)
  if (!project) return null
  const truths = items.map((item) => truthOf(control, setup, books, item))
  const isKept = truths.every(({ broken }) => broken.length === 0)
  return {
    ...{ played, books, control, items, truths },
    ...{ project: project.id, manager: project.manager },
    isPrompt: isKept && items.every((item) => isApprovedSoon(setup, item)),
  }
}

const isApprovedSoon = (setup: Setup, { marks }: Item): boolean => {
  const { filed = null, approved = null } = marks
  if (typeof filed !== 'object' || typeof approved !== 'object' || !filed || !approved) return false
  return daysBetween(filed, approved) <= factorOf(setup, 'promptDays')
}

/** All rows of whole weeks of a project, of the size of a drill. */
function windowsOf(setup: Setup, all: readonly Item[]): readonly (readonly Item[])[] {
  const size = factorOf(setup, 'drillItems')
  return setup.projects.flatMap(({ id }) => {
    const own = all.filter(({ project }) => project === id)
    return own.flatMap(({ week }, from) => {
      const items = own.slice(from, from + size)
      const isWhole = own[from - 1]?.week !== week && own[from + size]?.week !== items.at(-1)?.week
      return isWhole && items.length === size ? [items] : []
    })
  })
}

function isLively({ played: { setup }, truths }: Deal, wantsClean: boolean): boolean {
  const deviating = truths.filter(({ broken }) => broken.length > 0)
  const isFair = deviating.every(({ proofs }) => proofs.length > 0)
  const hasLookAlike = truths.some(({ lookAlike }) => lookAlike !== null)
  if (wantsClean) return deviating.length === 0
  return deviating.length > 0 && deviating.length <= factorOf(setup, 'drillMost') && isFair && hasLookAlike
}

/** Deals a drill anew until it is lively; every game of it is played by the seed's own name, so a seed deals one drill. */
export function dealDrill(drill: Drill, seed: string, play: (seed: string) => Played): Deal {
  for (let attempt = 0; attempt < mostGames; attempt++) {
    const name = attempt === 0 ? seed : `${seed}~${attempt}`
    const deal = dealFrom(play(name), controls[drill.control], seed)
    if (deal) return deal
  }
  throw new Error(`Seed ${seed} deals no drill ${drill.id}.`)
}

const mostGames = 1000
