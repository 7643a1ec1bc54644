/**
 * A negotiation as an author writes it. Nobody writes weights of issues: an option has consequences, a party has interests in
 * consequences, and what an option is worth to whom follows (negotiation.md 5.1; interests, not positions: Fisher and Ury 1981).
 */
export type NegotiationTerms = {
  readonly consequences: readonly string[] // such as delivery, cost, transparency
  readonly issues: readonly IssueTerms[]
  readonly parties: readonly PartyTerms[] // in the order in which they speak
  readonly records: readonly RecordTerms[] // what can be laid on the table
  readonly exchanges: number // 1 to 40: in each, every party has the floor once
  readonly rules?: readonly HouseRule[] // that can be cited; none: there are none
}

/** A rule of the house: which options of an issue it allows. */
export type HouseRule = {
  readonly id: string
  readonly issue: number
  readonly allows: readonly number[]
}

export type IssueTerms = {
  readonly id: string
  readonly ordered: boolean // whether its options stand in a line, so that neighbours are alike
  readonly options: readonly OptionTerms[] // 2 to 5
}

export type OptionTerms = {
  readonly id: string
  readonly effects: { readonly [consequence: string]: number } // per mille of the most, -1000 to 1000; none: 0
}

export type PartyTerms = {
  readonly id: string
  readonly interests: { readonly [consequence: string]: number } // -1000 to 1000; below 0: wants less of it
  readonly reservation: number // per mille of its best deal, 0 to 1000: what it has without a deal
  readonly timeCost: number // per mille lost with each exchange that is over, 0 to 200
}

export type RecordTerms = {
  readonly id: string
  readonly about: string // a consequence
  readonly holders: readonly string[] // parties that can show it
  readonly shows?: number // by how much it moves what others take for granted of it, per mille; none: by nothing
  readonly says?: { readonly project: string; readonly finishWeek: number; readonly late: number } // of a report: what it forecasts
}

export type TermsFault = {
  readonly at: string // such as `issues/report/options`
  readonly fault: 'count' | 'range' | 'twice' | 'unknown' | 'noStake'
}

const bounds = {
  issues: { from: 1, to: 8 },
  options: { from: 2, to: 5 },
  parties: { from: 2, to: 7 },
  exchanges: { from: 1, to: 40 },
  effect: { from: -1000, to: 1000 },
  reservation: { from: 0, to: 1000 },
  timeCost: { from: 0, to: 200 },
} as const

/** All that is wrong with terms. Nothing: they make a table. */
export function termsFaults(terms: NegotiationTerms): readonly TermsFault[] {
  const { consequences, issues, parties, records, exchanges } = terms
  const ids = parties.map(({ id }) => id)
  return [
    ...counted('issues', issues.length, bounds.issues),
    ...counted('parties', parties.length, bounds.parties),
    ...ranged('exchanges', exchanges, bounds.exchanges),
    ...twice('consequences', consequences),
    ...twice(
      'issues',
      issues.map(({ id }) => id),
    ),
    ...twice('parties', ids),
    ...twice(
      'records',
      records.map(({ id }) => id),
    ),
    ...issues.flatMap(({ id, options }) => [
      ...counted(`issues/${id}/options`, options.length, bounds.options),
      ...twice(
        `issues/${id}/options`,
        options.map((option) => option.id),
      ),
      ...options.flatMap((option) =>
        weighed(`issues/${id}/options/${option.id}/effects`, option.effects, consequences),
      ),
    ]),
    ...parties.flatMap((party) => [
      ...weighed(`parties/${party.id}/interests`, party.interests, consequences),
      ...ranged(`parties/${party.id}/reservation`, party.reservation, bounds.reservation),
      ...ranged(`parties/${party.id}/timeCost`, party.timeCost, bounds.timeCost),
      ...(hasStake(issues, party) ? [] : [fault(`parties/${party.id}/interests`, 'noStake')]),
    ]),
    ...records.flatMap(({ id, about, holders }) => [
      ...(consequences.includes(about) ? [] : [fault(`records/${id}/about`, 'unknown')]),
      ...(holders.every((holder) => ids.includes(holder)) ? [] : [fault(`records/${id}/holders`, 'unknown')]),
    ]),
  ]
}

/** What an option adds for a party, before it is scaled: interests x effects. */
export const pullOf = ({ effects }: OptionTerms, { interests }: PartyTerms): number =>
  Object.entries(effects).reduce(
    (sum, [consequence, effect]) => sum + effect * (interests[consequence] ?? 0),
    0,
  )

const hasStake = (issues: readonly IssueTerms[], party: PartyTerms): boolean =>
  issues.some(({ options }) => {
    const [first, ...others] = options.map((option) => pullOf(option, party))
    return others.some((pull) => pull !== first)
  })

type Bounds = { readonly from: number; readonly to: number }

const fault = (at: string, what: TermsFault['fault']): TermsFault => ({ at, fault: what })

const counted = (at: string, count: number, { from, to }: Bounds) =>
  count >= from && count <= to ? [] : [fault(at, 'count')]

const ranged = (at: string, value: number, { from, to }: Bounds) =>
  Number.isInteger(value) && value >= from && value <= to ? [] : [fault(at, 'range')]

const twice = (at: string, ids: readonly string[]) =>
  ids.every((id, n) => ids.indexOf(id) === n) ? [] : [fault(at, 'twice')]

const weighed = (
  at: string,
  weights: { readonly [consequence: string]: number },
  consequences: readonly string[],
): readonly TermsFault[] =>
  Object.entries(weights).flatMap(([consequence, value]) => [
    ...(consequences.includes(consequence) ? [] : [fault(`${at}/${consequence}`, 'unknown')]),
    ...ranged(`${at}/${consequence}`, value, bounds.effect),
  ])
