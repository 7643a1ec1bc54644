import { beforeAll, expect, test } from 'vitest'
import { survey } from '../../tools/walls.mjs'
import type { Plant } from './plants.ts'
import { planted } from './plants.ts'
import { wallPlants } from './wall-plants.ts'

// That the house itself has no breach is a step of its own in `npm test`.
let heard: string[] = []

beforeAll(async () => {
  const { breaches } = await planted(Object.values(wallPlants).flat(), survey)
  heard = breaches.map(({ rule, from, to }) => `${from}: ${rule} ${named(to)}`)
})

/** A resolved package by its name. */
const named = (to: string) => to.replace(/^.*node_modules\/(@types\/)?((@[^/]+\/)?[^/]+).*$/, '$2')

const due = ({ file, alarms = [] }: Plant) => alarms.map((alarm) => `${file}: ${alarm}`)

test.each(Object.entries(wallPlants))('of the planted %s exactly the breaches are reported', (_, plants) => {
  const files = new Set(plants.map(({ file }) => file))
  const about = heard.filter((alarm) => files.has(alarm.slice(0, alarm.indexOf(':'))))
  expect(about.sort()).toEqual(plants.flatMap(due).sort())
})
