import { expect, test } from 'vitest'
import { memoryShelf } from '../../src/app/memory-shelf.ts'
import { openSaver } from '../../src/app/saver.ts'
import type { Entry, Shelf } from '../../src/app/shelf.ts'
import { CannotSave } from '../../src/app/shelf.ts'
import { anEntry } from './entries.ts'

/** A shelf whose saves last until they are let go. */
function slowShelf(save: (entry: Entry) => Promise<void> = async () => {}) {
  const started: Entry[] = []
  const held: (() => void)[] = []
  const shelf: Shelf = {
    ...memoryShelf(),
    save: async (entry) => {
      started.push(entry)
      await new Promise<void>((go) => held.push(go))
      await save(entry)
    },
  }
  return { shelf, started, letGo: () => held.shift()?.() }
}

const settle = () => new Promise((done) => setTimeout(done))

test('while the disk is busy, only the latest of the waiting states is written', async () => {
  const { shelf, started, letGo } = slowShelf()
  const told: string[] = []
  const saver = openSaver(shelf, (outcome) => told.push(outcome))
  for (const week of [1, 2, 3, 4]) saver.save(anEntry({ week }))
  letGo()
  await settle()
  letGo()
  await saver.idle()
  expect(started.map((entry) => entry.week)).toEqual([1, 4])
  expect(told.at(-1)).toBe('saved')
})

test('a state of one game never takes the place of another game', async () => {
  const { shelf, started, letGo } = slowShelf()
  const saver = openSaver(shelf, () => {})
  for (const id of ['one', 'one', 'two', 'one']) saver.save(anEntry({ id }))
  for (let i = 0; i < 3; i++) {
    letGo()
    await settle()
  }
  await saver.idle()
  expect(started.map((entry) => entry.id)).toEqual(['one', 'one', 'two'])
})

test('a failure is told by its reason, and the next save may succeed', async () => {
  let full = true
  const { shelf, letGo } = slowShelf(async () => {
    if (full) throw new CannotSave('storageFull')
  })
  const told: string[] = []
  const saver = openSaver(shelf, (outcome) => told.push(outcome))
  saver.save(anEntry())
  letGo()
  await saver.idle()
  expect(saver.failed('g1')).toBe(true)
  full = false
  saver.save(anEntry())
  letGo()
  await saver.idle()
  expect(saver.failed('g1')).toBe(false)
  expect(told).toEqual(['saving', 'storageFull', 'saving', 'saved'])
})

test('a saver that has nothing to do is idle', async () => {
  await openSaver(memoryShelf(), () => {}).idle()
})
