import type { DayKind, Fact, FactOf, Seat } from '../sim/facts.ts'
import { isDay } from '../sim/facts.ts'
import type { Posting } from '../sim/ledger.ts'
import { balance } from '../sim/ledger.ts'
import type { ExplainedPosting, Explanation } from './explanation.ts'
import type { Game } from './game.ts'
import { mayKnow } from './knowing.ts'
import { says, unitOf } from './numbers.ts'
import { roleOf } from './seats.ts'
import { factSentence } from './sentences.ts'
import type { Sentence } from './view.ts'

/** An account, or several under one name (`spent/harbour` holds `spent/harbour/work` and its like). */
export function explainAccount(game: Game, seat: Seat, number: string): Explanation | null {
  const { world } = game
  const belongs = (account: string) => account === number || account.startsWith(`${number}/`)
  const rows: Row[] = []
  let value = 0
  for (const posting of world.ledger.postings) {
    if (!belongs(posting.account)) continue
    value += posting.amount
    add(rows, explained(game, seat, posting))
  }
  if (rows.length === 0 && balance(world.ledger, number) === 0 && !isKnown(game, number)) return null
  const postings = rows.map(({ week, amount, sentence, fact }) => ({ week, amount, sentence, fact }))
  return { number, says: says(number), value, unit: unitOf(number), postings, formula: null, operands: [] }
}

const isKnown = ({ setup }: Game, number: string): boolean => {
  const [head, who] = number.split('/')
  if (head === 'attention' || head === 'fees' || head === 'office') return who === undefined
  if (head === 'reputation') return who === undefined && setup.statements !== undefined
  if (who === 'board') return setup.board !== undefined && head === 'trust'
  return who === 'sponsor' || who === 'reserve' || setup.projects.some((p) => p.id === who)
}

type Row = ExplainedPosting & { readonly key: string }

/** One posting as a row; postings with one key become one row. */
function explained(game: Game, seat: Seat, posting: Posting): Row {
  const { fact: number, amount } = posting
  const fact = game.world.facts[number] as Fact
  const { week } = fact.at
  const known = mayKnow(game, seat, fact)
  if (isDay(fact)) if (known || roleOf(seat) !== 'pm') return dayRow(fact, amount, known ? number : null)
  if (!known)
    return {
      key: 'hidden',
      week,
      amount,
      sentence: { id: 'explain.hidden', args: {}, why: null },
      fact: null,
    }
  const sentence =
    fact.kind === 'weekWorked'
      ? weekSentence(fact, posting.account, number)
      : factSentence(game.setup, fact, number)
  return { key: `${number}`, week, amount, sentence, fact: number }
}

/** Somebody's days of a week on a project, as a timesheet tells them. */
function dayRow(fact: FactOf<DayKind>, amount: number, number: number | null): Row {
  const args = {
    person: `people.${fact.person}.name`,
    project: `projects.${fact.project}.name`,
    milliDays: 'ofDay' in fact ? fact.ofDay : fact.milliDays,
  }
  const why = number === null ? null : `fact/${number}`
  return {
    key: `${fact.at.week}/${fact.kind}/${fact.person}/${fact.project}`,
    week: fact.at.week,
    amount,
    sentence: { id: `facts.${fact.kind}.week`, args, why },
    fact: number,
  }
}

/** What a week's work meant for one project: days really needed and not given, days asked and not given, or neither. */
function weekSentence(fact: FactOf<'weekWorked'>, account: string, number: number): Sentence {
  const [head, project = ''] = account.split('/')
  const short = head === 'refused' ? 'refused' : head === 'needed' ? 'needed' : 'unmet'
  const days = fact[short].find((row) => row.project === project)?.days ?? 0
  const args = { project: `projects.${project}.name`, days }
  return { id: `facts.weekWorked.${days > 0 ? short : 'served'}`, args, why: `fact/${number}` }
}

/** Days of one person in one week are one row; the unknown is one row in all. */
function add(rows: Row[], row: Row): void {
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
