import type { Node, Pair, ParsedNode, Scalar } from 'yaml'
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Flaw, Place, SourceFile } from '../problem.ts'
import { documentIn } from './document-in.ts'
import { limits } from './limits.ts'
import { oddCharacter } from './odd-character.ts'
import type { Entry, Tree } from './tree.ts'

type Reading = { readonly tree: Tree | null; readonly flaws: readonly Flaw[] }
type Context = { readonly flaws: Flaw[]; readonly place: (offset: number) => Place }

/** Reads one YAML file: one document of plain maps, lists and values, with the place of each. */
export function treeOf(file: SourceFile, most: number = limits.file): Reading {
  const start: Place = { file: file.path, line: 1, column: 1 }
  if (file.text.length > most) {
    const args = { what: 'The file', limit: `${most} characters` }
    return { tree: null, flaws: [{ check: 'too-large', at: start, args }] }
  }
  const odd = oddCharacter(file)
  if (odd) return { tree: null, flaws: [odd] }
  const { document, flaw, place } = documentIn(file)
  if (flaw) return { tree: null, flaws: [flaw] }
  const context: Context = { flaws: [], place }
  return { tree: treeAt(document?.contents ?? null, 0, context, start), flaws: context.flaws }
}

function treeAt(node: Node | ParsedNode | null, depth: number, context: Context, holder: Place): Tree {
  const at = node?.range ? context.place(node.range[0]) : holder
  const nothing: Tree = { kind: 'leaf', at, value: null }
  if (depth > limits.depth) {
    context.flaws.push({ check: 'too-deep', at, args: { limit: limits.depth } })
    return nothing
  }
  if (node && isDecorated(node)) {
    context.flaws.push({ check: 'plain-yaml', at, args: { what: decoration(node) } })
    return nothing
  }
  if (isMap(node)) return branch(node.items, at, depth, context)
  if (isSeq(node)) {
    const items = cut(node.items, at, context) as (Node | null)[]
    return { kind: 'list', at, items: items.map((item) => treeAt(item, depth + 1, context, at)) }
  }
  return isScalar(node) ? { kind: 'leaf', at, value: leafValue(node) } : nothing
}

function branch(pairs: readonly Pair[], at: Place, depth: number, context: Context): Tree {
  const entries = new Map<string, Entry>()
  for (const pair of cut(pairs, at, context)) {
    const keyNode = isNode(pair.key) ? pair.key : null
    const keyAt = keyNode?.range ? context.place(keyNode.range[0]) : at
    const key = keyOf(keyNode, keyAt, context)
    if (key === undefined) continue
    if (entries.has(key)) context.flaws.push({ check: 'duplicate-key', at: keyAt, args: { key } })
    else entries.set(key, { at: keyAt, tree: treeAt(pair.value as Node | null, depth + 1, context, keyAt) })
  }
  return { kind: 'branch', at, entries }
}

function keyOf(node: Node | null, at: Place, context: Context): string | undefined {
  if (!isScalar(node) || isDecorated(node) || node.value === '<<') {
    const what =
      isScalar(node) && node.value === '<<' ? 'the merge key `<<`' : 'a key that is not a plain name'
    context.flaws.push({ check: 'plain-yaml', at, args: { what } })
    return undefined
  }
  const key = typeof node.value === 'number' ? (node.source ?? String(node.value)) : String(node.value)
  if (key in Object.prototype) {
    context.flaws.push({ check: 'reserved-name', at, args: { key } })
    return undefined
  }
  return key
}

function cut<T>(items: readonly T[], at: Place, context: Context): readonly T[] {
  if (items.length <= limits.entries) return items
  const args = { what: 'This list or map', limit: `${limits.entries} entries` }
  context.flaws.push({ check: 'too-large', at, args })
  return items.slice(0, limits.entries)
}

const isDecorated = (node: Node) =>
  isAlias(node) || node.tag !== undefined || ('anchor' in node && node.anchor !== undefined)

function decoration(node: Node): string {
  if (isAlias(node)) return `the alias \`*${node.source}\``
  return node.tag === undefined ? 'an anchor (`&`)' : `the tag \`${node.tag}\``
}

function leafValue({ value }: Scalar) {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}
