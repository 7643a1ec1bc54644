import { extname } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Plugin } from 'vite'
import { root } from '../../tools/root.mjs'
import { found } from '../secrets.ts'
import { site } from './bundle.ts'
import { chooseSettings, command, heading, test } from './helpers.ts'

const doors = ['../game/viewing.ts', '../game/legal.ts', '../game/explaining.ts']

/** Lets the page ask its questions of games in which all that is hidden is an eight-digit secret. */
const planting: Plugin = {
  name: 'planting',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.endsWith('/src/app/hand.ts') && doors.includes(source)
      ? `${root}/tests/browser/planted-engine.ts`
      : null,
}

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

let files: ReadonlyMap<string, string | Buffer>

test.beforeAll(async () => {
  files = await site([planting])
})

for (const seed of ['one'])
  test(`no secret stands in the page or the accessibility tree, seed ${seed}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.route('**/planted/**', (route) => {
      const path = new URL(route.request().url()).pathname.replace('/planted/', '')
      return route.fulfill({ body: files.get(path), contentType: types[extname(path)] })
    })
    await chooseSettings(page, { stage: 'plain', motion: 'reduced', coach: false })
    await page.goto(`/planted/index.html#/play/calder-wray/${seed}/pmo`)
    await page.getByRole('button', { name: 'Start this case' }).click()
    await command(page, 'open').click()
    await expect(page.locator('[data-notice]')).toHaveCount(0)
    for (let week = 1; week <= 12; week++) {
      await expect(heading(page)).toHaveText(new RegExp(`^Week ${week}\\b`))
      if (week < 3 || week % 3 === 2) await expectNoneOnPapers(page, `week ${week}`)
      if (week % 4 === 1) await expectNoneInExplanations(page)
      await command(page, 'closeWeek').click()
    }
    const secrets = await secretsOf(page)
    expect(secrets.length).toBeGreaterThan(200)
    await heading(page).evaluate((h1, secret) => h1.append(secret), secrets[7] ?? '')
    await expect(
      expectNoSecret(page, 'the search is not blind'),
      'a secret that is shown is found',
    ).rejects.toThrow()
  })

const secretsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { secrets: () => string[] }).secrets())

/** The desk opens one paper at a time: each is opened in its turn, with all that can be folded out in it. */
async function expectNoneOnPapers(page: Page, where: string): Promise<void> {
  const opens = page.locator('article [data-opens]').filter({ visible: true })
  expect(await opens.count(), `papers, ${where}`).toBeGreaterThan(0)
  for (let i = 0; i < (await opens.count()); i++) {
    const paper = opens.nth(i)
    if ((await paper.getAttribute('aria-expanded')) === 'false') await paper.click()
    await expect(paper).toHaveAttribute('aria-expanded', 'true')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details:not(header *)'))
        (details as HTMLDetailsElement).open = true
    })
    await expectNoSecret(page, `${where}, ${await paper.textContent()}`)
  }
}

async function expectNoSecret(page: Page, where: string): Promise<void> {
  const secrets = await secretsOf(page)
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  await devtools.detach()
  expect(nodes.length, 'the accessibility tree was read').toBeGreaterThan(100)
  expect(found(secrets, JSON.stringify(nodes)), `accessibility tree, ${where}`).toEqual([])
  expect(found(secrets, await page.content()), `page, ${where}`).toEqual([])
}

/** Every third number that the week shows is asked why. */
async function expectNoneInExplanations(page: Page): Promise<void> {
  const numbers = page.locator('[data-why]').filter({ visible: true })
  for (let i = 0; i < (await numbers.count()); i += 3) {
    const number = await numbers.nth(i).getAttribute('data-why')
    await numbers.nth(i).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(found(await secretsOf(page), await page.content()), `why ${number}`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
}
