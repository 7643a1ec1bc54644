import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from '../../src/look/colour.ts'
import { customProperties, highContrast, palette, paperColours, projectLooks } from '../../src/look/tokens.ts'

test('the style sheet holds the tokens as they are', () => {
  expect(readFileSync('src/look/tokens.css', 'utf8')).toBe(customProperties())
})

test('contrast as WCAG 2.2 computes it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

const textsOnGrounds = [
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
] as const

test.each(textsOnGrounds)('%s can be read on %s', (text, ground) => {
  expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
})

test.each(textsOnGrounds)('with high contrast, %s on %s is 7 or better', (text, ground) => {
  expect(contrast(highContrast[text], highContrast[ground])).toBeGreaterThanOrEqual(7)
})

test.each(['canary', 'rose', 'sky', 'mint', 'manila', 'fog', 'day'] as const)(
  'with high contrast no tint lies behind a text: %s',
  (ground) => {
    expect(highContrast[ground]).toBe(highContrast.bond)
    for (const text of ['ink', 'slate', 'tape', 'alertText', 'okText'] as const)
      expect(contrast(highContrast[text], highContrast[ground])).toBeGreaterThanOrEqual(7)
  },
)

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
