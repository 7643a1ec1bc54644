import { expect } from '@playwright/test'
import { command, expectAccessible, heading, openGame, settle, sizes, test } from './helpers.ts'

for (const viewport of sizes)
  test(`a mandate and services are chosen by keyboard before week 1, and every stamp goes by it, at ${viewport.width}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await openGame(page, '#/play/saltmere/who-decides/pmo')
    await page.getByRole('button', { name: 'Start this case' }).click()
    await settle(page, 'mandate')
    const card = command(page, 'chooseMandate/controlling')
    await card.focus()
    await page.keyboard.press('Enter')
    await expect(card).toHaveCount(0)
    await expect(page.locator('.mandate .taken')).toHaveCount(1)
    await settle(page, 'services')
    for (const service of ['methods', 'training', 'mentoring', 'liaison']) {
      await command(page, `setService/${service}/true`).focus()
      await page.keyboard.press('Enter')
      await expect(command(page, `setService/${service}/false`)).toBeFocused()
    }
    await expect(command(page, 'setService/coordination/true')).toHaveCount(0) // the office carries no more
    await expectAccessible(page, 'briefing with a mandate and services')
    await command(page, 'open').focus()
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(/^Week 1\b/)
    const stamp = page.locator('[data-why^="right/matter/"]').first()
    await expect(stamp).toContainText('you ask')
    await expectAccessible(page, 'a desk under a mandate')
  })
