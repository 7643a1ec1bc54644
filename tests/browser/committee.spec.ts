import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectAccessible, test } from './helpers.ts'

const at = '#/negotiate/gate-terms/amber-desk-11'
const say = (page: Page) => page.locator('[data-command="say"]').click()

async function write(page: Page, issue: number, option: number) {
  await page.locator('fieldset').nth(issue).locator('label').nth(option).click()
}

test('a committee by mouse, from the map to who stopped it or signed', async ({ page }) => {
  await page.goto(at)
  await page.locator('[data-tick="1/power"]').check()
  await page.locator('[data-hope]').fill('80')
  await page.locator('[data-question="0"]').selectOption('why')
  await expectAccessible(page, 'committee')
  await page.locator('[data-command="sitDown"]').click()
  await write(page, 0, 1)
  await write(page, 1, 1)
  await say(page)
  await expect(page.locator('[data-said]')).toHaveCount(5)
  await expectAccessible(page, 'committee')
  await page.locator('[data-member="4"]').click()
  await page.locator('[data-card="caucus"]').click()
  await say(page)
  await expect(page.locator('[data-member="3"]')).toBeDisabled()
  await page.locator('[data-card="ask"]').click()
  await say(page)
  await expect(page.locator('[data-said="4"]')).toBeVisible()
  await page.reload() // what was said is kept
  await page.locator('[data-card="rejoin"]').click()
  await say(page)
  for (let round = 0; round < 9 && (await page.locator('[data-command="look"]').count()) === 0; round++) {
    await page.locator('[data-card="vote"]').click()
    await say(page)
  }
  await page.locator('[data-command="look"]').click()
  await expect(page.locator('[data-lesson]')).not.toBeEmpty()
  await expect(page.locator('[data-blocking]')).not.toBeEmpty()
  await expect(page.locator('[data-map]')).toContainText('of 5')
  await expectAccessible(page, 'committee')
})

test('a committee by keyboard alone', async ({ page }) => {
  await page.goto(at)
  const press = async (selector: string, key = 'Enter') => {
    for (let n = 0; n < 90; n++) {
      if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector))
        return page.keyboard.press(key)
      await page.keyboard.press('Tab')
    }
    throw new Error(`${selector} was not reached`)
  }
  await page.locator('[data-command="sitDown"]').waitFor()
  await press('[data-command="sitDown"]')
  await page.locator('[data-command="say"]').waitFor()
  await press('fieldset:first-of-type input', 'ArrowUp')
  await press('[data-command="say"]')
  await expect(page.locator('[data-said]')).toHaveCount(5)
  await press('[data-card="close"]')
  await press('[data-command="say"]')
  await press('[data-command="look"]')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a committee on a phone fits the width, and a finger plays it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at)
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await fits()
  await page.locator('[data-command="sitDown"]').click()
  await write(page, 3, 1)
  await say(page)
  await expect(page.locator('[data-said]')).toHaveCount(5)
  await fits()
  await expectAccessible(page, 'committee')
  await page.locator('[data-card="close"]').click()
  await say(page)
  await page.locator('[data-command="look"]').click()
  await fits()
})

test('two people at one screen hand it over, and neither sees the other side', async ({ page }) => {
  await page.goto('#/negotiate/ines-weeks/amber-desk-11')
  await page.locator('[data-two]').click()
  await page.locator('[data-command="sitDown"]').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sam Okoro')
  await page.locator('[data-sits-down]').click()
  await page.locator('[data-card="propose"]').click()
  for (const n of [0, 1, 2, 3]) await write(page, n, 0)
  await say(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tom Reyes')
  await expect(page.locator('fieldset')).toHaveCount(0)
  await expectAccessible(page, 'handOver')
  await page.locator('[data-sits-down]').click()
  await page.locator('[data-card="accept"]').click()
  await say(page)
  await page.locator('[data-command="look"]').click()
  await expect(page.locator('[data-lesson]')).not.toBeEmpty()
})
