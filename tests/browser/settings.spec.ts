import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  chooseSettings,
  closeWeeks,
  command,
  expectAccessible,
  heading,
  menu,
  openGame,
  startGame,
  test,
} from './helpers.ts'

const root = (page: Page) => page.locator('html')
const paper = (page: Page) => page.getByRole('dialog', { name: 'Settings' })

test('settings hold at once, by keyboard alone, and on the next visit; focus returns', async ({ page }) => {
  await startGame(page)
  await page.locator('details > summary', { hasText: 'Game' }).click()
  const opener = page.getByRole('button', { name: 'Settings', exact: true })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(paper(page).getByRole('heading', { name: 'Settings' })).toBeFocused()
  await expectAccessible(page, 'settings')
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  expect(await size()).toBe('16px')
  await paper(page).getByLabel('Large text').focus()
  await page.keyboard.press('Space')
  await expect(root(page)).toHaveAttribute('data-text', 'large')
  expect(await size()).toBe('20px')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(root(page)).toHaveAttribute('data-contrast', 'high')
  await expectAccessible(page, 'settings, large and with high contrast')
  await paper(page).getByLabel('As my device asks').focus()
  await page.keyboard.press('ArrowDown')
  await expect(root(page)).toHaveAttribute('data-motion', 'reduced')
  await page.keyboard.press('Escape')
  await expect(paper(page)).toBeHidden()
  await expect(page.locator('details > summary', { hasText: 'Game' })).toBeFocused() // the menu closed behind the choice
  await page.reload()
  await expect(root(page)).toHaveAttribute('data-text', 'large')
  await expect(root(page)).toHaveAttribute('data-contrast', 'high')
  await expect(root(page)).toHaveAttribute('data-motion', 'reduced')
})

test('another tab follows', async ({ page, context }) => {
  await openGame(page)
  const other = await context.newPage()
  await openGame(other)
  await openSettings(other)
  await paper(other).getByLabel('High contrast').check()
  await expect(root(page)).toHaveAttribute('data-contrast', 'high')
})

test('notes for newcomers go, and come back', async ({ page }) => {
  await startGame(page)
  const note = page.locator('[data-coach]')
  await expect(note).toBeVisible()
  await menu(page, 'Settings')
  await paper(page).getByLabel('Notes for newcomers').uncheck()
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await menu(page, 'Settings')
  await paper(page).getByLabel('Notes for newcomers').check()
  await page.keyboard.press('Escape')
  await expect(note).toBeVisible()
})

test('storage that is denied takes no setting away, and no game', async ({ page, troubles }) => {
  troubles.expected = /GL Driver Message/ // the building is drawn, as nothing says otherwise
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied.', 'SecurityError')
      },
    })
  })
  await startGame(page)
  await menu(page, 'Settings')
  await paper(page).getByLabel('Large text').check()
  await expect(root(page)).toHaveAttribute('data-text', 'large')
  await page.keyboard.press('Escape')
  await closeWeeks(page, 1)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Continue week 2' })).toBeVisible()
})

/** A desktop of 1280 pixels at 200 %, and a phone. */
for (const viewport of [
  { width: 640, height: 400 },
  { width: 390, height: 844 },
])
  test(`large text and high contrast lose nothing at ${viewport.width} pixels`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize(viewport)
    await chooseSettings(page, { largeText: true, highContrast: true })
    await openGame(page)
    await expectWhole(page, 'title')
    await openSettings(page)
    await expectWhole(page, 'settings')
    await page.keyboard.press('Escape')
    await openGame(page, '#/play/calder-wray/monday-7/pmo')
    await expectWhole(page, 'title with a link')
    await page.getByRole('button', { name: 'Start this case' }).click()
    await expectWhole(page, 'briefing')
    await command(page, 'open').click()
    await expect(heading(page)).toHaveText(/^Week 1\b/)
    await expectWhole(page, 'week')
    await closeWeeks(page, 12)
    await expectWhole(page, 'debrief')
  })

const openSettings = (page: Page) => page.getByRole('button', { name: 'Settings', exact: true }).click()

/** Nothing has to be scrolled sideways, and no text is cut off. */
async function expectWhole(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const beyond = [...document.querySelectorAll('#app *')].filter((element) => {
      const { right, left, width: own } = element.getBoundingClientRect()
      const text = element.childElementCount === 0 && element.textContent?.trim() && own > 1
      return text && element.checkVisibility() && (right > width + 1 || left < -1)
    })
    return {
      scrolls: document.documentElement.scrollWidth - width,
      beyond: beyond.map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
    }
  })
  expect(wide, what).toEqual({ scrolls: 0, beyond: [] })
}
