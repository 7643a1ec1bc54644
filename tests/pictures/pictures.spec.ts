import type { Page } from '@playwright/test'
import { closeWeeks, command, openGame, openResults, sizes, startGame, test } from '../browser/helpers.ts'

const [desktop, phone] = sizes
const seed = 'calder-7'

/** Waits for the page's own fonts, lays the pointer aside and draws what is in the window. */
async function draw(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.screenshot({ path: `docs/pictures/${name}.png`, animations: 'disabled' })
}

test.describe('desktop', () => {
  test.use({ viewport: desktop })

  test('title', async ({ page }) => {
    await openGame(page)
    await draw(page, 'title')
  })

  test('week, why and debrief', async ({ page }) => {
    test.setTimeout(120_000)
    await startGame(page, seed)
    await closeWeeks(page, 3)
    await page.evaluate(() => scrollTo(0, 0))
    await draw(page, 'week')
    await page.locator('[data-why^="trust/"]').filter({ visible: true }).first().click()
    await draw(page, 'why')
    await page.keyboard.press('Escape')
    await closeWeeks(page, 8)
    await command(page, 'closeWeek').click()
    await page.locator('[data-phase="debriefing"]').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    await draw(page, 'reflect')
    await openResults(page)
    await page.locator('[data-reference="best"]').waitFor()
    await draw(page, 'debrief')
  })
})

test.describe('phone', () => {
  test.use({ viewport: phone })

  test('week', async ({ page }) => {
    await startGame(page, seed)
    await closeWeeks(page, 2)
    await page.evaluate(() => scrollTo(0, 0))
    await draw(page, 'week-phone')
  })
})
