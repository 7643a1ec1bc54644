import type { AuditView } from '../game/audit-view.ts'
import type { Row } from '../sim/audit/kits/kit.ts'
import type { Mark } from '../sim/audit/predicates.ts'
import type { Moment } from '../sim/calendar.ts'

/** Two fields of an entry that disagree with a clause. */
export type Link = { readonly a: string; readonly b: string; readonly clause: string; readonly item: string }

type Entry = AuditView['entries'][number]

/** What a reader has before them of one entry. */
type Desk = {
  readonly view: AuditView
  readonly entry: Entry
  readonly clears: boolean // without clearing, what only looks odd counts as a breach
  readonly at: (field: string) => Mark | undefined // `paper/column`; undefined: that paper is not here
  readonly tie: (clause: string, a: string, b: string) => Link
}

/** What a careful reader finds on the desk. */
export function linksIn(view: AuditView, clears: boolean): readonly Link[] {
  const read = readers[view.drill]
  if (!read) return []
  return view.entries.flatMap((entry) => {
    const at = (field: string): Mark | undefined => {
      const [source, name] = field.split('/')
      const row = view.papers
        .filter((it) => it.source === source)
        .flatMap((it) => it.rows)
        .find((it) => it.item === entry.id)
      return row && (name === 'entry' ? entry.week : row.fields.find((it) => it.name === name)?.value)
    }
    const name = (field: string) => field.replace('/', `/${entry.id}/`)
    const tie = (clause: string, a: string, b: string): Link => ({
      ...{ a: name(a), b: name(b) },
      ...{ clause, item: entry.id },
    })
    return read({ view, entry, clears, at, tie })
  })
}

