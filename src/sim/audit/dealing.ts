import type { GradeRule } from '../audit-terms.ts'
import { factorOf } from '../factors.ts'
import type { Mandate } from '../mandates.ts'
import { happens, keyOf, roll } from '../rng.ts'
import type { PersonId, ProjectId, Setup } from '../setup.ts'
import type { Control } from './controls.ts'
import type { Played } from './keeping.ts'
import type { Gathered, Item, Kit } from './kits/kit.ts'
import type { Standard } from './standard.ts'
import type { ItemTruth } from './truth.ts'
import { truthOf } from './truth.ts'
import type { Yardstick } from './yardstick.ts'
import { yardstickOf } from './yardstick.ts'

/** A drill: one control, on a portfolio that bots ran. */
export type Drill = {
  readonly id: string // a `KitName`, or that of a control of the house's own
  readonly control: string // likewise
  readonly scenario: string
  readonly policy: string
  readonly mandate?: Mandate // under which the portfolio is run
  readonly spans?: true // any run of its weeks may be dealt, where no whole project fits: a game that fits none is dear to play again
  readonly books?: number // how many ways the registers of one game may have been kept, before another one is played
}

const calder = { scenario: 'calder-wray', policy: 'least-slack/sensible' } as const

export const drills: readonly Drill[] = [
  { id: 'timesheets', control: 'timesheets', ...calder },
  { id: 'changes', control: 'changes', ...calder, books: 12 },
  { id: 'status', control: 'status', ...calder, mandate: 'controlling', spans: true }, // reports are bent where there is a mandate
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
  readonly standard?: Standard | null // by which it is audited; the shipped one is null
  readonly rule?: Setup // by whose factors it is judged, where they are not those of the case
  readonly grade?: GradeRule | null // of a control of the house's own
  readonly isPrompt: boolean // good practice: everything was done better than the rule asks, and nothing deviates
}

/** By whose factors a deal is judged. */
export const ruleOf = ({ rule, played }: Pick<Deal, 'rule' | 'played'>): Setup => rule ?? played.setup

/** Whether a drill of that seed is dealt without any deviation. */
const isCleanDrill = (setup: Setup, seed: string, { control: { id } }: Yardstick): boolean =>
  happens(
    keyOf(seed, 'audit', id === 'timesheets' ? 'clean' : `clean/${id}`),
    ...([0, 0, factorOf(setup, 'cleanDrills')] as const),
  )

/**
 * Deals a drill from a finished game: so many weeks of one project that its deviations lie within the band of a lively
 * drill, or that there are none, with something that only looks like one. Null: this game has none, play another.
 */
function dealFrom(
  played: Played,
  by: Yardstick,
  seed: string,
  spans: boolean,
): { fit: Deal | null; near: Deal | null } {
  const { setup } = played
  const wantsClean = isCleanDrill(setup, seed, by)
  const all = by.kit.gather(played, by.rule(setup))
  const dealtOf = (windows: readonly (readonly Gathered[])[]) =>
    windows.flatMap((gathered) => dealt(played, by, gathered) ?? [])
  const livelyOf = (some: readonly Deal[]) => some.filter((deal) => isLively(deal, wantsClean, by.isOwn))
  const deals = dealtOf(windowsOf(by.kit, setup, all))
  const whole = livelyOf(deals)
  const fits = whole.length === 0 && spans ? livelyOf(dealtOf(spansOf(setup, all))) : whole
  const fit = fits[roll(keyOf(seed, 'audit', 'window'), 0, 0, Math.max(1, fits.length))] ?? null
  return { fit, near: nearestOf(deals, wantsClean) }
}

/** Of deals that are not lively, that which is least so much: with the fewest deviations, but some where some are wanted. */
function nearestOf(deals: readonly Deal[], wantsClean: boolean): Deal | null {
  return deals.reduce<Deal | null>(
    (best, deal) => (best === null || offBy(deal, wantsClean) < offBy(best, wantsClean) ? deal : best),
    null,
  )
}

function offBy({ truths }: Deal, wantsClean: boolean): number {
  const deviating = truths.filter(({ broken }) => broken.length > 0)
  const unshown = deviating.filter(({ proofs }) => proofs.length === 0).length
  return deviating.length + (wantsClean || deviating.length > 0 ? 0 : truths.length) + unshown * truths.length
}

