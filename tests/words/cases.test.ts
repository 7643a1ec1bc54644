import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caseRefusals } from '../../src/game/case/case-acts.ts'
import { casePhases } from '../../src/game/case/case-chart.ts'
import * as terms from '../../src/sim/audit/case/case-terms.ts'
import { hearingForms } from '../../src/sim/audit/case/hearing.ts'
import { caseDomains } from '../../src/sim/audit/case/judging-cases.ts'
import { kitNames } from '../../src/sim/audit/kits/kit.ts'
import { en } from './en.ts'

const forms = [...hearingForms, 'challenge']
const advised = [
  ...readFileSync('src/game/case/debriefing-case.ts', 'utf8').matchAll(/^ {4,8}\[?\s*'(\w+)',/gm),
].map((it) => it[1] as string)

test.each([
  ['threat', terms.threats],
  ['threatSays', terms.threats],
  ['answer', terms.answers],
  ['answerSays', terms.answers],
  ['opening.word', terms.openingWords],
  ['explain', terms.explanations],
  ['cause', terms.causes],
  ['claim.cause', terms.causes],
  ['consequence', terms.consequences],
  ['action', terms.actions],
  ['response', terms.responses],
  ['respond', terms.responses],
  ['limit', terms.limits],
  ['overall', terms.overalls],
  ['extend', terms.extensionReasons],
  ['pushback', ['paper', 'count', 'soften']],
  ['back', terms.responses],
  ['backAgain', terms.responses],
  ['debrief.truth', ['so', 'partly', 'notSo', 'plain']],
  ['form', forms],
  ['question', forms],
  ['domain', caseDomains],
  ['short', kitNames],
  ['plan.hangs', kitNames],
  ['step', casePhases.filter((it) => it !== 'debriefing')],
  ['refusals', caseRefusals],
  ['advice', advised],
  ['cases', terms.cases.flatMap(({ id }) => [`${id}.name`, `${id}.says`])],
  ['ask', hearingForms.flatMap((form) => kitNames.map((kit) => `${form}.${kit}`))],
] as const)('there are words for every %s of a case', (branch, names) => {
  expect(names.length).toBeGreaterThan(1)
  expect(names.filter((name) => en[`whole.${branch}.${name}`] === undefined)).toEqual([])
})
