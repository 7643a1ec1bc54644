import * as z from 'zod'
import type { EvidenceName } from '../../sim/evidence-weights.ts'
import { evidenceTable, mostBars } from '../../sim/evidence-weights.ts'
import type { Outcome } from '../../sim/setup.ts'
import { outcomes } from '../../sim/setup.ts'
import { whole } from './basics.ts'

const speaks = z.strictObject(
  Object.fromEntries(outcomes.map((outcome) => [outcome, whole(-mostBars, mostBars).optional()])) as {
    [outcome in Outcome]: z.ZodOptional<z.ZodInt>
  },
)

/** What observations weigh with a board, by outcome, in bars. */
export const evidence = z.strictObject(
  Object.fromEntries(Object.keys(evidenceTable).map((name) => [name, speaks.optional()])) as {
    [name in EvidenceName]: z.ZodOptional<typeof speaks>
  },
)
