import { causeHitBy } from '../../sim/audit/case/case-terms.ts'
import type { Deal } from '../../sim/audit/dealing.ts'
import type { Cell } from '../../sim/audit/year/dealing-years.ts'
import { dealIn } from '../../sim/audit/year/dealing-years.ts'
import { causesIn, isBroken, mainCause } from '../../sim/audit/year/holding.ts'
import type { AuditDone, YearDone as Judged, YearJudgement } from '../../sim/audit/year/judging-years.ts'
import { judgeYear, safeguardWorth } from '../../sim/audit/year/judging-years.ts'
import { threatsIn } from '../../sim/audit/year/pasts.ts'
import { dealOf, untouched } from '../../sim/audit/year/upkeep.ts'
import { advised, marks, planning, replyWorth } from '../../sim/audit/year/year-factors.ts'
import { outsider, quarters, yearDomains } from '../../sim/audit/year/year-terms.ts'
import { dealAt, upkeepOf } from './books.ts'
import { dealOfHeld } from './looking-back.ts'
import type { HeldAudit, YearInPlay } from './year-in-play.ts'
import type { YearDebrief } from './year-view.ts'

const everyQuarter = Array.from({ length: quarters }, (_, quarter) => quarter)
const projectOf = (cell: string) => cell.split('/')[0] ?? ''

/** What a year showed and missed, beside what was so, and what each choice bought. */
export function debriefYear(play: YearInPlay): YearDebrief {
  const { deal, audits } = play
  const cells = deal.cells.map((cell) => cellTold(play, cell))
  const done = yearDone(play, cells)
  const judged = judgeYear(done)
  const all = cells.flatMap(({ truths }) => truths)
  const sum = (of: (it: (typeof all)[number]) => number) => all.reduce((total, it) => total + of(it), 0)
  return {
    ...{ total: judged.total, isPassed: judged.isPassed, missing: judged.missing, plans: judged.plans },
    domains: yearDomains.map((id) => ({
      ...{ id, score: judged.domains[id], weight: marks[id] },
      isLow: judged.domains[id] < marks.domain,
    })),
    cells,
    audits: audits.map((it) => auditTold(play, it)),
    saved: savedIn(play),
    grown: grownIn(play),
    follow: done.follow,
    practices: { ...done.practices, there: cells.filter(({ truths }) => truths[0]?.isGood).length },
    ...{ broken: sum((it) => it.broken), raised: sum((it) => it.raised - it.wrongly) },
    quarters: everyQuarter.map((quarter) => quarterOf(cells, quarter)),
    replyWorth: play.reply === null ? 0 : replyWorth[play.reply],
    advice: adviceOf(play, judged, done),
  }
}

/** What was done in a year, as far as it is judged. */
function yearDone(play: YearInPlay, cells: YearDebrief['cells']): Judged {
  const { audits, agreements, taken, closed } = play
  const due = agreements.filter(({ quarter }) => quarter < quarters - 1)
  const found = new Set(
    audits.filter((it) => it.outcome.isGood && it.quarter < quarters - 1).map(({ cell }) => cell),
  )
  return {
    quarters: closed.map((it, quarter) => ({
      ...it,
      audits: audits.filter((audit) => audit.quarter === quarter).map((audit) => auditDone(play, audit)),
    })),
    grown: grownIn(play).reduce((sum, it) => sum + it.to - it.from, 0),
    follow: {
      due: due.length,
      done: due.filter((it) => it.isLooked && it.closed !== 'word').length,
      byWord: due.filter((it) => it.closed === 'word').length,
    },
    practices: { found: found.size, spread: new Set(taken.map(({ from }) => from)).size },
    reply: play.reply,
    outcome: everyQuarter
      .map((quarter) => quarterOf(cells, quarter))
      .reduce((sum, it) => ({ without: sum.without + it.without, left: sum.left + it.left }), {
        ...{ without: 0, left: 0 },
      }),
  }
}

/** A quarter as it would have been without an office, as it went, and what nobody put right. */
function quarterOf(cells: YearDebrief['cells'], quarter: number): YearDebrief['quarters'][number] {
  const own = cells.flatMap(({ truths }) => truths[quarter] ?? [])
  const sum = (of: (it: (typeof own)[number]) => number) => own.reduce((total, it) => total + of(it), 0)
  const broken = sum((it) => it.broken)
  return {
    ...{ without: sum((it) => it.without), broken, of: sum((it) => it.of) },
    left: broken - sum((it) => it.raised - it.wrongly),
  }
}

function auditDone(play: YearInPlay, audit: HeldAudit): AuditDone {
  const { pasts } = play.deal
  const project = projectOf(audit.cell)
  const found = dealOfHeld(play, audit)
  const bound = (person: string) => threatsIn(pasts[person] ?? [], project)
  return {
    ...{ risk: audit.risk, power: audit.power, sees: audit.sees, sat: audit.sat },
    threats: audit.lead === outsider ? [] : bound(audit.lead),
    safeguard: audit.safeguard,
    hasFreeSecond: audit.second !== null && bound(audit.second).length === 0,
    ...{ opinion: audit.opinion, due: audit.due, found: audit.outcome.raised.length, action: audit.action },
    causes: found ? causesIn(found) : { load: 0, habit: 0, cover: 0 },
  }
}

