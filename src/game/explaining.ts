import type { Fact, Seat } from '../sim/facts.ts'
import { balance } from '../sim/ledger.ts'
import type { ProjectId } from '../sim/setup.ts'
import { explainMeasure } from './explaining-measures.ts'
import type { ExplainedPosting, Explanation, Operand } from './explanation.ts'
import type { Game } from './game.ts'
import { isAccount, nameOf, says, unitOf } from './numbers.ts'
import { pmSeat, roleOf } from './seats.ts'
import { factSentence } from './sentences.ts'
import type { Sentence } from './view.ts'

/** Why a number is what it is, as far as the seat may know; null when there is no such number for this seat. */
export function explain(game: Game, seat: Seat, number: string): Explanation | null {
  const [head = '', ...rest] = number.split('/')
  if (head === 'fact')
    return number === `fact/${Number(rest[0])}` ? explainFact(game, seat, Number(rest[0])) : null
  if (isAccount(head)) return mayAsk(game, seat, number) ? explainAccount(game, seat, number) : null
  return explainMeasure(game, seat, number)
}

/** A PM may ask about the own project; days really needed are told to nobody before the debrief. */
function mayAsk(game: Game, seat: Seat, number: string): boolean {
  const [head, project] = number.split('/')
  if (game.phase === 'debriefing') return true
  if (head === 'needed' || head === 'refused') return false
  if (roleOf(seat) === 'pm') return project !== undefined && seat === pmSeat(project)
  if (roleOf(seat) === 'sponsor') return head !== 'trust' || project === 'sponsor'
  return true
}

/** An account, or several under one name (`spent/harbour` holds `spent/harbour/work` and its like). */
function explainAccount(game: Game, seat: Seat, number: string): Explanation | null {
  const { world } = game
  const belongs = (account: string) => account === number || account.startsWith(`${number}/`)
  const rows: (ExplainedPosting & { key: string })[] = []
  let value = 0
  for (const posting of world.ledger.postings) {
    if (!belongs(posting.account)) continue
    value += posting.amount
    add(rows, explained(game, seat, posting.fact, posting.amount))
  }
  if (rows.length === 0 && balance(world.ledger, number) === 0 && !isKnown(game, number)) return null
  const postings = rows.map(({ week, amount, sentence, fact }) => ({ week, amount, sentence, fact }))
  return { number, says: says(number), value, unit: unitOf(number), postings, formula: null, operands: [] }
}

const isKnown = ({ setup }: Game, number: string): boolean => {
  const [head, who] = number.split('/')
  if (head === 'attention') return who === undefined
  return who === 'sponsor' || who === 'reserve' || setup.projects.some((p) => p.id === who)
}

function explained(
  game: Game,
  seat: Seat,
  number: number,
  amount: number,
): ExplainedPosting & { key: string } {
  const fact = game.world.facts[number] as Fact
  if (!mayKnow(game, seat, fact)) {
    return {
      key: 'hidden',
      week: fact.at.week,
      amount,
      sentence: { id: 'explain.hidden', args: {}, why: null },
      fact: null,
    }
  }
  const sentence = factSentence(game.setup, fact, number)
  if (fact.kind !== 'worked' && fact.kind !== 'idled' && fact.kind !== 'burdened')
    return { key: `${number}`, week: fact.at.week, amount, sentence, fact: number }
  const args = {
    person: `people.${fact.person}.name`,
    project: `projects.${fact.project}.name`,
    milliDays: 'ofDay' in fact ? fact.ofDay : fact.milliDays,
  }
  return {
    key: `${fact.at.week}/${fact.kind}/${fact.person}`,
    week: fact.at.week,
    amount,
    sentence: { id: `facts.${fact.kind}.week`, args, why: sentence.why },
    fact: number,
  }
}

/** Days of one person in one week are one row; the unknown is one row in all. */
function add(rows: (ExplainedPosting & { key: string })[], row: ExplainedPosting & { key: string }): void {
  const i = rows.findIndex((r) => r.key === row.key)
  const same = rows[i]
  if (!same) {
    rows.push(row)
    return
  }
  const days = (s: Sentence) => (typeof s.args.milliDays === 'number' ? s.args.milliDays : 0)
  const args =
    'milliDays' in same.sentence.args
      ? { ...same.sentence.args, milliDays: days(same.sentence) + days(row.sentence) }
      : same.sentence.args
  rows[i] = { ...same, amount: same.amount + row.amount, sentence: { ...same.sentence, args } }
}

const secret = new Set(['needArose', 'echoSet'])

/** Whether a seat may know of a fact. At the debrief everybody may know everything. */
export function mayKnow(game: Game, seat: Seat, fact: Fact): boolean {
  if (game.phase === 'debriefing') return true
  if (secret.has(fact.kind)) return false
  if (roleOf(seat) !== 'pm') return true
  if (fact.kind === 'recorded') return fact.by === seat
  if (fact.kind === 'newsHeard' || fact.kind === 'rumourHeard')
    return isAbout(game.setup.news.find((news) => news.id === fact.news)?.project ?? null, seat)
  return !('project' in fact) || isAbout(fact.project, seat)
}

const isAbout = (project: ProjectId | null, seat: Seat) => project === null || seat === pmSeat(project)

/** A fact with the chain of causes behind it, and what it moved. */
function explainFact(game: Game, seat: Seat, number: number): Explanation | null {
  const { facts, ledger } = game.world
  const fact = facts[number]
  if (!fact || !mayKnow(game, seat, fact)) return null
  const operands: Operand[] = []
  for (let cause = fact.cause; cause >= 0; cause = facts[cause]?.cause ?? -1) {
    const found = facts[cause] as Fact
    if (mayKnow(game, seat, found))
      operands.push({
        number: `fact/${cause}`,
        name: factSentence(game.setup, found, cause),
        value: found.at.week,
        unit: 'weeks',
      })
  }
  const moved = new Set([number])
  facts.forEach((later, i) => {
    if (i > number && moved.has(later.cause)) moved.add(i)
  })
  for (const posting of ledger.postings) {
    if (!moved.has(posting.fact) || !mayAsk(game, seat, posting.account) || posting.account === 'attention')
      continue
    operands.push({
      number: posting.account,
      name: nameOf(posting.account),
      value: posting.amount,
      unit: unitOf(posting.account),
    })
  }
  return {
    number: `fact/${number}`,
    says: factSentence(game.setup, fact, number),
    value: fact.at.week,
    unit: 'weeks',
    postings: [],
    formula: { id: 'formulas.fact', args: {}, why: null },
    operands,
  }
}
