import type { Area, Gap, Party } from '../charters.ts'
import { areas, areaTable } from '../charters.ts'
import type { Fact } from '../facts.ts'
import type { DecisionKind } from '../mandates.ts'
import { decisionTable } from '../mandates.ts'
import type { ProjectId, Setup } from '../setup.ts'
import type { MandateState } from './mandate.ts'
import { rightNow } from './mandate.ts'

/** How a right stands. */
export type CharterRow = {
  gap: 'open' | 'overlap' | null // of the table itself
  party: Party | null // who decides; null: nobody does, or whoever the mandate says
  settled: number // the fact that settled it in this game; -1: it stands as it was found
  imposed: boolean
  known: ProjectId[] // whose managers were shown it, or signed it, in this game
  read: ProjectId[] // whose managers have read it: truth
  declined: { party: Party; wanted: Party; week: number; fact: number } | null // what was last turned down
  talkedWeek: number // in which settling it was paid for; -1 for never
}

/** The decision-rights table and the gaps that work went on with, by `area` or `area/project`. */
export type CharterState = {
  readonly rows: { readonly [area in Area]?: CharterRow }
  readonly gaps: { [gap: string]: number } // the fact that says so
}

/** Undefined where a scenario has no such table. */
export function beginCharter({ charter, projects }: Setup): CharterState | undefined {
  if (!charter) return undefined
  const reading = projects.map(({ id }) => id).filter((id) => !charter.unread?.includes(id))
  const rows = areas.flatMap((area): [Area, CharterRow][] => {
    const found = charter.rights[area]
    if (!found) return []
    const gap = found === 'open' || found === 'overlap' ? found : null
    const party = gap || found === 'signed' ? null : (found as Party)
    const read = gap ? [] : [...reading]
    return [
      [area, { gap, party, settled: -1, imposed: false, known: [], read, declined: null, talkedWeek: -1 }],
    ]
  })
  return { rows: Object.fromEntries(rows), gaps: {} }
}

/** Of which kind of decision a mandate speaks in an area; at a gate the PMO advises under any. */
const decisionIn: { readonly [area in Area]: DecisionKind | null } = {
  people: 'people',
  minorScope: 'change',
  majorScope: 'change',
  methods: 'matter',
  quality: 'review',
  risks: 'hold',
  gates: null,
  audits: 'claims',
}

/** Who decides in an area by the table: whom it names, else whoever the mandate leaves it to; null where there is a gap. */
export function decidesIn(
  setup: Setup,
  { rows }: CharterState,
  mandate: MandateState | undefined,
  area: Area,
): Party | null {
  const row = rows[area]
  if (!row || row.gap) return null
  const decision = decisionIn[area]
  if (row.party || !mandate?.type || !decision) return row.party ?? 'pmo'
  return rightNow(setup, mandate, decision) === 'alone' ? 'pmo' : decisionTable[decision].holder
}

export type FoundGap = { readonly area: Area; readonly gap: Gap; readonly project: ProjectId | null }

export const gapName = ({ area, project }: Pick<FoundGap, 'area' | 'project'>): string =>
  project === null ? area : `${area}/${project}`

/** Everything that is unclear about an area now. Who has not read what custom says anyway does nothing wrong. */
export function gapsIn(
  setup: Setup,
  state: CharterState,
  mandate: MandateState | undefined,
  area: Area,
): FoundGap[] {
  const row = state.rows[area]
  if (!row) return []
  if (row.gap) return [{ area, gap: row.gap, project: null }]
  if (decidesIn(setup, state, mandate, area) === areaTable[area].custom) return []
  return setup.projects
    .filter(({ id }) => !row.read.includes(id))
    .map(({ id }) => ({ area, gap: 'unread' as const, project: id }))
}

/** What a fact changes of the table. `number` is the fact's place in the log. */
export function applyToCharter(state: CharterState | undefined, fact: Fact, number: number): void {
  if (!state) return
  switch (fact.kind) {
    case 'rightAgreed':
    case 'rightImposed': {
      const row = state.rows[fact.area]
      if (!row) return
      const signs = fact.project === null ? [] : [fact.project]
      const imposed = fact.kind === 'rightImposed'
      Object.assign(row, { gap: null, party: fact.party, settled: number, imposed, declined: null })
      Object.assign(row, { known: signs, read: [...signs], talkedWeek: fact.at.week })
      close(state, (area) => area === fact.area)
      return
    }
    case 'rightDeclined': {
      const row = state.rows[fact.area]
      if (!row) return
      row.declined = { party: fact.party, wanted: fact.wanted, week: fact.at.week, fact: number }
      row.talkedWeek = fact.at.week
      return
    }
    case 'rightsTold':
      for (const row of Object.values(state.rows)) {
        if (row.gap) continue
        for (const list of [row.known, row.read]) if (!list.includes(fact.project)) list.push(fact.project)
      }
      close(state, (_, project) => project === fact.project)
      return
    case 'gapLeft':
      state.gaps[gapName(fact)] = number
      return
  }
}

function close(
  { gaps }: CharterState,
  isClosed: (area: string, project: string | undefined) => boolean,
): void {
  for (const name of Object.keys(gaps)) {
    const [area = '', project] = name.split('/')
    if (isClosed(area, project)) delete gaps[name]
  }
}
