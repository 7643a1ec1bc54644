import type { Entry, Tree } from '../text/tree.ts'

/** A place in the tree that fits a pattern: the keys on the way, and what stands there. */
export type Found = { readonly keys: readonly string[]; readonly entry: Entry }

/** All places that a path fits; `*` stands for every key or item. */
export function places(tree: Tree, pattern: string): Found[] {
  let found: Found[] = [{ keys: [], entry: { at: tree.at, tree } }]
  for (const step of pattern.split('.')) found = found.flatMap((it) => stepped(it, step))
  return found
}

function stepped({ keys, entry: { tree } }: Found, step: string): Found[] {
  if (tree.kind === 'list' && step === '*') {
    return tree.items.map((item, at) => ({ keys: [...keys, String(at)], entry: { at: item.at, tree: item } }))
  }
  if (tree.kind !== 'branch') return []
  const wanted = step === '*' ? [...tree.entries.keys()] : [step]
  return wanted.flatMap((key) => {
    const entry = tree.entries.get(key)
    return entry ? [{ keys: [...keys, key], entry }] : []
  })
}

/** Where lists of effects stand. */
export const effectPlaces = [
  'matters.*.options.*.effects.*',
  'matters.*.options.*.echoes.*.effects.*',
  'news.*.effects.*',
  'news.*.prepared.effects.*',
  'risks.*.effects.*',
  'risks.*.eased.*',
  'weather.*.effects.*',
  'weather.*.eased.*',
  'weather.*.drift.*',
  'faults.*.early.*',
  'faults.*.late.*',
]
