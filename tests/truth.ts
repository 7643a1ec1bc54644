import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'

/** Published cases that lie beside the project, never in it: ../shared/truth, or wherever REMIT_TRUTH says. */
const home = process.env.REMIT_TRUTH ?? join('..', 'shared', 'truth')

/** Tests against the published cases of one part, such as `work`; where they are absent one skipped test says so. */
export function againstTruth(part: string, tests: (folder: string) => void): void {
  const folder = join(home, part)
  if (existsSync(folder)) describe(`against the published cases of ${part}`, () => tests(folder))
  else
    test.skip(`there is no ${folder}: the published cases are left out (REMIT_TRUTH may name their folder)`)
}

// biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the file
export const jsonAt = (...path: string[]): any => JSON.parse(readFileSync(join(...path), 'utf8'))

export const isLong = process.env.REMIT_LONG !== undefined
