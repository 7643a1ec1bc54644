/** Points lost per week of lateness, per per-cent of overspending and per day of burden or constraint: assumptions. */
export const losses = {
  perLateWeek: 12,
  perPercentOver: 4,
  perGovernedDay: 8,
  ofTrustToSponsor: 300,
} as const
