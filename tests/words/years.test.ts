import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { yearRefusals } from '../../src/game/year/year-acts.ts'
import { actions, causes } from '../../src/sim/audit/case/case-terms.ts'
import { opinions } from '../../src/sim/audit/sampling/opinion.ts'
import * as terms from '../../src/sim/audit/year/year-terms.ts'
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
