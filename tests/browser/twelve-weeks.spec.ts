import { expect } from '@playwright/test'
import {
  command,
  expectAccessible,
  heading,
  openGame,
  openResults,
  recordingOf,
  sizes,
  test,
} from './helpers.ts'
import { byKeyboard, byMouse, playWeek } from './players.ts'

for (const viewport of sizes)
  test.describe(`at ${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport })
    test.setTimeout(180_000)

    for (const [way, playerOf] of [
      ['mouse', byMouse],
      ['keyboard alone', byKeyboard],
    ] as const)
      test(`twelve weeks are played by ${way}, to the debrief`, async ({ page }) => {
        const player = playerOf(page)
        await openGame(page)
        await player.press(command(page, 'start'))
        await player.press(command(page, 'open'))
        for (let week = 1; week <= 12; week++) await playWeek(page, player, week)
        await expect(page.locator('[data-phase="debriefing"]')).toBeVisible()
        await expect(heading(page)).toBeFocused()
        const { commands } = await recordingOf(page)
        const orders = commands.filter(({ seat }) => seat === 'pmo').map(({ command }) => command.kind)
        expect(orders.filter((kind) => kind === 'closeWeek')).toHaveLength(12)
        for (const kind of ['decide', 'grant', 'talk'] as const) expect(orders).toContain(kind)
      })

    test('axe finds nothing on any screen', async ({ page }) => {
      await openGame(page)
      await expectAccessible(page, 'title')
      await page.getByText('More ways to begin').click()
      await expectAccessible(page, 'more ways to begin')
      await command(page, 'start').click()
      await expectAccessible(page, 'briefing')
      await command(page, 'open').click()
      await expectAccessible(page, 'week')
      await page.locator('[data-opens^="matter-"]').filter({ visible: true }).first().click()
      await expectAccessible(page, 'a matter')
      await page.locator('[data-why]').filter({ visible: true }).first().click()
      await expectAccessible(page, 'why')
      await page.keyboard.press('Escape')
      await command(page, 'closeWeek').click()
      await expect(heading(page)).toHaveText(/^Week 2\b/)
      await expectAccessible(page, 'the week after')
      for (let week = 2; week <= 12; week++) await command(page, 'closeWeek').click()
      await expect(page.locator('[data-phase="debriefing"]')).toBeVisible()
      await expectAccessible(page, 'the own view')
      await openResults(page)
      await page.locator('[data-reference="best"]').waitFor()
      for (const behind of await page.locator('.debrief summary').all()) await behind.click()
      await expectAccessible(page, 'debrief')
    })
  })
