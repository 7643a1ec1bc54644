import { expect, test } from 'vitest'
import { officeWorth, withoutOffice, worthOf } from '../../src/app/without-office.ts'
import { debriefOf } from '../../src/game/debriefing.ts'
import { toEnd } from '../../src/game/slices.ts'
import { balance } from '../../src/sim/ledger.ts'
import { services } from '../../src/sim/services.ts'
import { aSetup, play } from '../helpers.ts'

const setting = { possible: services, usual: ['methods' as const], most: 4, dayRateCents: 50_000 }
const setup = aSetup({ projects: 3, specialists: 2, weeks: 8, services: setting })

test('without a PMO is the same dice, with no services and no mandate, days by who asked first', () => {
  const { services: _, ...bare } = setup
  const house = play(bare, 'worth', 'first-come/default')
  const mandated = { ...setup, mandate: { type: 'directive' as const } }
  expect(toEnd(withoutOffice({ setup: mandated, seed: 'worth' }))).toEqual(worthOf(debriefOf(house)))
})

test('worth is what the ledger holds: value of all projects, and all that was spent on them', () => {
  const { setup: played, world } = play(setup, 'worth')
  const sum = (head: string) =>
    played.projects.reduce((total, { id }) => {
      const own = Object.keys(world.ledger.balances).filter(
        (it) => it === `${head}/${id}` || it.startsWith(`${head}/${id}/`),
      )
      return total + own.reduce((all, account) => all + balance(world.ledger, account), 0)
    }, 0)
  expect(worthOf(debriefOf(play(setup, 'worth')))).toEqual({
    valueCents: sum('value'),
    spentCents: sum('spent'),
  })
})

test.each([
  [-1, 'harmed'],
  [0, 'short'],
  [99, 'short'],
  [100, 'earned'],
  [199, 'earned'],
  [200, 'twice'],
] as const)('an office that keeps %i more for a cost of 100: %s', (more, verdict) => {
  const without = { valueCents: 1000, spentCents: 400 }
  expect(officeWorth({ valueCents: 1000 + more, spentCents: 400 }, without, 100)).toMatchObject({
    gainCents: more,
    verdict,
  })
  expect(officeWorth({ valueCents: 1000, spentCents: 400 - more }, without, 100)).toMatchObject({
    gainCents: more,
    verdict,
  })
})
