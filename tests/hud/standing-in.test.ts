import { expect, test } from 'vitest'
import type { OfferView, PersonView, View } from '../../src/game/view.ts'
import { freeInstead, offersInstead } from '../../src/hud/standing-in.ts'

const person = (id: string, skill: string, level: number, granted: number) =>
  ({ id, role: 'specialist', skills: [{ skill, level }], present: 5, granted }) as unknown as PersonView
const ilse = {
  ...person('ilse', 'conservation', 3, 4),
  skills: [
    { skill: 'conservation', level: 3 },
    { skill: 'lighting', level: 1 },
  ],
} as PersonView
const offer = (id: string, skill: string, more = {}) =>
  ({ id, engaged: false, price: 0, skills: [{ skill, level: 2 }], ...more }) as unknown as OfferView

const view = {
  people: [
    ilse,
    person('emre', 'conservation', 1, 0),
    person('kwame', 'conservation', 2, 3),
    person('beatriz', 'conservation', 2, 0),
    person('rashid', 'electrics', 3, 0),
    person('lupe', 'conservation', 2, 5),
  ],
  offers: [
    offer('joon', 'lighting'),
    offer('ann', 'conservation'),
    offer('bo', 'conservation', { price: null }),
  ],
} as unknown as View

test('who is free and able in the house is named, those with most free days first', () => {
  expect(freeInstead(view, ilse).map(({ id }) => id)).toEqual(['beatriz', 'kwame'])
})

test('of those outside only who is able and to be had is named, whatever somebody is only learning', () => {
  expect(offersInstead(view, ilse).map(({ id }) => id)).toEqual(['ann'])
})
