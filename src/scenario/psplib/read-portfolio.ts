import * as z from 'zod'
import type { FileProblems } from '../file-problem.ts'
import type { SourceFile } from '../problem.ts'
import { readJson } from '../text/read-json.ts'

const portfolio = z.object({
  name: z.string().min(1).max(200),
  projects: z
    .array(z.object({ file: z.string().min(1).max(400), release: z.int().min(0).max(1_000_000).default(0) }))
    .min(1)
    .max(400),
  global_cap: z.array(z.nullable(z.int().min(0).max(1_000_000_000))).max(1000),
})

const portfolios = z.object({ instances: z.array(portfolio).min(1) })

/**
 * Portfolios of PSPLIB projects, after MPSPLIB (Homberger 2007): the file and release of each project, and for each resource type
 * the units that all share, or null where each project keeps its own.
 */
export type PortfolioFile = z.infer<typeof portfolio>

export function readPortfolios(
  file: SourceFile,
): { readonly portfolios: readonly PortfolioFile[] } | FileProblems {
  const read = readJson(file, portfolios)
  return 'problems' in read ? read : { portfolios: read.value.instances }
}
