import type { Act } from '../game/audit-acts.ts'
import type { AuditView } from '../game/audit-view.ts'
import type { Grade } from '../sim/audit/grading.ts'
import type { Source } from '../sim/audit/papers.ts'
import type { Link } from './reading-papers.ts'
import { linksIn } from './reading-papers.ts'

/** A way to audit: from what is on the desk, and what was done before, to the next act. */
export type AuditPolicy = (view: AuditView) => Act

type Way = {
  readonly count: number
  readonly by?: 'lot' | 'auditee'
  readonly asksFor: readonly Source[]
  readonly clears: boolean // what looks like a breach, with the register of deputies
  readonly sees: 'all' | 'half' | 'nothing' | 'everything' // everything: raises whatever was drawn
  readonly gradesBy: number // steps above what the evidence bears
  readonly opines: 'byRule' | 'naive' | 'effective' | 'ineffective'
}

const thorough: Way = {
  count: 14,
  asksFor: ['log', 'access', 'log', 'access', 'deputies', 'sheets'],
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
    asksFor: ['log', 'access', 'log', 'access', 'sheets', 'sheets'],
    clears: false,
  },
  tracesNothing: { ...thorough, asksFor: ['log', 'log', 'deputies', 'reports', 'roster'] },
  careless: { ...thorough, sees: 'half' },
  readsNothing: { ...thorough, sees: 'nothing', opines: 'effective' },
  fiveOfAll: { ...thorough, count: 5, asksFor: ['log', 'access', 'deputies'], opines: 'naive' },
  twoOfAll: { ...thorough, count: 2, asksFor: ['log', 'access', 'deputies'], opines: 'naive' },
  raisesAll: {
    ...thorough,
    count: 2,
    asksFor: ['log'],
    sees: 'everything',
    gradesBy: 3,
    opines: 'ineffective',
  },
  takesOffered: { ...thorough, count: 7, by: 'auditee', asksFor: ['log', 'access'], opines: 'effective' },
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

function fieldwork(view: AuditView, way: Way): Act {
  const drawn = view.entries.filter(({ isDrawn }) => isDrawn).length
  if (drawn < way.count) return { kind: 'draw', count: way.count - drawn, by: way.by ?? 'lot' }
  const asked = view.papers.length
  const next = way.asksFor
    .slice(asked)
    .find((id) => view.sources.some((it) => it.id === id && it.rowsLeft > 0))
  if (next && view.requests.left > 0) return { kind: 'request', source: next }
  const [person] = view.people
  if (person && way.sees === 'all' && view.talks.length === 0)
    return { kind: 'ask', person: person.id, form: 'open', item: null }
  const link = linksOf(view, way).find(
    (it) => !view.links.some(({ a, b, clause }) => a === it.a && b === it.b && clause === it.clause),
  )
  return link ? { kind: 'link', a: link.a, b: link.b, clause: link.clause } : { kind: 'conclude' }
}

function linksOf(view: AuditView, { sees, clears }: Way): readonly Link[] {
  if (sees === 'nothing') return []
  if (sees === 'everything')
    return view.entries
      .filter(({ isRead }) => isRead)
      .map(({ id }) => ({ a: `log/${id}/entry`, b: `log/${id}/filed`, clause: 'filed', item: id }))
  const links = linksIn(view, clears)
  if (sees === 'all') return links
  const items = [...new Set(links.map(({ item }) => item))]
  return links.filter(({ item }) => items.indexOf(item) % 2 === 1)
}

const steps: readonly Grade[] = ['observation', 'minor', 'major']

function findingOf(
  view: AuditView,
  { gradesBy, sees }: Way,
  found: readonly Link[],
  items: number,
): { grade: Grade; clause: string | null } {
  if (items === 0)
    return { grade: sees !== 'nothing' && isPrompt(view) ? 'goodPractice' : 'none', clause: null }
  const rate = (items * 10) / Math.max(1, view.power.read)
  const borne = items >= 3 && rate > 2 ? 2 : rate > 1 ? 1 : 0
  const count = (clause: string) =>
    new Set(found.filter((it) => it.clause === clause).map(({ item }) => item)).size
  const clause = view.clauses.reduce(
    (most, it) => (count(it) > count(most) ? it : most),
    view.clauses[0] ?? '',
  )
  return { grade: steps[Math.max(0, Math.min(2, borne + gradesBy))] ?? 'minor', clause }
}

/** Whether all that was read was approved within two working days. */
const isPrompt = ({ papers }: AuditView): boolean =>
  papers.every(
    ({ source, rows }) =>
      source !== 'log' ||
      rows.every(({ fields }) => {
        const [filed, approved] = ['filed', 'approved'].map(
          (name) => fields.find((it) => it.name === name)?.value,
        )
        if (typeof filed !== 'object' || typeof approved !== 'object' || !filed || !approved) return false
        return (approved.week - filed.week) * 5 + approved.day - filed.day <= 2
      }),
  )

/** With every entry read, one in fourteen is tolerable; of a smaller sample nothing is claimed that it does not bear. */
function opinionOf({ power }: AuditView, { opines }: Way, items: number) {
  if (opines === 'effective' || opines === 'ineffective') return opines
  if (opines === 'naive') return items > 0 ? 'ineffective' : 'effective'
  if (items >= power.broken) return 'ineffective'
  return power.read === power.of || power.permille >= 900 ? 'effective' : 'inconclusive'
}
