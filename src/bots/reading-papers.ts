import type { AuditView } from '../game/audit-view.ts'
import type { Row, Source } from '../sim/audit/papers.ts'
import type { Moment } from '../sim/calendar.ts'

/** Two fields of an entry that disagree with a clause. */
export type Link = { readonly a: string; readonly b: string; readonly clause: string; readonly item: string }

/** What a careful reader finds on the desk; without clearing, a deputy's approval looks like a breach. */
export function linksIn(view: AuditView, clears: boolean): readonly Link[] {
  return view.entries.flatMap(({ id, person, week }) => {
    const row = (source: Source) =>
      view.papers
        .filter((it) => it.source === source)
        .flatMap((it) => it.rows)
        .find((it) => it.item === id)
    const [log, access] = [row('log'), row('access')]
    if (!log) return []
    const link = (a: string, b: string, clause: string): Link => ({
      a: `${a}`,
      b: `log/${id}/${b}`,
      clause,
      item: id,
    })
    const outside = access ? `access/${id}/lastDay` : `log/${id}/entry`
    const filed = moment(log, 'filed')
    if (!filed) return access ? [link(`access/${id}/inside`, 'filed', 'filed')] : []
    const found: Link[] = []
    if (after({ week, day: 4 }, filed) > 0) found.push(link(outside, 'filed', 'filed'))
    const approved = moment(log, 'approved')
    if (approved && after(filed, approved) > 5)
      found.push(
        link(`log/${id}/filed`, 'approved', 'approved'),
        ...(access ? [link(outside, 'approved', 'approved')] : []),
      )
    const account = log.fields.find((it) => it.name === 'account')?.value
    const isOwn = account === person
    const isOther = account !== view.manager && !isOwn && !(clears && isDeputy(view, week, account))
    if (isOwn || isOther) {
      const paper = row('sheets')
      if (paper) found.push(link(`sheets/${id}/approvedBy`, 'account', 'another'))
      found.push(link(access ? `access/${id}/entry` : `log/${id}/entry`, 'account', 'another'))
    }
    return found
  })
}

function moment(row: Row, name: string): Moment | null {
  const value = row.fields.find((it) => it.name === name)?.value
  return typeof value === 'object' ? value : null
}

const after = (from: Moment, to: Moment) => (to.week - from.week) * 5 + to.day - from.day

const isDeputy = ({ papers }: AuditView, week: number, who: unknown): boolean =>
  papers.some(
    ({ source, rows }) =>
      source === 'deputies' &&
      rows.some(
        (row) =>
          row.week === week && row.fields.some(({ name, value }) => name === 'deputy' && value === who),
      ),
  )
