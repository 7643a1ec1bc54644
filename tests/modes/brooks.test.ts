import { expect, test } from 'vitest'
import { daysInWeek } from '../../src/sim/calendar.ts'
import type { Command } from '../../src/sim/commands.ts'
import { spendings } from '../../src/sim/ledger.ts'
import { closeWeek, openDesk, openWeek } from '../../src/sim/rules/week.ts'
import { pmSeat } from '../../src/sim/seats.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { step } from '../../src/sim/step.ts'
import { beginWorld } from '../../src/sim/world.ts'
import { anActivity, aPerson, aProject, aSetup, certainFactors } from '../helpers.ts'
import { againstTruth, jsonAt } from '../truth.ts'

const expert = [{ skill: 'build', level: 3 }] as const

/**
 * Madachy's model of Brooks's law (Software Process Dynamics, as recalled in work.md 6.4): 5000 nominal person-days, twenty
 * experts at 1.2, newcomers at 0.8 who are assimilated in 20 days and take a quarter of an expert each, and 0.06 n² per cent
 * lost to communication. One project, one kind of work; those who could be hired cost what the others do. An expert's pace is
 * 1.2, a newcomer's 0.667 of that. Only the fading of the quarter differs: here it is owed until half of the project is known.
 */
function overstaffed(hires: number, joinWeek: number): Setup {
  const work = anActivity('work', { build: 5000 }, { uncertainty: 'none', maxCrew: 20 + hires })
  const base = aSetup({
    weeks: 100,
    attention: 1 + hires,
    matters: [],
    all: [aProject('p1', { dueWeek: 50, activities: [work] })],
    factors: { ...certainFactors, newcomerRate: 667, communicationLoss: 600 },
  })
  const numbered = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}-${i}`)
  const offer = { kind: 'hire', feeCents: 0, leadWeeks: joinWeek - 1 } as const
  return {
    ...base,
    people: [
      ...numbered(hires, 'hire').map((id) => aPerson(id, { skills: expert, offer })),
      ...numbered(20, 'expert').map((id) => aPerson(id, { skills: expert, role: 'team', home: 'p1' })),
      ...base.people.filter((p) => p.role !== 'team' && p.role !== 'specialist'),
    ],
  }
}

/** The working day on which the last of the work is done, and what all of it cost, when so many join after so many days. */
function played(hires: number, after = 110): { day: number; cents: number } {
  const setup = overstaffed(hires, after / daysInWeek + 1)
  const world = beginWorld(setup, '', 'certain')
  const give = (seat: string, command: Command) => {
    const refused = step(setup, world, seat, command)
    if (refused) throw new Error(`${seat} may not ${JSON.stringify(command)}: ${refused}`)
  }
  const hired = setup.people.filter((p) => p.offer)
  for (let last = false; !last; ) {
    openWeek(setup, world)
    const here = hired.filter(({ id }) => !world.work.people[id]?.outside)
    const asks = here.map(({ id }) => ({ person: id, days: daysInWeek, urgency: 1 }))
    give(pmSeat('p1'), { kind: 'requestPeople', asks })
    openDesk(setup, world)
    if (world.at.week === 1) for (const { id } of hired) give('pmo', { kind: 'engage', person: id })
    last = closeWeek(setup, world).last
  }
  const end = world.facts.find((fact) => fact.kind === 'projectFinished')
  if (!end) throw new Error('never finished')
  const cents = spendings.reduce((sum, what) => sum + (world.ledger.balances[`spent/p1/${what}`] ?? 0), 0)
  return { day: (end.at.week - 1) * daysInWeek + end.at.day + 1, cents }
}

test("B10: with 0, 5 and 10 more people after day 110 it takes 274, 272 and 295 days (Madachy, Brooks's law model)", () => {
  expect(played(0).day).toBe(275) // 274 days and an eighth of the next
  expect(played(5).day).toBe(272)
  expect(played(10).day).toBe(295)
})

test('B10: adding people late always costs more; it ends sooner with a few and later with many (Abdel-Hamid 1989)', () => {
  const ways = [0, 2, 5, 10, 15].map((hires) => played(hires))
  const [none, two, five, ten, many] = ways.map(({ day }) => day) as [number, number, number, number, number]
  expect(two).toBeLessThan(none)
  expect([five, ten, many]).toEqual([five, ten, many].sort((a, b) => a - b))
  expect(two).toBeLessThan(five)
  expect(ten).toBeGreaterThan(none)
  const costs = ways.map(({ cents }) => cents)
  expect(costs).toEqual([...new Set(costs)].sort((a, b) => a - b))
})

test('B10: there is a last day on which more people still help (Hsia, Hsu and Kung 1999)', () => {
  const none = played(0).day
  const gains = [110, 150, 190, 230, 250].map((after) => none - played(3, after).day)
  expect(gains).toEqual([4, 3, 2, 1, 0])
})

againstTruth('work', (folder) => {
  test('B10: so it goes in a day-by-day integration of the same model, to the day', () => {
    const expected: { [hires: string]: readonly number[] } = jsonAt(folder, 'closed_forms.json')
      .brooks_madachy.days_added_at_110
    for (const [hires, [daily]] of Object.entries(expected))
      expect(played(Number(hires)).day, `${hires} people`).toBe(daily)
  })
})
