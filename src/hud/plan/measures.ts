/** The measures of earned value and earned schedule, in the order in which they build on each other. */
export const measureGroups = [
  { name: 'figures', heads: ['completion', 'planned', 'earned', 'actual'] },
  { name: 'cost', heads: ['cv', 'cpi', 'eac', 'vac', 'tcpi'] },
  { name: 'schedule', heads: ['sv', 'spi', 'es', 'svt', 'spit', 'eact'] },
] as const
