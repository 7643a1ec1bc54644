import { readFileSync } from 'node:fs'
import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { phases } from '../../src/game/chart.ts'
import { units } from '../../src/game/explanation.ts'
import { refusals } from '../../src/sim/commands.ts'
import { organisationDimensions, projectDimensions } from '../../src/sim/setup.ts'
import { en } from './en.ts'

/** The kinds of a union type, read from its source: a type leaves nothing to ask at run time. */
function kindsIn(file: string, type: string): string[] {
  const source = readFileSync(file, 'utf8')
  const from = source.search(new RegExp(`(export )?type ${type} =`))
  const body = source.slice(from, endOf(source, from))
  return [...body.matchAll(/\bkind: '(\w+)'/g)].map((match) => match[1] as string)
}

/** Where the next type begins, or the file ends. */
function endOf(source: string, from: number): number {
  const next = source.slice(from + 1).search(/\n(export |type )/)
  return next < 0 ? source.length : from + 1 + next
}

const ofSeats = ['RiskFact', 'ManagerFact', 'SponsorFact'].flatMap((type) =>
  kindsIn('src/sim/seat-facts.ts', type),
)
const factKinds = kindsIn('src/sim/facts.ts', 'FactBody').concat('worked', ofSeats)
const effectKinds = kindsIn('src/sim/setup.ts', 'Effect')

test('the sources were read', () => {
  expect(factKinds.length).toBeGreaterThan(30)
  expect(effectKinds.length).toBeGreaterThan(12)
})

test.each([
  ['facts', factKinds],
  ['effects', effectKinds],
  ['refusals', [...refusals]],
  ['notices.refused', [...refusals]],
  ['phases', [...phases]],
  ['dimensions', [...organisationDimensions, ...projectDimensions]],
] as const)('there are words for all %s', (branch, names) => {
  expect(names.filter((name) => en[`${branch}.${name}`] === undefined)).toEqual([])
})

test('there are words for every unit', () => {
  const own = {
    cents: null,
    milliDays: 'days',
    milliPoints: 'points',
    milliWeeks: 'weeks',
    hundredths: 'points',
  } as const
  for (const unit of units) {
    const id = unit in own ? own[unit as keyof typeof own] : unit
    if (id !== null) expect(en[`units.${id}`], unit).toBeDefined()
  }
})

test('every kind of number has a name and a meaning', () => {
  const branches = Object.keys(en).filter((id) => /^numbers\..*\.(name|says)$/.test(id))
  for (const id of branches)
    expect(en[id.replace(/(name|says)$/, id.endsWith('name') ? 'says' : 'name')], id).toBeDefined()
})

test('every message can be read', () => {
  for (const [id, text] of Object.entries(en))
    expect(() => parse(text, { ignoreTag: true }), id).not.toThrow()
})
