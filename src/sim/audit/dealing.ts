import { factorOf } from '../factors.ts'
import type { Mandate } from '../mandates.ts'
import { happens, keyOf, roll } from '../rng.ts'
import type { PersonId, ProjectId, Setup } from '../setup.ts'
import type { Control } from './controls.ts'
import { controls } from './controls.ts'
import type { Played } from './keeping.ts'
import type { Gathered, Item, Kit, KitName } from './kits/kit.ts'
import { kits } from './kits/kits.ts'
import type { ItemTruth } from './truth.ts'
import { truthOf } from './truth.ts'

/** A drill: one control, on a portfolio that bots ran. */
export type Drill = {
  readonly id: KitName
  readonly control: KitName
  readonly scenario: string
  readonly policy: string
  readonly mandate?: Mandate // under which the portfolio is run
  readonly books?: number // how many ways the registers of one game may have been kept, before another one is played
}

const calder = { scenario: 'calder-wray', policy: 'least-slack/sensible' } as const

export const drills: readonly Drill[] = [
  { id: 'timesheets', control: 'timesheets', ...calder },
  { id: 'changes', control: 'changes', ...calder, books: 12 },
  { id: 'status', control: 'status', ...calder, mandate: 'controlling' }, // reports are bent where there is a mandate
  { id: 'risks', control: 'risks', ...calder, scenario: 'saltmere', books: 12 },
  { id: 'tests', control: 'tests', ...calder, books: 12 },
  { id: 'milestones', control: 'milestones', ...calder, books: 12 },
]

/** What lies before an auditor, with the truth behind it. */
export type Deal = {
  readonly played: Played
  readonly kit: Kit
  readonly control: Control
  readonly project: ProjectId | null // null: the portfolio
  readonly manager: PersonId // who answers for what is audited
  readonly items: readonly Item[]
  readonly truths: readonly ItemTruth[] // of `items`, in their order
  readonly isPrompt: boolean // good practice: everything was done better than the rule asks, and nothing deviates
}

/** Whether a drill of that seed is dealt without any deviation. */
const isCleanDrill = (setup: Setup, seed: string, kit: Kit): boolean =>
  happens(
    keyOf(seed, 'audit', kit.id === 'timesheets' ? 'clean' : `clean/${kit.id}`),
    ...([0, 0, factorOf(setup, 'cleanDrills')] as const),
  )

/**
 * Deals a drill from a finished game: so many weeks of one project that its deviations lie within the band of a lively
 * drill, or that there are none, with something that only looks like one. Null: this game has none, play another.
 */
function dealFrom(played: Played, kit: Kit, seed: string): Deal | null {
  const { setup } = played
  const wantsClean = isCleanDrill(setup, seed, kit)
  const fits = windowsOf(kit, setup, kit.gather(played))
    .map((gathered) => dealt(played, kit, gathered))
    .filter((deal): deal is Deal => deal !== null && isLively(deal, wantsClean))
  return fits[roll(keyOf(seed, 'audit', 'window'), 0, 0, Math.max(1, fits.length))] ?? null
}

/** Deals what a project, or the portfolio, kept last, lively or not: an audit of somebody's own game. Null: too little of it. */
export function dealOwn(played: Played, name: KitName, project: ProjectId | null): Deal | null {
  const kit = kits[name]
  const own = kit.gather(played).filter(({ item }) => project === null || item.project === project)
  if (own.length < factorOf(played.setup, 'auditLeast') || (kit.scope === 'portfolio') !== (project === null))
    return null
  return dealt(played, kit, own.slice(-factorOf(played.setup, 'drillItems')))
}

function dealt(played: Played, kit: Kit, gathered: readonly Gathered[]): Deal | null {
  const { setup } = played
  const items = gathered.map(({ item }) => item)
  const project = setup.projects.find(({ id }) => id === items[0]?.project)
  if (!project) return null
  const control = controls[kit.id]
  const truths = gathered.map((it) => truthOf(kit, control, setup, it))
  const isKept = truths.every(({ broken }) => broken.length === 0)
  const isWide = kit.scope === 'portfolio'
  return {
    ...{ played, kit, control, items, truths },
    project: isWide ? null : project.id,
    manager: (isWide ? leadOf(setup) : null) ?? project.manager,
    isPrompt: isKept && items.every((item) => kit.isGood(setup, item)),
  }
}

const leadOf = (setup: Setup): PersonId | null =>
  setup.people.find(({ role }) => role === 'pmoLead')?.id ?? null

/** All rows of whole weeks of a project, of the size of a drill; of the portfolio, or of a project that has no more, all rows. */
function windowsOf(kit: Kit, setup: Setup, all: readonly Gathered[]): readonly (readonly Gathered[])[] {
  const size = factorOf(setup, 'drillItems')
  const least = factorOf(setup, 'drillLeast')
  const parts =
    kit.scope === 'portfolio'
      ? [all]
      : setup.projects.map(({ id }) => all.filter(({ item }) => item.project === id))
  return parts.flatMap((own) => {
    if (kit.id !== 'timesheets') return own.length >= least ? [own.slice(-size)] : []
    return own.flatMap(({ item: { week } }, from) => {
      const items = own.slice(from, from + size)
      const isWhole =
        own[from - 1]?.item.week !== week && own[from + size]?.item.week !== items.at(-1)?.item.week
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
    const played = play(attempt === 0 ? seed : `${seed}~${attempt}`)
    for (let way = 0; way < (drill.books ?? 1); way++) {
      const kept = way === 0 ? played : { ...played, seed: `${played.seed}/${way}` }
      const deal = dealFrom(kept, kits[drill.control], seed)
      if (deal) return deal
    }
  }
  throw new Error(`Seed ${seed} deals no drill ${drill.id}.`)
}

const mostGames = 1000