const readers: { readonly [drill: string]: (desk: Desk) => readonly Link[] } = {
  timesheets: (desk) => {
    const { entry, at, tie } = desk
    if (at('log/entry') === undefined) return []
    const isSeen = at('access/entry') !== undefined
    const outside = isSeen ? 'access/lastDay' : 'log/entry'
    const [filed, approved] = [moment(at('log/filed')), moment(at('log/approved'))]
    if (!filed) return isSeen ? [tie('filed', 'access/inside', 'log/filed')] : []
    const found: Link[] = []
    if (after({ week: entry.week, day: 4 }, filed) > 0) found.push(tie('filed', outside, 'log/filed'))
    if (approved && after(filed, approved) > 5)
      found.push(
        tie('approved', 'log/filed', 'log/approved'),
        ...(isSeen ? [tie('approved', outside, 'log/approved')] : []),
      )
    return [
      ...found,
      ...wrongHand(
        desk,
        'another',
        'log/account',
        'sheets/approvedBy',
        isSeen ? 'access/entry' : 'log/entry',
      ),
    ]
  },
  changes: (desk) => {
    const { at, tie } = desk
    const signed = at('history/signed')
    if (signed === undefined) return []
    const [began, study] = [moment(at('bookings/work')), moment(at('bookings/study'))]
    if (!moment(signed)) {
      if (began) return [tie('signed', 'bookings/work', 'history/signed')]
      return moment(at('changeLog/raised')) ? [tie('signed', 'changeLog/raised', 'history/signed')] : []
    }
    const found: Link[] = []
    const first = desk.clears ? began : (study ?? began)
    const field = !desk.clears && study ? 'bookings/study' : 'bookings/work'
    if (first && after(first, moment(signed) as Moment) > 0) {
      found.push(tie('before', field, 'history/signed'))
      if (at('changeLog/approvedOn') !== undefined)
        found.push(tie('before', 'changeLog/approvedOn', 'history/signed'))
    }
    return [
      ...found,
      ...wrongHand(desk, 'authority', 'history/account', 'changeLog/approvedBy', 'bookings/entry'),
    ]
  },
  status: ({ view, entry, clears, at, tie }) => {
    const status = at('statusReports/status')
    // Whoever has not asked for the plan itself reads until when finance was told that people are booked: it may be old.
    const [planned, booked] = [at('planFile/planEnd'), at('spending/bookedUntil')]
    const [end, source] =
      planned === undefined ? [booked, 'spending/bookedUntil'] : [planned, 'planFile/planEnd']
    const first = at('planFile/firstPromise') ?? promised(registerOf(view, 'promises')[0])
    if (typeof status !== 'string' || typeof end !== 'number' || typeof first !== 'number') return []
    const moved = registerOf(view, 'promises')
      .filter(({ week }) => (week ?? 0) < entry.week)
      .map(promised)
    const due = clears ? ((moved.at(-1) as number | undefined) ?? first) : first
    const rank = ['onPlan', 'watch', 'trouble'].indexOf(status)
    const least = end - due >= 2 ? 2 : end - due >= 1 ? 1 : 0
    const found: Link[] = []
    const ends = planned !== undefined && booked === planned ? [source, 'spending/bookedUntil'] : [source]
    for (const from of ends) {
      if (least > 0 && rank < 1) found.push(tie('watch', from, 'statusReports/status'))
      if (least === 2 && rank < 2) found.push(tie('trouble', from, 'statusReports/status'))
      if (!clears && rank > least) found.push(tie('watch', from, 'statusReports/status'))
    }
    return found
  },
  risks: ({ view, entry, clears, at, tie }) => {
    const edited = at('editHistory/edited')
    if (edited === undefined) return []
    const claimed = at('riskRegister/reviewedOn')
    const isHeld = registerOf(view, 'workshops').some(
      ({ week, thing }) => week === entry.week && thing === entry.thing,
    )
    const start = at('siteDiary/entry') === undefined ? 'editHistory/entry' : 'siteDiary/stillOpen'
    const found: Link[] = []
    const on = moment(edited)
    if (!on && !(clears && isHeld)) found.push(tie('each', start, 'editHistory/edited'))
    if (on && after({ week: entry.week, day: 4 }, on) > 0)
      found.push(tie('each', start, 'editHistory/edited'))
    if (on && claimed && JSON.stringify(claimed) !== JSON.stringify(edited))
      found.push(tie('dated', 'riskRegister/reviewedOn', 'editHistory/edited'))
    return found
  },
  tests: ({ view, entry, clears, at, tie }) => {
    const ran = at('runLog/ran')
    if (ran === undefined) return []
    const [done, reported, minutes] = [
      moment(at('finishes/lastWork')),
      moment(at('testReport/reported')),
      at('runLog/minutes'),
    ]
    const start = done ? 'finishes/lastWork' : 'testReport/passedOn'
    const on = moment(ran)
    if (!on) {
      const isHere = done || reported
      if (!isHere) return []
      return [
        tie('ran', start, 'runLog/ran'),
        ...(reported && done ? [tie('ran', 'testReport/passedOn', 'runLog/ran')] : []),
      ]
    }
    const found: Link[] = []
    if (done && after(on, done) > 0) found.push(tie('finished', 'finishes/lastWork', 'runLog/ran'))
    if (reported && after(reported, on) > 0)
      found.push(
        tie('before', 'testReport/reported', 'runLog/ran'),
        tie('before', 'testReport/passedOn', 'runLog/ran'),
      )
    const isSuite = registerOf(view, 'suites').some(({ thing }) => thing === entry.thing)
    if (typeof minutes === 'number' && minutes < 60 && !(clears && isSuite))
      found.push(tie('ran', start, 'runLog/minutes'))
    return found
  },
  milestones: (desk) => {
    const { at, tie } = desk
    const sent = at('mails/sent')
    if (sent === undefined) return []
    const done = moment(at('payments/doneOn'))
    if (!moment(sent)) {
      if (done) return [tie('accepted', 'payments/doneOn', 'mails/sent')]
      return at('certificates/entry') === undefined
        ? []
        : [tie('accepted', 'certificates/entry', 'mails/sent')]
    }
    const found: Link[] = []
    if (done && after(done, moment(sent) as Moment) > 0) {
      found.push(tie('before', 'payments/doneOn', 'mails/sent'))
      if (at('certificates/acceptedOn') !== undefined)
        found.push(tie('before', 'certificates/acceptedOn', 'mails/sent'))
    }
    return [
      ...found,
      ...wrongHand(desk, 'taker', 'mails/account', 'certificates/acceptedBy', 'payments/entry'),
    ]
  },
}

/** Whose account it was, where that is neither the right hand nor, in a register that is here, who stood in. */
function wrongHand(
  desk: Desk,
  clause: string,
  account: string,
  paper: string,
  head: string,
): readonly Link[] {
  const { view, entry, clears, at, tie } = desk
  const who = at(account)
  if (typeof who !== 'string' || who === view.hand) return []
  const isOwn = who === entry.person
  if (!isOwn && clears && isStandIn(view, entry.week, who)) return []
  return [
    ...(at(paper) === undefined ? [] : [tie(clause, paper, account)]),
    tie(clause, at(head) === undefined ? account.replace(/\/.*/, '/entry') : head, account),
  ]
}

const promised = (row: Row | undefined): Mark | undefined =>
  row?.fields.find(({ name }) => name === 'promised')?.value

const registerOf = ({ papers }: AuditView, source: string) =>
  papers.filter((it) => it.source === source).flatMap(({ rows }) => rows)

const isStandIn = (view: AuditView, week: number, who: string): boolean =>
  ['deputies', 'delegations', 'takers'].some((source) =>
    registerOf(view, source).some(
      (row) => row.week === week && row.fields.some(({ name, value }) => name === 'deputy' && value === who),
    ),
  )

const moment = (mark: Mark | undefined): Moment | null =>
  typeof mark === 'object' && mark !== null ? mark : null

const after = (from: Moment, to: Moment) => (to.week - from.week) * 5 + to.day - from.day
