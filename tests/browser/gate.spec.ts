import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { closeWeeks, command, expectAccessible, sizes, startGame, test } from './helpers.ts'
import { expectLegible } from './legible.ts'

const board = (page: Page) => page.getByRole('dialog', { name: 'Gate 1: Granary' })

/** The desk of the week in which the first gate of the museum is held. */
async function startAtGate(page: Page): Promise<void> {
  await startGame(page, 'monday-7', 'saltmere')
  await closeWeeks(page, 3)
}

for (const viewport of sizes)
  test(`a gate is held by keyboard alone at ${viewport.width} by ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await startAtGate(page)
    const opener = page.locator('[data-opens-gate="dry-rooms"]')
    if (!(await opener.isVisible())) {
      await page.locator('[data-opens="gate-dry-rooms"]').filter({ visible: true }).first().focus()
      await page.keyboard.press('Enter')
    }
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(board(page)).toBeVisible()
    await expectLegible(page, 'gate')
    await expectAccessible(page, 'gate')

    await page.locator('[data-outcome="go"]').focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[data-outcome="conditions"]')).toBeChecked()
    await expect(board(page)).toContainText('Choose at least one condition')
    await page.locator('[data-condition]').first().focus()
    await page.keyboard.press('Space')
    const why = board(page).locator('[data-why^="leaning/"]').first()
    await why.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(why).toBeFocused()

    await command(page, 'recommend/granary/conditions').focus()
    await page.keyboard.press('Enter')
    await expect(board(page)).toContainText('The board has it')
    await expect(page.locator('[data-why="attention"]').first()).toContainText('3 of 5')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await closeWeeks(page, 1)
    const post = page.locator('[data-opens="post"]').filter({ visible: true }).first()
    if ((await post.getAttribute('aria-expanded')) !== 'true') await post.click()
    await expect(page.locator('article[aria-labelledby="post"]')).toContainText('Week 4, Granary:')
    await expect(page.locator('article[aria-labelledby="post"]')).toContainText(/Odile\s+go/)
  })

test('by mouse something is tested before the board sits, and the debrief weighs what was said', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await startAtGate(page)
  await page.locator('[data-opens="gate-dry-rooms"]').first().click()
  await page.locator('[data-opens-gate="dry-rooms"]').click()
  await command(page, 'runTest/granary/cables').click()
  await expect(board(page)).toContainText('by your test')
  await page.locator('[data-outcome="go"]').check()
  await command(page, 'recommend/granary/go').click()
  await expect(board(page)).toContainText('The board has it')
  await board(page).getByRole('button', { name: 'Close' }).click()
  while ((await page.locator('[data-phase="debriefing"]').count()) === 0) {
    await command(page, 'closeWeek').click()
    await page.waitForTimeout(100)
  }
  await page.locator('[data-opens-results]').click()
  const sitting = page.locator('details[data-weighs]').first()
  await sitting.locator('summary').click()
  await expect(sitting.locator('table')).toBeVisible({ timeout: 30_000 })
  await expect(sitting).toContainText('You recommended for Granary: go.')
  await expectAccessible(page, 'debrief with gates')
})
