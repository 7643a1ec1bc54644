import type { Traits } from './character-factors.ts'

/**
 * The policy that trades issues, in the terms of characters. Assumptions. `greed` was chosen among five values by seeds 1 to 200 of
 * the negotiation in `tests/sim/negotiation/negotiations.ts`; the tests compare on other seeds.
 */
export const traderTraits: Traits = {
  opening: 1000,
  firmness: 4,
  greed: 500,
  reciprocity: 0,
  leeway: 60,
  dignity: 0,
  wander: 0,
  openness: 1000,
  bluff: 0,
  curiosity: 1000,
  credence: 900,
  pressed: 0,
  threats: 0,
}
