import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reflectionIn } from '../../src/app/reflecting.ts'
import { openShelf } from '../../src/app/storage.ts'
import type { Reflection } from '../../src/hud/reflection.ts'
import { most, noReflection } from '../../src/hud/reflection.ts'
import { anEntry } from './entries.ts'
import { aBrowser, settle, setup } from './surroundings.ts'

const own: Reflection = {
  pins: [{ week: 2, text: 'I never asked' }],
  granted: 'that it was needed',
  asked: '',
  opened: false,
}

async function finished(browser = aBrowser()) {
  const tab = await browser.openTab()
  tab.play()
  for (let week = 1; week <= setup.weeks; week++) tab.session.act({ kind: 'closeWeek' })
  return tab
}

test('what a player thinks of the game is kept with it, and not in its recording', async () => {
  const browser = aBrowser()
  const tab = await finished(browser)
  const file = tab.session.file()
  tab.session.reflect(own)
  expect(tab.game().reflection).toEqual(own)
  expect(tab.session.file()).toEqual(file)
  await settle()
  browser.held.clear()
  const later = await browser.openTab()
  later.session.continueGame()
  await settle()
  expect(later.game()).toEqual(tab.game())
})

test('nothing is asked before the game is over, and nothing changes once the results are open', async () => {
  const tab = await aBrowser().openTab()
  tab.play()
  tab.session.reflect(own)
  expect(tab.game().reflection).toEqual(noReflection)
  const over = await finished()
  over.session.reflect({ ...own, opened: true })
  over.session.reflect(noReflection)
  expect(over.game().reflection).toEqual({ ...own, opened: true })
})

test('a new game begins without the thoughts on the last one', async () => {
  const tab = await finished()
  tab.session.reflect(own)
  tab.session.start({ scenario: 'small', seed: 'one' })
  expect(tab.game().reflection).toEqual(noReflection)
})

test('what was found is never more than a reflection', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 3 }), fc.anything(), fc.anything(), (pins, granted, opened) => {
      const found = reflectionIn({ pins, granted, opened })
      expect(found.pins.length).toBeLessThanOrEqual(most.pins)
      expect(reflectionIn(found)).toEqual(found)
    }),
  )
})

test('a damaged part of a reflection is empty, the rest is kept', () => {
  const damaged = { pins: [{ week: 'two' }, null, { week: 3, text: 7 }], granted: [], asked: 'x'.repeat(300) }
  expect(reflectionIn(damaged)).toEqual({
    pins: [{ week: 3, text: '' }],
    granted: '',
    asked: 'x'.repeat(most.answer),
    opened: false,
  })
  for (const nothing of [undefined, null, 'rubbish', 7]) expect(reflectionIn(nothing)).toEqual(noReflection)
})

test('a database from before reflections were kept is taken over, games and all', async () => {
  globalThis.indexedDB = new IDBFactory()
  await new Promise<void>((done) => {
    const opening = indexedDB.open('remit', 1)
    opening.onupgradeneeded = () => {
      const db = opening.result
      db.createObjectStore('games', { keyPath: 'id' }).createIndex('touched', 'touched')
      for (const name of ['orders', 'views', 'words', 'errands']) db.createObjectStore(name)
      const game = {
        id: 'old',
        scenario: 's',
        seed: 'one',
        week: 12,
        finished: true,
        writer: 'a',
        touched: 1,
      }
      opening.transaction?.objectStore('games').put(game)
    }
    opening.onsuccess = () => {
      opening.result.close()
      done()
    }
  })
  const shelf = await openShelf('a')
  expect(await shelf.recent(1)).toMatchObject([{ id: 'old', finished: true }])
  expect((await shelf.load('old'))?.reflection).toBeUndefined()
  await shelf.save({ ...anEntry({ id: 'old', finished: true }), reflection: own })
  expect((await (await openShelf('b')).load('old'))?.reflection).toEqual(own)
  await shelf.forget('old')
  await shelf.save(anEntry({ id: 'old' }))
  expect((await shelf.load('old'))?.reflection).toBeUndefined()
})
