import type { Place } from '../problem.ts'

export type Leaf = {
  readonly kind: 'leaf'
  readonly at: Place
  readonly value: string | number | boolean | null
}
export type List = { readonly kind: 'list'; readonly at: Place; readonly items: readonly Tree[] }
export type Entry = { readonly at: Place; readonly tree: Tree }
export type Branch = {
  readonly kind: 'branch'
  readonly at: Place
  readonly entries: ReadonlyMap<string, Entry>
}
/** What a YAML file says, with the place of each key and value. */
export type Tree = Leaf | List | Branch

export type Path = readonly (string | number)[]

/** The tree as plain JSON. Names of `Object.prototype` never get into a tree, so that this is safe. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'leaf') return tree.value
  if (tree.kind === 'list') return tree.items.map(plain)
  return Object.fromEntries([...tree.entries].map(([key, entry]) => [key, plain(entry.tree)]))
}

export function child(tree: Tree | undefined, key: string | number): Tree | undefined {
  if (tree?.kind === 'branch') return tree.entries.get(String(key))?.tree
  if (tree?.kind === 'list') return tree.items[Number(key)]
  return undefined
}

export const at = (tree: Tree | undefined, path: Path): Tree | undefined =>
  path.reduce<Tree | undefined>(child, tree)

/** The keys of a branch, or nothing. */
export const keysOf = (tree: Tree | undefined): string[] =>
  tree?.kind === 'branch' ? [...tree.entries.keys()] : []

/** Where the value at a path stands; if it is missing, the key of the nearest thing that holds it. */
export function placeOf(tree: Tree, path: Path): Place {
  let here = tree
  let place = tree.at
  for (const [step, key] of path.entries()) {
    const next = child(here, key)
    if (next === undefined) return place
    const last = step === path.length - 1
    const isBlock = next.kind !== 'leaf' && here.kind === 'branch'
    place = isBlock || !last ? keyPlace(here, key) : next.at
    here = next
  }
  return place
}

/** Where the key at the end of a path stands. */
export function keyPlaceOf(tree: Tree, path: Path): Place {
  const holder = at(tree, path.slice(0, -1))
  return holder === undefined ? placeOf(tree, path) : keyPlace(holder, path.at(-1)!)
}

const keyPlace = (holder: Tree, key: string | number): Place =>
  (holder.kind === 'branch' && holder.entries.get(String(key))?.at) || child(holder, key)?.at || holder.at
