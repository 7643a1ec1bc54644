import type { Stakes } from './stakes.ts'
import type { NegotiationState } from './state.ts'
import type { Grounds, TableParty } from './table.ts'
import type { RecordTerms } from './terms.ts'

type Heard = Pick<NegotiationState, 'table' | 'log'>

/** The records that others laid open to a party, with or without a claim, and that it did not hold itself. */
export function recordsHeard({ table, log }: Heard, party: number): readonly RecordTerms[] {
  const id = table.parties[party]?.id as string
  const shown = log.flatMap(({ by, act }) =>
    by === party ? [] : act.kind === 'share' ? [act.record] : act.kind === 'tell' ? [act.evidence] : [],
  )
  return table.records.filter((record) => shown.includes(record.id) && !record.holders.includes(id))
}

/**
 * What a party has at stake as it sees things by now. Evidence changes beliefs, not tastes (negotiation.md 5.1): a record
 * moves how much of a consequence is believed to come about, and with it every option that brings it, and the line.
 */
export function stakesBelieved(heard: Heard, party: number): Stakes {
  const { stakes, grounds } = heard.table.parties[party] as TableParty
  const records = grounds ? recordsHeard(heard, party) : []
  return grounds && records.some(({ shows }) => shows) ? moved(stakes, grounds, records) : stakes
}

/** The state as everybody sees it once all is said: worths and lines as believed, and no further record moves them. */
export const asBelieved = (state: NegotiationState): NegotiationState => ({
  ...state,
  table: {
    ...state.table,
    parties: state.table.parties.map(({ id }, party) => ({ id, stakes: stakesBelieved(state, party) })),
  },
})

function moved(stakes: Stakes, { parts, standing }: Grounds, records: readonly RecordTerms[]): Stakes {
  let { reservation } = stakes
  const worth = stakes.worth.map((values, issue) => {
    const seen = values.map((value, option) =>
      records.reduce(
        (sum, { about, shows = 0 }) =>
          sum + Math.round(((parts[about]?.[issue]?.[option] ?? 0) * shows) / 1000),
        value,
      ),
    )
    const least = seen.reduce((a, b) => Math.min(a, b))
    const held = standing[issue] as number
    reservation += (seen[held] as number) - least - (values[held] as number)
    return seen.map((value) => value - least)
  })
  const best = worth.reduce((sum, values) => sum + values.reduce((a, b) => Math.max(a, b)), 0)
  return { ...stakes, worth, reservation: Math.max(0, Math.min(best, reservation)) }
}
