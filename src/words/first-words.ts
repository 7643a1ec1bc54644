/** What is said before the rest of the program is there: by the title, its papers, and whatever can go wrong with them. */
const first = [
  'title',
  'titlePage.',
  'settings.',
  'credits.',
  'savedGames.',
  'notices.',
  'say.',
  'late.',
  'seat.roles.',
  'why.weekRow',
  'negotiate.startFirst',
  'audit.door',
  'audit.doorSays',
]

export const isFirstWord = (id: string): boolean =>
  first.some((it) => (it.endsWith('.') ? id.startsWith(it) : id === it))
