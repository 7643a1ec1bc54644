import { expect, test } from 'vitest'
import { act, isRefused } from '../../src/game/game.ts'
import { atDesk } from '../helpers.ts'
import { setups } from '../standing/cases.ts'
import { oddlyPlayed } from './odd-orders.ts'

const mandated = setups.find(({ id }) => id === 'dry-dock-mandated') as (typeof setups)[number]

test.each(['constructor', '__proto__', 'toString'])('under a mandate nobody is granted to %s', (project) => {
  for (const person of ['x', mandated.people[0]?.id as string]) {
    const next = act(atDesk(mandated, 'odd'), 'pmo', { kind: 'grant', person, project, days: 1 })
    expect(isRefused(next)).toBe(true)
  }
})

const rows = setups.map((setup) => [setup.id, setup] as const)

test.each(rows)(
  'whatever a file orders in %s is refused or carried out, and never breaks the rules',
  (_, setup) => {
    const { tried, refused, thrown } = oddlyPlayed(setup, 'odd-1', Number(process.env.ODD_EVERY ?? 41))
    expect(tried).toBeGreaterThan(20)
    expect(refused).toBeGreaterThan(0)
    expect(thrown).toEqual([])
  },
)
