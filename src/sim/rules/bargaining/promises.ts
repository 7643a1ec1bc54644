import type { Clause, ClauseKind, Dealt, WayWon } from '../../bargain-terms.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { balance } from '../../ledger.ts'
import { lookup } from '../../lookup.ts'
import type { BargainState, GivenPromise } from '../../negotiation/weekly/state.ts'
import { happens, keyOf } from '../../rng.ts'
import type { Effect, PartFactorName, Project, Setup } from '../../setup.ts'
import type { WeekCommittee } from '../../week-committee-terms.ts'
import { trueWeeks } from '../../work/forecast.ts'
import type { Happen, World } from '../../world.ts'
import { takeEffects } from '../effects.ts'
import { clauseIn, dealsIn } from './clauses.ts'
import { lentNow } from './lending.ts'
import { isWithManager } from './weighing.ts'

type Found = { readonly bargain: Dealt; readonly state: BargainState; readonly promise: GivenPromise }

const openPromises = (setup: Setup, world: World): Found[] =>
  dealsIn(setup).flatMap((bargain) => {
    const state = world.bargains?.[bargain.id]
    if (!state) return [] // a world that was only imagined
    return state.promises
      .filter((promise) => promise.state === 'open')
      .map((promise) => ({ bargain, state, promise }))
  })

/** How far a counterpart carries out what it agreed to, per mille, by the way that was won. */
export const carriedOut = (setup: Setup, won: WayWon): number =>
  factorOf(setup, `${won}Share` satisfies PartFactorName)

/** To whom the PMO gave its word: the manager, or whoever else sat across. Days are always a manager's. */
export const givenTo = (setup: Setup, bargain: Dealt, clause: ClauseKind): string | null =>
  isWithManager(setup, bargain) || (isCommittee(bargain) && clause !== 'date') ? bargain.project : null

/** How whoever has to keep a word was won over: at a committee the sponsor for money, the manager for the work. */
function wonFor(setup: Setup, bargain: Dealt, { struck }: BargainState, clause: ClauseKind): WayWon {
  if (!isCommittee(bargain)) return struck?.won ?? 'compliance'
  const sponsor = setup.people.find(({ role }) => role === 'sponsor')?.id
  const manager = lookup(setup).projects.get(bargain.project)?.manager
  const seat = bargain.seats.findIndex(({ person }) => person === (clause === 'fund' ? sponsor : manager))
  return struck?.ways?.[seat] ?? 'compliance'
}

const isCommittee = (bargain: Dealt): bargain is WeekCommittee => 'seats' in bargain

function settle(
  setup: Setup,
  happen: Happen,
  { bargain, promise }: Found,
  permille: number,
  kept = permille >= factorOf(setup, 'bargainKeptFrom'),
): void {
  const { issue, clause, by } = promise
  happen(
    {
      kind: kept ? 'promiseKept' : 'promiseBroken',
      bargain: bargain.id,
      project: bargain.project,
      issue,
      clause,
      by,
      to: givenTo(setup, bargain, clause),
      permille,
    },
    promise.fact,
  )
}

/** Monday: money and scope that a counterpart gave its word for come, as far as the way it was won goes. */
export function carryOutPromises(setup: Setup, world: World, happen: Happen): void {
  for (const found of openPromises(setup, world)) {
    const { bargain, state, promise } = found
    const clause = clauseIn(bargain, state, promise)
    if (promise.until !== world.at.week || (clause?.kind !== 'fund' && clause?.kind !== 'trim')) continue
    const given = carriedOut(setup, wonFor(setup, bargain, state, promise.clause))
    const permille = clause.kind === 'fund' ? Math.min(given, payable(world, clause.cents)) : given
    takeEffects(setup, world, happen, {
      effects: effectsOf(world, clause, permille),
      project: bargain.project,
      person: null,
      cause: promise.fact,
    })
    settle(setup, happen, found, permille)
  }
}

/** How much of a sum the reserve can still pay, per mille. */
const payable = ({ ledger }: World, cents: number): number =>
  Math.floor((Math.max(0, balance(ledger, 'money/reserve')) * 1000) / Math.max(1, cents))

