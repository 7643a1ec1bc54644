import type { Flaw, Place } from '../problem.ts'
import { limits } from '../text/limits.ts'
import type { Tree } from '../text/tree.ts'

export type Message = { readonly text: string; readonly at: Place }
export type Messages = { readonly found: ReadonlyMap<string, Message>; readonly flaws: readonly Flaw[] }

/** The messages of a words file by their ids: the keys on the way to them, joined by dots. */
export function messagesOf(tree: Tree): Messages {
  const found = new Map<string, Message>()
  const flaws: Flaw[] = []
  if (tree.kind === 'branch') collect(tree, '', found, flaws)
  else
    flaws.push({
      check: 'wrong-type',
      at: tree.at,
      args: { name: 'the file', expected: 'a map (`key: value`)' },
    })
  return { found, flaws }
}

function collect(tree: Tree, prefix: string, found: Map<string, Message>, flaws: Flaw[]): void {
  if (tree.kind !== 'branch') return
  for (const [key, { at, tree: value }] of tree.entries) {
    const id = prefix === '' ? key : `${prefix}.${key}`
    if (value.kind === 'branch') collect(value, id, found, flaws)
    else if (value.kind === 'list' || typeof value.value !== 'string' || value.value.trim() === '') {
      flaws.push({ check: 'no-text', at: value.at, args: { id } })
    } else if (value.value.length > limits.message) {
      const args = { id, what: `\`${id}\``, limit: `${limits.message} characters` }
      flaws.push({ check: 'too-large', at: value.at, args })
    } else if (found.has(id)) flaws.push({ check: 'duplicate-key', at, args: { key: id } })
    else found.set(id, { text: value.value, at: value.at })
  }
}
