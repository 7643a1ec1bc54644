import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { chooseSettings, command, heading, startGame, test } from './helpers.ts'

/** Where focus is can be seen: in the window, and with a ring around it. */
async function expectSeen(page: Page): Promise<void> {
  const focused = page.locator(':focus')
  await expect(focused).toBeInViewport()
  expect(await focused.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid')
}

async function toTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0)
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
}

for (const stage of ['drawn', 'plain'] as const)
  test(`the first stops lead to the matters and to the building, ${stage}`, async ({ page, troubles }) => {
    troubles.expected = /GL Driver Message/
    await chooseSettings(page, { stage, motion: 'reduced', coach: false })
    await startGame(page)
    await toTop(page)
    await page.keyboard.press('Tab')
    await expect(page.getByText("To this week's matters")).toBeFocused()
    await expectSeen(page)
    await page.keyboard.press('Enter')
    await expect(page.locator(':focus')).toHaveAttribute('data-opens', /^week-of-/)
    await expectSeen(page)
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveAttribute('data-command', /^grant/)

    await toTop(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(page.getByText('To the building')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator(':focus')).toContainText('Harbour')
    await expectSeen(page)

    await page.keyboard.press('Shift+Enter')
    await expect(heading(page)).toHaveText('Week 2')
    await expect(heading(page)).toBeFocused()
    await expectSeen(page)
  })

for (const width of [1280, 900, 390])
  test(`the menu opens inside a page of ${width} pixels, and closes when one turns away`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await startGame(page)
    const opener = page.locator('details > summary', { hasText: 'Game' })
    const items = page.locator('details[open] > ul')
    await opener.click()
    await expect(items).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(items).toHaveCount(0)
    await expect(opener).toBeFocused()
    await opener.click()
    await page.mouse.click(width / 2, 400)
    await expect(items).toHaveCount(0)
  })

test('the price of a split stands at its days before the first press, and not after it', async ({ page }) => {
  await startGame(page)
  const paper = page.locator('article.open:has([data-command^="grant/"])')
  await expect(paper).toContainText('First change: 1 clip then free this week')
  await expect(paper.locator('.stamp')).toHaveText('you decide')
  await expect(paper).toContainText('If you leave it')
  const button = paper.locator('[data-command^="grant/"]:not([aria-disabled="true"])').first()
  await expect(button).toHaveAccessibleDescription(/First change: 1 clip/)
  const before = await command(page, 'closeWeek').boundingBox()
  await button.click()
  await expect(paper).toContainText('Paid: change it freely this week.')
  await expect(paper.locator('.stamp')).toHaveText('settled')
  await expect(paper).toContainText('As it stands')
  expect(await command(page, 'closeWeek').boundingBox()).toEqual(before) // undo has its own place
})
