import type { Act } from '../game/audit-acts.ts'
import type { AuditView } from '../game/audit-view.ts'
import type { Grade } from '../sim/audit/grading.ts'
import type { Link } from './reading-papers.ts'
import { linksIn } from './reading-papers.ts'

/** A way to audit: from what is on the desk, and what was done before, to the next act. */
export type AuditPolicy = (view: AuditView) => Act

/** What a paper is good for: it is read, leads from the work, clears what looks odd, or shows what was claimed. */
type Use = 'read' | 'trace' | 'clear' | 'paper' | 'other'

const papersOf: { readonly [drill: string]: { readonly [use in Use]: string } } = {
  timesheets: { read: 'log', trace: 'access', clear: 'deputies', paper: 'sheets', other: 'reports' },
  changes: { read: 'history', trace: 'bookings', clear: 'delegations', paper: 'changeLog', other: 'roster' },
  status: { read: 'statusReports', trace: 'planFile', clear: 'promises', paper: 'spending', other: 'roster' },
  risks: {
    read: 'editHistory',
    trace: 'siteDiary',
    clear: 'workshops',
    paper: 'riskRegister',
    other: 'roster',
  },
  tests: { read: 'runLog', trace: 'finishes', clear: 'suites', paper: 'testReport', other: 'roster' },
  milestones: { read: 'mails', trace: 'payments', clear: 'takers', paper: 'certificates', other: 'roster' },
}

/** A way to work at a desk. */
export type Way = {
  readonly count: number
  readonly by?: 'lot' | 'auditee'
  readonly asksFor: readonly Use[]
  readonly clears: boolean // what looks like a breach, with the register of deputies
  readonly sees: 'all' | 'half' | 'nothing' | 'everything' // everything: raises whatever was drawn
  readonly gradesBy: number // steps above what the evidence bears
  readonly opines: 'byRule' | 'naive' | 'effective' | 'ineffective'
}

const thorough: Way = {
  count: 14,
  asksFor: ['read', 'trace', 'read', 'trace', 'clear', 'paper', 'paper'],
  clears: true,
  sees: 'all',
  gradesBy: 0,
  opines: 'byRule',
}

/** Ways of audit.md 4.4, from the expert down to whoever guesses. */
export const auditWays = {
  expert: thorough,
  overGrades: { ...thorough, gradesBy: 1 },
  naiveOpinion: { ...thorough, opines: 'naive' },
  underGrades: { ...thorough, gradesBy: -1 },
  clearsNothing: {
    ...thorough,
    asksFor: ['read', 'trace', 'read', 'trace', 'paper', 'paper'],
    clears: false,
  },
  tracesNothing: { ...thorough, asksFor: ['read', 'read', 'paper', 'paper', 'clear', 'other'] }, // documents only
  careless: { ...thorough, sees: 'half' },
  readsNothing: { ...thorough, sees: 'nothing', opines: 'effective' },
  fiveOfAll: { ...thorough, count: 5, asksFor: ['read', 'trace', 'clear'], opines: 'naive' },
  twoOfAll: { ...thorough, count: 2, asksFor: ['read', 'trace', 'clear'], opines: 'naive' },
  raisesAll: {
    ...thorough,
    count: 2,
    asksFor: ['read'],
    sees: 'everything',
    gradesBy: 3,
    opines: 'ineffective',
  },
  takesOffered: { ...thorough, count: 7, by: 'auditee', asksFor: ['read', 'trace'], opines: 'effective' },
  guesses: { ...thorough, count: 1, by: 'auditee', asksFor: [], sees: 'nothing', opines: 'effective' },
} as const satisfies { readonly [name: string]: Way }
export type AuditWay = keyof typeof auditWays

/** Plays a drill in one of these ways. */
export const auditPolicy =
  (name: AuditWay): AuditPolicy =>
  (view) => {
    const way: Way = auditWays[name]
    if (view.phase === 'briefing') return { kind: 'begin' }
    if (view.phase === 'fieldwork') return fieldwork(view, way)
    const found = linksOf(view, way)
    const items = new Set(found.map(({ item }) => item)).size
    if (view.phase === 'finding') return { kind: 'raise', ...findingOf(view, way, found, items) }
    return { kind: 'opine', opinion: opinionOf(view, way, items) }
  }

