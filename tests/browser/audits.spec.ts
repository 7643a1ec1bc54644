import { runInThisContext } from 'node:vm'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { ourPlugins } from '../../tools/plugins.ts'
import { bundle } from './bundle.ts'
import {
  command,
  expectAccessible,
  heading,
  notice,
  openFile,
  openGame,
  openResults,
  test,
} from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse } from './players.ts'

type Bundled = typeof import('./many-audits.ts')

const fresh = ['changes', 'status', 'risks', 'tests', 'milestones'] as const
const requests = (page: Page) => page.locator('[data-command^="request/"]')
const isSaid = async (page: Page) =>
  expect(await page.locator('[data-audit]').textContent()).not.toMatch(/\[[a-zA-Z]+\./)

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 800 }))

/** Draws all, asks for the first four papers, and looks whether the desk is one screen. */
async function fillDesk(page: Page, player: Player): Promise<void> {
  await player.press(command(page, 'begin'))
  await player.press(command(page, 'draw/all'))
  for (let n = 0; n < 4; n++) await player.press(requests(page).nth(n))
  await expect(page.locator('[data-paper]').filter({ visible: true }).first()).toBeVisible()
  await isSaid(page)
  const size = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement
    return { tall: scrollHeight - innerHeight, wide: scrollWidth - innerWidth }
  })
  expect(size.tall).toBeLessThanOrEqual(0)
  expect(size.wide).toBeLessThanOrEqual(0)
}

test('the door on the title leads to six rules, and each new one is begun by mouse', async ({ page }) => {
  await openGame(page)
  await command(page, 'audit').click()
  await expect(page.locator('[data-command^="audit/"]')).toHaveCount(6)
  await expectAccessible(page, 'the list of audits')
  for (const drill of fresh) {
    await page.goto(`/#/audit/${drill}/door-1`)
    await expect(command(page, 'begin')).toBeVisible({ timeout: 30_000 })
    await isSaid(page)
    await fillDesk(page, byMouse(page))
    await command(page, 'ask/open').click()
    await isSaid(page)
  }
  await expectAccessible(page, 'a desk of milestones')
})

test('a paper that is lifted is there within a tenth of a second', async ({ page }) => {
  await openGame(page, '#/audit/tests/door-1')
  await fillDesk(page, byMouse(page))
  const spent = await page.evaluate(async () => {
    const tab = document.querySelector<HTMLElement>('[data-lifts]')
    const from = performance.now()
    tab?.click()
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)))
    return performance.now() - from
  })
  expect(spent).toBeLessThan(100)
  await page.locator('[data-finds]').fill('zzz')
  await expect(page.getByText('Nothing here says that.').first()).toBeVisible()
})

test('tests are audited by keyboard alone, and the audit lies there after a reload', async ({ page }) => {
  const player = byKeyboard(page)
  await openGame(page, '#/audit/tests/door-1')
  await expect(command(page, 'begin')).toBeVisible({ timeout: 30_000 })
  await fillDesk(page, player)
  const figures = page.locator('[data-field]').filter({ visible: true })
  await player.press(figures.first())
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-field][aria-pressed=true]').filter({ visible: true })).toHaveCount(2)
  await player.press(page.locator('[data-command^="link/"]').first())
  await expect(page.locator('[data-command^="unlink/"]')).toHaveCount(1)
  const papers = await page.locator('[data-paper]').count()
  await page.reload()
  await expect(page.locator('[data-audit=fieldwork]')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[data-paper]')).toHaveCount(papers)
  await expect(page.locator('[data-command^="unlink/"]')).toHaveCount(1)
  await player.press(command(page, 'conclude'))
  await player.press(command(page, 'raise/observation'))
  await player.press(command(page, 'opine/inconclusive'))
  await expect(heading(page)).toHaveText(/^The audit/)
  await isSaid(page)
  await expectAccessible(page, 'the debrief of an audit of tests')
  await page.reload()
  await expect(heading(page)).toHaveText(/^The audit/, { timeout: 30_000 })
})

test('a game that somebody sent is audited from its debrief; the audit is a file, and a forged one is refused', async ({
  page,
}) => {
  const script = await bundle('tests/browser/many-audits.ts', ourPlugins)
  const inNode = runInThisContext(`(() => { ${script}; return bundled })()`) as Bundled
  await openGame(page)
  await openFile(page, inNode.finishedGame('sent-1'))
  if (await page.locator('[data-opens-results]').isVisible()) await openResults(page)
  await command(page, 'auditOwn').click()
  await expect(page.locator('[data-command^="own/timesheets/"]').first()).toBeVisible()
  await expectAccessible(page, 'the rules of an own game')
  await command(page, 'own/timesheets/harbour').click()
  await expect(command(page, 'begin')).toBeVisible()
  await expect(page).toHaveURL(/#\/audit\/own\//)
  await fillDesk(page, byMouse(page))
  await page.reload()
  await expect(page.locator('[data-audit=fieldwork]')).toBeVisible({ timeout: 30_000 })
  await command(page, 'conclude').click()
  await command(page, 'raise/none').click()
  await command(page, 'opine/effective').click()
  const download = page.waitForEvent('download')
  await command(page, 'keepAudit').click()
  const path = await (await download).path()
  const text = (await import('node:fs')).readFileSync(path, 'utf8')
  await page.getByRole('button', { name: 'To the title' }).click()
  await openFile(page, text, 'audit.remit.json')
  await expect(heading(page)).toHaveText(/^The audit/)
  await page.getByRole('button', { name: 'To the title' }).click()
  await openFile(page, text.replace('"opinion":"effective"', '"opinion":"ineffective"'), 'audit.remit.json')
  await expect(notice(page, 'auditMismatch')).toBeVisible()
})

test('the same seed gives the same papers, audits, cases and exam here as in Node', async ({ page }) => {
  test.setTimeout(120_000)
  const script = await bundle('tests/browser/many-audits.ts', ourPlugins)
  const inNode = runInThisContext(`(() => { ${script}; return bundled })()`) as Bundled
  await page.goto('about:blank')
  await page.addScriptTag({ content: script })
  for (const what of ['auditHashes', 'caseHashes'] as const) {
    const here = page.evaluate(
      (it) => (globalThis as unknown as { bundled: Bundled }).bundled[it]('bits-1'),
      what,
    )
    const there: unknown = inNode[what]('bits-1') // both at once: they are two processes
    expect(await here).toEqual(there)
  }
})
