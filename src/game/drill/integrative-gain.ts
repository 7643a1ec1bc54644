/**
 * How much of what two can gain by trading over a fixed pie a deal has (negotiation.md 6), per mille, beside what people reached:
 * quartiles of 757 dialogues of CaSiNo in which tastes differ (Chawla and others 2021; our count of the published data).
 */
export type Captured = { readonly share: number; readonly quarter: 1 | 2 | 3 | 4 }

export const peopleCaptured = [333, 667, 833] as const // per mille: first quartile, median, third

/** A fixed pie gives both together one best deal: what one has more, the other has less. */
const pie = 1000

export function capturedIn(
  frontier: readonly (readonly [number, number])[],
  [you, them]: readonly [number, number],
): Captured | null {
  const most = frontier.reduce((best, [a, b]) => Math.max(best, a + b), 0)
  if (most <= pie) return null
  const share = Math.round(((you + them - pie) * 1000) / (most - pie))
  const above = peopleCaptured.filter((quartile) => share >= quartile).length
  return { share, quarter: (above + 1) as Captured['quarter'] }
}
