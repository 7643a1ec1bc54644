import { expect, test } from 'vitest'
import { absorb, absorbValues, checkText, digestText, emptyDigest, hashOf } from '../../src/sim/hash.ts'

// Fixed for ever: recordings carry these.
test.each([
  [null, 'e0615a2598ac02e5'],
  ['', 'efe3166ffd2e8003'],
  [{ a: 1 }, '1ee2b91dc261282e'],
  [[1, 2, 3], '7c8bea6500173fc2'],
  ['Zoë – 3 €', '01c0c9cf221214ad'],
])('the hash of %j is %s', (value, hash) => {
  expect(hashOf(value)).toBe(hash)
})

test('a text taken in two parts is not the text taken whole', () => {
  const whole = emptyDigest()
  absorb(whole, 'ab')
  const parts = emptyDigest()
  absorb(parts, 'a')
  absorb(parts, 'b')
  expect(digestText(whole)).not.toBe(digestText(parts))
})

test('every change of a record changes digest and check', () => {
  const records = [
    { kind: 'worked', cents: 100 },
    { kind: 'worked', cents: 101 },
    { kind: 'worked', cents: -100 },
    { kind: 'worked', cents: 100 + 2 ** 32 },
    { kind: 'idled', cents: 100 },
    { kind: 'worked', cents: null },
    { kind: 'worked', cents: { of: 100 } },
    { kind: 'worked', cents: '100' },
    { cents: 100, kind: 'worked' },
  ]
  const taken = records.map((record) => {
    const digest = emptyDigest()
    absorbValues(digest, record)
    return digest
  })
  expect(new Set(taken.map(digestText)).size).toBe(records.length)
  expect(new Set(taken.map(checkText)).size).toBe(records.length)
})

test('a hundred thousand short texts have a hundred thousand hashes', () => {
  const seen = new Set<string>()
  for (let i = 0; i < 100_000; i++) seen.add(hashOf(i))
  expect(seen.size).toBe(100_000)
})
