import { canGoOn, quarterAfter } from '../game/year/going-on.ts'
import type { YearBegun } from '../hud/session.ts'
import type { AuditShelf } from './act-shelf.ts'

/** Of the years of audits that are not over the one that was played last, among those that this version can go on with. Nothing is played for it: what its file says of itself is believed. */
export async function begunYear(shelf: AuditShelf | null): Promise<YearBegun | null> {
  const found = (await shelf?.newest?.((kept) => begun(kept) !== null).catch(() => null)) ?? null
  return found && begun(found)
}

function begun(kept: unknown): YearBegun | null {
  const said = kept as { readonly [key: string]: unknown }
  const { kind, year, seed, result, acts } = said
  if (kind !== 'year' || typeof year !== 'string' || typeof seed !== 'string') return null
  if (!canGoOn(said)) return null
  if (result !== null || !Array.isArray(acts) || acts.length === 0) return null
  const over = acts.filter((act) => act?.kind === 'endQuarter').length
  return { drill: year, seed, quarter: quarterAfter(over) }
}
