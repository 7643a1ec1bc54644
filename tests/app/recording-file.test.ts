import { expect, test } from 'vitest'
import { fileNameOf, largestFile, textOf } from '../../src/app/recording-file.ts'

test('the text of a file', async () => {
  expect(await textOf(new Blob(['{"a":1}']))).toBe('{"a":1}')
})

test('a byte order mark, as some editors write it, is no part of the text', async () => {
  expect(await textOf(new Blob(['\uFEFF{}']))).toBe('{}')
})

test('a file that is too large is not read', async () => {
  const file = {
    size: largestFile + 1,
    arrayBuffer: () => Promise.reject(new Error('was read')),
  } as unknown as Blob
  expect(await textOf(file)).toEqual({ at: 'file', says: 'is larger than 8 MB' })
})

test('a picture is no text', async () => {
  expect(await textOf(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])]))).toEqual({
    at: 'file',
    says: 'is not a text in UTF-8',
  })
})

test('a file that has gone from the disk', async () => {
  const file = {
    size: 1,
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  } as unknown as Blob
  expect(await textOf(file)).toEqual({ at: 'file', says: 'cannot be read from the disk' })
})

test.each([
  ['monday-7', 'calder-wray-monday-7-week-6.remit.json'],
  ['../../etc/passwd', 'calder-wray-etc-passwd-week-6.remit.json'],
  ['星期一 😀', 'calder-wray-星期一-week-6.remit.json'],
  ['"<>|:*?\\', 'calder-wray-week-6.remit.json'],
])('the file of seed %s is %s', (seed, name) => {
  expect(fileNameOf({ scenario: 'calder-wray', seed, week: 6 })).toBe(name)
})
