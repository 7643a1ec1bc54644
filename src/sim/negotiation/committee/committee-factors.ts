import type { Factor } from '../../factor.ts'
import { assumed } from '../../factor.ts'

const perMille = (value: number, from: number, to: number, says: string, source?: string) =>
  assumed('perMille', value, { from, to }, says, source)

/** How a committee moves. All values are assumptions; they do not differ between cases, so they are no factors of scenarios. */
export const committeeFactors = {
  step: perMille(
    20,
    0,
    200,
    'What a new text must gain or cost somebody before it is called better or worse.',
  ),
  hold: perMille(
    600,
    0,
    1000,
    'Share of its gain that a member asks for at first, for firmness 10; it falls with the rounds.',
  ),
  trustStart: perMille(500, 0, 1000, 'Trust in whoever holds the pen, at first.'),
  trustUp: perMille(
    100,
    0,
    1000,
    'Share of the trust still missing that a kept word or a heard wish brings.',
    'asymmetry: Slovic 1993; value: assumption',
  ),
  trustDown: perMille(
    300,
    0,
    1000,
    'Share of the trust there is that a broken word or a warning costs.',
    'asymmetry: Slovic 1993; value: assumption',
  ),
  trustYields: perMille(
    300,
    0,
    1000,
    'Share of the gain asked for that full trust takes off, and none puts on.',
  ),
  trustOpens: perMille(400, 0, 1000, 'What full trust adds to openness, and none takes off.'),
  caucusOpens: perMille(350, 0, 1000, 'What being alone adds to openness.'),
  preparedOpens: perMille(
    150,
    0,
    1000,
    'What a question adds to openness, the first time, that was set down before sitting down: it is put better.',
  ),
  recordYields: perMille(
    150,
    0,
    1000,
    'Share of the gain asked for that a record on what a member worries about takes off.',
  ),
  ruleYields: perMille(
    150,
    0,
    1000,
    'Share of the gain asked for that a rule takes off for whoever wanted what it forbids.',
  ),
  favourYields: perMille(100, 0, 1000, 'Share of the gain asked for that a favour takes off.'),
  favourCost: perMille(25, 0, 200, 'What a favour costs whoever does it, of its best deal.'),
  escalateCost: perMille(
    60,
    0,
    400,
    'What it costs whoever carries it upstairs; what is decided there is worth no more to them than no deal.',
  ),
  partsAt: perMille(
    100,
    0,
    1000,
    'Share of its gain, beyond what it asks for, at which a member votes against those it stands with.',
  ),
  commits: perMille(
    520,
    0,
    1000,
    'Trust from which somebody who signs is committed to it, and does not merely comply.',
    'three outcomes: Yukl and Tracey 1992; value: assumption',
  ),
  resists: perMille(350, 0, 1000, 'Trust below which somebody who signs still resists.'),
} as const satisfies { readonly [name: string]: Factor }

export const committeeFactor = (name: keyof typeof committeeFactors): number => committeeFactors[name].value

/** Talk in one round before all, and with one alone. Assumptions: as much as is listened to. */
export const talkLimits = { table: 2, caucus: 3 } as const

/** Places of dice within a round; those of answers begin behind them. */
export const committeeDice = { dignity: 0, mask: 1, answers: 10 } as const

/** From where of the grid on power and interest count as high: the middle. An assumption. */
export const gridMiddle = 500
