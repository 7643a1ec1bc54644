import { expect, test } from 'vitest'
import { changeAt, weekLasts, weekTimetable } from '../../src/stage/week-timetable.ts'
import { twoWeeks } from './helpers.ts'

const [from, to] = twoWeeks()
const cues = weekTimetable(from, to)
const of = (kind: string) => cues.filter(({ what }) => what.kind === kind)

test('the week lasts twelve seconds, and nothing happens after them', () => {
  expect(weekLasts).toBe(12_000)
  for (const { at, lasts } of cues) {
    expect(at).toBeGreaterThanOrEqual(0)
    expect(at + lasts).toBeLessThanOrEqual(weekLasts)
  }
})

test('cues come in order, the same each time', () => {
  expect(cues.map(({ at }) => at)).toEqual(cues.map(({ at }) => at).sort((a, b) => a - b))
  expect(weekTimetable(from, to)).toEqual(cues)
})

test('the sun crosses five days, 1.2 s each, with a night between', () => {
  const days = of('day')
  expect(days.map(({ what }) => what.kind === 'day' && what.day)).toEqual([0, 1, 2, 3, 4])
  expect(days.every(({ lasts }) => lasts === 1200)).toBe(true)
  const nights = of('night')
  for (const [i, { at, lasts }] of days.entries()) expect(nights[i]?.at).toBe(at + lasts)
})

test('each granted day is worked once, on its day', () => {
  const granted = from.places.flatMap(({ person, planner }) =>
    planner.rows.flatMap(({ kind }, row) => (kind === 'granted' ? [`${person} ${row}`] : [])),
  )
  const worked = of('worked')
  expect(granted.length).toBeGreaterThan(4)
  expect(worked.map(({ what }) => what.kind === 'worked' && `${what.person} ${what.row}`).sort()).toEqual(
    granted.sort(),
  )
  for (const { at, what } of worked) {
    const day = of('day').find(
      (cue) => what.kind === 'worked' && cue.what.kind === 'day' && cue.what.day === what.row,
    )
    expect(at).toBeGreaterThan(day?.at ?? Number.POSITIVE_INFINITY)
    expect(at).toBeLessThan((day?.at ?? 0) + 1650)
  }
})

test('whoever is away later in the week leaves before that day and is gone until the change', () => {
  const leaving = from.places.filter(
    ({ figure, planner }) => figure && planner.rows.some(({ kind }) => kind === 'away'),
  )
  expect(leaving.length).toBeGreaterThan(0)
  expect(
    of('leave')
      .map(({ what }) => what.kind === 'leave' && what.person)
      .sort(),
  ).toEqual(leaving.map(({ person }) => person).sort())
  for (const { at, lasts } of of('leave')) expect(at + lasts).toBe(changeAt)
})

test('on Friday a report goes from every room to the PMO, and nowhere without one', () => {
  expect(of('report')).toHaveLength(from.rooms.length)
  const friday = of('day')[4]?.at ?? 0
  for (const { at } of of('report')) expect(at).toBeGreaterThan(friday)
  const without = weekTimetable({ ...from, offices: [] }, to)
  expect(without.filter(({ what }) => what.kind === 'report')).toEqual([])
})

test('the change comes once, after all work, and the rooms that changed are noticed', () => {
  expect(of('change').map(({ at }) => at)).toEqual([changeAt])
  for (const { at, what } of cues) if (what.kind !== 'notice') expect(at).toBeLessThanOrEqual(changeAt)
  const other = from.rooms.map((room, i) => (i === 0 ? { ...room, state: 'trouble' as const } : room))
  const noticed = weekTimetable({ ...from }, { ...from, rooms: other }).filter(
    ({ what }) => what.kind === 'notice',
  )
  expect(noticed.map(({ what }) => what.kind === 'notice' && what.project)).toEqual([from.rooms[0]?.project])
})
