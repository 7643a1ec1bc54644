import { ruleOf } from '../sim/audit/dealing.ts'
import type { Item, Row } from '../sim/audit/kits/kit.ts'
import { paperOf, registerOf, rowOf } from '../sim/audit/papers.ts'
import { detectionPermille, tooMany } from '../sim/audit/power.ts'
import { factorOf } from '../sim/factors.ts'
import { lookup } from '../sim/lookup.ts'
import { answerTo } from './answering-auditors.ts'
import type { AuditView, PowerView } from './audit-view.ts'
import type { Audit, Paper } from './auditing.ts'
import { notHeld, peopleOf, questionsLeft, requestsLeft, vouchesLeft } from './auditing.ts'
import { debriefAudit } from './debriefing-audit.ts'

/** What the auditor may know. Truth is in it only once the audit is over. */
export function viewAudit(audit: Audit): AuditView {
  const { deal, drill, seed, phase, drawn, papers, links } = audit
  const { setup } = deal.played
  const weeks = deal.items.map(({ week }) => week)
  const of = (name: 'drillRequests' | 'drillRows' | 'drillQuestions') => factorOf(setup, name)
  return {
    ...{
      drill: drill.id,
      seed,
      scenario: setup.id,
      control: deal.control.id,
      currency: setup.currency,
      phase,
    },
    ...{ isOwn: audit.own !== null, project: deal.project, manager: deal.manager },
    emblem: lookup(setup).projects.get(deal.project ?? '')?.emblem ?? null,
    hand: handOf(deal.items[0]?.marks),
    people: peopleOf(deal).flatMap((id) => {
      const person = lookup(setup).people.get(id)
      return person ? [{ id, role: person.role, pronoun: person.pronoun, home: person.home }] : []
    }),
    weeks: { from: Math.min(...weeks), to: Math.max(...weeks) },
    clauses: deal.control.clauses.map(({ id }) => id),
    entries: deal.items.map(({ id, person, week, project, thing = null }) => ({
      ...{ id, person, thing, project, week },
      isDrawn: drawn.includes(id),
      isRead: drawn.includes(id) && !notHeld(audit, deal.kit.read).includes(id),
      isLinked: links.some((link) => link.item === id),
      isVouched: audit.vouches.some(({ item }) => item === id),
    })),
    byLot: audit.byLot,
    requests: { left: requestsLeft(audit), of: of('drillRequests'), rows: of('drillRows') },
    questions: { left: questionsLeft(audit), of: of('drillQuestions') },
    sources: deal.kit.papers.map(({ id, kind }) => {
      const isHere = papers.some((paper) => paper.source === id)
      const rowsLeft =
        kind === 'register' ? Number(!isHere) : Math.min(of('drillRows'), notHeld(audit, id).length)
      return { id, kind, rowsLeft }
    }),
    papers: papers.map((paper, place) => ({
      id: `p${place + 1}`,
      ...{ source: paper.source, isFetched: paper.isFetched, rows: rowsOf(audit, paper) },
    })),
    links: links.map(({ a, b, clause, item }) => ({ a, b, clause, item })),
    vouches: audit.vouches.map(({ a, b, item }) => ({ a, b, item })),
    vouching: { left: vouchesLeft(audit), of: factorOf(setup, 'vouchLeast') },
    bookingWeeks: factorOf(setup, 'bookingWeeks'),
    talks: audit.talks.map((talk) => ({
      ...{ person: talk.person, question: talk.form, item: talk.item },
      ...answerTo(audit.deal, talk),
    })),
    power: powerOf(audit),
    ...{ finding: audit.finding, opinion: audit.opinion },
    debrief: phase === 'debriefing' ? debriefAudit(audit) : null,
  }
}

function rowsOf({ deal }: Audit, { source, items }: Paper): readonly Row[] {
  if (paperOf(deal.kit, source)?.kind === 'register')
    return registerOf(deal.kit, source, deal.played, deal.items)
  const held = items.flatMap((id) => deal.items.find((it) => it.id === id) ?? [])
  return held.sort(byWeek).map((item) => rowOf(deal.kit, source, item))
}

const handOf = (marks: Item['marks'] = {}): string | null => {
  const mark = marks.authority ?? marks.taker ?? marks.owner ?? marks.manager ?? null
  return typeof mark === 'string' ? mark : null
}

const byWeek = (a: Item, b: Item): number => a.week - b.week || ((a.person ?? '') < (b.person ?? '') ? -1 : 1)

function powerOf(audit: Audit): PowerView {
  const { deal, drawn } = audit
  const [of, read] = [
    deal.items.length,
    audit.byLot ? drawn.length - notHeld(audit, deal.kit.read).length : 0,
  ]
  const rule = ruleOf(deal)
  const permille = (size: number) => detectionPermille(rule, of, size)
  return {
    ...{ read, of, broken: tooMany(rule, of) },
    permille: permille(read),
    next: read < of ? permille(read + 1) : null,
  }
}
