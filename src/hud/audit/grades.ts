/** The stamps, and whether each says that something deviates. */
export const grades = [
  { id: 'major', isAdverse: true },
  { id: 'minor', isAdverse: true },
  { id: 'observation', isAdverse: true },
  { id: 'goodPractice', isAdverse: false },
  { id: 'none', isAdverse: false },
] as const
