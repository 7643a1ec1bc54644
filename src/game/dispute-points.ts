import { worth } from '../sim/desk/foreseeing.ts'
import type { Fact, FactOf } from '../sim/facts.ts'
import { milliPoint } from '../sim/ledger.ts'
import { lookup } from '../sim/lookup.ts'
import type { Effect, Setup } from '../sim/setup.ts'
import type { World } from '../sim/world.ts'
import { factSentence } from './sentences.ts'
import type { Sentence } from './view.ts'

type Point = {
  readonly fact: number // the first dispute of the gap
  readonly project: string | null
  readonly hundredths: number
  readonly sentence: Sentence
  readonly label: string
}

/** Each gap that was disputed, with all that its disputes took, by the rates that options show beforehand. */
export function disputePoints(setup: Setup, world: World): Point[] {
  const byGap = new Map<number, number[]>()
  world.facts.forEach((fact, number) => {
    if (fact.kind === 'disputed') byGap.set(fact.cause, [...(byGap.get(fact.cause) ?? []), number])
  })
  return [...byGap.values()].map((numbers) => {
    const first = numbers[0] as number
    const fact = world.facts[first] as FactOf<'disputed'>
    const { id, args, why } = factSentence(setup, fact, first)
    return {
      fact: first,
      project: fact.project,
      hundredths: numbers.reduce((sum, number) => sum + lossOf(setup, world, number), 0),
      sentence:
        numbers.length === 1
          ? { id, args, why }
          : { id: `${id}.often`, args: { ...args, count: numbers.length }, why },
      label: 'disputed',
    }
  })
}

function lossOf(setup: Setup, { facts, ledger }: World, number: number): number {
  const { project, price, burden, constraint } = facts[number] as Fact & FactOf<'disputed'>
  const about = lookup(setup).projects.get(project ?? '') ?? null
  const trust = ledger.postings
    .filter(({ account, fact }) => fact === number && account.startsWith('trust/'))
    .reduce((sum, { amount }) => sum + amount, 0)
  const effects: readonly Effect[] = [
    { kind: project === null ? 'sponsorTrust' : 'trust', points: trust / milliPoint },
    { kind: 'attention', points: -price },
    { kind: 'burden', milliDays: burden },
    { kind: 'constraint', milliDays: constraint },
  ]
  return effects.reduce((sum, effect) => sum + worth(setup, effect, about).organisation, 0)
}
