import { expect } from '@playwright/test'
import { closeWeeks, command, expectAccessible, openResults, sizes, startGame, test } from './helpers.ts'
import { byKeyboard, byMouse } from './players.ts'

const ways = [
  { player: byMouse, name: 'by mouse', viewport: sizes[0] },
  { player: byKeyboard, name: 'by keyboard alone', viewport: sizes[1] },
] as const

for (const { player, name, viewport } of ways)
  test(`a statement, a rumour and a fault are dealt with ${name}, at ${viewport.width}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    const { press } = player(page)
    const open = (paper: string) =>
      press(page.locator(`[data-opens="${paper}"]`).filter({ visible: true }).first())
    await startGame(page, '5', 'calder-wray-turning')
    await closeWeeks(page, 1)
    await open('statement')
    await press(command(page, 'askFigures/harbour'))
    await expect(command(page, 'askFigures/harbour')).toHaveCount(0)
    await press(command(page, 'state/true/70'))
    await expect(command(page, 'state/true/70')).toHaveCount(0)
    await expect(page.getByText('You said: 70 % that it will be done').first()).toBeVisible()
    if (viewport === sizes[0]) await expectAccessible(page, 'a statement')
    await open('pass-on')
    await press(command(page, 'talkThrough/hour-law'))
    await expect(page.getByText('You talked it through with Dev and Ruth.')).toBeVisible()
    await closeWeeks(page, 1)
    await open('pass-on')
    await press(command(page, 'shareFault/night-hour'))
    await expect(command(page, 'shareFault/night-hour')).toHaveCount(0)
    if (viewport === sizes[1]) await expectAccessible(page, 'a fault that was passed on')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    if (viewport === sizes[1]) return
    await closeWeeks(page, 9)
    await command(page, 'closeWeek').click()
    await openResults(page)
    await expect(page.getByRole('heading', { name: 'What you said, and what came' })).toBeVisible()
    await expect(page.getByText('70 %: 0 of 1 came true')).toBeVisible()
    await press(page.locator('[data-why="calibration"]'))
    await expect(page.getByRole('heading', { name: 'How well you knew' })).toBeVisible()
  })
