import { runInThisContext } from 'node:vm'
import { expect, test } from '@playwright/test'
import { ourPlugins } from '../../tools/plugins.ts'
import { bundle } from './bundle.ts'

type Bundled = typeof import('./many-games.ts')

const seeds = process.env.REMIT_LONG === '1' ? 200 : 36 // every policy once

test(`${seeds} seeds, dealt to every policy, give the same hashes here as in Node`, async ({ page }) => {
  test.setTimeout(240_000)
  const script = await bundle('tests/browser/many-games.ts', ourPlugins)
  const inNode = runInThisContext(`(() => { ${script}; return bundled })()`) as Bundled
  await page.goto('about:blank')
  await page.addScriptTag({ content: script })
  const some = 12 // at a time, so that a difference is told early
  for (let from = 1; from <= seeds; from += some) {
    const here = page.evaluate(
      ([from, some]) => (globalThis as unknown as { bundled: Bundled }).bundled.hashesOf(from, some),
      [from, some] as const,
    )
    const there = inNode.hashesOf(from, some) // both at once: they are two processes
    expect(await here).toEqual(there)
    expect(new Set(there.map(({ hash }) => hash)).size, 'seeds differ').toBe(there.length)
  }
})
