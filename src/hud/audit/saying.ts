import type { AuditView, PaperView } from '../../game/audit-view.ts'
import type { Field, Row, Source } from '../../sim/audit/kits/kit.ts'
import type { Moment } from '../../sim/calendar.ts'
import { personName, projectName } from '../names.ts'
import type { Office } from '../office.ts'

/** What a field of a paper says. */
export function said({ say, amount }: Office, { name, value }: Field, currency: string): string {
  if (value === null) return say('audit.none')
  if (typeof value === 'object') return moment(say, value)
  if (typeof value === 'string')
    return name === 'status' || name === 'role' ? say(`audit.${name}.${value}`) : say(personName(value))
  if (name === 'spentCents') return amount('cents', value, { currency })
  if (inWeeks.includes(name)) return say('audit.weekOnly', { week: value })
  if (name === 'minutes') return String(value)
  return name === 'agreedDays' ? amount('days', value) : String(Math.round(value / 100) / 10)
}

export const moment = (say: Office['say'], { day, week }: Moment): string =>
  say('audit.moment', { day, week })

const inWeeks = ['finish', 'ends', 'planEnd', 'firstPromise', 'promised', 'bookedUntil']

/** A person or a thing, and a week: the head of an entry. */
export const entryName = (
  say: Office['say'],
  { person, thing = null, week }: { person: string | null; thing?: string | null; week: number },
): string =>
  thing
    ? say('audit.entryThing', { thing, week })
    : say('audit.entry', { person: personName(person ?? ''), week })

/** What stands at the head of a row. */
export const headOf = (say: Office['say'], { person, week, thing }: Row): string =>
  (person || thing) && week
    ? entryName(say, { person, thing: thing ?? null, week })
    : thing
      ? say(thing)
      : person
        ? say(personName(person))
        : say('audit.weekOnly', { week: week ?? 0 })

/** Whether a row says what is looked for. */
export function isSought(here: Office, row: Row, sought: string, currency: string): boolean {
  const wanted = sought.trim().toLocaleLowerCase()
  if (wanted === '') return true
  const text = [headOf(here.say, row), ...row.fields.map((field) => said(here, field, currency))].join(' ')
  return text.toLocaleLowerCase().includes(wanted)
}

/** Whose entries are audited. */
export const auditedName = ({ project }: Pick<AuditView, 'project'>): string =>
  project === null ? 'audit.portfolio' : projectName(project)

export function entryOf({ say }: Office, view: AuditView, id: string): string {
  const entry = view.entries.find((it) => it.id === id)
  return entry ? entryName(say, entry) : id
}

/** How a question is put in this audit: what is about an entry is put alike in all. */
export const questionId = ({ drill }: Pick<AuditView, 'drill'>, form: string): string =>
  drill === 'timesheets' || form === 'probing' || form === 'showMe'
    ? `audit.questions.${form}`
    : `audit.questions.${drill}.${form}`

/** What a field is called and says, found on the desk by its name. */
export function fieldSaid(here: Office, view: AuditView, id: string): string {
  const [source, item, name] = id.split('/') as [Source, string, string]
  const column = here.say(`audit.columns.${name}`)
  const from = here.say(`audit.sources.${source}`)
  if (name === 'entry') return `${from}: ${entryOf(here, view, item)}`
  const field = rowsOf(view.papers, source)
    .find((row) => row.item === item)
    ?.fields.find((it) => it.name === name)
  return `${from}: ${column} ${field ? said(here, field, view.currency) : ''}`
}

const rowsOf = (papers: readonly PaperView[], source: Source): readonly Row[] =>
  papers.filter((it) => it.source === source).flatMap((it) => it.rows)

export const percentOf = (permille: number): number => Math.round(permille / 10)
