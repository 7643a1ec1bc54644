import type { Factor } from '../factor.ts'
import { assumed } from '../factor.ts'

const perMille = (value: number, from: number, to: number, says: string, source?: string) =>
  assumed('perMille', value, { from, to }, says, source)

/** What is between two at a table, and what it moves. Where none of these acts is done, nothing of it plays. */
export const relationFactors = {
  trustStart: perMille(500, 0, 1000, 'Trust between two at a table, at first.'),
  trustUp: perMille(
    100,
    0,
    1000,
    'Share of the trust still missing that a favour, something shared or a kept word brings.',
    'asymmetry: Slovic 1993; value: assumption',
  ),
  trustDown: perMille(
    300,
    0,
    1000,
    'Share of the trust there is that a broken word or a threat costs.',
    'asymmetry: Slovic 1993; value: assumption',
  ),
  besideDown: perMille(
    100,
    0,
    1000,
    'Share of the trust there is that a record beside the point costs, found out as it is laid down.',
    'that an irrelevant citation lowers trust: negotiation.md 5.1; value: assumption',
  ),
  preparedOpens: perMille(
    150,
    0,
    1000,
    'What a question adds to openness, the first time, that was set down before sitting down: it is put better.',
  ),
  trustYields: perMille(
    200,
    0,
    1000,
    'Share of what is still asked for above the least aim that full trust takes off.',
  ),
  trustOpens: perMille(500, 0, 1000, 'What full trust adds to openness, and none takes off.'),
  ruleYields: perMille(
    150,
    0,
    1000,
    'Share of what is still asked for above the least aim that a cited rule takes off, for whoever wanted what it forbids.',
  ),
  favourCost: perMille(25, 0, 200, 'What a favour costs whoever does it, of the best deal, deal or no deal.'),
  escalateCost: perMille(
    60,
    0,
    400,
    'What it costs whoever carries it upstairs; what is decided there is worth no more to them than no deal.',
  ),
  commits: perMille(
    520,
    0,
    1000,
    'Trust from which somebody who signed is committed to it.',
    'three outcomes: Yukl and Tracey 1992; value: assumption',
  ),
  resists: perMille(
    400,
    0,
    1000,
    'Trust below which somebody who signed resists.',
    'three outcomes: Yukl and Tracey 1992; value: assumption',
  ),
} as const satisfies { readonly [name: string]: Factor }

export const relationFactor = (name: keyof typeof relationFactors): number => relationFactors[name].value
