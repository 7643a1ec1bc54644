import fc from 'fast-check'
import type { Bargain, Party } from '../../src/bargaining/bargain.ts'

export type Table = readonly (readonly number[])[] // by issue and option

export const aParty = (worth: Table, more: Partial<Party> = {}): Party => ({
  worth,
  most: Number.POSITIVE_INFINITY,
  full: 1,
  reservation: 0,
  ...more,
})

/** A bargain over one issue: each row is a deal, each column a party. */
export function ofPoints(
  rows: readonly (readonly number[])[],
  reservations: readonly number[] = [],
): Bargain {
  const parties = (rows[0] ?? []).map((_, j) =>
    aParty([rows.map((row) => row[j] as number)], { reservation: reservations[j] ?? 0 }),
  )
  return { sizes: [rows.length], parties }
}

/** Whole numbers of 64ths: their sums are exact, so that nothing hangs on the order of adding. */
const exact = fc.integer({ min: 0, max: 64 }).map((n) => n / 64)

export const someBargain = (
  parties: { readonly min: number; readonly max: number } = { min: 2, max: 5 },
): fc.Arbitrary<Bargain> =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      across: fc.integer(parties),
    })
    .chain(({ sizes, across }) => {
      const table = fc.tuple(...sizes.map((size) => fc.array(exact, { minLength: size, maxLength: size })))
      const party = fc.record({ worth: table, reservation: exact, cut: fc.boolean() }).map(
        ({ worth, reservation, cut }): Party => ({
          worth,
          most: cut ? 1 : Number.POSITIVE_INFINITY,
          full: 1,
          reservation,
        }),
      )
      return fc.array(party, { minLength: across, maxLength: across }).map((all) => ({ sizes, parties: all }))
    })