function effectsOf(
  { ledger }: World,
  clause: Extract<Clause, { kind: 'fund' | 'trim' }>,
  permille: number,
): readonly Effect[] {
  const share = (amount: number) => Math.round((amount * permille) / 1000)
  if (clause.kind === 'fund') {
    const cents = Math.min(share(clause.cents), Math.max(0, balance(ledger, 'money/reserve')))
    return cents > 0 ? [{ kind: 'fund', cents }] : []
  }
  const { milliDays, skill, cents } = clause
  return [
    { kind: 'work', milliDays: -share(milliDays), skill },
    ...(cents > 0 ? [{ kind: 'benefit' as const, cents: -share(cents) }] : []),
  ]
}

/** When the asks are in: managers who gave their word show what they really need, or leave it this week. */
export function openBooks(setup: Setup, world: World, happen: Happen): void {
  const { seed } = world.facts[0] as FactOf<'began'>
  for (const { bargain, state, promise } of openPromises(setup, world)) {
    const { id, project } = bargain
    if (promise.clause !== 'books' || (state.struck?.week ?? 0) >= world.at.week) continue
    if (world.work.projects[project]?.finishedWeek !== 0) continue
    const permille = carriedOut(setup, wonFor(setup, bargain, state, promise.clause))
    if (!happens(keyOf(seed, 'negotiation', `${id}/books`), world.at.week, 0, permille)) {
      happen({ kind: 'booksKept', bargain: id, project }, promise.fact)
      continue
    }
    const real = world.work.truth.needs[project] ?? {}
    const needs = (world.work.asks[project] ?? []).map(({ person }) => ({ person, days: real[person] ?? 0 }))
    const cause = happen({ kind: 'booksShown', bargain: id, project, needs }, promise.fact)
    takeEffects(setup, world, happen, {
      effects: [{ kind: 'burden', milliDays: factorOf(setup, 'bargainBooks') }],
      project,
      person: null,
      cause,
    })
  }
}

/** As the week is closed: days that were promised are there, or the word is broken. */
export function judgeLent(setup: Setup, world: World, happen: Happen): void {
  for (const { bargain, promise, clause, due } of lentNow(setup, world)) {
    const state = world.bargains?.[bargain.id] as BargainState
    const given = world.work.grants[clause.person]?.[bargain.project] ?? 0
    const isOver = promise.until === world.at.week || world.at.week === setup.weeks
    if (given < due)
      settle(setup, happen, { bargain, state, promise }, Math.floor((given * 1000) / due), false)
    else if (isOver) settle(setup, happen, { bargain, state, promise }, 1000, true)
  }
}

/** When a week's work is done: dates that were promised, and books that were to be shown. */
export function judgeDone(setup: Setup, world: World, happen: Happen): void {
  for (const found of openPromises(setup, world)) {
    const { bargain, promise } = found
    const isDone = (world.work.projects[bargain.project]?.finishedWeek ?? 0) > 0
    const isOver = promise.until <= world.at.week
    if (promise.clause === 'date' && (isDone || isOver))
      settle(setup, happen, found, isDone ? 1000 : 0, isDone)
    if (promise.clause === 'books' && (isDone || isOver)) settleBooks(setup, world, happen, found)
    if (promise.clause === 'lend' && isDone) settle(setup, happen, found, 1000, true)
  }
}

/** What would come of money or scope that falls due behind the last week, per mille: nothing of it can be used any more. */
function expected(setup: Setup, world: World, { bargain, state, promise }: Found): number {
  const given = carriedOut(setup, wonFor(setup, bargain, state, promise.clause))
  const clause = clauseIn(bargain, state, promise)
  return clause?.kind === 'fund' ? Math.min(given, payable(world, clause.cents)) : given
}

function settleBooks(setup: Setup, { facts }: World, happen: Happen, found: Found): void {
  const missed = facts.some((fact) => fact.kind === 'booksKept' && fact.bargain === found.bargain.id)
  settle(setup, happen, found, missed ? 0 : 1000, !missed)
}

/** The end: promises that run on are judged by what is to be expected of them, as projects are. */
export function closePromises(setup: Setup, world: World, happen: Happen): void {
  for (const found of openPromises(setup, world)) {
    const { bargain, promise } = found
    const project = lookup(setup).projects.get(bargain.project) as Project
    if (promise.clause === 'books') settleBooks(setup, world, happen, found)
    else if (promise.clause === 'fund' || promise.clause === 'trim')
      settle(setup, happen, found, expected(setup, world, found))
    else if (promise.clause !== 'date') settle(setup, happen, found, 1000, true)
    else {
      const isKept = world.at.week + trueWeeks(setup, world.work, project) <= promise.until
      settle(setup, happen, found, isKept ? 1000 : 0, isKept)
    }
  }
}
