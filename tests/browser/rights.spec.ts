import { expect } from '@playwright/test'
import { command, expectAccessible, heading, openGame, settle, sizes, test } from './helpers.ts'

for (const viewport of sizes)
  test(`a right is settled before week 1 and shown to a manager by keyboard alone, at ${viewport.width}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await openGame(page, '#/play/saltmere/7/pmo')
    await page.getByRole('button', { name: 'Start this case' }).click()
    await settle(page, 'charter')
    await expect(page.locator('.charter .gap')).toHaveCount(1)
    await expectAccessible(page, 'briefing with a gap in the table of rights')
    await command(page, 'imposeRight/risks/pmo').focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('.charter .gap')).toHaveCount(0)
    await command(page, 'open').focus()
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(/^Week 1\b/)
    await page.locator('[data-opens="charter"]').first().focus()
    await page.keyboard.press('Enter')
    await expectAccessible(page, 'the table of rights on the desk')
    await command(page, 'tellRights/ark').focus()
    await page.keyboard.press('Enter')
    await expect(command(page, 'tellRights/ark')).toHaveCount(0)
    await command(page, 'tellRights/bell').click()
    await expect(command(page, 'tellRights/bell')).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
