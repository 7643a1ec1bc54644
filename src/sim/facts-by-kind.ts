import type { Fact, FactOf } from './facts.ts'

export type Numbered<K extends Fact['kind']> = { readonly fact: FactOf<K>; readonly number: number }

type Index = { read: number; readonly byKind: Map<Fact['kind'], Numbered<Fact['kind']>[]> }

const indexes = new WeakMap<readonly Fact[], Index>()

/**
 * The facts of one kind with their numbers, in the order in which they happened. `facts` must be a list that only
 * grows, as a world's does: it is read once, and from then on only what came since.
 */
export function ofKind<K extends Fact['kind']>(facts: readonly Fact[], kind: K): readonly Numbered<K>[] {
  const index = indexes.get(facts) ?? { read: 0, byKind: new Map() }
  indexes.set(facts, index)
  for (; index.read < facts.length; index.read++) {
    const fact = facts[index.read] as Fact
    const known = index.byKind.get(fact.kind)
    if (known) known.push({ fact, number: index.read })
    else index.byKind.set(fact.kind, [{ fact, number: index.read }])
  }
  return (index.byKind.get(kind) ?? []) as readonly unknown[] as readonly Numbered<K>[]
}
