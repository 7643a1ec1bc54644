import { readdirSync, readFileSync } from 'node:fs'
import { read } from '../../src/scenario/read.ts'
import { en } from '../words/en.ts'
import type { Case } from './sample-session.ts'

/** The shipped case, as it lies in its folder. */
export function calderWray(): Case {
  const files = readdirSync('scenarios/calder-wray')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `calder-wray/${name}`,
      text: readFileSync(`scenarios/calder-wray/${name}`, 'utf8'),
    }))
  const found = read(files)
  if ('problems' in found) throw new Error(found.problems.map((problem) => problem.message).join('\n'))
  const names = { 'scenarios.calder-wray.name': found.words.en?.['company.name'] ?? '' }
  return { setup: found.setup, words: { ...en, ...names, ...found.words.en } }
}
