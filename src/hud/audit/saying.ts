import type { AuditView, PaperView } from '../../game/audit-view.ts'
import type { Field, Row, Source } from '../../sim/audit/kits/kit.ts'
import type { Moment } from '../../sim/calendar.ts'
import { personName } from '../names.ts'
import type { Office } from '../office.ts'

/** What a field of a paper says. */
export function said({ say, amount }: Office, { name, value }: Field, currency: string): string {
  if (value === null) return say('audit.none')
  if (typeof value === 'object') return moment(say, value)
  if (typeof value === 'string')
    return name === 'status' || name === 'role' ? say(`audit.${name}.${value}`) : say(personName(value))
  if (name === 'spentCents') return amount('cents', value, { currency })
  if (name === 'finish') return say('audit.weekOnly', { week: value })
  return name === 'agreedDays' ? amount('days', value) : String(Math.round(value / 100) / 10)
}

export const moment = (say: Office['say'], { day, week }: Moment): string =>
  say('audit.moment', { day, week })

/** A person and a week: the head of an entry. */
export const entryName = (say: Office['say'], person: string, week: number): string =>
  say('audit.entry', { person: personName(person), week })

export function entryOf({ say }: Office, view: AuditView, id: string): string {
  const entry = view.entries.find((it) => it.id === id)
  return entry ? entryName(say, entry.person, entry.week) : id
}

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
