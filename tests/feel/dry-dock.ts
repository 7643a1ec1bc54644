import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scenario } from '../../src/scenario/read.ts'
import { read } from '../../src/scenario/read.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { root } from '../../tools/root.mjs'

const folder = 'tests/cases/dry-dock'
const files = ['scenario.yaml', 'words.en.yaml'].map((name) => ({
  path: `dry-dock/${name}`,
  text: readFileSync(join(root, folder, name), 'utf8'),
}))

const scenario = ((): Scenario => {
  const result = read(files)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 1))
  return result
})()

/** A case that brings everything into play: leave, deliverables, holds, hiring, defects, changes. */
export const dryDock: Setup = scenario.setup
export const dryDockWords = scenario.words.en as { readonly [id: string]: string }
