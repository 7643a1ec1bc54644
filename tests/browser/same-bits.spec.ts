import { runInThisContext } from 'node:vm'
import { expect, test } from '@playwright/test'
import { ourPlugins } from '../../tools/plugins.ts'
import { bundle } from './bundle.ts'

type Bundled = typeof import('./many-games.ts')

const seeds = 6 // of each policy: more than 200 in all

test('two hundred seeds, dealt to every policy, give the same hashes here as in Node', async ({ page }) => {
  test.setTimeout(240_000)
  const script = await bundle('tests/browser/many-games.ts', ourPlugins)
  const inNode = runInThisContext(`(() => { ${script}; return bundled })()`) as Bundled
  await page.goto('about:blank')
  await page.addScriptTag({ content: script })
  for (const policy of inNode.policies()) {
    const here = await page.evaluate(
      ([name, count]) => (globalThis as unknown as { bundled: Bundled }).bundled.hashesOf(name, count),
      [policy, seeds] as const,
    )
    const there = inNode.hashesOf(policy, seeds)
    expect(here, policy).toEqual(there)
    expect(new Set(there).size, `${policy}: seeds differ`).toBe(there.length)
  }
})
