import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { phases } from '../../src/game/chart.ts'
import { chartDrawing, withChart } from '../../tools/draw-chart.ts'
import { withFactors } from '../../tools/model-tables.ts'

const stale = 'is stale: run `npm run fix`'
const pages = [
  ['docs/architecture.md', withChart],
  ['docs/model.md', withFactors],
] as const

test.each(pages)('%s holds what the code says today', (page, renew) => {
  const text = readFileSync(page, 'utf8')
  expect(renew(text) === text, `${page} ${stale}`).toBe(true)
})

test.each(pages)('a stale %s is found', (page, renew) => {
  const text = readFileSync(page, 'utf8').replace(/(:begin -->\n)[\s\S]*?(\n<!-- \w+:end)/g, '$1old$2')
  expect(renew(text)).not.toBe(text)
})

test('the drawing of the chart shows every phase', () => {
  const drawing = chartDrawing()
  for (const phase of phases) expect(drawing).toMatch(new RegExp(`--> ${phase}\\b`))
})

test('a page without its markers is refused', () => {
  for (const [, renew] of pages) expect(() => renew('# Empty')).toThrow('markers')
})
