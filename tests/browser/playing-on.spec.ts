import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  closeWeeks,
  command,
  expectAccessible,
  heading,
  menu,
  openResults,
  recordingOf,
  saved,
  startGame,
  test,
  toTitle,
} from './helpers.ts'

const bar = (page: Page) => page.locator('[data-watch-bar]')

async function toTheResults(page: Page, weeks = 11): Promise<void> {
  await closeWeeks(page, weeks)
  await command(page, 'closeWeek').click()
  await openResults(page)
}

test('a game is played again from week 9; the debrief shows both, also after a reload; both stay on the shelf', async ({
  page,
}) => {
  await startGame(page)
  await toTheResults(page)
  const first = await recordingOf(page)
  await page.getByLabel('Play again from week').selectOption('9')
  await page.locator('[data-play-from]').click()
  await expect(heading(page)).toHaveText(/^Week 9\b/)
  await expect(heading(page)).toBeFocused()
  await page.locator('[data-command^="talk/"]').first().click()
  await saved(page)
  await toTheResults(page, 3)
  const second = await recordingOf(page)
  const same = first.checks.filter((check, i) => check === second.checks[i]).length
  const common = first.commands.slice(0, same)
  expect(common.filter((order) => order.command.kind === 'closeWeek')).toHaveLength(8)
  expect(second.checks.slice(0, same)).toEqual(first.checks.slice(0, same))
  expect(second.hash).not.toBe(first.hash)

  await page.reload()
  await page.getByRole('button', { name: 'Look at the debrief again' }).click()
  await expect(page.getByRole('heading', { name: 'Twice from week 9' })).toBeVisible()
  await expect(page.locator('.debrief')).toContainText('as it went the first time')
  await expectAccessible(page, 'the debrief of a second game')

  await toTitle(page)
  await page.locator('summary', { hasText: 'More ways to begin' }).click()
  await page.locator('[data-continue]').click()
  await expect(heading(page)).toHaveText('How it went')
  expect(await recordingOf(page)).toEqual(first)
  await expect(page.getByRole('heading', { name: 'Twice from week 9' })).toBeHidden()
})

test('a game is watched week by week, by keys, and says why as of then', async ({ page }) => {
  await startGame(page)
  await closeWeeks(page, 2)
  await menu(page, 'Look back, week by week')
  await expect(bar(page)).toBeFocused()
  await expect(bar(page)).toContainText('Watching week 1 of 3')
  await expect(heading(page)).toHaveText(/^Week 1\b/)
  await page.keyboard.press('ArrowRight')
  await expect(bar(page)).toContainText('Watching week 2 of 3')
  await expect(bar(page)).toBeFocused()
  await expect(command(page, 'closeWeek')).toBeHidden()
  await page.locator('[data-why]').filter({ visible: true }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectAccessible(page, 'a watched week')
  await bar(page).focus()
  await page.keyboard.press('Shift+Enter')
  await expect(heading(page)).toHaveText(/^Week 2\b/)
  await bar(page).getByRole('button', { name: 'Back to now' }).click()
  await expect(heading(page)).toHaveText(/^Week 3\b/)
  await expect(command(page, 'closeWeek')).toBeVisible()
  await menu(page, 'Look back, week by week')
  await bar(page).getByRole('button', { name: 'Let the weeks pass' }).click()
  await expect(bar(page)).toContainText('Watching week 2 of 3', { timeout: 10_000 })
  await expect(bar(page).getByRole('button', { name: 'Play on from here' })).toBeHidden() // not before the game is over
  await bar(page).getByRole('button', { name: 'Back to now' }).click()
  await expect(bar(page)).toBeHidden()
  await expect(heading(page)).toHaveText(/^Week 3\b/)
})
