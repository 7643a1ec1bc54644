import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, expectAccessible, heading, openGame, test } from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse, byTouch } from './players.ts'

/** Two sheets of this drill were filed late: those of Ivo's weeks 5 and 8. */
const drill = '#/audit/timesheets/drill-4'
const late = ['ivo-5', 'ivo-8']

test.slow() // axe looks at every step

const field = (page: Page, id: string) => page.locator(`[data-field="${id}"]`).filter({ visible: true })
const lifts = (page: Page, name: string) => page.locator('[data-lifts]', { hasText: name })

/** Ties when an entry was filed to its week, on whichever paper of the log holds it. */
async function tie(page: Page, player: Player, entry: string): Promise<void> {
  for (const name of ['System log, 1', 'System log, 2']) {
    if (await field(page, `log/${entry}/filed`).count()) break
    await player.press(lifts(page, name))
  }
  await player.press(field(page, `log/${entry}/entry`))
  await player.press(field(page, `log/${entry}/filed`))
  await player.press(command(page, 'link/filed'))
}

/** The whole drill, with axe at every step; what it comes to is known, for a seed deals one drill. */
async function playDrill(page: Page, player: Player): Promise<void> {
  await expect(command(page, 'begin')).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page, 'briefing of an audit')
  await player.press(command(page, 'begin'))
  await expectAccessible(page, 'an empty desk')
  await player.press(command(page, 'draw/all'))
  for (const source of ['log', 'log', 'access', 'access', 'deputies', 'sheets'])
    await player.press(command(page, `request/${source}`))
  await expect(
    page.getByText('14 of 14 read: a control broken in 2 of 14 shows 100 times in 100'),
  ).toBeVisible()
  await player.press(command(page, 'ask/open'))
  for (const entry of late) await tie(page, player, entry)
  await expectAccessible(page, 'a desk with papers')
  expect(await page.locator('[data-audit]').textContent()).not.toContain('[audit')
  await player.press(command(page, 'conclude'))
  await expectAccessible(page, 'a finding')
  await player.press(command(page, 'raise/minor'))
  await expectAccessible(page, 'an opinion')
  await player.press(command(page, 'opine/ineffective'))
  await expect(heading(page)).toHaveText('The audit stands')
  await expect(page.getByText('2 of the 14 entries broke the rule.')).toBeVisible()
  await expect(page.getByText('was an open question')).toBeVisible()
  expect(await page.locator('[data-audit]').textContent()).not.toContain('[audit')
  await expectAccessible(page, 'debrief of an audit')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

test('the drill is played to its debrief by mouse, from the door on the title, and dealt again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openGame(page)
  await command(page, 'audit').click()
  await command(page, 'audit/timesheets').click()
  await expect(command(page, 'begin')).toBeVisible({ timeout: 60_000 })
  await expect(page).toHaveURL(/#\/audit\/timesheets\/.+/)
  await page.goto(`/${drill}`)
  await playDrill(page, byMouse(page))
  await command(page, 'again').click()
  await expect(command(page, 'begin')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'To the title' }).click()
  await expect(command(page, 'audit')).toBeVisible()
})

test('the drill is played to its debrief by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openGame(page, drill)
  await playDrill(page, byKeyboard(page))
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the drill is played to its debrief with one paper at a time', async ({ page }) => {
    await openGame(page, drill)
    await playDrill(page, byTouch(page))
  })

  test('only one paper is in sight', async ({ page }) => {
    await openGame(page, drill)
    await command(page, 'begin').tap()
    await command(page, 'draw/7').tap()
    for (const source of ['log', 'access']) await command(page, `request/${source}`).tap()
    await expect(page.locator('[data-paper]').filter({ visible: true })).toHaveCount(1)
  })
})
