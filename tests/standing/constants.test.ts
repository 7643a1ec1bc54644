import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { factorTable } from '../../src/sim/factors.ts'
import { root } from '../../tools/root.mjs'
import { numbersIn } from './literals.ts'

// Nothing of the model is hidden in a constant: a number with a meaning is a factor or a weight of evidence. What else is
// written as a number in the rules stands here, with what it is. A 1 or 1000 can still hide one; reviews look for that.

/** Files that are tables of numbers, or arithmetic that knows nothing of the model. */
const apart = /(^|-)factors\.ts$|evidence-weights\.ts$|^(hash|rng|quantiles)\.ts$|^audit\/sampling\//

const exceptions: { readonly [file: string]: { readonly [number: number]: string } } = {
  '../bots/managing.ts': { 3: 'the scale of urgency ends there' },
  '../bots/slanting.ts': {
    800: 'places of dice',
    801: 'places of dice',
    802: 'places of dice',
    999: 'unfinished work is never all done',
    1001: 'a roll of thousandths, both ends included',
  },
  '../game/imagining.ts': {
    2: 'two thousandths of a day: some is done and some is not',
    999: 'unfinished work is never all done',
  },
  'setup.ts': { 4: 'the number of these rules' },
  'rules/linking/finding-faults.ts': {
    10: 'places of dice',
    20: 'places of dice',
    30: 'places of dice',
    40: 'places of dice',
  },
  'rules/linking/stating.ts': {
    100: 'certainty, in per cent',
    10: 'ten-thousandths to thousandths',
    250: 'the score of saying 50 %, whatever comes',
  },
  'bargain-terms.ts': { 3: 'the most bargains in a game: what an author may write' },
  'calendar.ts': { 5: 'days of a week: the unit of everything planned' },
  'debrief/scoring.ts': {
    100: 'the whole of a scoreboard',
    10: 'thousandths in a per cent',
    2: 'two parts of freedom, alike',
  },
  'desk/echoes.ts': { 64: 'places of dice', 8: 'places of dice' },
  'desk/foreseeing.ts': { 100: 'per cent, or hundredths of a point' },
  'desk/raising.ts': { 2000: 'places of dice' },
  'gates/leaning.ts': { 100000: 'full trust, in thousandths of a point' },
  'gates/voting.ts': { 2: 'a die that falls as far to both sides' },
  'audit/judging.ts': { 2: 'half, where what looks odd was passed over' },
  'audit/case/hearing.ts': {
    2: 'places of dice',
    3: 'places of dice',
    100: 'hundredths of a per cent of candour in a thousandth',
    1000000: 'sides of dice',
  },
  'audit/year/dealing-years.ts': { 2: 'places of dice', 3: 'places of dice' },
  'audit/year/holding.ts': { 2: 'places of dice', 1000000: 'sides of dice' },
  'audit/year/pasts.ts': { 2: 'places of dice', 3: 'places of dice' },
  'audit/year/signals.ts': {
    2: 'places of dice',
    3: 'places of dice',
    4: 'places of dice',
    5: 'places of dice',
    6: 'places of dice',
  },
  'audit/year/upkeep.ts': { 2: 'places of dice', 3: 'places of dice' },
  'audit/year/year-terms.ts': { 4: 'quarters of a year' },
  'audit/case/threats.ts': { 1000000: 'sides of dice' },
  'audit-terms.ts': {
    2: 'what a house may set',
    5: 'what a house may set',
    10: 'what a house may set',
    30: 'what a house may set',
  },
  'audit/standard.ts': {
    2: 'what a house may set',
    3: 'what a house may set',
    5: 'what a house may set',
    6: 'what a house may set',
    8: 'what a house may set',
    9: 'what a house may set',
    10: 'per cent to thousandths',
    15: 'what a house may set',
  },
  'audit/dealing.ts': {
    12: 'how often the registers of one game are kept anew before another one is played',
  },
  'audit/fact-controls.ts': {
    2: 'half of the members is a quorum; weeks in which an own decision is fresh; trouble is the second step',
  },
  'audit/keeping.ts': { 2: 'places of dice', 3: 'places of dice', 4: 'places of dice', 5: 'places of dice' },
  'audit/kits/changes.ts': { 10: 'places of dice', 11: 'places of dice' },
  'audit/kits/milestones.ts': { 10: 'places of dice', 11: 'places of dice' },
  'audit/kits/risks.ts': {
    2: 'good practice: by Wednesday',
    3: 'days from Monday to Wednesday',
    10: 'places of dice',
    11: 'places of dice',
    12: 'places of dice',
  },
  'audit/kits/status.ts': { 2: 'the second step of a status' },
  'audit/kits/tests.ts': {
    2: 'twice as likely under pressure',
    4: 'days before the end at most',
    10: 'places of dice',
    11: 'places of dice',
    12: 'places of dice',
    13: 'places of dice',
    14: 'places of dice',
  },
  'ledger.ts': { 10: 'tenths of a point', 100000: 'the most points there are, in thousandths' },
  'link-terms.ts': {
    50: 'how sure one may be',
    70: 'how sure one may be',
    90: 'how sure one may be',
    2: 'a warning that is very sure weighs twice',
  },
  'audited/state.ts': { 3: 'steps of an auditor’s training' },
  'standing/audited-postings.ts': { 2: 'good practice counts twice what a clear audit does' },
  'rules/auditing/announcing.ts': { 2: 'the week before last is settled' },
  'rules/auditing/entries.ts': { 2: 'the week before last is settled', 9: 'a place of dice' },
  'rules/auditing/holding-audits.ts': { 2: 'a place of dice', 3: 'steps of training; a place of dice' },
  'rules/auditing/preparing.ts': { 2: 'half, as `evidenceBurden` says' },
  'rules/committees/convening.ts': { 100: 'thousandths of a point in a thousandth of a hundred points' },
  'week-committee-terms.ts': {
    2: 'the most committees in a game: what an author may write',
    3: 'the fewest at a committee: what an author may write',
    6: 'the most at a committee: what an author may write',
  },
  'negotiation/committee/committee-member.ts': { 10: 'firmness of Boulware, in halves' },
  'negotiation/committee/committee-policies.ts': { 2: 'the middle; a last text and its vote' },
  'negotiation/committee/decision-rule.ts': { 2: 'more than half' },
  'negotiation/committee/standing-together.ts': { 2: 'an answer and its question' },
  'negotiation/counterparts/aiming.ts': { 2: 'a last offer and the one before' },
  'negotiation/terms.ts': {
    8: 'the most issues',
    2: 'the fewest options and parties',
    5: 'the most options',
    7: 'the most parties',
    40: 'the most exchanges',
    200: 'guards a cost: a fifth of the best deal',
  },
  'negotiation/weekly/act-shape.ts': {
    100000: 'guards an act: the last place in a log',
    200: 'guards an act: the length of a name',
    40: 'guards an act: the most of anything in a list',
    2: 'a comparison is of two',
  },
  'rules/answering.ts': { 50: 'the middle of trust' },
  'rules/changing.ts': { 2: 'places of dice' },
  'rules/gating/packs.ts': { 2: 'the mean of two trusts' },
  'rules/inspecting.ts': { 100: 'places of dice', 300: 'places of dice' },
  'rules/reporting.ts': {
    3: 'the scale of urgency ends there',
    520: 'guards an order: ten years of weeks',
    1e12: 'guards an order: what can still be counted in whole cents',
  },
  'rules/risking.ts': { 2: 'places of dice' },
  'rules/reviewing.ts': { 100: 'a tenth of the effort: what may be ordered', 200: 'two tenths' },
  'standing/candour.ts': { 500: 'half of full candour, in thousandths', 10: 'tenths of a point' },
  'work/apply.ts': { 1000000: 'thousandths of thousandths' },
  'work/changes.ts': { 2: 'the middle of a range', 1001: 'a roll of thousandths, both ends included' },
  'work/defects.ts': {
    2000: 'twice the pace of somebody able, less their own',
    100: 'a tenth of the effort',
  },
  'work/earning-rules.ts': { 100: 'the per cent that names an earning rule' },
  'work/effort.ts': { 999: 'unfinished work is never all done' },
  'work/needs.ts': { 2: 'level: able' },
  'work/people.ts': { 2: 'level: able', 3: 'level: expert' },
  'work/plan.ts': { 2: 'level: able' },
  'work/reported.ts': { 2: 'level: able' },
}

