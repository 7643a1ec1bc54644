import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, expectAccessible, heading, startGame, test } from './helpers.ts'

const paper = 'bargain-ines-for-kestrel'
const room = (page: Page) => page.locator('[data-bargain="ines-for-kestrel"]')

/** To the desk of week 5, where the bargain lies, with its paper open. */
async function toTheBargain(page: Page) {
  await startGame(page, 'table-1', 'calder-wray-bargains')
  for (let week = 2; week <= 5; week++) {
    await command(page, 'closeWeek').click()
    await expect(heading(page)).toHaveText(new RegExp(`^Week ${week}\\b`))
  }
  const folded = page.locator(`[data-opens="${paper}"]`).filter({ visible: true }).first()
  if ((await folded.getAttribute('aria-expanded')) !== 'true') await folded.click()
}

async function propose(page: Page, options: readonly number[]) {
  await page.locator('[data-card="propose"]').click()
  for (const [n, option] of options.entries())
    await page.locator('fieldset').nth(n).locator('label').nth(option).click()
  await command(page, 'say').click()
}

test('a bargain inside a week by mouse: its paper, its table, and the promises that come of it', async ({
  page,
}) => {
  await toTheBargain(page)
  await expectAccessible(page, 'paper')
  await command(page, 'openBargain/ines-for-kestrel').click()
  await expect(room(page)).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await command(page, 'say').click() // asks what matters most
  await propose(page, [2, 2, 2])
  await expectAccessible(page, 'table')
  await page.getByRole('button', { name: 'Back to the desk' }).click() // the table waits
  await page.locator('[data-table="ines-for-kestrel"]').click()
  for (let turn = 0; turn < 4 && !(await command(page, 'look').isVisible()); turn++)
    await propose(page, [2, 1, 1])
  await command(page, 'look').click()
  await expect(page.locator('[data-promise="open"]').first()).toBeVisible()
})

test('a bargain by keyboard alone', async ({ page }) => {
  await toTheBargain(page)
  const press = async (selector: string) => {
    for (let n = 0; n < 150; n++) {
      if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector))
        return page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    }
    throw new Error(`${selector} was not reached`)
  }
  await press('[data-command="openBargain/ines-for-kestrel"]')
  await expect(room(page)).toBeVisible()
  for (let turn = 0; turn < 5 && !(await command(page, 'look').isVisible()); turn++)
    await press('[data-command="say"]')
  await press('[data-command="look"]')
  await expect(page.locator(`#${paper}`)).toBeFocused()
  await expect(heading(page)).toHaveText(/^Week 5/)
})

test('on a phone it fits the width', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await toTheBargain(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await command(page, 'openBargain/ines-for-kestrel').click()
  await propose(page, [2, 2, 2])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'table')
  await page.locator('[data-card="walkAway"]').click()
  await command(page, 'say').click()
  await command(page, 'look').click()
  await expect(page.locator(`[data-opens="${paper}"]`).filter({ visible: true }).first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