/** The next act at the desk; `conclude` once nothing is left to do there. */
export function fieldwork(view: AuditView, way: Way): Act {
  const drawn = view.entries.filter(({ isDrawn }) => isDrawn).length
  const wanted = Math.min(way.count, view.entries.length)
  if (drawn < wanted) return { kind: 'draw', count: wanted - drawn, by: way.by ?? 'lot' }
  const asked = view.papers.filter(({ isFetched }) => isFetched).length
  const next = way.asksFor
    .slice(asked)
    .flatMap((use) => view.sources.filter(({ id }) => id === papersOf[view.drill]?.[use]))
    .find(({ rowsLeft }) => rowsLeft > 0)
  if (next && view.requests.left > 0) return { kind: 'request', source: next.id }
  const [person] = view.people
  if (person && way.sees === 'all' && view.talks.length === 0 && view.questions.left > 0)
    return { kind: 'ask', person: person.id, form: 'open', item: null }
  const link = linksOf(view, way).find(
    (it) => !view.links.some(({ a, b, clause }) => a === it.a && b === it.b && clause === it.clause),
  )
  if (link) return { kind: 'link', a: link.a, b: link.b, clause: link.clause }
  const pair = view.links.length === 0 && view.vouching.left > 0 ? vouchIn(view, way) : null
  return pair ? { kind: 'vouch', ...pair } : { kind: 'conclude' }
}

/** The figures that show an entry to be in order, from the work and from the books. */
const inOrder: { readonly [drill: string]: readonly [work: string, books: string] } = {
  timesheets: ['access/lastDay', 'log/filed'],
  changes: ['bookings/work', 'history/signed'],
  status: ['planFile/planEnd', 'statusReports/status'],
  risks: ['siteDiary/stillOpen', 'editHistory/edited'],
  tests: ['finishes/lastWork', 'runLog/ran'],
  milestones: ['payments/doneOn', 'mails/sent'],
}

/** The same from the books alone, for whoever asked for nothing from the work. */
const inBooks: typeof inOrder = {
  timesheets: ['sheets/dated', 'log/filed'],
  changes: ['changeLog/raised', 'history/signed'],
  status: ['spending/bookedUntil', 'statusReports/status'],
  risks: ['riskRegister/reviewedOn', 'editHistory/edited'],
  tests: ['testReport/reported', 'runLog/ran'],
  milestones: ['certificates/acceptedOn', 'mails/sent'],
}

/** Entries that were just in time: two figures of one day, or as far apart as the rule allows. */
const limits: { readonly [drill: string]: readonly [from: string, to: string, days: number] } = {
  timesheets: ['log/filed', 'log/approved', 5],
  changes: ['bookings/work', 'history/signed', 0],
  risks: ['editHistory/entry', 'editHistory/edited', 4],
  tests: ['testReport/reported', 'runLog/ran', 0],
  milestones: ['payments/doneOn', 'mails/sent', 0],
}

/** Papers besides that pair which a criterion of the rule speaks of: without them nobody can know that an entry is in order. */
const neededToo: { readonly [drill: string]: readonly string[] } = { tests: ['testReport'] }

function atLimit(view: AuditView): readonly string[] {
  const [from, to, days] = limits[view.drill] ?? []
  if (!from || !to) return []
  return view.entries.flatMap(({ id, week }) => {
    const [a, b] = [from, to].map((field) => {
      const [source, name] = field.split('/')
      if (name === 'entry') return { week, day: 0 }
      const rows = view.papers.flatMap((paper) => (paper.source === source ? paper.rows : []))
      return rows.find(({ item }) => item === id)?.fields.find((it) => it.name === name)?.value
    })
    const isBoth = typeof a === 'object' && typeof b === 'object' && a && b
    return isBoth && (b.week - a.week) * 5 + b.day - a.day === days ? [id] : []
  })
}

/** Whoever found nothing shows entries in order: first those that only look as if they were not. */
export function vouchIn(
  view: AuditView,
  { sees, clears }: Pick<Way, 'sees' | 'clears'>,
): { readonly a: string; readonly b: string } | null {
  const isFromWork = view.papers.some(({ source }) => source === papersOf[view.drill]?.trace)
  const pair = (isFromWork ? inOrder : inBooks)[view.drill]
  if (!pair || sees === 'nothing' || sees === 'everything') return null
  const looksOdd = clears
    ? [...new Set([...linksIn(view, false).map(({ item }) => item), ...atLimit(view)])]
    : []
  const odd = looksOdd.filter((_, place) => sees === 'all' || place % 2 === 1) // who sees half sees half of these
  const holds = (wanted: string, id: string) =>
    view.papers.some(({ source, rows }) => source === wanted && rows.some(({ item }) => item === id))
  const needed = [...pair.map((field) => field.replace(/\/.*/, '')), ...(neededToo[view.drill] ?? [])]
  const left = view.entries.filter(
    ({ id, isVouched }) => !isVouched && needed.every((source) => holds(source, id)),
  )
  const next = left.find(({ id }) => odd.includes(id)) ?? left[0]
  const name = (field: string) => field.replace('/', `/${next?.id}/`)
  return next ? { a: name(pair[0]), b: name(pair[1]) } : null
}

