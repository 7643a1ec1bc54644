import { lookup } from '../../lookup.ts'
import { happens, keyOf, roll } from '../../rng.ts'
import type { PersonId, ProjectId } from '../../setup.ts'
import type { Played } from '../keeping.ts'
import type { KitName } from '../kits/kit.ts'
import { detectionPermille, tooMany } from '../power.ts'
import { pastsOf } from './pasts.ts'
import type { Known } from './risks.ts'
import { planScore, riskOf } from './risks.ts'
import { cellSignals, projectSignals } from './signals.ts'
import type { Row } from './upkeep.ts'
import { dealOf, rowsOf, untouched } from './upkeep.ts'
import * as numbers from './year-factors.ts'
import type { CellSignals, Past, ProjectSignals, Weather, YearDef } from './year-terms.ts'
import { quarters, weathers } from './year-terms.ts'

/** One rule in one project, over the year. Truth. */
export type Cell = {
  readonly id: string // `project/control`
  readonly project: ProjectId
  readonly control: KitName
  readonly quarters: readonly {
    readonly level: number // 0 well to 4 hardly
    readonly rows: readonly Row[]
    readonly signals: CellSignals
    readonly days: number // that it takes to audit it properly
  }[]
}

/** A year as it is dealt. Truth; a view holds none of it before the debrief. */
export type YearDeal = {
  readonly def: YearDef
  readonly seed: string
  readonly before: Played
  readonly played: readonly Played[] // by quarter
  readonly projects: readonly {
    readonly id: ProjectId
    readonly manager: PersonId
    readonly isLoud: boolean
    readonly signals: readonly ProjectSignals[] // by quarter: of the one before
    readonly isMostChanged: readonly boolean[]
  }[]
  readonly cells: readonly Cell[]
  readonly pasts: { readonly [person: PersonId]: readonly Past[] }
  readonly skills: { readonly [person: PersonId]: { readonly [control: string]: number } }
  readonly weather: { readonly kind: Weather; readonly project: ProjectId; readonly quarter: number }
}

/** Deals a year: plays its quarters, and how the rules are kept in it, until it is alive; a seed deals one year. */
export function dealYear(def: YearDef, seed: string, play: (seed: string) => Played): YearDeal {
  for (let game = 0; game < numbers.dealing.houses; game++) {
    const of = (name: string) => atDesk(play(`${seed}/${name}${game === 0 ? '' : `~${game}`}`))
    const [before, ...played] = ['before', 'q1', 'q2', 'q3', 'q4'].map(of)
    if (!before) continue
    const rows = played.map((it) =>
      Object.fromEntries(def.controls.map((control) => [control, rowsOf(it, control)])),
    )
    for (let way = 0; way < numbers.dealing.games; way++) {
      const found = yearFrom({ def, seed, before, played }, rows as Books, `${seed}/${game}/${way}`)
      if (isAlive(found)) return found
    }
  }
  throw new Error(`Seed ${seed} deals no year ${def.id}.`)
}

type Books = readonly { readonly [control: string]: (project: ProjectId) => readonly Row[] }[]

/** A desk at which one audit of many is sat has more requests than that of a drill, and nobody to hear. */
const atDesk = (played: Played): Played => ({
  ...played,
  setup: {
    ...played.setup,
    factors: {
      ...played.setup.factors,
      ...{ drillRequests: numbers.dealing.requests, drillRows: numbers.dealing.rows, drillQuestions: 0 },
    },
  },
})

function yearFrom(
  house: Pick<YearDeal, 'def' | 'seed' | 'before' | 'played'>,
  books: Books,
  way: string,
): YearDeal {
  const { def, before, played } = house
  const { projects } = before.setup
  const key = keyOf(way, 'audit', 'year')
  const loud = projects[roll(key, 0, 0, projects.length)]?.id
  const weather = {
    kind: weathers[roll(key, 0, 1, weathers.length)] ?? 'merger',
    project: projects[roll(key, 0, 2, projects.length)]?.id ?? '',
    quarter: numbers.dealing.weatherQuarter,
  }
  const told = projects.map(({ id }) =>
    [before, ...played.slice(0, quarters - 1)].map((it) => projectSignals(it, id)),
  )
  const known = projects.map(({ id, manager }, place) => ({
    ...{ id, manager, isLoud: id === loud, signals: told[place] ?? [] },
    isMostChanged: played.map((_, quarter) => mostChanged(told, quarter) === place),
  }))
  const cells = known.flatMap((project) =>
    def.controls.map((control): Cell => {
      const id = `${project.id}/${control}`
      const steps = levelsOf(way, id, project.isMostChanged, weather.project === project.id)
      return {
        ...{ id, project: project.id, control },
        quarters: played.map((it, quarter) => {
          const rows = books[quarter]?.[control]?.(project.id) ?? []
          const level = steps[quarter] ?? 0
          const signals = cellSignals(way, id, {
            ...{ quarter, level, first: steps[0] ?? 0, isLoud: project.isLoud },
          })
          return { level, rows, signals, days: properDays(it, rows.length) }
        }),
      }
    }),
  )
  return {
    ...{ ...house, projects: known, cells, weather },
    pasts: pastsOf(before, way, def.you, def.colleagues),
    skills: skillsOf(way, def),
  }
}

const mostChanged = (told: readonly (readonly ProjectSignals[])[], quarter: number): number =>
  told.reduce(
    (most, it, place) => ((it[quarter]?.changes ?? 0) > (told[most]?.[quarter]?.changes ?? 0) ? place : most),
    0,
  )

