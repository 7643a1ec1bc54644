import { expect } from '@playwright/test'
import {
  chooseSettings,
  command,
  expectAccessible,
  heading,
  openGame,
  openResults,
  recordingOf,
  sizes,
  test,
} from './helpers.ts'
import { stageIsDrawn } from './on-stage.ts'
import { byKeyboard, byMouse, byTouch, playWeek, seeTheWeek } from './players.ts'

const isLong = process.env.REMIT_LONG === '1' // all twelve weeks on the drawn stage; `full-table.spec.ts` has them by mouse without it
const [desktop, phone] = sizes
const ways = [
  {
    way: 'by mouse, with ribbons pulled, on a stage that is still',
    playerOf: byMouse,
    stage: 'drawn',
    motion: 'reduced',
    ...(isLong ? { scenario: 'calder-wray', weeks: 12 } : { scenario: 'first-monday', weeks: 4 }), // drawn without a graphics card
    use: { viewport: desktop },
  },
  {
    way: 'by keyboard alone, without the drawing', // on-stage.spec plays the drawn one by keyboard
    playerOf: byKeyboard,
    stage: 'plain',
    motion: 'reduced',
    scenario: 'calder-wray',
    weeks: 12,
    use: { viewport: desktop },
  },
  {
    way: 'by touch, with ribbons pulled',
    playerOf: byTouch,
    stage: 'drawn',
    motion: 'full',
    scenario: 'first-monday', // it has the same screens
    weeks: 4,
    use: { viewport: phone, hasTouch: true, isMobile: true },
  },
] as const

for (const { way, playerOf, stage, motion, scenario, weeks, use } of ways)
  test.describe(way, () => {
    test.use(use)
    test.setTimeout(240_000)

    test(`${weeks} weeks are played ${way}, to the debrief`, async ({ page, troubles }) => {
      troubles.expected = /GL Driver Message/ // a driver that tells of its own pace
      const player = playerOf(page)
      await chooseSettings(page, { stage, motion, coach: false })
      await openGame(page, `#/play/${scenario}/monday-7/pmo`)
      await player.press(page.getByRole('button', { name: 'Start this case' }))
      await player.press(command(page, 'open'))
      if (stage === 'drawn') await stageIsDrawn(page)
      for (let week = 1; week <= weeks; week++) {
        await playWeek(page, player, week)
        if (motion === 'full') await seeTheWeek(page, player)
      }
      await expect(page.locator('[data-phase="debriefing"]')).toBeVisible()
      await expect(heading(page)).toBeFocused()
      const { commands } = await recordingOf(page)
      const orders = commands.filter(({ seat }) => seat === 'pmo').map(({ command }) => command.kind)
      expect(orders.filter((kind) => kind === 'closeWeek')).toHaveLength(weeks)
      for (const kind of ['decide', 'grant', 'talk'] as const) expect(orders).toContain(kind)
      await player.press(page.locator('[data-opens-results]'))
      await expect(page.locator('[data-why="score/organisation"]')).toBeVisible()
    })
  })

// A case of four weeks has the same screens as one of twelve.
for (const viewport of sizes)
  test.describe(`at ${viewport.width}x${viewport.height}`, () => {
    test.use({ viewport })
    test.setTimeout(180_000)

    test('axe finds nothing on any screen', async ({ page }) => {
      await openGame(page)
      await expectAccessible(page, 'title')
      await page.getByText('More ways to begin').click()
      await expectAccessible(page, 'more ways to begin')
      await command(page, 'startMonday').click()
      await expectAccessible(page, 'briefing')
      await command(page, 'open').click()
      await expectAccessible(page, 'week')
      await page.locator('[data-why]').filter({ visible: true }).first().click()
      await expectAccessible(page, 'why')
      await page.keyboard.press('Escape')
      await command(page, 'closeWeek').click()
      await expect(heading(page)).toHaveText(/^Week 2\b/)
      await expectAccessible(page, 'the week after')
      await page.locator('[data-opens^="matter-"]').filter({ visible: true }).first().click()
      await expectAccessible(page, 'a matter')
      for (let week = 2; week <= 4; week++) await command(page, 'closeWeek').click()
      await expect(page.locator('[data-phase="debriefing"]')).toBeVisible()
      await expectAccessible(page, 'the own view')
      await openResults(page)
      await page.locator('[data-reference="best"]').waitFor()
      for (const behind of await page.locator('.debrief summary').all()) await behind.click()
      await expectAccessible(page, 'debrief')
    })
  })