function linksOf(view: AuditView, { sees, clears }: Way): readonly Link[] {
  if (sees === 'nothing') return []
  if (sees === 'everything')
    return view.entries.filter(({ isRead }) => isRead).map(({ id }) => raised(view, id))
  const links = linksIn(view, clears)
  if (sees === 'all') return links
  const items = [...new Set(links.map(({ item }) => item))]
  return links.filter(({ item }) => items.indexOf(item) % 2 === 1)
}

/** Whatever was drawn, tied by the first figure that is at hand. */
function raised(view: AuditView, id: string): Link {
  const read = papersOf[view.drill]?.read ?? ''
  const row = view.papers
    .flatMap(({ source, rows }) => (source === read ? rows : []))
    .find(({ item }) => item === id)
  const field = row?.fields[0]?.name ?? ''
  return { a: `${read}/${id}/entry`, b: `${read}/${id}/${field}`, clause: view.clauses[0] ?? '', item: id }
}

const steps: readonly Grade[] = ['observation', 'minor', 'major']

/** Grade and clause that so many tied entries are given. */
export function findingOf(
  view: AuditView,
  { gradesBy, sees }: Way,
  found: readonly Link[],
  items: number,
): { grade: Grade; clause: string | null } {
  if (items === 0)
    return { grade: sees !== 'nothing' && isPrompt(view) ? 'goodPractice' : 'none', clause: null }
  const rate = (items * 10) / Math.max(1, view.power.read)
  const borne = isKnowing(view, found) || (items >= 3 && rate > 2) ? 2 : rate > 1 ? 1 : 0
  const count = (clause: string) =>
    new Set(found.filter((it) => it.clause === clause).map(({ item }) => item)).size
  const clause = view.clauses.reduce(
    (most, it) => (count(it) > count(most) ? it : most),
    view.clauses[0] ?? '',
  )
  return { grade: steps[Math.max(0, Math.min(2, borne + gradesBy))] ?? 'minor', clause }
}

/** Entries whose paper was dressed, as far as it was tied. */
export const dressedIn = (view: AuditView, found: readonly Link[]): readonly string[] => [
  ...new Set(found.filter((it) => isKnowing(view, [it])).map(({ item }) => item)),
]

/** Whether a paper was dressed: it says another thing than the system it is tied to. */
const isKnowing = (view: AuditView, found: readonly Link[]): boolean =>
  found.some(({ a, b }) => {
    if (dressed[view.drill] === undefined || !dressed[view.drill]?.includes(a.replace(/\/.*\//, '/')))
      return false
    const [shown, real] = [a, b].map((field) => {
      const [source, id, name] = field.split('/')
      const rows = view.papers.flatMap((paper) => (paper.source === source ? paper.rows : []))
      return JSON.stringify(
        rows.find(({ item }) => item === id)?.fields.find((it) => it.name === name)?.value,
      )
    })
    return shown !== real
  })

const dressed: { readonly [drill: string]: readonly string[] } = {
  timesheets: ['sheets/approvedBy'],
  changes: ['changeLog/approvedOn', 'changeLog/approvedBy'],
  risks: ['riskRegister/reviewedOn'],
  tests: ['testReport/passedOn'],
  milestones: ['certificates/acceptedOn', 'certificates/acceptedBy'],
}

/** Whether all that was read was done better than the rule asks, as far as the papers here say. */
const isPrompt = (view: AuditView): boolean => {
  const [from, to, days] = promptness[view.drill] ?? []
  if (!from || !to) return false
  return view.entries.every(({ id, isRead }) => {
    if (!isRead) return true
    const [a, b] = [from, to].map((field) => {
      const [source, name] = field.split('/')
      const rows = view.papers.flatMap((paper) => (paper.source === source ? paper.rows : []))
      return rows.find(({ item }) => item === id)?.fields.find((it) => it.name === name)?.value
    })
    if (typeof a === 'number') return a === b
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
    return (b.week - a.week) * 5 + b.day - a.day <= (days ?? 0)
  })
}

const promptness: { readonly [drill: string]: readonly [string, string, number] } = {
  timesheets: ['log/filed', 'log/approved', 2],
  changes: ['changeLog/raised', 'history/signed', 1],
  status: ['planFile/planEnd', 'statusReports/ends', 0],
  tests: ['finishes/lastWork', 'runLog/ran', 1],
  milestones: ['payments/handedOver', 'mails/sent', 1],
}

/** With every entry read, one in fourteen is tolerable; of a smaller sample nothing is claimed that it does not bear. */
export function opinionOf({ power }: AuditView, { opines }: Way, items: number) {
  if (opines === 'effective' || opines === 'ineffective') return opines
  if (opines === 'naive') return items > 0 ? 'ineffective' : 'effective'
  if (power.read === power.of) return items * 10 > power.of ? 'ineffective' : 'effective'
  if (items >= power.broken) return 'ineffective'
  return power.permille >= 900 ? 'effective' : 'inconclusive'
}
