import { expect, test } from 'vitest'
import { readStandard } from '../../src/scenario/standard/read-standard.ts'
import type { Threshold } from '../../src/sim/audit/standard.ts'
import { shippedValue, thresholds } from '../../src/sim/audit/standard.ts'
import { pageAt } from './pages.ts'

const page = pageAt('docs/scenario-format.md')

test('the standard on the page is one', () => {
  const [, text = ''] = /## A standard[\s\S]*?```json\n([\s\S]*?)```/.exec(page) ?? []
  expect(readStandard({ path: 'harwick.remit-standard.json', text })).toEqual({ standard: JSON.parse(text) })
})

test('the thresholds on the page are those that there are', () => {
  for (const [control, all] of Object.entries(thresholds))
    for (const { name, from, to } of all as readonly Threshold[]) {
      const row = page
        .split('\n')
        .find(
          (line) =>
            line.startsWith('|') && line.includes(`\`${name}\``) && line.includes(`| \`${control}\` |`),
        )
      expect(row, name).toContain(`${from}, ${to}`)
      expect(row, name).toContain(String(shippedValue(name)))
    }
})
