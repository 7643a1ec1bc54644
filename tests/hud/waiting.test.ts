import { expect, test } from 'vitest'
import type { MatterView, OptionView, PersonView, View } from '../../src/game/view.ts'
import { deskCount, matterStands, papersToDecide, splitStands } from '../../src/hud/waiting.ts'

const person = (id: string, price: number, contested = true) =>
  ({ id, role: 'specialist', contested, price }) as PersonView
const option = (id: string, price: number, standing = false) => ({ id, price, standing }) as OptionView
const matter = (id: string, decided: string | null, options: readonly OptionView[]) =>
  ({ id, decided, options }) as MatterView
const desk = (left: number, people: PersonView[] = [], matters: MatterView[] = []) =>
  ({
    role: 'pmo',
    attention: { left, full: 5 },
    people,
    matters,
    changes: [],
    gates: [],
    bargains: [],
    committees: [],
    audited: null,
  }) as unknown as View

test.each([
  [1, 5, 'youDecide'],
  [1, 0, 'noAttention'],
  [0, 5, 'settled'],
  [0, 0, 'settled'],
] as const)('a split whose change costs %i with %i clips left: %s', (price, left, stands) => {
  expect(splitStands(person('ines', price), desk(left))).toBe(stands)
})

test('a matter waits while there is a choice that can be paid for', () => {
  const [leave, free, dear] = [option('leave', 0, true), option('free', 0), option('dear', 2)]
  expect(matterStands(matter('m', null, [leave, dear]), desk(2))).toBe('youDecide')
  expect(matterStands(matter('m', null, [leave, dear]), desk(1))).toBe('noAttention')
  expect(matterStands(matter('m', null, [leave, free]), desk(0))).toBe('youDecide')
  expect(matterStands(matter('m', 'dear', [leave, dear]), desk(0))).toBe('settled')
})

test('contested weeks count among the matters, and quiet ones do not', () => {
  const view = desk(
    3,
    [person('ines', 0), person('sade', 1), person('wen', 0, false)],
    [matter('m', null, [option('leave', 0, true), option('free', 0)])],
  )
  expect(papersToDecide(view).map(({ paper }) => paper)).toEqual(['week-of-ines', 'week-of-sade', 'matter-m'])
  expect(deskCount(view)).toEqual({ all: 3, done: 1 })
})