/** Deals what a project, or the portfolio, kept last, lively or not: an audit of somebody's own game. Null: too little of it. */
export function dealOwn(
  played: Played,
  name: string,
  project: ProjectId | null,
  standard: Standard | null = null,
): Deal | null {
  const by = yardstickOf(name, standard, played.setup)
  if (!by) return null
  const { kit } = by
  const own = kit
    .gather(played, by.rule(played.setup))
    .filter(({ item }) => project === null || item.project === project)
  if (own.length < factorOf(played.setup, 'auditLeast') || (kit.scope === 'portfolio') !== (project === null))
    return null
  return dealt(played, by, own.slice(-factorOf(played.setup, 'drillItems')))
}

/** Lays so many entries before an auditor, with the truth behind them; null: of no project. */
export function dealt(played: Played, by: Yardstick, gathered: readonly Gathered[]): Deal | null {
  const { setup } = played
  const { kit, control, grade, standard } = by
  const rule = by.rule(setup)
  const items = gathered.map(({ item }) => item)
  const project = setup.projects.find(({ id }) => id === items[0]?.project)
  if (!project) return null
  const truths = gathered.map((it) => truthOf(kit, control, rule, it))
  const isKept = truths.every(({ broken }) => broken.length === 0)
  const isWide = kit.scope === 'portfolio'
  return {
    ...{ played, kit, control, items, truths, standard, rule, grade },
    project: isWide ? null : project.id,
    manager: (isWide ? leadOf(setup) : null) ?? project.manager,
    isPrompt: isKept && items.every((item) => kit.isGood(rule, item)),
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

/** Every run of a project's rows that is long enough for a drill, the longest first. */
function spansOf(setup: Setup, all: readonly Gathered[]): readonly (readonly Gathered[])[] {
  const [size, least] = [factorOf(setup, 'drillItems'), factorOf(setup, 'drillLeast')]
  return setup.projects.flatMap(({ id }) => {
    const own = all.filter(({ item }) => item.project === id)
    return Array.from({ length: Math.max(0, Math.min(size, own.length) - least + 1) }, (_, i) => {
      const length = Math.min(size, own.length) - i
      return Array.from({ length: own.length - length + 1 }, (_, from) => own.slice(from, from + length))
    }).flat()
  })
}

/** What a house's own control makes look odd is not known, so that nothing has to. */
function isLively({ played: { setup }, truths }: Deal, wantsClean: boolean, isOwn: boolean): boolean {
  const deviating = truths.filter(({ broken }) => broken.length > 0)
  const isFair = deviating.every(({ proofs }) => proofs.length > 0)
  const hasLookAlike = isOwn || truths.some(({ lookAlike }) => lookAlike !== null)
  if (wantsClean) return deviating.length === 0
  return deviating.length > 0 && deviating.length <= factorOf(setup, 'drillMost') && isFair && hasLookAlike
}

/**
 * Deals a drill anew until it is lively; every game of it is played by the seed's own name, so a seed deals one drill. A
 * house's standard can be such that hardly any is: then it is, after some games, that which comes nearest. Null: there is
 * no such control in the standard, or nothing to deal it from.
 */
export function dealDrill(
  drill: Drill,
  seed: string,
  play: (seed: string) => Played,
  standard: Standard | null = null,
): Deal | null {
  let near: Deal | null = null
  let clean: boolean | null = null
  for (let attempt = 0; attempt < mostGames; attempt++) {
    const played = play(attempt === 0 ? seed : `${seed}~${attempt}`)
    if (standard !== null && attempt >= factorOf(played.setup, 'strictGames')) return near
    const by = yardstickOf(drill.control, standard, played.setup)
    if (!by) return null
    clean ??= isCleanDrill(played.setup, seed, by)
    for (let way = 0; way < (drill.books ?? 1); way++) {
      const kept = way === 0 ? played : { ...played, seed: `${played.seed}/${way}` }
      const found = dealFrom(kept, by, seed, drill.spans === true)
      if (found.fit) return found.fit
      if (found.near) near = nearestOf(near ? [near, found.near] : [found.near], clean)
    }
  }
  throw new Error(`Seed ${seed} deals no drill ${drill.id}.`)
}

const mostGames = 1000
