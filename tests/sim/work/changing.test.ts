import { expect, test } from 'vitest'
import type { Effect } from '../../../src/sim/setup.ts'
import type { World } from '../../../src/sim/world.ts'
import { beginWorld, happenIn } from '../../../src/sim/world.ts'
import { anActivity, aProject, aSetup } from '../../helpers.ts'

const setup = aSetup({
  all: [aProject('p1', { activities: [anActivity('a', { build: 10, security: 5 })] })],
})
const effortOf = (world: World) => world.work.truth.effort.p1?.[0] as number[]
const needsOf = (world: World) => world.work.projects.p1?.activities[0]?.needs ?? []

function changed(world: World, milliDays: number, skill: string | null) {
  const effect: Effect = { kind: 'work', milliDays, skill }
  happenIn(setup, world)({ kind: 'took', effect, project: 'p1', person: null, activity: 'a' })
  return world
}

const fresh = () => beginWorld(setup, 'none', 'change')

test('added work falls on the need of its skill, and its PM knows of it', () => {
  const world = fresh()
  const [build, security] = effortOf(world) as [number, number]
  changed(world, 3000, 'security')
  expect(effortOf(world)).toEqual([build, security + 3000])
  expect(needsOf(world).map((n) => n.added)).toEqual([0, 3000])
})

test('work of no skill, or of one that the activity lacks, falls on its first need', () => {
  for (const skill of [null, 'law']) {
    const world = fresh()
    const before = effortOf(world)[0] as number
    expect(effortOf(changed(world, 2000, skill))[0]).toBe(before + 2000)
  }
})

test('spared work never takes what is done, and leaves a tenth of a day', () => {
  const world = fresh()
  ;(needsOf(world)[0] as { done: number }).done = 4000
  expect(effortOf(changed(world, -60_000, 'build'))[0]).toBe(4100)
})

test('sparing work on a need that is done adds none', () => {
  const world = fresh()
  const done = effortOf(world)[0] as number
  ;(needsOf(world)[0] as { done: number }).done = done
  expect(effortOf(changed(world, -2000, 'build'))[0]).toBe(done)
  expect(needsOf(world)[0]?.added).toBe(0)
})
