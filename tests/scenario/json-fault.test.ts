import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '../../src/scenario/text/json-fault.ts'

test.each([
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['[1 2]', 3],
  ['[1, nil]', 4],
  ['[01]', 1],
  ["{'a': 1}", 1],
  ['[1]]', 3],
  ['{"a": [1, 2}', 11],
  ['{"a": ', 6],
  ['', 0],
])('%s stops being JSON at %d', (text, at) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonFault(text)).toBe(at)
})

test('what is JSON has no fault before its end, and what comes before a fault is as the parser would have it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, wide) => {
      const text = JSON.stringify(value, null, wide ? 2 : 0)
      expect(jsonFault(text)).toBe(text.length)
    }),
  )
})

test('a long string that never ends is a fault where it begins', () => {
  expect(jsonFault(`["${'x'.repeat(999_000)}`)).toBe(1)
})
