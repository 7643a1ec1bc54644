import type { Flaw, Place } from '../problem.ts'
import type { Tree } from '../text/tree.ts'
import { placeOf } from '../text/tree.ts'
import { argumentsIn } from './message-arguments.ts'
import type { Messages } from './messages.ts'
import type { WordId } from './word-ids.ts'

/** A words file: what it says, and where. */
export type WordFile = { readonly tree: Tree; readonly messages: Messages }

/** What a words file should hold. If the scenario has problems, what it says too much is not told. */
export type Wanted = {
  readonly ids: readonly WordId[]
  readonly english: ReadonlySet<string> // what one language says, all say
  readonly isWhole: boolean
}

/** Words that are missing, that nothing uses, or that can not be put into sentences. */
export function wordFlaws({ tree, messages }: WordFile, { english, ids, isWhole }: Wanted): Flaw[] {
  if (tree.kind !== 'branch') return []
  const known = new Map(ids.map((it) => [it.id, it]))
  const broken = new Set(messages.flaws.map(({ args }) => args.id))
  const missing = ids
    .filter(({ id, isOptional }) => !isOptional || english.has(id))
    .map(({ id }) => id)
    .filter((id) => !messages.found.has(id) && !broken.has(id))
  return [
    ...missing.map(
      (id): Flaw => ({ check: 'missing-words', at: placeOf(tree, id.split('.')), args: { id } }),
    ),
    ...[...messages.found].flatMap(([id, { at, text }]): Flaw[] => {
      if (!isWhole) return messageFlaws(text, at)
      const word = known.get(id)
      if (word) return messageFlaws(text, at, word.args)
      return [{ check: 'unused-words', at, args: { id }, near: { name: id, known: missing } }]
    }),
  ]
}

/** What is wrong with one message. Without a list of arguments, any may stand in it. */
export function messageFlaws(text: string, at: Place, args?: readonly string[]): Flaw[] {
  const reading = argumentsIn(text)
  if ('reason' in reading) return [{ check: 'bad-message', at, args: { reason: reading.reason } }]
  if (!args) return []
  const strange = reading.names.filter((name) => !args.includes(name))
  const known = args.map((name) => `{${name}}`).join(' ') || 'no arguments at all'
  return strange.map((argument) => ({
    check: 'unknown-argument',
    at,
    args: { argument: `{${argument}}`, known },
    near: { name: argument, known: args },
  }))
}
