import type { Deal } from '../../sim/audit/dealing.ts'
import type { Outcome } from '../../sim/audit/year/holding.ts'
import { isBroken } from '../../sim/audit/year/holding.ts'
import { askedAfter, quarters } from '../../sim/audit/year/year-terms.ts'
import type { AuditDebrief, AuditView, EntryTruth } from '../audit-view.ts'
import { viewAudit } from '../viewing-audit.ts'
import { cellOf, dealAt } from './books.ts'
import type { HeldAudit, YearInPlay } from './year-in-play.ts'
import type { BackView, EntryNamed, SinceView, YearView } from './year-view.ts'

const isOver = ({ phase }: YearInPlay): boolean => phase === 'debriefing'
const isPast = (play: YearInPlay, quarter: number): boolean => quarter < play.quarter || isOver(play)

/** What managers answered to what was raised, of quarters that are over; what was missed only once the year is. */
export const backIn = (play: YearInPlay): readonly BackView[] =>
  play.audits.filter(({ quarter }) => isPast(play, quarter)).map((it) => backOf(play, it))

/** What lay before an audit that was held; nothing that is done later changes it, and it is asked for at every act. */
export function dealOfHeld(play: YearInPlay, { cell: id, quarter, outcome }: HeldAudit): Deal | null {
  const known = deals.get(outcome)
  if (known !== undefined) return known
  const cell = cellOf(play.deal, id)
  const deal = cell ? dealAt(play, cell, quarter) : null
  deals.set(outcome, deal)
  return deal
}
const deals = new WeakMap<Outcome, Deal | null>()

function backOf(play: YearInPlay, audit: HeldAudit): BackView {
  const { cell: id, quarter, rightly } = audit
  const deal = dealOfHeld(play, audit)
  const { drawn, raised } = audit.outcome
  const named = (ids: readonly string[]) => (deal ? namedIn(deal, ids, true) : [])
  const isTrue = (item: string) => deal !== null && isBroken(deal, item)
  return {
    ...{ cell: id, quarter },
    stood: named(rightly),
    fell: named(raised.filter((it) => !rightly.includes(it))),
    missed: isOver(play) ? named(drawn.filter((it) => isTrue(it) && !raised.includes(it))) : [],
  }
}

/** Entries by whom and when they are; `isTold`: and by what was so. */
export function namedIn(
  { items, truths }: Deal,
  ids: readonly string[],
  isTold: boolean,
): readonly EntryNamed[] {
  return items.flatMap(({ id, person, thing = null, week }, place) =>
    ids.includes(id)
      ? [
          {
            ...{ id, person, thing, week },
            form: isTold ? (truths[place]?.form ?? null) : null,
            looks: isTold ? (truths[place]?.lookAlike ?? null) : null,
          },
        ]
      : [],
  )
}

/** Desks that the player sat at, as a drill is debriefed, once their quarter is over; all of the rule only once the year is. */
export const desksIn = (play: YearInPlay): YearView['desks'] =>
  play.desks
    .filter(({ quarter }) => isPast(play, quarter))
    .map(({ cell, quarter, desk }) => {
      const view = viewAudit(desk)
      return { cell, quarter, view: isOver(play) ? view : { ...view, debrief: ofWhatWasRead(view) } }
    })

/** The debrief of a desk as far as it was drawn and read: why anybody did so, and what else there is, comes with the year's end. */
function ofWhatWasRead({ debrief, entries: drawn }: AuditView): AuditDebrief | null {
  if (!debrief) return null
  const read = new Set(drawn.filter(({ isDrawn, isRead }) => isDrawn && isRead).map(({ id }) => id))
  const entries = debrief.entries
    .filter(({ id }) => read.has(id))
    .map((it): EntryTruth => ({ ...it, motive: null }))
  const count = (result: EntryTruth['result']) => entries.filter((it) => it.result === result).length
  return {
    ...debrief,
    ...{ entries, deviating: entries.filter(({ broken }) => broken.length > 0).length },
    isPrompt: debrief.warranted === 'goodPractice',
    lapses: {
      ...{ hit: count('hit'), missed: count('missed') },
      ...{ unseen: count('unseen'), false: count('false') },
    },
    trueGrade: debrief.warranted, // no more is known yet than what was shown
  }
}

/** What has come of the quarter before, and what others now write otherwise. */
export function sinceIn(play: YearInPlay): SinceView | null {
  const { deal, quarter, phase } = play
  const before = quarter - 1
  if (before < 0 || quarter >= quarters || (phase !== 'planning' && phase !== 'asked')) return null
  return {
    hasTurned: quarter === deal.weather.quarter,
    isAnswered: play.reply !== null && before === askedAfter,
    closed: play.agreements
      .filter((it) => it.closedIn === before && it.closed !== null)
      .map(({ cell, action, closed }) => ({
        ...{ cell, action, isLooked: closed === 'looked' },
        found:
          play.audits.find((it) => it.cell === cell && it.quarter === before)?.outcome.raised.length ?? 0,
        isKept:
          closed === 'looked' &&
          play.audits.some((it) => it.cell === cell && it.quarter === before && it.opinion === 'effective'),
      })),
    taken: play.taken.filter((it) => it.quarter === before).map(({ from, to }) => ({ from, to })),
    learnt: play.learnt.filter((it) => it.quarter === before).map(({ quarter: _, ...it }) => it),
    moved: deal.cells.flatMap(({ id, quarters: own }) => {
      const [was, is] = [own[before]?.signals, own[quarter]?.signals]
      if (!was || !is) return []
      const louder = is.complaints - was.complaints
      return was.own === is.own && louder < 2
        ? []
        : [{ cell: id, from: was.own, to: is.own, complaints: louder < 2 ? null : is.complaints }]
    }),
  }
}
