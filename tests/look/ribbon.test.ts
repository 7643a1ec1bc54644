import { expect, test } from 'vitest'
import type { Weave } from '../../src/look/ribbon.ts'
import { ribbonStrokes, ribbonSvg } from '../../src/look/ribbon.ts'
import { emblems } from '../../src/sim/setup.ts'

const weaves: readonly Weave[] = [...emblems, 'tape']

test('each project has a weave of its own, colours aside', () => {
  const bare = weaves.map((weave) =>
    JSON.stringify(ribbonStrokes(weave, 'granted', 10).map(({ width, dash, round }) => [width, dash, round])),
  )
  expect(new Set(bare).size).toBe(weaves.length)
})

test('what is only asked for is hollow: its middle is lighter than its edge, and it has no weave', () => {
  for (const weave of weaves) {
    const strokes = ribbonStrokes(weave, 'asked', 10)
    expect(strokes.every((stroke) => stroke.dash === null)).toBe(true)
    expect(lightness(strokes.at(-1)?.colour ?? '')).toBeGreaterThan(lightness(strokes[0]?.colour ?? '') + 100)
  }
})

test('strokes lie inside each other, whatever the width', () => {
  for (const weave of weaves)
    for (const kind of ['granted', 'asked'] as const)
      for (const width of [2.6, 7, 8, 10, 12]) {
        const widths = ribbonStrokes(weave, kind, width).map((stroke) => stroke.width)
        expect(widths.every((it) => it > 0)).toBe(true)
        expect([...widths].sort((a, b) => b - a)).toEqual(widths)
      }
})

test('as SVG it is the same strokes along one path, after a shadow', () => {
  const svg = ribbonSvg('M0 0C1 1 2 2 3 3', 'diamond', 'granted', 10)
  expect(svg.match(/<path /g)?.length).toBe(ribbonStrokes('diamond', 'granted', 10).length + 1)
  expect(svg).toContain('stroke-dasharray="0 8" stroke-linecap="round"')
})

const lightness = (hex: string) =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0) / 3
