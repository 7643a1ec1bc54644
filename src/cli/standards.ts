import { readFileSync, statSync } from 'node:fs'
import { playOn } from '../bots/playing-on.ts'
import type { ControlSaid } from '../game/checking-standards.ts'
import { saidOfControls, seenInCase } from '../game/checking-standards.ts'
import { engine } from '../game/engine.ts'
import { sayingsOf } from '../game/saying-standards.ts'
import type { Problem } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/read.ts'
import { readStandard } from '../scenario/standard/read-standard.ts'
import { limits } from '../scenario/text/limits.ts'
import type { Standard } from '../sim/audit/standard.ts'
import type { Setup } from '../sim/setup.ts'
import type { Words } from '../words/say.ts'
import { say } from '../words/say.ts'
import { whyNot } from './scenario-files.ts'

/** Seeds on which `check` looks whether a case's own controls can be broken and shown. */
export const checkedSeeds = ['1', '2', '3', '4']

/** Whether a path is, by its name, the file of a standard. */
export const isStandardFile = (path: string): boolean => /\.remit-standard\.(json|ya?ml)$/.test(path)

/** Reads the file of a standard; `wrong`: there is none that could be read. */
export function standardOf(
  path: string,
): { readonly standard: Standard } | { readonly problems: readonly Problem[] } | { readonly wrong: string } {
  try {
    if (statSync(path).size > limits.file * 4) return { wrong: `${path} is too large.` }
    return readStandard({ path, text: readFileSync(path, 'utf8') })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return { wrong: `${path} cannot be read: ${whyNot(error)}.` }
  }
}

/** Every control of a house and a case after a game on each seed: whether it can be broken, and shown. */
export const saidIn = (
  setup: Setup,
  seeds: readonly string[],
  standard: Standard | null,
): readonly ControlSaid[] =>
  saidOfControls(
    setup,
    seeds.map((seed) => seenInCase(setup, seed, standard, (game) => playOn(engine, game))),
  )

/** A line for each of these controls, in words. */
export function controlLines(
  { setup, words: languages }: Pick<Scenario, 'setup' | 'words'>,
  words: Words,
  standard: Standard | null,
  said: readonly ControlSaid[],
): string {
  const own = languages.en ?? {}
  const all: { [id: string]: string } = {
    ...words,
    ...own,
    [`scenarios.${setup.id}.name`]: own['company.name'] ?? setup.id,
  }
  const names = new Map(sayingsOf(standard, setup).map((it) => [it.id, it]))
  const titleOf = (id: string): string => {
    const named = names.get(`audit.controls.${id}`)
    if (!named) return say(all, `audit.controls.${id}`)
    return 'text' in named ? named.text : say(all, named.like)
  }
  return said.map(({ id, says, args }) => `  ${id} (${titleOf(id)}): ${say(all, says, args)}\n`).join('')
}
