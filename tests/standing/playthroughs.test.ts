import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runPlaythroughs } from '../../src/cli/playthroughs.ts'
import { besideOf, filesOf } from '../../src/cli/scenario-files.ts'
import { read } from '../../src/scenario/read.ts'

const folders = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `scenarios/${entry.name}`)

test.each(folders)('%s: every playthrough comes out as it says', (folder) => {
  const files = filesOf(folder)
  const scenario = read(files, besideOf(folder))
  if ('problems' in scenario) throw new Error(JSON.stringify(scenario.problems, null, 1))
  expect(files.filter(({ path }) => path.includes('playthroughs/')).length).toBeGreaterThan(1)
  expect(runPlaythroughs(scenario, files)).toEqual([])
})