/** How a rule is kept in each quarter: as somebody is used to, a step off now and then, worse under strain. */
function levelsOf(
  way: string,
  cell: string,
  strained: readonly boolean[],
  isHit: boolean,
): readonly number[] {
  const key = keyOf(way, 'audit', `level/${cell}`)
  const { levelWeights, drift } = numbers.dealing
  const worst = numbers.levels.length - 1
  const all = levelWeights.reduce<number>((sum, it) => sum + it, 0)
  let left = roll(key, 0, 0, all)
  let level = levelWeights.findIndex((it) => {
    left -= it
    return left < 0
  })
  return strained.map((isStrained, quarter) => {
    if (quarter > 0 && happens(key, quarter, 1, drift))
      level += happens(key, quarter, 2, numbers.dealing.driftsWorse) ? 1 : -1
    if (isHit && quarter === numbers.dealing.weatherQuarter) level += numbers.dealing.weather
    level = Math.max(0, Math.min(worst, level))
    return Math.min(worst, level + Number(isStrained && happens(key, quarter, 3, numbers.dealing.strained)))
  })
}

/** Days of an audit in which so many entries are read. */
export const daysFor = (size: number): number => 1 + Math.ceil(size / numbers.staff.entriesPerDay)

const properDays = ({ setup }: Played, entries: number): number => daysFor(properSize(setup, entries))

/** Entries that show nine times in ten a rule that is broken just too often. */
export function properSize(setup: Played['setup'], entries: number): number {
  for (let size = 1; size <= entries; size++)
    if (detectionPermille(setup, entries, size) >= numbers.planning.full) return size
  return entries
}

function skillsOf(way: string, { you, colleagues, controls }: YearDef): YearDeal['skills'] {
  const { yours, theirs } = numbers.staff
  const of = (person: PersonId, { least, sides }: { readonly least: number; readonly sides: number }) => {
    const key = keyOf(way, 'audit', `skill/${person}`)
    return Object.fromEntries(controls.map((it, place) => [it, least + roll(key, 0, place, sides)]))
  }
  return Object.fromEntries([
    [you, of(you, yours)],
    ...colleagues.map((person) => [person, of(person, theirs)]),
  ])
}

/** What is known of a rule in a project before the first audit of the year. */
export const firstKnown = ({ projects }: YearDeal, cell: Cell, quarter: number): Known => {
  const project = projects.find(({ id }) => id === cell.project)
  return {
    control: cell.control,
    cell: cell.quarters[quarter]?.signals ?? { earlier: 'none', own: 'fine', complaints: 0 },
    project: project?.signals[quarter] ?? { days: 0, changes: 0, trouble: 0, corrected: 0 },
    isMostChanged: project?.isMostChanged[quarter] ?? false,
    ...{ isHit: false, incidents: 0, standing: 'new' },
  }
}

/** Enough that is broken too often and some that is not, something done well, and neither noise nor size is by chance the risk. */
function isAlive(deal: YearDeal): boolean {
  const [first] = deal.played
  if (!first || deal.cells.some((it) => it.quarters.some(({ rows }) => rows.length < numbers.dealing.least)))
    return false
  const { leastBad, mostBad, leastGood, blindWorth } = numbers.dealing
  const daysIn = ({ project }: Cell, quarter: number) =>
    deal.projects.find(({ id }) => id === project)?.signals[quarter]?.days ?? 0
  const sized = deal.played.map((_, quarter) => worthBy(deal, quarter, daysIn))
  const isBlind =
    worthBy(deal, 0, complaintsOf) > blindWorth ||
    sized.reduce((sum, it) => sum + it, 0) > blindWorth * sized.length
  if (isBlind) return false
  const deals = deal.cells.map((cell) => dealIn(deal, cell, 0))
  const bad = deals.filter(
    (it) =>
      it &&
      it.truths.filter(({ broken }) => broken.length > 0).length > tooMany(first.setup, it.items.length),
  ).length
  const good = deals.filter((it) => it?.isPrompt === true).length
  return bad >= leastBad && bad <= mostBad && good >= leastGood
}

/** What a plan is worth that takes first whatever has most of something. */
function worthBy(deal: YearDeal, quarter: number, by: (cell: Cell, quarter: number) => number): number {
  const choices = deal.cells.map((cell) => ({
    ...{ cell, risk: riskOf(firstKnown(deal, cell, quarter)), days: cell.quarters[quarter]?.days ?? 1 },
  }))
  const days = numbers.staff.days.reduce<number>((sum, it) => sum + it, 0)
  const order = [...choices].sort((a, b) => by(b.cell, quarter) - by(a.cell, quarter))
  return planScore(firstOf(order, days), choices, days)
}

const complaintsOf = (cell: Cell, quarter: number) => cell.quarters[quarter]?.signals.complaints ?? 0

/** The risk that so many days look at, in that order. */
function firstOf(order: readonly { readonly risk: number; readonly days: number }[], days: number): number {
  let left = days
  return order.reduce((sum, it) => {
    if (it.days > left) return sum
    left -= it.days
    return sum + it.risk
  }, 0)
}

/** What lies before whoever audits a cell in a quarter when nothing was done about it. */
export function dealIn({ played }: Pick<YearDeal, 'played'>, cell: Cell, quarter: number) {
  const [of, own] = [played[quarter], cell.quarters[quarter]]
  if (!of || !own) return null
  const level = numbers.levels[own.level] ?? 0
  return dealOf(of, cell.control, own.rows, { level, ...untouched })
}

export const managerIn = ({ before }: YearDeal, project: ProjectId): PersonId =>
  lookup(before.setup).projects.get(project)?.manager ?? ''
