import { expect, test } from 'vitest'
import { fetchedPart, moduleAddress } from '../../src/hud/fetched-part.ts'

test.each([
  ['Failed to fetch dynamically imported module: https://x.org/r/part-D_g.js', 'https://x.org/r/part-D_g.js'],
  ['error loading dynamically imported module: http://127.0.0.1:4173/a.js', 'http://127.0.0.1:4173/a.js'],
  ['Importing a module script failed.', null],
  ['Unable to preload CSS for /assets/part.css', null],
])('%s names %s', (message, address) => {
  expect(moduleAddress(new TypeError(message))).toBe(address)
})

test('a part that comes is given as it is; one that fails without an address fails with its own words', async () => {
  expect(await fetchedPart(async () => 'the part')).toBe('the part')
  await expect(fetchedPart(() => Promise.reject(new TypeError('no way')))).rejects.toThrow('no way')
})
