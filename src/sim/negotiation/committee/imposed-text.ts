import type { Deal } from '../stakes.ts'
import { worthOf } from '../stakes.ts'
import { dealsOf } from '../weekly/winning.ts'
import type { CommitteeState } from './committee-state.ts'

/**
 * The text that somebody above lays down who weighs all alike: of those that leave nobody worse off than without one, that with
 * the greatest product of gains (Nash 1950); where there is none, that with the greatest least gain (egalitarian).
 */
export function imposedText({ table }: Pick<CommitteeState, 'table'>): Deal {
  const read = dealsOf(table.issues.map(({ options }) => options.length)).map((deal) => {
    const gains = table.parties.map(({ stakes }) => worthOf(stakes, deal) - stakes.reservation)
    return { deal, least: Math.min(...gains), product: gains.reduce((a, b) => a * Math.max(0, b), 1) }
  })
  const [first] = read.toSorted((a, b) =>
    a.least >= 0 || b.least >= 0
      ? Number(b.least >= 0) - Number(a.least >= 0) || b.product - a.product
      : b.least - a.least,
  )
  return first?.deal ?? []
}
