import { expect } from 'vitest'
import type { Game } from '../../src/game/game.ts'
import { daysInWeek } from '../../src/sim/calendar.ts'
import { isDay } from '../../src/sim/facts.ts'
import { spendings } from '../../src/sim/ledger.ts'
import { budgetAtCompletion } from '../../src/sim/work/baseline.ts'

const sum = (values: readonly number[]) => values.reduce((total, n) => total + n, 0)

/** What must be true of a game at any moment. */
export function alwaysTrue({ setup, world }: Game): void {
  const { balances } = world.ledger
  expect(balances.attention ?? 0).toBeGreaterThanOrEqual(0)
  expect(balances['money/reserve'] ?? 0).toBeGreaterThanOrEqual(0)
  for (const { id } of setup.projects) {
    for (const account of [`trust/${id}`, `quality/${id}`, 'trust/sponsor']) {
      expect(balances[account] ?? 0).toBeGreaterThanOrEqual(0)
      expect(balances[account] ?? 0).toBeLessThanOrEqual(100_000)
    }
    expect(balances[`value/${id}`] ?? 0).toBeGreaterThanOrEqual(0)
    expect(balances[`refused/${id}`] ?? 0).toBeLessThanOrEqual(balances[`needed/${id}`] ?? 0)
  }
}

export function grantsFit({ setup, world }: Game): void {
  for (const person of setup.people) {
    const granted = sum(Object.values(world.work.grants[person.id] ?? {}))
    const away = world.work.people[person.id]?.away ?? 0
    expect(granted).toBeLessThanOrEqual(Math.max(0, person.daysPerWeek - away))
  }
}

export function postingsAddUp({ world }: Game): void {
  const sums: { [account: string]: number } = {}
  for (const { account, amount } of world.ledger.postings) sums[account] = (sums[account] ?? 0) + amount
  expect(sums).toEqual(world.ledger.balances)
  expect(
    world.ledger.postings.every(({ fact, amount }) => world.facts[fact] && Number.isInteger(amount)),
  ).toBe(true)
}

/** Money in = money out + what is left, to the cent, in all and for each project. */
export function moneyAddsUp({ setup, world }: Game): void {
  const { balances } = world.ledger
  const spent = (id: string) => sum(spendings.map((what) => balances[`spent/${id}/${what}`] ?? 0))
  const into = sum(setup.projects.map((p) => p.budgetCents)) + setup.reserveCents
  const out = sum(setup.projects.map((p) => spent(p.id)))
  const left =
    sum(setup.projects.map((p) => balances[`money/${p.id}`] ?? 0)) + (balances['money/reserve'] ?? 0)
  expect(out + left + (balances.fees ?? 0)).toBe(into)
  const paid = sum(world.facts.map((f) => (isDay(f) ? f.cents : 0)))
  const byPeople = sum(
    setup.projects.flatMap(({ id }) =>
      ['work', 'idle', 'governance'].map((what) => balances[`spent/${id}/${what}`] ?? 0),
    ),
  )
  expect(byPeople).toBe(paid)
}

/** Nobody works more than a whole day a day, nor more days than they were there, nor beyond the days granted. */
export function daysAddUp({ setup, world }: Game): void {
  const days: { [key: string]: number } = {}
  const absent = new Set<string>()
  for (const fact of world.facts) {
    if (fact.kind === 'absent') absent.add(`${fact.at.week}/${fact.at.day}/${fact.person}`)
    if (!isDay(fact)) continue
    const key = `${fact.at.week}/${fact.at.day}/${fact.person}`
    days[key] = (days[key] ?? 0) + ('ofDay' in fact ? fact.ofDay : fact.milliDays)
  }
  for (const [key, ofDay] of Object.entries(days)) {
    const [, day = '', person = ''] = key.split('/')
    expect(ofDay).toBe(1000)
    expect(absent.has(key)).toBe(false)
    expect(Number(day)).toBeLessThan(setup.people.find((p) => p.id === person)?.daysPerWeek ?? 0)
    expect(Number(day)).toBeLessThan(daysInWeek)
  }
}

/** What is earned by a report is never more than the budget at completion, and all of it once finished. */
export function earnedFits({ setup, world }: Game): void {
  for (const fact of world.facts) {
    if (fact.kind !== 'recorded' || fact.content.kind !== 'statusReport') continue
    const { project, earnedCents } = fact.content
    const found = setup.projects.find((p) => p.id === project)
    if (found) expect(earnedCents).toBeLessThanOrEqual(budgetAtCompletion(setup, world.work, found))
  }
}

/** Effort is neither lost nor made: what was worked on each need is what it holds, and finished needs hold all of it. */
export function workAddsUp({ setup, world }: Game): void {
  const worked: { [need: string]: number } = {}
  for (const fact of world.facts)
    if (fact.kind === 'worked') {
      const key = `${fact.project}/${fact.activity}/${fact.skill}`
      worked[key] = (worked[key] ?? 0) + fact.milliDays
    }
  for (const project of setup.projects)
    project.activities.forEach((activity, i) => {
      const state = world.work.projects[project.id]?.activities[i]
      activity.needs.forEach(({ skill }, n) => {
        expect(state?.needs[n]?.done ?? 0).toBe(worked[`${project.id}/${activity.id}/${skill}`] ?? 0)
        const truth = world.work.truth.effort[project.id]?.[i]?.[n] ?? 0
        if (state?.finished) expect(state.needs[n]?.done).toBe(truth)
      })
    })
}

/** All that must be so of a game that has ended. */
export function addsUp(game: Game): void {
  expect(game.phase).toBe('debriefing')
  expect(game.world.at.week).toBeLessThanOrEqual(game.setup.weeks)
  for (const check of [postingsAddUp, moneyAddsUp, daysAddUp, earnedFits, workAddsUp]) check(game)
}
