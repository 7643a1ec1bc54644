import { characters } from '../../src/sim/negotiation/counterparts/character-factors.ts'
import { counterpart } from '../../src/sim/negotiation/counterparts/counterpart.ts'
import { played } from '../../src/sim/negotiation/playing.ts'
import { exchangeOf } from '../../src/sim/negotiation/state.ts'
import type { Table } from '../../src/sim/negotiation/table.ts'
import { draw } from '../../src/sim/rng.ts'
import type { Measure } from './measures.ts'
import { median, timesOf } from './rounds.ts'

const sizes = [4, 4, 4, 4, 4, 3] // 3,072 deals, as in the domain Party
const exchanges = 40
const games = 20 // of a round, each with a seed of its own

/** Rounds a second between two built-in characters: both have the floor once, with opponent model and trade-off step. */
export function negotiating(rounds: number): readonly Measure[] {
  const table = drawn()
  const minds = [counterpart(characters.protective), counterpart(characters.political)]
  let talked = 0
  const run = () => {
    talked = 0
    for (let seed = 1; seed <= games; seed++)
      talked += Math.min(exchanges, exchangeOf(played(table, minds, String(seed))) + 1)
  }
  const { all } = timesOf({ all: run }, { rounds: Math.min(rounds, 5), warmUps: 2 })
  const deals = sizes.reduce((a, b) => a * b)
  return [
    {
      name: `negotiating over ${deals} outcomes`,
      value: (talked * 1000) / median(all),
      unit: 'rounds/s',
      aim: null,
      reference: `protective against political, ${talked} rounds in ${games} negotiations of at most ${exchanges}; no outcome is laid out`,
    },
  ]
}

/** Weights and evaluations by the dice; in thousandths of the best deal. */
function drawn(): Table {
  const parties = ['first', 'second'].map((id, p) => {
    const weights = sizes.map((_, i) => 1 + (draw(p, i, 0) % 1000))
    const total = weights.reduce((a, b) => a + b)
    const worth = sizes.map((size, i) => {
      const values = Array.from({ length: size }, (_, o) => draw(p, i, 1 + o) % 1000)
      const most = Math.max(...values)
      return values.map((value) => Math.floor((1000 * (weights[i] as number) * value) / (total * most)))
    })
    const motives = sizes.map(() => null)
    return { id, stakes: { worth, reservation: 300, timeCost: 0, motives } }
  })
  const issues = sizes.map((size, i) => ({
    id: String(i),
    ordered: false,
    options: Array.from({ length: size }, (_, o) => ({ id: String(o), effects: {} })),
  }))
  return { consequences: [], issues, parties, records: [], exchanges }
}
