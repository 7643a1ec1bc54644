import type { YearBegun } from '../hud/session.ts'
import type { AuditShelf } from './act-shelf.ts'

/** The year of audits that was played last, if it is not over; a word of the shelf's own is taken for it and nothing is played. */
export async function begunYear(shelf: AuditShelf | null): Promise<YearBegun | null> {
  const found = (await shelf?.newest?.((kept) => begun(kept) !== null).catch(() => null)) ?? null
  return found && begun(found)
}

function begun(kept: unknown): YearBegun | null {
  const { kind, year, seed, result, acts } = kept as { readonly [key: string]: unknown }
  if (kind !== 'year' || typeof year !== 'string' || typeof seed !== 'string') return null
  if (result !== null || !Array.isArray(acts) || acts.length === 0) return null
  const over = acts.filter((act) => act?.kind === 'endQuarter').length
  return { drill: year, seed, quarter: Math.min(4, over + 1) }
}
