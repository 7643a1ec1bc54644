import type { Mandate } from '../sim/mandates.ts'
import type { Setup } from '../sim/setup.ts'

/** The same case under a mandate of another type; whatever else its author says of mandates stays. */
export const underMandate = (setup: Setup, type: Mandate): Setup => ({
  ...setup,
  mandate: { ...setup.mandate, type },
})
