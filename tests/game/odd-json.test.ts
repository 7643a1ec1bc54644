import { expect, test } from 'vitest'
import { oddityOf } from '../../src/game/odd-json.ts'

const twice = 'stands there twice'
const digits = 'must be a number in plain digits'

test.each([
  ['{"a": 1, "b": {"a": 2}, "c": [{"a": 1}, {"a": 1}]}', null],
  ['["a", "a", "\\\\", "\\"", -3, 120, 0]', null],
  ['{"a": "b: 1.0, \\" {[", "c": ":"}', null],
  ['{"a": 1, "a": 1}', { at: 'a', says: twice }],
  ['{"a": 1, "\\u0061" : 2}', { at: 'a', says: twice }],
  ['{"list": [{"x": 0}, {"x": 0, "y": 1, "x": 2}]}', { at: 'list[1].x', says: twice }],
  ['{"a": {"__proto__": 1, "__proto__": 1}}', { at: 'a.__proto__', says: twice }],
  ['{"a": [1, 1.0]}', { at: 'a[1]', says: digits }],
  ['{"a": 1e0}', { at: 'a', says: digits }],
  ['{"a": -0}', { at: 'a', says: digits }],
  ['{"a": 1.00000000000000000001}', { at: 'a', says: digits }],
  ['9007199254740993', { at: 'file', says: digits }],
])('oddity of %s', (json, oddity) => {
  expect(oddityOf(json)).toEqual(oddity)
})

test('a bomb of a million levels is refused at once', () => {
  const bomb = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
  expect(oddityOf(bomb)).toMatchObject({ says: 'is nested too deeply' })
})
