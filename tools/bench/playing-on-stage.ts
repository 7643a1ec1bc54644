import type { Page } from '@playwright/test'
import { command, heading } from '../../tests/browser/helpers.ts'
import { stageIsDrawn, startOnStage } from '../../tests/browser/on-stage.ts'

/** A new game on the drawn stage, with all its motion. */
export async function openOnStage(page: Page, seed: string): Promise<void> {
  await page.goto('about:blank')
  await startOnStage(page, seed)
}

/** Closes the week; it is played at once. */
export const closeOnStage = (page: Page): Promise<void> => command(page, 'closeWeek').click()

/** Closes every week of a case, and goes on before each is played to its end. */
export async function playOnStage(page: Page): Promise<void> {
  for (;;) {
    const goOn = page.locator('[data-goes-on]')
    if (await goOn.isVisible()) await goOn.click()
    if (await page.locator('[data-opens-results]').isVisible()) return
    await stageIsDrawn(page)
    const week = await heading(page).textContent()
    await command(page, 'closeWeek').click()
    await page.waitForFunction(
      (before) =>
        document.querySelector('[data-goes-on], [data-opens-results]') !== null ||
        document.querySelector('[data-screen-heading]')?.textContent !== before,
      week,
    )
  }
}