const brokenIn = (deal: Deal | null): number =>
  deal?.truths.filter(({ broken }) => broken.length > 0).length ?? 0

function cellTold(play: YearInPlay, cell: Cell): YearDebrief['cells'][number] {
  const place = play.deal.cells.indexOf(cell)
  return {
    cell: cell.id,
    risks: play.closed.map(({ choices }) => {
      const most = Math.max(1, ...choices.map(({ risk }) => risk))
      return Math.round(((choices[place]?.risk ?? 0) * 1000) / most)
    }),
    truths: everyQuarter.map((quarter) => {
      const found = dealAt(play, cell, quarter)
      const audit = play.audits.find((it) => it.cell === cell.id && it.quarter === quarter)
      const raised = audit?.outcome.raised ?? []
      return {
        ...{ broken: brokenIn(found), of: found?.items.length ?? 0 },
        without: brokenIn(dealIn(play.deal, cell, quarter)),
        raised: raised.length,
        wrongly: raised.length - (audit?.rightly.length ?? 0),
        ...{ read: audit?.outcome.drawn.length ?? 0, power: audit?.power ?? 0 },
        isGood: found?.isPrompt === true,
      }
    }),
  }
}

function auditTold(play: YearInPlay, audit: HeldAudit): YearDebrief['audits'][number] {
  const done = auditDone(play, audit)
  const found = dealOfHeld(play, audit)
  const { drawn, raised } = audit.outcome
  const inSample = found ? drawn.filter((id) => isBroken(found, id)) : []
  const hits = audit.action === null ? null : causeHitBy[audit.action]
  const cause = mainCause(done.causes)
  return {
    ...{ cell: audit.cell, quarter: audit.quarter, lead: audit.lead, safeguard: audit.safeguard },
    ...{ threats: done.threats, worth: safeguardWorth(done), inSample: inSample.length },
    seen: inSample.filter((id) => raised.includes(id)).length,
    ...{ cause, hit: audit.action === null ? null : hits !== null && hits === cause },
    ...{ due: audit.due, opinion: audit.opinion, sat: audit.sat },
  }
}

/** Entries that are in order because somebody was shown theirs; beside that, for what was agreed; and for what was brought over beside both. */
function savedIn(play: YearInPlay): YearDebrief['saved'] {
  let [told, byActions, byPractice] = [0, 0, 0]
  for (const cell of play.deal.cells)
    for (const quarter of everyQuarter) {
      const [played, own] = [play.deal.played[quarter], cell.quarters[quarter]]
      const upkeep = upkeepOf(play, cell, quarter)
      if (!played || !own) continue
      const of = (change: Partial<typeof upkeep>) =>
        brokenIn(dealOf(played, cell.control, own.rows, { ...upkeep, ...change }))
      const shown = of({ ...untouched, told: upkeep.told })
      const mended = of({ hasPractice: false })
      told += of(untouched) - shown
      byActions += shown - mended
      byPractice += mended - of({})
    }
  return { told, byActions, byPractice }
}

const grownIn = ({ deal, skills }: YearInPlay): YearDebrief['grown'] =>
  deal.def.colleagues.flatMap((person) =>
    deal.def.controls.map((control) => ({
      ...{ person, control, from: deal.skills[person]?.[control] ?? 0 },
      to: skills[person]?.[control] ?? 0,
    })),
  )

/** Three things for next time, the dearest first; fewer where less was lost. */
function adviceOf(play: YearInPlay, judged: YearJudgement, done: Judged): readonly string[] {
  const audits = done.quarters.flatMap((it) => it.audits)
  const isThin = audits.some(({ power }) => power < planning.floor)
  const lost: readonly (readonly [string, boolean])[] = [
    ['nothing', audits.length === 0],
    ['silent', judged.missing.includes('threat')],
    ['untaught', judged.missing.includes('grown')],
    ['unfollowed', judged.missing.includes('follow')],
    ['cause', judged.missing.includes('cause')],
    ['thin', isThin],
    ['risk', judged.domains.planning < advised.planning],
    ['turned', (judged.plans[play.deal.weather.quarter] ?? 1000) < advised.turned],
    ['bound', audits.some((it) => it.threats.length > 0 && safeguardWorth(it) < advised.bound)],
    ['better', judged.domains.outcome < advised.outcome],
    ['cause', !judged.missing.includes('cause') && audits.some((it) => it.found > 0 && missesCause(it))],
    ['skill', judged.domains.evidence < advised.evidence],
    ['opinion', audits.some((it) => it.opinion !== it.due)],
    ['word', done.follow.byWord > 0],
    ['follow', done.follow.due > done.follow.done],
    ['practice', done.practices.found > done.practices.spread],
    ['reply', play.reply !== 'risks'],
    ['teach', done.grown < advised.growth],
  ]
  const found = lost.flatMap(([id, is]) => (is ? [id] : []))
  return found.length === 0 ? ['again'] : found.slice(0, 3)
}

const missesCause = ({ action, causes }: AuditDone): boolean => {
  const hit = action === null ? null : causeHitBy[action]
  return hit === null || hit !== mainCause(causes)
}