const inRules = readdirSync(join(root, 'src/sim'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !apart.test(file))
/** What is the model's too: how managers and the sponsor judge, and how futures are imagined. */
const besides = ['managing', 'slanting', 'sponsoring'].map((name) => `../bots/${name}.ts`)
const files = [...inRules, ...besides, '../game/imagining.ts']

test.each(files)('no number of the model is hidden in %s', (file) => {
  const numbers = numbersIn(readFileSync(join(root, 'src/sim', file), 'utf8'))
  const known = Object.keys(exceptions[file] ?? {}).map(Number)
  expect(numbers.filter((number) => !known.includes(number))).toEqual([])
  expect(known.filter((number) => !numbers.includes(number))).toEqual([])
})

test('every exception is of a file that is there', () => {
  expect(Object.keys(exceptions).filter((file) => !files.includes(file))).toEqual([])
})

test('the alarm rings for a number in a rule, and not for one in a type', () => {
  expect(numbersIn('const trust = points - 3 * days')).toEqual([3])
  expect(numbersIn('export const openingTrust = 5_5')).toEqual([55])
  expect(numbersIn('const loud = on ? 0.5 : -4')).toEqual([0.5, 4])
  expect(numbersIn('type Level = 0 | 1 | 2 | 3; const one = days + 1')).toEqual([])
})

test('every factor has a default in its range, a source and a sentence', () => {
  for (const [name, { value, from, to, source, says }] of Object.entries(factorTable)) {
    expect(value >= from && value <= to && [value, from, to].every(Number.isInteger), name).toBe(true)
    expect(source, name).not.toBe('')
    expect(says, name).toMatch(/\.$/)
  }
})
