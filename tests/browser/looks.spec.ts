import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { chooseSettings, closeWeeks, command, openGame, openResults, startGame, test } from './helpers.ts'
import { expectLegible } from './legible.ts'
import { stageIsDrawn, startOnStage } from './on-stage.ts'

// The pictures of the docs, and the guard over them: `npm run pictures` draws them anew, `npm test` compares.

const screens = {
  desktop: { width: 1280, height: 800 },
  projector: { width: 1280, height: 720 },
  phone: { width: 390, height: 844 },
} as const
const seed = 'calder-32' // nobody minds the desk: a quiet week 2, a contested week 5, trouble in week 8

for (const [screen, viewport] of Object.entries(screens))
  test.describe(screen, () => {
    test.use({ viewport })

    test('title', async ({ page }) => {
      await stilled(page)
      await openGame(page)
      await expectLook(page, `title-${screen}`)
    })

    test('week and debrief', async ({ page }) => {
      test.setTimeout(240_000)
      await stilled(page)
      await startGame(page, seed)
      await closeWeeks(page, 1)
      await expectLook(page, `week-calm-${screen}`)
      await closeWeeks(page, 3)
      await expectLook(page, `week-contested-${screen}`)
      await closeWeeks(page, 3)
      await expectLook(page, `week-trouble-${screen}`)
      await closeWeeks(page, 4)
      await command(page, 'closeWeek').click()
      await page.locator('[data-opens-results]').waitFor()
      await expectLook(page, `debrief-asks-${screen}`)
      await openResults(page)
      await page.locator('[data-reference="best"]').first().waitFor()
      await expectLook(page, `debrief-${screen}`)
    })
  })

/** The board of the museum's first gate: in the building, and with its evidence; `gate.spec.ts` lets axe look at it. */
for (const [screen, viewport] of Object.entries(screens))
  test(`gate at ${screen}`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize(viewport)
    await stilled(page)
    await startGame(page, 'monday-7', 'saltmere')
    await closeWeeks(page, 3)
    await expectLook(page, `week-gate-${screen}`)
    const opener = page.locator('[data-opens-gate="dry-rooms"]')
    if (!(await opener.isVisible()))
      await page.locator('[data-opens="gate-dry-rooms"]').filter({ visible: true }).first().click()
    await opener.click()
    await page.locator('[data-outcome="conditions"]').check()
    await page.evaluate(() => {
      for (const it of document.querySelectorAll('dialog, dialog *')) it.scrollTop = 0
    })
    await expectLook(page, `gate-${screen}`)
  })

/** A week at work moves, so its picture is drawn for the docs and compared with nothing. */
test('the close of a week', async ({ page }, { config }) => {
  test.setTimeout(120_000)
  for (const [screen, viewport] of Object.entries(screens)) {
    await page.setViewportSize(viewport)
    await page.goto('about:blank')
    await startOnStage(page, `${seed}-${screen}`)
    await command(page, 'closeWeek').click()
    await expect(page.locator('[data-goes-on]')).toBeVisible()
    if (config.updateSnapshots !== 'all') return
    await page.waitForTimeout(5000)
    await page.screenshot({ path: `docs/pictures/close-of-week-${screen}.png` })
  }
})

/** The drawn stage, and nothing that moves. */
const stilled = (page: Page) => chooseSettings(page, { stage: 'drawn', motion: 'reduced', coach: false })

/** Legible, and as it was drawn for the docs. */
async function expectLook(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await stageIsDrawn(page)
  await page.mouse.move(0, 0)
  await page.evaluate(() => scrollTo(0, 0))
  await expectLegible(page, name)
  await expect(page).toHaveScreenshot(`${name}.png`)
}
