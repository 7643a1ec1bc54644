import { contents } from 'virtual:contents'
import { expect, test } from 'vitest'
import { nextCase, shelved } from '../../src/hud/title/shelving.ts'

const shelves = shelved(contents.scenarios, contents.madeFor)
const { companies, otherwise, chairs } = shelves

test('every case stands on the shelf once', () => {
  expect([...companies, ...otherwise, ...chairs].sort()).toEqual([...contents.scenarios].sort())
})

test('what stands as a company varies no other, and what varies one is said to by the contents', () => {
  for (const id of otherwise) expect(contents.variations[id], id).toContain('calder-wray')
  for (const id of companies) expect(otherwise.some((other) => id.startsWith(`${other}-`))).toBe(false)
  expect(companies.at(-1)).toBe('first-monday')
})

test('after a case the next company comes, then the same one otherwise, and at last the first again', () => {
  expect(nextCase(shelves, [])).toBe('calder-wray')
  expect(nextCase(shelves, ['first-monday', 'calder-wray'])).toBe('saltmere')
  expect(otherwise).toContain(nextCase(shelves, ['saltmere', 'calder-wray']))
  expect(nextCase(shelves, contents.scenarios)).toBe('calder-wray')
  expect(nextCase(shelved(['first-monday'], {}), [])).toBeNull()
})
