import type { AnyMachineSnapshot } from 'xstate'
import { transition } from 'xstate'
import type { Deal, Drill } from '../sim/audit/dealing.ts'
import { grades, isAdverse } from '../sim/audit/grading.ts'
import type { Link, Work } from '../sim/audit/judging.ts'
import type { Source } from '../sim/audit/kits/kit.ts'
import { fieldRef, paperOf, rowOf } from '../sim/audit/papers.ts'
import { opinions } from '../sim/audit/sampling/opinion.ts'
import { factorOf } from '../sim/factors.ts'
import type { Digest } from '../sim/hash.ts'
import { absorb, checkText, digestText, emptyDigest } from '../sim/hash.ts'
import { keyOf, roll } from '../sim/rng.ts'
import type { ProjectId } from '../sim/setup.ts'
import type { Act, AuditRefusal } from './audit-acts.ts'
import { isAboutEntry, questionForms } from './audit-acts.ts'
import type { AuditPhase } from './audit-chart.ts'
import { auditChart } from './audit-chart.ts'
import type { Recording } from './recording.ts'

/** A paper on the desk: the entries of one request, or a register. */
export type Paper = {
  readonly source: Source
  readonly items: readonly string[]
  readonly isFetched: boolean
}

export type Talk = Extract<Act, { kind: 'ask' }>

/** The finished game that is audited, and which of its projects; null: its portfolio. */
export type Own = { readonly game: Recording; readonly project: ProjectId | null }

/** An audit in play: plain data, and a new one after every act. */
export type Audit = {
  readonly drill: Drill
  readonly own: Own | null // null: a drill on a portfolio that bots ran
  readonly seed: string
  readonly deal: Deal
  readonly phase: AuditPhase
  readonly drawn: readonly string[]
  readonly byLot: boolean
  readonly papers: readonly Paper[]
  readonly links: readonly Link[]
  readonly vouches: Work['vouches']
  readonly talks: readonly Talk[]
  readonly finding: Work['finding']
  readonly opinion: Work['opinion']
  readonly acts: readonly Act[]
  readonly checks: readonly string[]
  readonly digest: Digest
}

export const beginAudit = (drill: Drill, seed: string, deal: Deal, own: Own | null = null): Audit => {
  const digest = emptyDigest()
  absorb(digest, JSON.stringify([drill, seed, deal.played.seed, deal.items.map(({ id }) => id)]))
  if (own) absorb(digest, JSON.stringify([own.game.hash, own.project]))
  if (deal.standard) absorb(digest, JSON.stringify(deal.standard))
  return {
    ...{ drill, own, seed, deal, phase: 'briefing' as const, drawn: [], byLot: true, papers: [], links: [] },
    vouches: [],
    ...{ talks: [], finding: null, opinion: null, acts: [], checks: [], digest },
  }
}

export const requestsLeft = ({ deal, papers }: Audit): number =>
  factorOf(deal.played.setup, 'drillRequests') - papers.filter(({ isFetched }) => isFetched).length

export const questionsLeft = ({ deal, talks }: Audit): number =>
  factorOf(deal.played.setup, 'drillQuestions') - talks.length

/** Entries drawn that no paper of a source holds yet. */
export const notHeld = ({ drawn, papers }: Audit, source: Source): readonly string[] =>
  drawn.filter((item) => !papers.some((paper) => paper.source === source && paper.items.includes(item)))

/** Carries out an act, or says why not; a refused act changes nothing. */
export function actOnAudit(audit: Audit, act: Act): Audit | { readonly refused: AuditRefusal } {
  const phase = phaseAfter(audit.phase, act)
  if (phase === null) return { refused: 'notNow' }
  const done = carriedOut(audit, act)
  if (typeof done === 'string') return { refused: done }
  const digest = { ...audit.digest }
  absorb(digest, JSON.stringify([act, done.drawn, done.papers]))
  const acts = [...audit.acts, act]
  return { ...done, phase, acts, digest, checks: [...audit.checks, checkText(digest)] }
}

