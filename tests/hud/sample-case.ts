import { readdirSync, readFileSync } from 'node:fs'
import { read } from '../../src/scenario/read.ts'
import { en } from '../words/en.ts'
import type { Case } from './sample-session.ts'

/** The shipped case, as it lies in its folder. */
export const calderWray = (): Case => sampleOf('calder-wray')

/** Any shipped case. */
export function sampleOf(id: string): Case {
  const found = read(filesIn(id), filesIn)
  if ('problems' in found) throw new Error(found.problems.map((problem) => problem.message).join('\n'))
  const names = { [`scenarios.${id}.name`]: found.words.en?.['company.name'] ?? '' }
  return { setup: found.setup, words: { ...en, ...names, ...found.words.en } }
}

const filesIn = (id: string) =>
  readdirSync(`scenarios/${id}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `${id}/${name}`, text: readFileSync(`scenarios/${id}/${name}`, 'utf8') }))
