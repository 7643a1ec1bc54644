import { expect, test } from 'vitest'
import { balance } from '../../../src/sim/ledger.ts'
import type { Temperament } from '../../../src/sim/mandates.ts'
import type { Setup } from '../../../src/sim/setup.ts'
import { inclinationOf, openingCandour } from '../../../src/sim/standing/candour.ts'
import { beginWorld, happenIn } from '../../../src/sim/world.ts'
import { aSetup } from '../../helpers.ts'

const under = (factors: object = {}): Setup => {
  const setup = aSetup({ mandate: { type: 'controlling' } })
  return { ...setup, factors: { ...setup.factors, ...factors } }
}
const fresh = (setup: Setup) => beginWorld(setup, 'none', 'candour')
const candour = (world: ReturnType<typeof fresh>) => balance(world.ledger, 'candour/p1')

test('without a mandate nobody keeps an account of candour', () => {
  const world = fresh(aSetup())
  expect(Object.keys(world.ledger.balances).filter((it) => it.startsWith('candour'))).toEqual([])
  expect(world.standing.mandate).toBeUndefined()
})

test.each<[Temperament, number]>([
  ['open', 75_000],
  ['deadline', 55_000],
  ['protective', 50_000],
  ['political', 45_000],
])('a manager of a temperament %s begins with candour of %d thousandths', (temperament, points) => {
  const setup = under()
  const people = setup.people.map((it) => (it.id === 'p1-pm' ? { ...it, temperament } : it))
  expect(openingCandour({ ...setup, people }, 'p1')).toBe(points)
  expect(openingCandour(setup, 'p1')).toBe(60_000)
})

test('a point of trust moves candour by 0.6, a day of burden by 4 and a day of constraint by 6', () => {
  const setup = under()
  const world = fresh(setup)
  const happen = happenIn(setup, world)
  happen({ kind: 'talked', project: 'p1', price: 1 }) // 3 points of trust
  expect(candour(world)).toBe(61_800)
  happen({ kind: 'governed', project: 'p1', mandate: 'controlling', burden: 500, constraint: 250 })
  expect(candour(world)).toBe(61_800 - 2000 - 1500)
})

test('every posting of candour has the fact that moved trust, burden or constraint, and they add up', () => {
  const setup = under()
  const world = fresh(setup)
  const number = happenIn(
    setup,
    world,
  )({
    kind: 'imposed',
    project: 'p1',
    decision: 'matter',
    burden: 0,
    constraint: 200,
  })
  const rows = world.ledger.postings.filter(({ account }) => account === 'candour/p1')
  expect(rows.filter(({ fact }) => fact === number).map(({ amount }) => amount)).toEqual([-1200, -300])
  expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(candour(world))
})

test('a tenth of the way back is gone each week', () => {
  const setup = under()
  const world = fresh(setup)
  const happen = happenIn(setup, world)
  happen({ kind: 'governed', project: 'p1', mandate: 'controlling', burden: 0, constraint: 1000 })
  happen({ kind: 'weekWorked', needed: [], refused: [], unmet: [], served: [] })
  expect(candour(world)).toBe(54_000 + 600)
})

test.each([
  [0, 650, 50],
  [50, 400, 200],
  [100, 150, 50],
])(
  'with candour of %d reports are rosy in %d and grim in %d of 1000 (audit.md 3.2)',
  (points, rosy, grim) => {
    const setup = under({ openingCandour: points * 1000 })
    const found = inclinationOf(setup, 'supportive', fresh(setup).ledger, 'p1')
    expect(found).toMatchObject({ candour: points, rosy, grim })
  },
)

test('who is followed up reports late less often', () => {
  const setup = under({ openingCandour: 50_000 })
  const { ledger } = fresh(setup)
  const late = (['supportive', 'controlling', 'directive'] as const).map(
    (mandate) => inclinationOf(setup, mandate, ledger, 'p1').late,
  )
  expect(late).toEqual([135, 60, 30])
})
