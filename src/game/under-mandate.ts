import type { Governance } from '../sim/debrief/governance.ts'
import { governanceOf } from '../sim/debrief/governance.ts'
import type { Mandate } from '../sim/mandates.ts'
import { mandates } from '../sim/mandates.ts'
import type { Setup } from '../sim/setup.ts'
import type { Game } from './game.ts'

/** The same case under a mandate of another type; whatever else its author says of mandates stays. */
export const underMandate = (setup: Setup, type: Mandate): Setup => ({
  ...setup,
  mandate: { ...setup.mandate, type },
})

/** The mandate under which a game stands; null where nobody wrote one. */
export const mandateOf = ({ world }: Game): Mandate | null => world.standing.mandate?.type ?? null

/** Every mandate but that one. */
export const mandatesBut = (type: Mandate | null): readonly Mandate[] => mandates.filter((it) => it !== type)

/** What the way of governing came to in a game. */
export const governanceIn = ({ setup, world }: Game): Governance =>
  governanceOf(setup, world.facts, world.ledger)