export const isAuditRefused = (it: ReturnType<typeof actOnAudit>): it is { readonly refused: AuditRefusal } =>
  'refused' in it

export const hashOfAudit = ({ digest }: Audit): string => digestText(digest)

function phaseAfter(phase: AuditPhase, { kind }: Act): AuditPhase | null {
  const snapshot = auditChart.resolveState({ value: phase }) as AnyMachineSnapshot
  if (!snapshot.can({ type: kind })) return null
  return transition(auditChart, snapshot as never, { type: kind })[0].value as AuditPhase
}

function carriedOut(audit: Audit, act: Act): Audit | AuditRefusal {
  switch (act.kind) {
    case 'draw':
      return draw(audit, act)
    case 'request':
      return request(audit, act.source)
    case 'link':
      return link(audit, act)
    case 'unlink':
      if (!audit.links[act.place]) return 'unknown'
      return { ...audit, links: audit.links.filter((_, place) => place !== act.place) }
    case 'vouch':
      return vouch(audit, act)
    case 'unvouch':
      if (!audit.vouches[act.place]) return 'unknown'
      return { ...audit, vouches: audit.vouches.filter((_, place) => place !== act.place) }
    case 'ask':
      return ask(audit, act)
    case 'raise': {
      if (!grades.includes(act.grade)) return 'unknown'
      const { clause, grade } = act
      if (isAdverse(grade) && !isClause(audit, clause)) return 'unknown'
      return { ...audit, finding: { grade, clause: isAdverse(grade) ? clause : null } }
    }
    case 'opine':
      return opinions.includes(act.opinion) ? { ...audit, opinion: act.opinion } : 'unknown'
    case 'begin':
    case 'conclude':
    case 'reopen':
      return audit
  }
}

const isClause = ({ deal }: Audit, clause: string | null): boolean =>
  deal.control.clauses.some(({ id }) => id === clause)

/** By lot with dice of the drill's own; or as the team offers them, what looks best first. */
function draw(audit: Audit, { count, by }: Extract<Act, { kind: 'draw' }>): Audit | AuditRefusal {
  const { deal, seed, drawn } = audit
  const left = deal.items.filter(({ id }) => !drawn.includes(id))
  if (left.length === 0) return 'allDrawn'
  if (!Number.isInteger(count) || count < 1 || count > left.length) return 'outOfRange'
  if (by !== 'lot' && by !== 'auditee') return 'unknown'
  const key = keyOf(seed, 'audit', 'lot')
  const rank = (id: string) =>
    roll(
      key,
      0,
      deal.items.findIndex((it) => it.id === id),
      1_000_000,
    )
  const isOffered = (id: string) => deal.truths.some((it) => it.item === id && it.broken.length === 0)
  const order = left
    .map(({ id }) => ({ id, first: by === 'lot' || isOffered(id) ? 0 : 1, rank: rank(id) }))
    .sort((a, b) => a.first - b.first || a.rank - b.rank)
  const more = order.slice(0, count).map(({ id }) => id)
  return { ...audit, drawn: [...drawn, ...more], byLot: audit.byLot && by === 'lot' }
}

function request(audit: Audit, source: Source): Audit | AuditRefusal {
  const asked = paperOf(audit.deal.kit, source)
  if (!asked) return 'unknown'
  if (requestsLeft(audit) === 0) return 'noRequest'
  const isRegister = asked.kind === 'register'
  if (isRegister && audit.papers.some((paper) => paper.source === source)) return 'alreadyHere'
  if (!isRegister && audit.drawn.length === 0) return 'nothingDrawn'
  const items = isRegister
    ? []
    : notHeld(audit, source).slice(0, factorOf(audit.deal.played.setup, 'drillRows'))
  if (!isRegister && items.length === 0) return 'alreadyHere'
  return { ...audit, papers: [...audit.papers, { source, items, isFetched: true }] }
}

