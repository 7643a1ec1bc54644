import { expect, test } from 'vitest'
import { openShelf } from '../../src/stage/shelf.ts'

function aShelf() {
  const stored = new Map<string, string>()
  const drawn: string[] = []
  const shelf = openShelf<{ readonly key: string }, string>(
    { put: (key, drawing) => void stored.set(key, drawing), remove: (key) => void stored.delete(key) },
    async ({ key }) => {
      drawn.push(key)
      if (key === 'bad') throw new Error('cannot be drawn')
      return `drawing of ${key}`
    },
  )
  return { shelf, stored, drawn }
}
const wanted = (...keys: string[]) => keys.map((key) => ({ key }))

test('each thing is drawn once, however often and from wherever it is needed', async () => {
  const { shelf, stored, drawn } = aShelf()
  await Promise.all([shelf.need(wanted('a', 'b', 'a')), shelf.need(wanted('b', 'c'))])
  await shelf.need(wanted('a', 'c'))
  expect(drawn.sort()).toEqual(['a', 'b', 'c'])
  expect([...stored.keys()].sort()).toEqual(['a', 'b', 'c'])
  expect(shelf.hasAll(wanted('a', 'b', 'c'))).toBe(true)
  expect(shelf.hasAll(wanted('a', 'd'))).toBe(false)
})

test('what nothing shows any more is dropped, and drawn again when it is needed again', async () => {
  const { shelf, stored, drawn } = aShelf()
  for (let week = 0; week < 30; week++) {
    await shelf.need(wanted('always', `week ${week}`))
    shelf.keepOnly(new Set(['always', `week ${week}`]))
    expect([...stored.keys()].sort()).toEqual(['always', `week ${week}`])
  }
  expect(drawn).toHaveLength(31)
  await shelf.need(wanted('week 0'))
  expect(drawn).toHaveLength(32)
})

test('what somebody waits for is not dropped before all of it is there', async () => {
  const stored = new Map<string, string>()
  const gates = new Map<string, () => void>()
  const shelf = openShelf<{ readonly key: string }, string>(
    { put: (key, drawing) => void stored.set(key, drawing), remove: (key) => void stored.delete(key) },
    ({ key }) => new Promise((drawn) => gates.set(key, () => drawn(key))),
  )
  const both = shelf.need(wanted('quick', 'slow'))
  gates.get('quick')?.()
  await Promise.resolve().then(() => {})
  shelf.keepOnly(new Set())
  expect([...stored.keys()]).toEqual(['quick'])
  gates.get('slow')?.()
  await both
  expect([...stored.keys()]).toEqual(['quick', 'slow'])
  shelf.keepOnly(new Set(['slow']))
  expect([...stored.keys()]).toEqual(['slow'])
})

test('a drawing that fails is told, and tried again the next time', async () => {
  const { shelf, drawn } = aShelf()
  await expect(shelf.need(wanted('bad'))).rejects.toThrow('cannot be drawn')
  await expect(shelf.need(wanted('bad'))).rejects.toThrow('cannot be drawn')
  expect(drawn).toEqual(['bad', 'bad'])
})

test('a closed shelf is empty and takes nothing that comes late', async () => {
  const { shelf, stored } = aShelf()
  await shelf.need(wanted('a'))
  const late = shelf.need(wanted('b'))
  shelf.close()
  await late
  expect(stored.size).toBe(0)
})
