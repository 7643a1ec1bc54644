import alea from 'seedrandom/lib/alea.js'
import { expect, test } from 'vitest'
import { draw, happens, keyOf, roll, streams } from '../../src/sim/rng.ts'

test('a key is the first draw of alea for seed, stream and who, as a whole number below 2^32', () => {
  const key = keyOf('S-1', 'effort', 'p1/design')
  expect(key).toBe(Math.floor(alea('["S-1","effort","p1/design"]')() * 2 ** 32))
  expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true)
})

test('the same seed gives the same keys, and another seed, stream or name another one', () => {
  const keys = ['a', 'b'].flatMap((seed) =>
    streams.flatMap((stream) => ['', 'x', 'y'].map((who) => keyOf(seed, stream, who))),
  )
  expect(new Set(keys).size).toBe(keys.length)
  expect(keyOf('a', 'matter', 'x')).toBe(keys[streams.indexOf('matter') * 3 + 1])
})

test('names that run together are not mixed up', () => {
  expect(keyOf('a","b', 'effort', 'c')).not.toBe(keyOf('a', 'effort', 'b","c'))
})

// Fixed for ever: a change of these makes every recording unverifiable, so raise `rulesVersion` with it.
test.each([
  [0, 0, 0, 2375614942],
  [1, 1, 0, 4283039619],
  [123456789, 12, 63, 3721736953],
  [4294967295, 52, 2047, 3442791310],
])('draw(%i, %i, %i) is %i', (key, week, n, drawn) => {
  expect(draw(key, week, n)).toBe(drawn)
})

test('a draw does not depend on what was drawn before it', () => {
  const alone = draw(77, 3, 5)
  for (let n = 0; n < 100; n++) draw(77, 3, n)
  expect(draw(77, 3, 5)).toBe(alone)
})

test('rolls spread evenly over their sides, weeks and numbers', () => {
  const sides = 16
  const count = 64_000
  const rows = [
    (i: number) => roll(keyOf('even', 'echo', ''), i % 12, Math.floor(i / 12), sides),
    (i: number) => roll(keyOf(`seed ${i % 40}`, 'effort', `${Math.floor(i / 40)}`), 0, 0, sides),
  ]
  for (const [at, rolled] of rows.entries()) {
    const found = new Array<number>(sides).fill(0)
    const rolls = at === 0 ? count : count / 16
    for (let i = 0; i < rolls; i++) (found[rolled(i)] as number)++
    const chiSquare = found.reduce((sum, n) => sum + (n - rolls / sides) ** 2 / (rolls / sides), 0)
    expect(chiSquare).toBeLessThan(37.7) // 15 degrees of freedom, one in a thousand
  }
})

test('neighbouring draws do not move together', () => {
  const key = keyOf('pairs', 'matter', '')
  const x = Array.from({ length: 20_000 }, (_, n) => draw(key, 1, n) / 2 ** 32 - 0.5)
  const correlation = (lag: number) =>
    x.slice(lag).reduce((sum, v, i) => sum + v * (x[i] as number), 0) / (x.length - lag) / (1 / 12)
  for (const lag of [1, 2, 8, 64]) expect(Math.abs(correlation(lag))).toBeLessThan(0.03)
})

test('nothing happens with chance 0, everything with chance 1000, and half of it with 500', () => {
  const count = (permille: number) =>
    Array.from({ length: 4000 }, (_, n) => happens(9, 4, n, permille)).filter((it) => it).length
  expect(count(0)).toBe(0)
  expect(count(1000)).toBe(4000)
  expect(Math.abs(count(500) - 2000)).toBeLessThan(130)
})
