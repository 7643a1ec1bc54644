import type { Fact } from '../../sim/facts.ts'
import type { ProjectId, Setup } from '../../sim/setup.ts'
import { textArgs } from '../args.ts'
import type { Sentence, TurningPoint } from '../view.ts'

/** A deed of a manager or the sponsor, or what they left undone, before it is weighed. */
export type Deed = {
  readonly facts: readonly number[] // that make it up; what follows from any of them follows from it
  readonly week: number // in which it was done, or could have been
  readonly project: ProjectId | null
  readonly label: string
  readonly says: string // `ownDeeds.<says>`
  readonly asks?: string // the same without what came of it, for before the results; without it, `says` tells nothing of that
  readonly args?: Sentence['args']
  readonly left?: true // nothing was done
  readonly spared?: number // hundredths of a point beside what the ledger traces to it
  readonly whole?: number // hundredths of a point, where it is weighed in full elsewhere
}

/** A turning point that is the seat's own, on the seat's own scoreboard. */
export type OwnPoint = TurningPoint & {
  readonly own: true
  readonly left: boolean
  readonly ask: Sentence // without what came of it
}

export function pointOf(setup: Setup, deed: Deed, hundredths: number): OwnPoint {
  const { week, project, label } = deed
  const args = { ...textArgs(setup, { project, person: null, week }), ...deed.args }
  const why = `fact/${deed.facts.at(-1) ?? 0}`
  const said = (id: string): Sentence => ({ id: `ownDeeds.${id}`, args, why })
  return {
    ...{ week, project, label, own: true, left: deed.left ?? false },
    hundredths: Math.round(hundredths),
    sentence: said(deed.says),
    ask: said(deed.asks ?? deed.says),
  }
}

/** One deed of all facts of a kind about one thing, told from the first. */
export function grouped<T extends { readonly number: number; readonly fact: Fact }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups.values()]
}
