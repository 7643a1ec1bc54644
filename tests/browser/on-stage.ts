import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { chooseSettings, startGame } from './helpers.ts'

/** A game on the drawn stage, in its first week. `motion: 'reduced'` plays no weeks and draws the same pixels each time. */
export async function startOnStage(
  page: Page,
  seed: string,
  motion: 'full' | 'reduced' = 'full',
): Promise<void> {
  await chooseSettings(page, { stage: 'drawn', motion, coach: false })
  await startGame(page, seed)
  await stageIsDrawn(page)
}

/** Waits until the canvas shows the picture, where there is one. */
export async function stageIsDrawn(page: Page): Promise<void> {
  if ((await page.locator('[data-stage]').count()) === 0) return
  await expect(page.locator('[data-stage="drawn"]')).toBeVisible({ timeout: 20_000 })
}
