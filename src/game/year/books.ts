import { causeHitBy, causes } from '../../sim/audit/case/case-terms.ts'
import type { Deal } from '../../sim/audit/dealing.ts'
import type { Cell, YearDeal } from '../../sim/audit/year/dealing-years.ts'
import { daysFor, dealIn, firstKnown } from '../../sim/audit/year/dealing-years.ts'
import type { Choice, Known } from '../../sim/audit/year/risks.ts'
import { reachOf, riskOf } from '../../sim/audit/year/risks.ts'
import type { Upkeep } from '../../sim/audit/year/upkeep.ts'
import { dealOf, untouched } from '../../sim/audit/year/upkeep.ts'
import { effects, levels, staff } from '../../sim/audit/year/year-factors.ts'
import { askedAfter, outsider } from '../../sim/audit/year/year-terms.ts'
import type { PersonId } from '../../sim/setup.ts'
import type { Agreement, PlannedAudit, YearDone } from './year-in-play.ts'

export const cellOf = ({ cells }: YearDeal, id: string): Cell | undefined => cells.find((it) => it.id === id)

/** What was done about a rule before a quarter, as far as it bears on how it is kept there. */
export function upkeepOf(play: YearDone, cell: Cell, quarter: number): Upkeep {
  const keeps = { ...untouched.keeps }
  for (const it of play.agreements) {
    const hits = causeHitBy[it.action]
    if (hits === null || it.quarter >= quarter) continue
    const strength = strengthOf(play, it, cell, quarter)
    const aside = it.cell === cell.id ? Math.round((strength * effects.aside) / 1000) : 0
    for (const cause of causes) keeps[cause] = Math.max(keeps[cause], cause === hits ? strength : aside)
  }
  const hasPractice = play.taken.some(
    (it) => it.to === cell.id && it.quarter < quarter && isReally(play.deal, it.from, it.quarter),
  )
  const wasTold = play.audits.some(
    (it) => it.cell === cell.id && it.quarter === quarter - 1 && it.rightly.length > 0,
  )
  return {
    ...{ level: levels[cell.quarters[quarter]?.level ?? 0] ?? 0, keeps, hasPractice },
    told: wasTold ? effects.told : 0,
  }
}

/** How much of its cause something that was agreed keeps straight: there, and beside it in the same project. */
function strengthOf({ audits }: YearDone, agreed: Agreement, cell: Cell, quarter: number): number {
  if (agreed.cell.split('/')[0] !== cell.project) return 0
  const own = audits.filter((it) => it.cell === agreed.cell)
  const power = own.find((it) => it.quarter === agreed.quarter)?.power ?? 0
  const wasLooked = own.some((it) => it.quarter > agreed.quarter && it.quarter < quarter)
  const shares = [
    effects.unshown + Math.round(((1000 - effects.unshown) * reachOf(power)) / 1000),
    ...(quarter - agreed.quarter === 1 || wasLooked ? [] : [effects.slid]),
    ...(agreed.cell === cell.id ? [] : [effects.nearby]),
  ]
  return shares.reduce((sum, share) => Math.round((sum * share) / 1000), effects.agreed as number)
}

/** Whether what was taken for good practice was: in one of the quarters before. */
function isReally(deal: YearDeal, id: string, quarter: number): boolean {
  const cell = cellOf(deal, id)
  const before = Array.from({ length: quarter }, (_, place) => place)
  return cell !== undefined && before.some((it) => dealIn(deal, cell, it)?.isPrompt === true)
}

/** What lies before whoever audits a rule in a quarter, with all that was done about it before. */
export function dealAt(play: YearDone, cell: Cell, quarter: number): Deal | null {
  const [played, own] = [play.deal.played[quarter], cell.quarters[quarter]]
  return played && own ? dealOf(played, cell.control, own.rows, upkeepOf(play, cell, quarter)) : null
}

export const isDue = ({ closed, quarter }: Agreement, now: number): boolean =>
  closed === null && quarter < now

/** All that is known of a rule now. */
export function knownOf(play: YearDone, cell: Cell): Known {
  const { deal, quarter, agreements, audits, incidents } = play
  const isDueNow = agreements.some((it) => it.cell === cell.id && isDue(it, quarter))
  const wasLooked = audits.some((it) => it.cell === cell.id && it.quarter < quarter)
  return {
    ...firstKnown(deal, cell, quarter),
    isHit: quarter >= deal.weather.quarter && deal.weather.project === cell.project,
    incidents: incidents.filter((it) => it.cell === cell.id && it.quarter === quarter - 1).length,
    standing: isDueNow ? 'due' : wasLooked ? 'known' : 'new',
  }
}

export const riskNow = (play: YearDone, cell: Cell): number => riskOf(knownOf(play, cell))

export const choicesNow = (play: YearDone): readonly Choice[] =>
  play.deal.cells.map((cell) => ({
    risk: riskNow(play, cell),
    days: cell.quarters[play.quarter]?.days ?? 1,
  }))

/** Days of an audit: of whoever leads, and of whoever reads along. */
export const leadDays = ({ size }: Pick<PlannedAudit, 'size'>): number => daysFor(size)
export const secondDays = (audit: Pick<PlannedAudit, 'size'>): number => Math.ceil(daysFor(audit.size) / 2)

/** Days that somebody has in this quarter. */
export function daysOf({ deal: { def }, quarter, reply }: YearDone, person: PersonId): number {
  const place = [def.you, ...def.colleagues].indexOf(person)
  const more = person === def.you && quarter > askedAfter && reply === 'risks' ? staff.askedDays : 0
  return (staff.days[place] ?? 0) + more
}

/** Days of somebody that are spoken for in this quarter. */
export function spentBy(play: YearDone, person: PersonId): number {
  const { plans, courses, spreads, audits, quarter, deal } = play
  const own = (all: readonly PlannedAudit[]) =>
    all.reduce(
      (sum, it) =>
        sum + (it.lead === person ? leadDays(it) : 0) + (it.second === person ? secondDays(it) : 0),
      0,
    )
  const isYou = person === deal.def.you
  const fed = audits.reduce((sum, it) => sum + (it.quarter === quarter ? it.feedback.length : 0), 0)
  return (
    own(plans) +
    courses.filter((it) => it.person === person).length * staff.courseDays +
    (isYou ? spreads.length * staff.spreadDays + fed * staff.feedbackDays : 0)
  )
}

/** Days of people from outside that the year has used. */
export const outsideSpent = ({ plans, audits, quarter }: YearDone): number =>
  [...plans, ...audits.filter((it) => it.quarter < quarter)]
    .filter(({ lead }) => lead === outsider)
    .reduce((sum, it) => sum + leadDays(it), 0)

export const peopleIn = ({ def }: YearDeal): readonly PersonId[] => [def.you, ...def.colleagues]

/** Good practice that was found before this quarter. */
export const practicesOf = ({ audits, quarter }: YearDone): readonly string[] => [
  ...new Set(audits.filter((it) => it.quarter < quarter && it.outcome.isGood).map(({ cell }) => cell)),
]
