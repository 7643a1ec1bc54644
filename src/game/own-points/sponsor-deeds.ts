import { worth } from '../../sim/desk/foreseeing.ts'
import { factorOf } from '../../sim/factors.ts'
import type { Fact } from '../../sim/facts.ts'
import type { Numbered } from '../../sim/facts-by-kind.ts'
import { ofKind } from '../../sim/facts-by-kind.ts'
import { lookup } from '../../sim/lookup.ts'
import { maySponsor } from '../../sim/rules/seat-rule.ts'
import type { Effect, Project, ProjectId, Setup } from '../../sim/setup.ts'
import { changeOf } from '../../sim/work/changes.ts'
import type { World } from '../../sim/world.ts'
import { seatArgs } from '../seat-sentences.ts'
import { weeksNeeded } from './following.ts'
import type { Deed } from './own-point.ts'
import { grouped } from './own-point.ts'
import { sparedBy } from './spared-by-money.ts'

type Played = { readonly setup: Setup; readonly world: World }

/** What the sponsor did, and left undone. */
export const sponsorDeeds = (game: Played): Deed[] => [
  ...releases(game),
  ...wants(game),
  ...rulings(game),
  ...scopes(game),
  ...dates(game),
  ...opinions(game),
  ...appetites(game),
]

const organisation = (setup: Setup, effects: readonly Effect[], project: Project | null): number =>
  effects.reduce((sum, effect) => sum + worth(setup, effect, project).organisation, 0)

const numbersOf = (rows: readonly { readonly number: number }[]) => rows.map(({ number }) => number)
const byProject = ({ fact }: { readonly fact: { readonly project: ProjectId } }) => fact.project

/** What one project was given in one week, with what it spared by the ledger. */
const releases = ({ setup, world }: Played): Deed[] =>
  grouped(ofKind(world.facts, 'reserveReleased'), ({ fact }) => `${fact.at.week}/${fact.project}`).map(
    (rows) => {
      const [{ fact }] = rows
      const cents = rows.reduce((sum, row) => sum + row.fact.cents, 0)
      return {
        ...{ facts: numbersOf(rows), week: fact.at.week, project: fact.project },
        ...{ label: 'reserveReleased', says: 'sponsor.released', args: { cents } },
        spared: sparedBy(setup, world, rows),
      }
    },
  )

/** Wants of money that found no answer, and projects without money: each project once, from the first week. */
function wants({ setup, world }: Played): Deed[] {
  const short = grouped(ofKind(world.facts, 'leftShort'), byProject).map((rows): Deed => {
    const [{ fact }] = rows
    return {
      ...{ facts: numbersOf(rows), week: Math.max(1, fact.at.week - 1), project: fact.project, left: true },
      ...{ label: 'leftShort', says: 'sponsor.leftShort', asks: 'sponsor.leftShortAsk' },
      args: { cents: fact.cents, count: rows.length },
    }
  })
  const broke = grouped(ofKind(world.facts, 'outOfMoney'), byProject).map((rows): Deed => {
    const [{ fact, number }] = rows
    const cents = reserveAt(world, number)
    const isEmpty =
      cents <
      factorOf(setup, 'releaseLeast') * ((lookup(setup).projects.get(fact.project)?.budgetCents ?? 0) / 1000)
    return {
      ...{ facts: numbersOf(rows), week: fact.at.week, project: fact.project, left: true },
      label: isEmpty ? 'emptyPurse' : 'outOfMoney',
      says: isEmpty ? 'sponsor.emptyPurse' : 'sponsor.broke',
      asks: isEmpty ? 'sponsor.emptyPurseAsk' : 'sponsor.brokeAsk',
      args: { cents, count: rows.length },
    }
  })
  return [...short, ...broke]
}

const reserveAt = ({ ledger }: World, until: number): number =>
  ledger.postings.reduce(
    (sum, { account, amount, fact }) => (account === 'money/reserve' && fact <= until ? sum + amount : sum),
    0,
  )

/** What managers brought upstairs: ruled in person, or left to whoever was trusted more. */
function rulings({ world }: Played): Deed[] {
  const ruled = ofKind(world.facts, 'escalationRuled')
  return ofKind(world.facts, 'escalationDecided').map(({ fact, number }): Deed => {
    const own = ruled.find((it) => it.fact.project === fact.project && it.fact.at.week === fact.at.week)
    const about = { week: fact.at.week, project: fact.project, label: fact.upheld ? 'upheld' : 'denied' }
    const facts = own ? [own.number, number] : [number]
    if (own) return { ...about, facts, says: fact.upheld ? 'sponsor.upheld' : 'sponsor.denied' }
    const says = fact.upheld ? 'sponsor.unruledUpheld' : 'sponsor.unruledDenied'
    return { ...about, facts, says, asks: 'sponsor.unruled', left: true }
  })
}

