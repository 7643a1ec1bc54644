import { expect, test } from 'vitest'
import type { View } from '../../../src/game/view.ts'
import { atTable } from '../../../src/look/gate/at-table.ts'
import { leaningMood } from '../../../src/look/gate/leaning-moods.ts'
import { outcomeShape } from '../../../src/look/gate/marks.ts'
import { leaningCards } from '../../../src/look/office/board-table.ts'
import { figureBox, holds, overlap } from '../../../src/look/picture/boxes.ts'
import type { OfficePicture } from '../../../src/look/picture/picture.ts'
import { pictureOf } from '../../../src/look/picture/picture-of.ts'
import { dryDock } from '../../feel/dry-dock.ts'
import { castOf, desksOf } from './played.ts'

const desks = desksOf(dryDock, 'a')
const boardroomOf = (view: View) =>
  pictureOf(view, castOf(view), 'wide', null)?.offices.find(
    ({ office }) => office === 'boardroom',
  ) as OfficePicture
const sitting = desks.filter(({ gates }) => gates.length > 0)

test('the board sits in the boardroom in the week of a gate, else the sponsor', () => {
  expect(sitting.length).toBeGreaterThan(0)
  expect(sitting.length).toBeLessThan(desks.length)
  for (const view of desks) {
    const { people, seats } = boardroomOf(view)
    const members = view.gates[0]?.members ?? []
    expect(seats.map(({ person }) => person)).toEqual(atTable(members).map(({ person }) => person))
    const came = atTable(members)
      .filter(({ present }) => present)
      .map(({ person }) => person)
    expect(people.map(({ person }) => person)).toEqual(members.length > 0 ? came : ['rob'])
  }
})

test('the chair sits in the middle, whoever else is there', () => {
  const row = (count: number) => Array.from({ length: count }, (_, i) => ({ i, chair: i === 0 }))
  expect(atTable(row(5)).map(({ i }) => i)).toEqual([1, 2, 0, 3, 4])
  expect(atTable(row(4)).map(({ i }) => i)).toEqual([1, 2, 0, 3])
  expect(atTable(row(1)).map(({ i }) => i)).toEqual([0])
  expect(atTable([])).toEqual([])
})

test('who is away leaves a chair empty, and leans to nothing', () => {
  const view = sitting.find(({ gates }) => gates[0]?.members.some(({ present }) => !present))
  const seat = boardroomOf(view as View).seats.find(({ present }) => !present)
  expect(seat).toMatchObject({ person: 'joyce', leaning: null, firm: false })
})

test('a card shows where each member leans, and the face goes with it', () => {
  for (const view of sitting) {
    const { people, seats } = boardroomOf(view)
    for (const { person, leaning, present } of seats) {
      const member = view.gates[0]?.members.find((it) => it.person === person)
      expect(leaning).toBe(present ? member?.leaning : null)
      const mood = people.find((it) => it.person === person)?.mood
      if (present) expect(mood).toBe(leaningMood(leaning))
    }
    const cards = leaningCards(seats)
    for (const { leaning } of seats) if (leaning) expect(cards).toContain(outcomeShape(leaning))
  }
})

test.each([3, 4, 5])('%d members find room at the table without covering a card', (count) => {
  const view = sitting[0] as View
  const [gate] = view.gates
  const [member] = gate?.members ?? []
  if (!gate || !member) throw new Error('There is no gate.')
  const some = view.people.slice(0, count).map(({ id }) => ({ ...member, person: id, present: true }))
  const { box, people, seats } = boardroomOf({ ...view, gates: [{ ...gate, members: some }] })
  expect(people).toHaveLength(count)
  for (const figure of people) expect(holds(box, figureBox(figure)), figure.person).toBe(true)
  for (const [i, { card }] of seats.entries()) {
    expect(holds(box, card)).toBe(true)
    for (const other of seats.slice(i + 1)) expect(overlap(card, other.card)).toBe(0)
  }
})
