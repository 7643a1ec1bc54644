import type { SinglePlan } from './acceptance.ts'

/**
 * MIL-STD-105E (1989, public domain), single sampling: for the PMO's intake of deliverables that come in a stream. It answers "accept
 * this lot", never "is this control effective". The tables are not written out: they repeat along their diagonals.
 */
export const codeLetters = 'ABCDEFGHJKLMNPQR'
export const inspectionLevels = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'] as const
export type InspectionLevel = (typeof inspectionLevels)[number]
export const inspections = ['normal', 'tightened'] as const
export type Inspection = (typeof inspections)[number]

/** Acceptable quality levels, in per cent nonconforming as the standard writes them. */
export const qualityLevels = [
  '0.10',
  '0.15',
  '0.25',
  '0.40',
  '0.65',
  '1.0',
  '1.5',
  '2.5',
  '4.0',
  '6.5',
  '10',
] as const
export type QualityLevel = (typeof qualityLevels)[number]

/** Largest lot of each row of table I, and its letters by level. */
const letters: readonly (readonly [number, string])[] = [
  [8, 'AAAAAAB'],
  [15, 'AAAAABC'],
  [25, 'AABBBCD'],
  [50, 'ABBCCDE'],
  [90, 'BBCCCEF'],
  [150, 'BBCDDFG'],
  [280, 'BCDEEGH'],
  [500, 'BCDEFHJ'],
  [1_200, 'CCEFGJK'],
  [3_200, 'CDEGHKL'],
  [10_000, 'CDFGJLM'],
  [35_000, 'CDFHKMN'],
  [150_000, 'DEGJLNP'],
  [500_000, 'DEGJMPQ'],
  [Number.POSITIVE_INFINITY, 'DEHKNQR'],
]

/** The code letter of a lot of at least two items. */
export function codeLetter(lot: number, level: InspectionLevel): string {
  const row = letters.find(([largest]) => lot <= largest)
  return row?.[1][inspectionLevels.indexOf(level)] ?? ''
}

const sizes = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1_250, 2_000]

/** Acceptance numbers along a diagonal, from the one that accepts none; `up` and `down` point to the plan that is used instead. */
const diagonals = {
  normal: { first: 9, steps: [0, 'up', 'down', 1, 2, 3, 5, 7, 10, 14, 21] },
  tightened: { first: 10, steps: [0, 'down', 'down', 1, 2, 3, 5, 8, 12, 18] },
} as const

/** The plan of a letter and a quality level, after the table's arrows; of a smaller lot every item is inspected. */
export function aqlPlan(letter: string, quality: QualityLevel, inspection: Inspection): SinglePlan {
  const { first, steps } = diagonals[inspection]
  let row = codeLetters.indexOf(letter)
  for (;;) {
    const at = row + qualityLevels.indexOf(quality) - first
    const isFirstLetter = row === 0 && !(at === 0 && inspection === 'normal') // the table has one plan of two items
    const step = at < 0 || isFirstLetter ? 'down' : (steps[at] ?? 'up')
    if (typeof step === 'number') return { size: sizes[row] ?? 0, acceptable: step }
    row += step === 'down' ? 1 : -1
  }
}
