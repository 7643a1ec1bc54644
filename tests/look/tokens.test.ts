import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from '../../src/look/colour.ts'
import { customProperties, palette, paperColours, projectLooks } from '../../src/look/tokens.ts'

test('the style sheet holds the tokens as they are', () => {
  expect(readFileSync('src/look/tokens.css', 'utf8')).toBe(customProperties())
})

test('contrast as WCAG 2.2 computes it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each([
  ['ink', 'bond'],
  ['ink', 'fog'],
  ['ink', 'manila'],
  ['ink', 'day'],
  ['slate', 'bond'],
  ['slate', 'fog'],
  ['bond', 'lino'],
  ['fog', 'lino'],
  ['bond', 'tape'],
  ['tape', 'bond'],
  ['alertText', 'bond'],
  ['alertText', 'fog'],
  ['okText', 'bond'],
  ['okText', 'day'],
  ['bond', 'hall'],
  ['warm', 'hall'],
] as const)('%s can be read on %s', (text, ground) => {
  expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
})

test.each(Object.entries(paperColours))('both texts can be read on %s paper', (_, colour) => {
  expect(contrast(palette.ink, colour)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(palette.slate, colour)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(palette.tape, colour)).toBeGreaterThanOrEqual(4.5)
})

test.each(Object.entries(projectLooks))('the letter on a %s and texts in its room can be read', (_, look) => {
  expect(contrast(look.on, look.hue)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(palette.slate, look.room)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(palette.alertText, look.room)).toBeGreaterThanOrEqual(4.5)
})