function link(audit: Audit, { a, b, clause }: Extract<Act, { kind: 'link' }>): Audit | AuditRefusal {
  if (!isClause(audit, clause)) return 'unknown'
  const pair = pairOf(audit, a, b)
  if (typeof pair === 'string') return pair
  const same = (it: Link) => it.clause === clause && [a, b].includes(it.a) && [a, b].includes(it.b)
  if (audit.links.some(same)) return 'alreadyLinked'
  return { ...audit, links: [...audit.links, { a, b, clause, item: pair.item }] }
}

/** Two figures of one entry that lie on the desk; or why they are none. */
function pairOf(audit: Audit, a: string, b: string): { readonly item: string } | AuditRefusal {
  const [first, second] = [fieldRef(a), fieldRef(b)]
  if (!first || !second || a === b) return 'unknown'
  if (!isShown(audit, a) || !isShown(audit, b)) return 'notOnDesk'
  return first.item === second.item ? { item: first.item } : 'notSameEntry'
}

/** Entries that may still be shown to be in order: few, so that they are chosen. */
export const vouchesLeft = ({ deal, vouches }: Audit): number =>
  factorOf(deal.played.setup, 'vouchLeast') - vouches.length

function vouch(audit: Audit, { a, b }: Extract<Act, { kind: 'vouch' }>): Audit | AuditRefusal {
  const pair = pairOf(audit, a, b)
  if (typeof pair === 'string') return pair
  if (audit.vouches.some(({ item }) => item === pair.item)) return 'alreadyLinked'
  if (vouchesLeft(audit) <= 0) return 'allVouched'
  return { ...audit, vouches: [...audit.vouches, { a, b, item: pair.item }] }
}

function isShown({ deal, papers }: Audit, id: string): boolean {
  const ref = fieldRef(id)
  const item = deal.items.find((it) => it.id === ref?.item)
  if (!ref || ref.source === 'word' || !item) return false
  const { source, name } = ref
  const isOpen = papers.some((paper) => paper.source === source && paper.items.includes(item.id))
  return (
    isOpen && (name === 'entry' || rowOf(deal.kit, source, item).fields.some((field) => field.name === name))
  )
}

/** Somebody who is asked to show an entry opens the system, and its row is on the desk. */
function ask(audit: Audit, act: Talk): Audit | AuditRefusal {
  const { deal, drawn, talks } = audit
  if (questionsLeft(audit) === 0) return 'noQuestion'
  if (!peopleOf(deal).includes(act.person) || !questionForms.includes(act.form)) return 'unknown'
  if (isAboutEntry(act.form) !== (act.item !== null)) return 'unknown'
  if (act.item !== null && !drawn.includes(act.item)) return 'notOnDesk'
  const isNew = act.form === 'showMe' && act.item !== null && notHeld(audit, deal.kit.read).includes(act.item)
  const shown: Paper[] = isNew ? [{ source: deal.kit.read, items: [act.item], isFetched: false }] : []
  return { ...audit, talks: [...talks, act], papers: [...audit.papers, ...shown] }
}

/**
 * Who can be asked: whoever answers for it, and whose weeks they are; of entries without a person those who led the
 * projects, or the team of the one project.
 */
export function peopleOf({ manager, items, played: { setup }, project }: Deal): readonly string[] {
  const own = items.flatMap(({ person }) => (person === null ? [] : [person]))
  const led = setup.projects.filter(({ id }) => items.some((item) => item.project === id))
  const team = setup.people.filter(({ home, role }) => home === project && role === 'team')
  const others =
    own.length > 0 ? own : project === null ? led.map((it) => it.manager) : team.map(({ id }) => id)
  return [...new Set([manager, ...others])]
}

export const workOf = (audit: Audit): Work => ({
  ...{ drawn: audit.drawn, byLot: audit.byLot, papers: audit.papers, links: audit.links },
  vouches: audit.vouches,
  questions: audit.talks.map(({ form }) => ({ isLeading: form === 'leading' })),
  ...{ finding: audit.finding, opinion: audit.opinion },
})
