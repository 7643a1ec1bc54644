import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Entry } from '../../src/app/shelf.ts'
import { troubleOf } from '../../src/app/shelf.ts'
import { openShelf } from '../../src/app/storage.ts'
import { anEntry } from './entries.ts'

beforeEach(() => {
  vi.restoreAllMocks()
  globalThis.indexedDB = new IDBFactory()
})

const commandsOf = async (id: string) => {
  const found = await (await openShelf('reader')).load(id)
  return JSON.parse(found?.source ?? 'null')?.commands
}

const kept = (entry: Entry) => entry.recording.commands

test('an empty browser has no game', async () => {
  const shelf = await openShelf('a')
  expect(await shelf.recent(9)).toEqual([])
  expect(await shelf.load('nothing')).toBeNull()
})

test('a saved game is found again, recording, view and words', async () => {
  const entry = anEntry({ id: 'g1', orders: 3, week: 6 })
  await (await openShelf('a')).save(entry)
  const shelf = await openShelf('b')
  expect((await shelf.recent(1))[0]).toEqual({
    id: 'g1',
    scenario: 'calder-wray',
    seed: 'one',
    week: 6,
    finished: false,
    from: null,
    seats: ['pmo'],
  })
  const found = await shelf.load('g1')
  expect(found).toMatchObject({ id: 'g1', view: entry.view, words: entry.words })
  expect(JSON.parse(found?.source ?? '')).toEqual(entry.recording)
})

test('a save writes only the orders that are new', async () => {
  const shelf = await openShelf('a')
  await shelf.save(anEntry({ orders: 200 }))
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await shelf.save(anEntry({ orders: 202 }))
  expect(put.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'orders')).toHaveLength(2)
})

test('the first save after going on with a game writes only what is new, too', async () => {
  await (await openShelf('a')).save(anEntry({ orders: 50 }))
  const shelf = await openShelf('b')
  await shelf.claim('g1')
  await shelf.load('g1')
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await shelf.save(anEntry({ orders: 51 }))
  expect(put.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'orders')).toHaveLength(1)
})

test('an order that was taken back, and another given instead', async () => {
  const shelf = await openShelf('a')
  await shelf.save(anEntry({ orders: 5 }))
  await shelf.save(anEntry({ orders: 4 }))
  expect(await commandsOf('g1')).toHaveLength(4)
  const other = anEntry({ orders: 6, from: 4 })
  await shelf.save(other)
  expect(await commandsOf('g1')).toEqual(kept(other))
})

test('the game that was played last comes first; a forgotten one gives way to the one before it', async () => {
  const shelf = await openShelf('a')
  await shelf.save(anEntry({ id: 'old' }))
  await shelf.save(anEntry({ id: 'new' }))
  expect((await shelf.recent(1))[0]?.id).toBe('new')
  await shelf.forget('new')
  expect((await shelf.recent(1))[0]?.id).toBe('old')
  expect(await shelf.load('new')).toBeNull()
})

test('a tab whose game was claimed by another one cannot overwrite it', async () => {
  const first = await openShelf('first')
  await first.save(anEntry({ orders: 2 }))
  const second = await openShelf('second')
  await second.claim('g1')
  await expect(first.save(anEntry({ orders: 3 }))).rejects.toMatchObject({ trouble: 'elsewhere' })
  await second.load('g1')
  await second.save(anEntry({ orders: 4 }))
  expect(await commandsOf('g1')).toHaveLength(4)
})

test('a full disk is told, and what was saved before stays whole', async () => {
  const shelf = await openShelf('a')
  const before = anEntry({ orders: 3 })
  await shelf.save(before)
  const real = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'views') throw new DOMException('full', 'QuotaExceededError')
    return real.apply(this, args)
  })
  const trouble = await shelf.save(anEntry({ orders: 5, from: 1 })).catch(troubleOf)
  expect(trouble).toBe('storageFull')
  vi.restoreAllMocks()
  expect(await commandsOf('g1')).toEqual(kept(before))
  const after = anEntry({ orders: 6 })
  await shelf.save(after)
  expect(await commandsOf('g1')).toEqual(kept(after))
})

test('denied storage is told', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  expect(await openShelf('a').catch(troubleOf)).toBe('storageDenied')
})

test('a game with damaged parts is still found, as what is left of it', async () => {
  const shelf = await openShelf('a')
  await shelf.save(anEntry({ orders: 2 }))
  await damage('games', { id: 'g1', touched: 1 })
  await damage('orders', 'rubbish', ['g1', 1])
  expect((await shelf.recent(1))[0]).toEqual({
    id: 'g1',
    scenario: 'undefined',
    seed: 'undefined',
    week: 0,
    finished: false,
    from: null,
    seats: [],
  })
  expect(JSON.parse((await shelf.load('g1'))?.source ?? '').commands).toHaveLength(2)
})

test('an errand is run once in a browser', async () => {
  expect(await (await openShelf('a')).once('askToPersist')).toBe(true)
  expect(await (await openShelf('b')).once('askToPersist')).toBe(false)
})

function damage(store: string, value: unknown, key?: IDBValidKey): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.open('remit').onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result
      const tx = db.transaction(store, 'readwrite')
      tx.objectStore(store).put(value, key)
      tx.oncomplete = () => {
        db.close()
        resolve()
      }
    }
  })
}

test('a game that another tab threw away is saved whole again', async () => {
  const shelf = await openShelf('a')
  await shelf.save(anEntry({ orders: 5 }))
  await (await openShelf('b')).forget('g1')
  const entry = anEntry({ orders: 6 })
  await shelf.save(entry)
  expect(await commandsOf('g1')).toEqual(kept(entry))
})
