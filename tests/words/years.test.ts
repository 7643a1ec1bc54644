import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { yearRefusals } from '../../src/game/year/year-acts.ts'
import { actions, causes } from '../../src/sim/audit/case/case-terms.ts'
import { opinions } from '../../src/sim/audit/sampling/opinion.ts'
import * as terms from '../../src/sim/audit/year/year-terms.ts'
import { say } from '../../src/words/say.ts'
import { en } from './en.ts'

const advised = [
  ...readFileSync('src/game/year/debriefing-year.ts', 'utf8').matchAll(/^ {4}\['(\w+)',/gm),
].map((it) => it[1] as string)
const controls = terms.years.flatMap((it) => it.controls)

test.each([
  ['year.years', terms.years.flatMap(({ id }) => [`${id}.name`, `${id}.says`])],
  ['year.what', controls],
  ['year.incident', controls],
  ['year.earlier', terms.earlierWords],
  ['year.own', terms.ownWords],
  ['year.past', terms.pasts],
  ['year.safeguard', terms.safeguards],
  ['year.weather', terms.weathers],
  ['year.hit', terms.weathers],
  ['year.plan.hangs', controls],
  ['year.reply', terms.replies],
  ['year.domain', terms.yearDomains],
  ['year.missing', ['risk', 'threat', 'grown', 'follow', 'cause']],
  ['year.opinion', opinions],
  ['year.refusals', yearRefusals],
  ['year.advice', [...advised, 'again']],
  ['whole.action', actions],
  ['whole.cause', causes],
] as const)('there are words for all of %s', (branch, names) => {
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => en[`${branch}.${name}`] === undefined)).toEqual([])
})

test('advice is looked for where it is given', () => {
  expect(advised).toContain('silent')
  expect(advised.length).toBeGreaterThan(10)
})

test('the sentences of the debrief read well of nothing and of one', () => {
  const better = (left: number) => say(en, 'year.debrief.betterSays', { left, without: 9 })
  expect(better(0)).toMatch(/^Over the year no entry stayed out of order/)
  expect(better(1)).toMatch(/^Over the year one entry stayed out of order/)
  const quarter = (broken: number, left: number) =>
    say(en, 'year.debrief.quarterLine', { quarter: 2, without: 4, of: 90, broken, left })
  expect(quarter(0, 0)).toBe(
    'Quarter 2: without an office 4 of 90 would not have been in order. All of them were.',
  )
  expect(quarter(2, 1)).toMatch(/2 were not, and 1 of those was never raised\.$/)
  const bought = (told: number) =>
    say(en, 'year.debrief.boughtSays', { broken: 9, raised: 3, told, actions: 0, practice: 1 })
  expect(bought(2)).toBe(
    '9 entries were not in order over the year; 3 of them were raised. 2 more were in order because somebody had been shown their own entries; what was agreed kept none straight, and one for good practice brought over.',
  )
  expect(say(en, 'year.results.power', { days: 1, read: 5, of: 12, broken: 3, percent: 80 })).toBe(
    '5 of 12 were read, in one day. If 3 were not in order, one at least would have shown 80 times in 100.',
  )
  expect(say(en, 'year.since.byWord', { count: 1 })).toBe('One agreed action was closed on their word.')
})
