import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectAccessible, test } from './helpers.ts'

const at = '#/negotiate/ines-weeks/amber-desk-11'

const say = (page: Page) => page.locator('[data-command="say"]').click()

/** Chooses an option of each issue, the ones that are best for the player first. */
async function propose(page: Page, options: readonly number[]) {
  await page.locator('[data-card="propose"]').click()
  for (const [n, option] of options.entries())
    await page.locator('fieldset').nth(n).locator('label').nth(option).click()
  await say(page)
}

async function toTheEnd(page: Page) {
  for (let turn = 0; turn < 9 && (await page.locator('[data-command="look"]').count()) === 0; turn++) {
    const accept = page.locator('[data-card="accept"]')
    if (turn > 2 && (await accept.count()) > 0) await accept.click()
    else await page.locator('[data-card="ask"]').click()
    await say(page)
  }
  await page.locator('[data-command="look"]').click()
}

test('from the door to the debrief by mouse, and again from the other side', async ({ page }) => {
  await page.goto('')
  await page.locator('[data-command="negotiate"]').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Negotiation drills')
  await expectAccessible(page, 'drill')
  await page.locator('[data-drill="ines-weeks"]').click()
  await expectAccessible(page, 'drill')
  await page.locator('[data-command="sitDown"]').click()
  await say(page) // asks what matters most
  await expect(page.locator('[data-said]')).not.toContainText('waits for you')
  await propose(page, [0, 0, 0, 0])
  await page.locator('[data-card="trade"]').click()
  await page.locator('fieldset').nth(2).locator('label').nth(1).click()
  await page.locator('fieldset').nth(1).locator('label').nth(3).click()
  await expect(page.locator('[data-sentence]')).toContainText('a report every fortnight')
  await expectAccessible(page, 'drill')
  await say(page)
  await page.reload() // what was said is kept
  await expect(page.locator('[data-said]')).toBeVisible()
  await toTheEnd(page)
  await expect(page.locator('[data-lesson]')).not.toBeEmpty()
  await expectAccessible(page, 'drill')
  await page.locator('[data-drill-swap]').click()
  await expect(page.locator('article')).toContainText('Tom Reyes')
  await page.locator('[data-command="sitDown"]').click()
  await expect(page.locator('[data-said]')).not.toContainText('waits for you')
  await toTheEnd(page)
  await expect(page.locator('[data-beside]')).toBeVisible()
})

test('a drill by keyboard alone', async ({ page }) => {
  await page.goto(at)
  const press = async (selector: string) => {
    for (let n = 0; n < 60; n++) {
      if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector))
        return page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    }
    throw new Error(`${selector} was not reached`)
  }
  await page.locator('[data-command="sitDown"]').waitFor()
  await press('[data-command="sitDown"]')
  for (let turn = 0; turn < 9 && (await page.locator('[data-command="look"]').count()) === 0; turn++)
    await press('[data-command="say"]')
  await press('[data-command="look"]')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('on a phone all of it fits the width, and a finger plays it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(at)
  await page.locator('[data-command="sitDown"]').click()
  await propose(page, [0, 0, 1, 1])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'drill')
  await toTheEnd(page)
  await expectAccessible(page, 'drill')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
