import type { Factor } from '../../factor.ts'

const perMille = (from: number, to: number, says: string, source = 'assumption') =>
  ({ unit: 'perMille', from, to, source, says }) as const
const count = (from: number, to: number, says: string, source = 'assumption') =>
  ({ unit: 'count', from, to, source, says }) as const

/** What the characters differ in: each trait with its unit and range. */
export const traitTable = {
  opening: perMille(
    500,
    1000,
    'Where it begins to offer, between what it has without a deal and its best deal.',
  ),
  firmness: count(
    1,
    16,
    'Half-powers of the time gone by which it concedes: 1 is Conceder (e = 2), 2 linear, 10 Boulware (e = 0.2).',
    'Faratin, Sierra and Jennings 1998, 1/e in halves; values: assumption',
  ),
  greed: perMille(
    0,
    500,
    'What it still aims at when time runs out, between what it has without a deal and its best deal.',
  ),
  reciprocity: perMille(
    0,
    1000,
    "Share of its aim that follows the other's last concession, not the clock.",
    'Faratin, Sierra and Jennings 1998: relative tit-for-tat; share: assumption',
  ),
  leeway: perMille(
    0,
    200,
    'How much more than its aim an offer may be worth to it, while it looks for what the other would like.',
  ),
  dignity: perMille(
    0,
    400,
    'Mean share of its gain below which it rather has no deal, even at the last moment.',
    'ultimatum games: offers under a fifth are refused about half the time (Camerer 2003); shape: assumption',
  ),
  wander: perMille(0, 100, 'How far its aim may stray from the rule by chance, up or down.'),
  openness: perMille(0, 1000, 'How likely it is to answer a question truly.'),
  bluff: perMille(
    0,
    1000,
    'How likely it is to answer falsely where it does not answer truly; else it withholds.',
  ),
  curiosity: perMille(0, 1000, 'How likely it is to ask, in a turn, what it does not know yet.'),
  credence: perMille(0, 1000, 'How far it believes what is said without a record.'),
  pressed: perMille(
    -500,
    500,
    'Share of what it might still concede that it concedes under a first threat; below 0 it hardens.',
  ),
  threats: perMille(0, 1000, 'How likely it is to threaten in a turn of the second half.'),
} as const satisfies { readonly [name: string]: Omit<Factor, 'value'> }

export type TraitName = keyof typeof traitTable
export type Traits = { readonly [name in TraitName]: number }

/** The built-in characters (after negotiation.md 5.4). All values are assumptions within the ranges of `traitTable`. */
export const characters = {
  // Wants it done in time: firm until the clock presses, says little.
  deadlineDriven: {
    opening: 950,
    firmness: 7,
    greed: 50,
    reciprocity: 200,
    leeway: 60,
    dignity: 120,
    wander: 30,
    openness: 500,
    bluff: 100,
    curiosity: 400,
    credence: 500,
    pressed: 100,
    threats: 100,
  },
  // Guards what is theirs: hardly moves, hardens under pressure, honest when it speaks.
  protective: {
    opening: 1000,
    firmness: 10,
    greed: 100,
    reciprocity: 300,
    leeway: 80,
    dignity: 200,
    wander: 20,
    openness: 400,
    bluff: 0,
    curiosity: 200,
    credence: 300,
    pressed: -200,
    threats: 0,
  },
  // Plays for position: bluffs and threatens, answers concessions with little.
  political: {
    opening: 1000,
    firmness: 6,
    greed: 150,
    reciprocity: 100,
    leeway: 40,
    dignity: 150,
    wander: 60,
    openness: 250,
    bluff: 600,
    curiosity: 300,
    credence: 200,
    pressed: 200,
    threats: 250,
  },
  // Looks for what serves both: says what matters, asks, follows concessions.
  open: {
    opening: 900,
    firmness: 3,
    greed: 100,
    reciprocity: 400,
    leeway: 120,
    dignity: 150,
    wander: 30,
    openness: 900,
    bluff: 0,
    curiosity: 800,
    credence: 800,
    pressed: 0,
    threats: 0,
  },
} as const satisfies { readonly [name: string]: Traits }

export type CharacterName = keyof typeof characters
export const characterNames = Object.keys(characters) as CharacterName[]
