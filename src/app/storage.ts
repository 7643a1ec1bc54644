import type { StoreNames } from 'idb'
import type { Order } from '../game/game.ts'
import type { Database, Header, Tables } from './database.ts'
import { openDatabase } from './database.ts'
import type { Entry, Found, Saved, Shelf } from './shelf.ts'
import { CannotSave } from './shelf.ts'

const all = ['games', 'orders', 'views', 'words', 'reflections', 'earlier'] as const

/** The games of this browser, in IndexedDB. `writer` is the name of this tab. */
export async function openShelf(writer: string): Promise<Shelf> {
  const db = await openDatabase()
  const written = new Map<string, readonly string[]>() // the checks of the orders that lie there, by game
  return {
    recent: (most) => recent(db, most),
    load: async (id) => {
      const found = await load(db, id)
      if (found) written.set(id, found.checks)
      return found
    },
    claim: (id) => claim(db, id, writer),
    save: async (entry) => {
      await save(db, entry, { writer, written: written.get(entry.id) ?? [] })
      written.set(entry.id, entry.recording.checks)
    },
    forget: async (id) => {
      written.delete(id)
      await forget(db, id)
    },
    once: (errand) => once(db, errand),
  }
}

async function recent(db: Database, most: number): Promise<Saved[]> {
  const found: Saved[] = []
  let cursor = await db.transaction('games').store.index('touched').openCursor(null, 'prev')
  for (; cursor && found.length < most; cursor = await cursor.continue()) found.push(savedOf(cursor.value))
  return found
}

/** Whatever a damaged header holds, the title can show it. */
const savedOf = ({ id, scenario, seed, week, finished, from, head }: Header): Saved => ({
  id,
  scenario: String(scenario),
  seed: String(seed),
  week: Number.isSafeInteger(week) ? week : 0,
  finished: finished === true,
  from: Number.isSafeInteger(from) ? from : null,
  seats: personsIn(head?.seating),
})

const personsIn = (seating: unknown): readonly string[] =>
  Object.entries(seating ?? {}).flatMap(([seat, by]) => (by === 'person' ? [seat] : []))

async function load(db: Database, id: string): Promise<(Found & { checks: string[] }) | null> {
  const tx = db.transaction(all)
  const [header, lines, view, words, reflection, earlier] = await Promise.all([
    tx.objectStore('games').get(id),
    tx.objectStore('orders').getAll(ordersOf(id)),
    tx.objectStore('views').get(id),
    tx.objectStore('words').get(id),
    tx.objectStore('reflections').get(id),
    tx.objectStore('earlier').get(id),
  ])
  if (!header) return null
  const commands = lines.map((line) => ({ seat: line?.seat, command: line?.command }))
  const checks = lines.map((line) => line?.check)
  const { format, engine, base, seed, seating, hash } = header.head ?? {}
  const source = JSON.stringify({ format, engine, base, seed, seating, commands, checks, hash })
  return { ...savedOf(header), source, view: view ?? null, words: words ?? {}, reflection, earlier, checks }
}

const ordersOf = (id: string, from = 0) => IDBKeyRange.bound([id, from], [id, Number.MAX_SAFE_INTEGER])

/** A transaction whose failure is told once, by whoever awaits it. */
function writing<Names extends StoreNames<Tables>[]>(db: Database, names: readonly [...Names]) {
  const tx = db.transaction(names as Names, 'readwrite', { durability: 'strict' })
  tx.done.catch(() => {})
  return tx
}

async function claim(db: Database, id: string, writer: string): Promise<void> {
  const tx = writing(db, ['games'])
  const header = await tx.objectStore('games').get(id)
  if (header) await tx.objectStore('games').put({ ...header, writer })
  await tx.done
}

type Pen = { readonly writer: string; readonly written: readonly string[] }

/** One transaction: all of it is kept, or nothing. */
async function save(
  db: Database,
  { recording, view, words, reflection, earlier, ...saved }: Entry,
  pen: Pen,
): Promise<void> {
  const tx = writing(db, all)
  const writes: Promise<unknown>[] = [tx.done]
  const games = tx.objectStore('games')
  const orders = tx.objectStore('orders')
  const { commands, checks, ...head } = recording
  try {
    const before = await games.get(saved.id)
    if (before && before.writer !== pen.writer) throw new CannotSave('elsewhere')
    const same = before ? samePart(pen.written, checks) : 0 // thrown away elsewhere: nothing lies there any more
    const newest = await games.index('touched').openKeyCursor(null, 'prev')
    writes.push(games.put({ ...saved, writer: pen.writer, touched: Number(newest?.key ?? 0) + 1, head }))
    writes.push(orders.delete(ordersOf(saved.id, same)))
    for (let n = same; n < commands.length; n++)
      writes.push(orders.put({ ...(commands[n] as Order), check: checks[n] as string }, [saved.id, n]))
    writes.push(tx.objectStore('views').put(view, saved.id))
    if (saved.finished) writes.push(tx.objectStore('reflections').put(reflection, saved.id))
    if (!before && earlier) writes.push(tx.objectStore('earlier').put(earlier, saved.id))
    if (!before) writes.push(tx.objectStore('words').put(words, saved.id))
    await Promise.all(writes)
  } catch (error) {
    const reason = tx.error ?? error
    abort(tx)
    await Promise.allSettled(writes)
    throw reason
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort()
  } catch {
    // it has ended already
  }
}

/** How many orders at the start are those that lie there. A check stands for all orders up to its own. */
function samePart(written: readonly string[], checks: readonly string[]): number {
  let n = Math.min(written.length, checks.length)
  while (n > 0 && written[n - 1] !== checks[n - 1]) n--
  return n
}

async function forget(db: Database, id: string): Promise<void> {
  const tx = writing(db, all)
  await Promise.all([
    tx.objectStore('games').delete(id),
    tx.objectStore('orders').delete(ordersOf(id)),
    tx.objectStore('views').delete(id),
    tx.objectStore('words').delete(id),
    tx.objectStore('reflections').delete(id),
    tx.objectStore('earlier').delete(id),
    tx.done,
  ])
}

async function once(db: Database, errand: string): Promise<boolean> {
  const tx = writing(db, ['errands'])
  const before = await tx.objectStore('errands').get(errand)
  if (before === undefined) await tx.objectStore('errands').put(1, errand)
  await tx.done
  return before === undefined
}
