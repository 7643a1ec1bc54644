import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { closeWeeks, command, heading, openResults, recordingOf, saved, startGame, test } from './helpers.ts'

const pin = (page: Page, n: number) => page.locator(`[data-pin="${n}"]`)
const card = (page: Page, n: number) => page.locator(`[data-pin-card="${n}"]`)
const granted = (page: Page) => page.getByLabel('What did you take for granted')

async function toTheEnd(page: Page): Promise<void> {
  await startGame(page)
  await closeWeeks(page, 11)
  await command(page, 'closeWeek').click()
  await expect(heading(page)).toHaveText('What happened in your twelve weeks')
}

async function comeBack(page: Page): Promise<void> {
  await saved(page)
  await page.reload()
  await page.getByRole('button', { name: 'Look at the debrief again' }).click()
}

test('by mouse a pin is dragged to a week; what was thought outlives the tab, and the results stay open', async ({
  page,
}) => {
  test.setTimeout(240_000) // some two hundred games are played for it
  await toTheEnd(page)
  const before = await recordingOf(page)
  await page.reload() // closes the menu
  await page.getByRole('button', { name: 'Look at the debrief again' }).click()
  const from = await pin(page, 1).boundingBox()
  const to = await page.locator('.weeks > div > span').nth(5).boundingBox()
  if (!from || !to) throw new Error('There is no pin, or no week.')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 5 })
  await page.mouse.up()
  await expect(card(page, 1).getByRole('combobox')).toHaveValue('6')
  await card(page, 1).getByRole('textbox').fill('left to whoever was loud')
  await granted(page).fill('that every day was needed')
  await granted(page).blur()
  await comeBack(page)
  await expect(card(page, 1).getByRole('combobox')).toHaveValue('6')
  await expect(card(page, 1).getByRole('textbox')).toHaveValue('left to whoever was loud')
  await expect(granted(page)).toHaveValue('that every day was needed')
  await openResults(page)
  await expect(heading(page)).toBeFocused()
  await expect(page.locator('.debrief')).toContainText('left to whoever was loud')
  await expect(page.locator('[data-reference]')).toHaveCount(3, { timeout: 30_000 })
  await page.getByRole('heading', { name: 'Best for whom?' }).scrollIntoViewIfNeeded()
  const sides = page.locator('[data-both-sides]')
  // Which rule leads is the model's affair; that one is named, with its points, the page's.
  await expect(sides).toContainText(/first led for the portfolio \(\d\d\.\d points\)/, { timeout: 120_000 })
  await expect(sides).toHaveAttribute('data-both-sides', /same|level/) // not crowded: no two rules are needed
  await sides.locator('[data-why="rules/projects"]').click()
  await expect(page.locator('[data-why-panel="rules/projects"]')).toContainText(
    /earliest promised date first|least slack first|must be done soonest first/,
  )
  await page.keyboard.press('Escape')
  await comeBackToResults(page)
  await expect(page.locator('.debrief')).toContainText('that every day was needed')
  expect(await recordingOf(page)).toEqual(before)
})

async function comeBackToResults(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: 'Look at the debrief again' }).click()
  await expect(heading(page)).toHaveText('How it went')
}

test('by keyboard a number sets a pin, arrows move it, and one key takes it off again', async ({ page }) => {
  await toTheEnd(page)
  await pin(page, 1).focus()
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect(card(page, 1).getByRole('combobox')).toHaveValue('12')
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, 1).getByRole('combobox')).toHaveValue('11')
  await expect(pin(page, 1)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(card(page, 1).getByRole('combobox')).toHaveValue('')
  await card(page, 2).getByRole('combobox').selectOption('4')
  await expect(card(page, 2).getByRole('textbox')).toBeVisible()
  await page.locator('[data-opens-results]').focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('How it went')
  await expect(heading(page)).toBeFocused()
})