function scopes({ setup, world }: Played): Deed[] {
  const decided = ofKind(world.facts, 'scopeDecided').map(
    ({ fact, number }): Deed => ({
      ...{ facts: [number], week: fact.at.week, project: fact.project, label: 'scopeDecided' },
      says: fact.approve ? 'sponsor.wanted' : 'sponsor.unwanted',
      args: { change: `changes.${fact.change}.title` },
      ...(fact.approve ? {} : { spared: -worthOfChange(setup, world, fact.change) }),
    }),
  )
  const left = maySponsor(setup, 'scope')
    ? ofKind(world.facts, 'changeRejected').filter(({ fact }) => fact.by === 'nobody')
    : []
  return [
    ...decided,
    ...left.map(
      ({ fact, number }): Deed => ({
        ...{ facts: [number], week: fact.at.week, project: fact.project, label: 'ranOut', left: true },
        says: 'sponsor.ranOut',
        args: { change: `changes.${fact.change}.title` },
      }),
    ),
  ]
}

/** What a change would have brought, by the work that it would really have been. */
function worthOfChange(setup: Setup, world: World, id: string): number {
  const change = changeOf(setup, id)
  if (!change) return 0
  const project = lookup(setup).projects.get(change.project) ?? null
  const milliDays = world.work.truth.changes?.[id] ?? change.low
  return organisation(
    setup,
    [
      { kind: 'benefit', cents: change.benefitCents },
      { kind: 'due', weeks: change.dueWeeks },
      { kind: 'work', milliDays, skill: change.skill },
    ],
    project,
  )
}

const dates = ({ setup, world }: Played): Deed[] =>
  ofKind(world.facts, 'dateExtended').map(({ fact, number }) => {
    const project = lookup(setup).projects.get(fact.project) ?? null
    const weeks = project ? weeksNeeded(world, project, fact.weeks) : 0
    return {
      ...{ facts: [number], week: fact.at.week, project: fact.project, label: 'dateExtended' },
      ...{ says: 'sponsor.extended', args: { weeks: fact.weeks, cents: fact.cents } },
      spared: organisation(setup, [{ kind: 'due', weeks }], project),
    }
  })

/** Second opinions; and rosy reports that were taken as they came, each project once. */
function opinions({ setup, world }: Played): Deed[] {
  if (!maySponsor(setup, 'opinion')) return []
  const asked = ofKind(world.facts, 'opinionAsked')
  const given = ofKind(world.facts, 'opinionGiven')
  const foundOut = ofKind(world.facts, 'reportFoundOut')
  const isDoubted = (fact: Fact & { readonly project: ProjectId }) =>
    asked.some((it) => it.fact.project === fact.project && it.fact.at.week === fact.at.week)
  const stood = ofKind(world.facts, 'reportBent').filter(
    ({ fact }) => fact.form === 'rosy' && !isDoubted(fact),
  )
  return [
    ...asked.map(({ fact, number }): Deed => {
      const answer = given.find(
        (it) => it.fact.project === fact.project && it.fact.at.week === fact.at.week + 1,
      )
      const found = answer?.fact.isRosy ? 'Rosy' : 'True'
      return {
        ...{ facts: answer ? [number, answer.number] : [number], week: fact.at.week, project: fact.project },
        label: answer ? `opinion${found}` : 'opinionAsked',
        says: answer ? `sponsor.doubted${found}` : 'sponsor.doubted',
        asks: 'sponsor.doubted',
      }
    }),
    ...grouped(stood, byProject).map((rows): Deed => {
      const [{ fact }] = rows
      const out = foundOut.filter((it) => it.fact.project === fact.project)
      return {
        ...{
          facts: [...numbersOf(out), ...numbersOf(rows).slice(0, 1)],
          week: fact.at.week,
          project: fact.project,
        },
        ...{ label: 'reportStood', says: 'sponsor.stood', asks: 'sponsor.stoodAsk', left: true },
        args: { count: rows.length, out: out.length },
      }
    }),
  ]
}

const appetites = ({ world }: Played): Deed[] =>
  ofKind(world.facts, 'appetiteSet').map(({ fact, number }: Numbered<'appetiteSet'>) => ({
    ...{ facts: [number], week: fact.at.week, project: null, label: 'appetiteSet' },
    ...{ says: 'sponsor.appetite', args: seatArgs(fact) },
  }))

/** Weeks in which the reserve was kept and nothing else was decided: told where there is hardly anything else. */
export function keptWeeks({ world }: Played): Deed[] {
  const gave = new Set(ofKind(world.facts, 'reserveReleased').map(({ fact }) => fact.at.week))
  const kept = ofKind(world.facts, 'sponsorPassed').filter(({ fact }) => !gave.has(fact.at.week))
  const [first] = kept
  return first
    ? [
        {
          ...{ facts: [first.number], week: first.fact.at.week, project: null, left: true },
          ...{ label: 'reserveKept', says: 'sponsor.kept', args: { count: kept.length } },
        },
      ]
    : []
}
