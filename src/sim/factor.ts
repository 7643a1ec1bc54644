/** One parameter of the model: what it is, in what unit, and how far it may be moved. */
export type Factor = {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly unit: FactorUnit
  readonly source: string // a source, or "assumption"
  readonly says: string
}

export type FactorUnit =
  | 'perMille'
  | 'perMillion'
  | 'weeks'
  | 'milliPoints'
  | 'milliDays'
  | 'days'
  | 'points'
  | 'centiPoints'
  | 'attention'
  | 'count'

type Range = { readonly from: number; readonly to: number }

/** A parameter that is our own choice: no source that we know gives it. */
export const assumed = (
  unit: FactorUnit,
  value: number,
  { from, to }: Range,
  says: string,
  source = 'assumption',
): Factor => ({ value, from, to, unit, source, says })
