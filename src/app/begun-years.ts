import { yearFormat } from '../game/year/year-acts.ts'
import type { YearBegun } from '../hud/session.ts'
import { quarters, years } from '../sim/audit/year/year-terms.ts'
import { rulesVersion } from '../sim/setup.ts'
import type { AuditShelf } from './act-shelf.ts'

/** Of the years of audits that are not over the one that was played last, among those that this version can go on with. Nothing is played for it: what its file says of itself is believed. */
export async function begunYear(shelf: AuditShelf | null): Promise<YearBegun | null> {
  const found = (await shelf?.newest?.((kept) => begun(kept) !== null).catch(() => null)) ?? null
  return found && begun(found)
}

function begun(kept: unknown): YearBegun | null {
  const { kind, format, engine, year, seed, result, acts } = kept as { readonly [key: string]: unknown }
  if (kind !== 'year' || typeof year !== 'string' || typeof seed !== 'string') return null
  if (format !== yearFormat || engine !== rulesVersion || !years.some(({ id }) => id === year)) return null
  if (result !== null || !Array.isArray(acts) || acts.length === 0) return null
  const over = acts.filter((act) => act?.kind === 'endQuarter').length
  return { drill: year, seed, quarter: Math.min(quarters, over + 1) }
}
