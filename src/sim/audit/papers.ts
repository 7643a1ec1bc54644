import type { Played } from './keeping.ts'
import type { Group, Item, Kit, PaperSpec, Row, Source } from './kits/kit.ts'
import { sources } from './kits/kit.ts'

/** A paper of a kit; undefined if that control has none of the name. */
export const paperOf = (kit: Kit, source: string): PaperSpec | undefined =>
  kit.papers.find(({ id }) => id === source)

export const groupOf = (kit: Kit, source: Source | 'word'): Group =>
  source === 'word' ? 'word' : (paperOf(kit, source)?.group ?? 'word')

/** The row that a paper holds of an entry. */
export function rowOf(kit: Kit, source: Source, { id, person, week, marks, thing }: Item): Row {
  const paper = paperOf(kit, source)
  const columns = paper?.kind === 'entries' ? paper.columns : {}
  const fields = Object.entries(columns).map(([name, mark]) => ({ name, value: marks[mark] ?? null }))
  return { item: id, person, week, ...(thing === undefined ? {} : { thing }), fields }
}

/** The rows of a register, for the weeks of a drill. */
export function registerOf(kit: Kit, source: Source, played: Played, items: readonly Item[]): readonly Row[] {
  const paper = paperOf(kit, source)
  return paper?.kind === 'register' && items.length > 0 ? paper.rows(played, items) : []
}

/** Names a field: `log/tess-5/filed`; the head of a row, with person and week, is `entry`. */
export const fieldId = (source: string, item: string, name: string): string => `${source}/${item}/${name}`

export type FieldRef = { readonly source: Source | 'word'; readonly item: string; readonly name: string }

/** Reads a field's name; null if it is none. */
export function fieldRef(id: string): FieldRef | null {
  const [source = '', item = '', name = '', more] = id.split('/')
  const isSource = source === 'word' || (sources as readonly string[]).includes(source)
  return isSource && item && name && more === undefined ? { source: source as Source, item, name } : null
}
