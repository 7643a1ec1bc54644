import fc from 'fast-check'
import { expect, test } from 'vitest'
import { order } from '../../src/app/playing.ts'
import { isRefused } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { view } from '../../src/game/viewing.ts'
import { castFor } from '../../src/hud/cast.ts'
import { commandKey } from '../../src/hud/command-key.ts'
import {
  hindrance,
  ordersFor,
  paintedSplit,
  passing,
  placeAt,
  rowAt,
  withOrders,
} from '../../src/hud/pulling.ts'
import { pictureOf } from '../../src/look/picture/picture-of.ts'
import { atDesk } from '../helpers.ts'
import { calderWray } from './sample-case.ts'

const { setup } = calderWray()

function aWeek(seed: string, week: number) {
  const game = atDesk(setup, seed, week)
  const seen = view(game, 'pmo')
  const picture = pictureOf(seen, castFor(seen), 'wide', null)
  if (!picture) throw new Error('no picture')
  const legal = commandsFor(game, 'pmo')
  const leave = (key: string) => legal.find((it) => commandKey(it) === key) ?? null
  return { game, seen, picture, leave }
}

test('whatever is painted, the orders are carried out or there is a reason why not', () => {
  const numbers = fc.record({
    seed: fc.string({ minLength: 1, maxLength: 6 }),
    week: fc.integer({ min: 1, max: 6 }),
    place: fc.nat(5),
    project: fc.nat(3),
    rows: fc.uniqueArray(fc.nat(4), { minLength: 1 }),
  })
  let carriedOut = 0
  fc.assert(
    fc.property(numbers, ({ seed, week, place, project, rows }) => {
      const { game, seen, picture, leave } = aWeek(seed, week)
      const at = picture.places[place % picture.places.length]
      const person = seen.people.find((it) => it.id === at?.person)
      const to = seen.projects[project % seen.projects.length]
      if (!at || !person || !to) throw new Error('nobody there')
      const split = paintedSplit(person, at.planner.rows, new Set(rows), to.id)
      const orders = ordersFor(person, split)
      if (hindrance(seen, person, orders, leave)) return
      let now = game
      for (const command of orders) {
        const next = order(now, command)
        if (isRefused(next)) throw new Error(next.refused)
        now = next
        carriedOut++
      }
      const after = view(now, 'pmo').people.find((it) => it.id === person.id)
      for (const [id, days] of Object.entries(split))
        expect(after?.claims.find((claim) => claim.project === id)?.granted ?? 0).toBe(days)
      const foreseen = withOrders(seen, orders).people.find((it) => it.id === person.id)
      expect(foreseen?.granted).toBe(after?.granted)
    }),
    { numRuns: 40 },
  )
  expect(carriedOut).toBeGreaterThan(10)
}, 60_000)

test('the rows between two that were passed are passed too', () => {
  const over = passing(passing(null, 'ines', 1), 'ines', 4)
  expect([...(over?.rows ?? [])].sort()).toEqual([1, 2, 3, 4])
  expect([...(passing(over, 'wen', 0)?.rows ?? [])]).toEqual([0])
})

test('a spot on a planner is found with its row, and one beside it is not', () => {
  const { picture } = aWeek('spots', 2)
  for (const place of picture.places)
    place.planner.rows.forEach(({ box }, i) => {
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      expect(placeAt(picture, middle)?.person).toBe(place.person)
      expect(rowAt(place, middle)).toBe(i)
    })
  expect(placeAt(picture, { x: 5, y: 5 })).toBeNull()
})

test('what is too dear cannot be pulled, and the reason has words', () => {
  const { seen, leave } = aWeek('dear', 3)
  const person = seen.people.find((it) => it.contested)
  const claim = person?.claims.find((it) => it.granted > 0)
  if (!person || !claim) throw new Error('nobody is contested')
  const poor = { ...seen, attention: { left: 0, full: 5 } }
  const orders = ordersFor(person, { [claim.project]: claim.granted - 1 })
  expect(hindrance(poor, { ...person, price: 1 }, orders, leave)).toBe('split.cannot')
  expect(hindrance(seen, person, orders, leave)).toBeNull()
})
