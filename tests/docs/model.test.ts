import { expect, test } from 'vitest'
import { deskRules } from '../../src/bots/deciding.ts'
import { grantRules } from '../../src/bots/granting.ts'
import { waryBelow } from '../../src/bots/managing.ts'
import { trustsFrom } from '../../src/bots/sponsoring.ts'
import { exchange } from '../../src/sim/desk/foreseeing.ts'
import { prices } from '../../src/sim/desk/state.ts'
import { defaultWeights } from '../../src/sim/factors.ts'
import { losses } from '../../src/sim/losses.ts'
import { quantileCount } from '../../src/sim/quantiles.ts'
import { unfinishedCredit } from '../../src/sim/rules/week.ts'
import { openingTrust, trustMoves } from '../../src/sim/standing/standing.ts'
import { openingQuality } from '../../src/sim/work/postings.ts'
import { conditionKinds, effectKinds, factKinds, recordKinds } from './kinds.ts'
import { pageAt, quotedIn, tableOf } from './pages.ts'

const page = pageAt('docs/model.md')
const first = (rows: string[][]) => rows.map(([cell = '']) => cell.replaceAll('`', ''))

test('the table of conditions is that of the code', () => {
  expect(first(tableOf(page, 'condition', 'holds when'))).toEqual(conditionKinds)
})

test('the table of effects is that of the code', () => {
  expect(first(tableOf(page, 'effect', 'what it does'))).toEqual(effectKinds)
})

test('the tables of policies are those of the code', () => {
  expect(first(tableOf(page, 'grants', 'first served'))).toEqual([...grantRules])
  expect(first(tableOf(page, 'desk', 'what it does'))).toEqual([...deskRules])
})

test.each(['organisation', 'project'] as const)(
  'the weights of the scoreboard of the %s are the defaults',
  (board) => {
    const rows = tableOf(page, board, 'weight', 'formula').map(([name = '', weight]) => [
      name.replaceAll('`', ''),
      Number(weight),
    ])
    expect(Object.fromEntries(rows)).toEqual(defaultWeights[board])
  },
)

const groups: { readonly [name: string]: { readonly [key: string]: number } } = {
  prices,
  exchange,
  trustMoves,
  losses,
}
const alone: { readonly [name: string]: number } = {
  openingTrust,
  openingQuality,
  unfinishedCredit,
  waryBelow,
  trustsFrom,
}
const constants: [string, number][] = [
  ...Object.entries(alone),
  ...Object.entries(groups).flatMap(([name, group]) =>
    Object.entries(group).map(([key, value]): [string, number] => [`${name}.${key}`, value]),
  ),
]

test.each(constants)('the constant %s is given with its value, %d', (name, value) => {
  expect(page).toContain(`| \`${name}\` | ${value} |`)
})

test('no constant is given that the code does not have', () => {
  const given = [...page.matchAll(/^\| `([a-zA-Z]+\.[a-zA-Z]+)` \|/gm)].map(([, name]) => name)
  expect(given.filter((name) => !constants.some(([known]) => known === name))).toEqual([])
})

test('the formulas of the scoreboards use the losses of the code', () => {
  const formulas = ['organisation', 'project'].flatMap((board) => tableOf(page, board, 'weight', 'formula'))
  const formula = (name: string) => formulas.filter(([cell]) => cell === `\`${name}\``).map((row) => row[2])
  expect(formula('schedule').every((it) => it?.includes(`100 − ${losses.perLateWeek} for each week`))).toBe(
    true,
  )
  expect(
    formula('money').every((it) => it?.includes(`100 − ${losses.perPercentOver} for each per cent`)),
  ).toBe(true)
  expect(formula('freedom')[0]).toContain(`50 − ${losses.perGovernedDay} for each day of burden`)
  expect(formula('trust')[0]).toContain(`${losses.ofTrustToSponsor / 10} % the sponsor`)
  expect(page).toContain(`a table of ${quantileCount} mid-point quantiles`)
})

const controls = tableOf(page, 'control', 'in short')
const ids = Array.from({ length: 44 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`)

test('all 44 controls are listed, in order', () => {
  expect(first(controls)).toEqual(ids)
})

test.each(controls)('%s (%s) names only facts that exist, and what is to come in italics', (...row) => {
  const [, , facts = '', state] = row
  const kinds = quotedIn(facts)
  const coming = /\*[^*]+\*/.test(facts)
  expect(kinds.filter((kind) => ![...factKinds, ...recordKinds].includes(kind))).toEqual([])
  expect({ here: kinds.length > 0, coming }).toEqual(
    {
      now: { here: true, coming: false },
      part: { here: true, coming: true },
      'to come': { here: false, coming: true },
    }[state as string],
  )
})
