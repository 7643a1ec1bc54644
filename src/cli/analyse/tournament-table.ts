import type { NamedParty, Negotiation } from '../../scenario/genius/negotiation.ts'
import type { Stakes } from '../../sim/negotiation/stakes.ts'
import type { Table } from '../../sim/negotiation/table.ts'

/**
 * A negotiation of the field's formats as a table of whole numbers. Worth is in thousandths between a party's worst and best deal,
 * rounded down, and the reservation value rounded up: so what is no loss at the table is none by the files.
 */
export const tableFrom = ({ issues, parties }: Negotiation, exchanges: number): Table => ({
  consequences: [],
  issues: issues.map(({ name, options }) => ({
    id: name,
    ordered: false,
    options: options.map((id) => ({ id, effects: {} })),
  })),
  parties: parties.map((party) => ({ id: party.name, stakes: stakesFrom(party) })),
  records: [],
  exchanges,
})

const hair = 1e-6 // thousandths: floats a hair below a whole number mean that number

function stakesFrom({ worth, reservation }: NamedParty): Stakes {
  const lows = worth.map((values) => values.reduce((a, b) => Math.min(a, b)))
  const low = lows.reduce((a, b) => a + b, 0)
  const high = worth.reduce((sum, values) => sum + values.reduce((a, b) => Math.max(a, b)), 0)
  const range = high - low
  const scaled = (value: number) => (range > 0 ? (value * 1000) / range : 0)
  return {
    worth: worth.map((values, i) =>
      values.map((value) => Math.floor(scaled(value - (lows[i] as number)) + hair)),
    ),
    reservation:
      range > 0 ? Math.max(0, Math.ceil(scaled(reservation - low) - hair)) : reservation > low ? 1 : 0,
    timeCost: 0,
    motives: worth.map(() => null),
  }
}
