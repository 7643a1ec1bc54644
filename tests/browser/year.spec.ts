import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, expectAccessible, heading, openGame, test } from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse, byTouch } from './players.ts'

const year = '#/audit/year-calder/1'

test.slow() // a house is run for five quarters first

const opened = async (page: Page) => await expect(command(page, 'begin')).toBeVisible({ timeout: 60_000 })

/** Plans one audit of a quarter and holds it; says of it what may be said. */
async function playQuarter(page: Page, player: Player, isByKeys: boolean, cell: string): Promise<void> {
  const press = (name: string) => player.press(command(page, name))
  const leaf = command(page, `leaf/${cell.split('/')[0]}`)
  if (await leaf.isVisible()) await player.press(leaf)
  const tick = async (name: string) => {
    if (!isByKeys) return await command(page, name).click()
    await command(page, name).focus()
    await page.keyboard.press('Space')
  }
  await press(`pick/${cell}`)
  await press('lead/nour')
  await tick('safeguard/disclose')
  await press('close')
  await expect(page.locator(`[data-command="pick/${cell}"]`)).toContainText('Nour reads')
  await press('hold')
  await tick(`opine/${cell}/inconclusive`)
  await tick(`feedback/${cell}/nour`)
  await press('endQuarter')
}

test('a year is run by keyboard alone, to its end, and is there after a reload', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openGame(page, year)
  const player = byKeyboard(page)
  await opened(page)
  await expectAccessible(page, 'the briefing of a year')
  await player.press(command(page, 'begin'))
  await expect(heading(page)).toHaveText('Quarter 1: the plan')
  await expectAccessible(page, 'the wall of a year')
  await player.press(command(page, 'hold'))
  await player.press(command(page, 'none/back'))
  await expect(command(page, 'hold')).toBeFocused()
  await player.press(command(page, 'hold'))
  await player.press(command(page, 'none/sure'))
  await player.press(command(page, 'endQuarter'))
  await playQuarter(page, player, true, 'lantern/status')
  await expect(heading(page)).toHaveText('Senior management asks')
  await page.reload()
  await expect(command(page, 'reply/risks')).toBeVisible({ timeout: 60_000 })
  await player.press(command(page, 'reply/risks'))
  await playQuarter(page, player, true, 'harbour/status')
  await playQuarter(page, player, true, 'kestrel/status')
  await expect(heading(page)).toHaveText('The year does not stand')
  expect(await page.locator('[data-year]').textContent()).not.toMatch(/\[(year|whole|audit)/)
  await expectAccessible(page, 'the debrief of a year')
})

test('a desk of the year is sat at by mouse, and left to the office', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openGame(page, year)
  await opened(page)
  const player = byMouse(page)
  for (const name of ['begin', 'pick/harbour/milestones', 'lead/bea', 'sit', 'close'])
    await player.press(command(page, name))
  for (const name of ['pick/kestrel/status', 'lead/bea', 'sit']) await player.press(command(page, name))
  await expect(command(page, 'sit')).not.toBeChecked() // one desk a quarter: the tick does not stay on what is refused
  for (const name of ['drop', 'close', 'hold']) await player.press(command(page, name))
  await player.press(command(page, 'request/mails'))
  await expect(page.locator('[data-paper]').first()).toBeVisible()
  await expect(command(page, 'draw/all')).toBeHidden()
  await player.press(command(page, 'handOver'))
  await player.press(command(page, 'handOver/sure'))
  await expect(heading(page)).toHaveText('Quarter 1: what came of it')
  await openGame(page, '')
  await player.press(command(page, 'goOnYear'))
  await expect(heading(page)).toHaveText('Quarter 1: what came of it', { timeout: 60_000 })
  await openGame(page, '#/audit')
  await player.press(command(page, 'year/year-calder'))
  await expect(command(page, 'year/year-calder/goOn')).toBeFocused()
  await expect(command(page, 'year/year-calder/anew')).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the first quarter of a year is planned, held and ended by touch', async ({ page }) => {
    await openGame(page, year)
    await opened(page)
    const player = byTouch(page)
    await player.press(command(page, 'begin'))
    await playQuarter(page, player, false, 'lantern/status')
    await expect(heading(page)).toHaveText('Quarter 2: the plan')
    await expect(page.locator('[data-since]')).toContainText('Since then')
    await player.press(command(page, 'leaf/people'))
    await expect(command(page, 'course/nour/status')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(1300)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
})
