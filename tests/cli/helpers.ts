import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { run } from '../../src/cli/program.ts'
import type { Exit, Surroundings } from '../../src/cli/surroundings.ts'
import { aSetup } from '../helpers.ts'

const folders: string[] = []

/** A folder that is gone after the tests of a file. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'remit-cli-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export const small = { setup: aSetup(), words: {}, next: null, varies: null, seat: null }

type Ended = { readonly exit: Exit; readonly out: string; readonly err: string }

/** Runs a command in this process; the scenario `small` is shipped. */
export async function remit(argv: readonly string[], more: Partial<Surroundings> = {}): Promise<Ended> {
  let out = ''
  let err = ''
  const exit = await run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    columns: null,
    words: {},
    shipped: [small],
    unsound: [],
    stop: new AbortController().signal,
    hire: null,
    cores: 1,
    ...more,
  })
  return { exit, out, err }
}

export const isOneLine = (text: string) => text.endsWith('\n') && text.indexOf('\n') === text.length - 1

/** A copy of the shipped scenario, with one piece of its scenario.yaml changed. */
export function aScenario(change: (yaml: string) => string = (it) => it): string {
  const folder = join(aFolder(), 'calder-wray')
  cpSync('scenarios/calder-wray', folder, { recursive: true })
  const file = join(folder, 'scenario.yaml')
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  return folder
}
