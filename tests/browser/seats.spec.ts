import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { chooseSettings, command, expectAccessible, heading, openGame, spoken, test } from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse } from './players.ts'
import { openPaper, sitAt, toResults } from './sitting.ts'

const weeks = 4
const linkTo = (seat: string) => `first-monday/monday-7/${encodeURIComponent(seat)}`

const sitDown = (page: Page, player: Player, seat: string) =>
  sitAt(page, player, linkTo(seat), () => expectAccessible(page, `the briefing of ${seat}`))

const isOver = (page: Page) => page.locator('[data-phase="debriefing"]').isVisible()

async function manage(page: Page, player: Player): Promise<void> {
  for (let week = 1; week <= weeks && !(await isOver(page)); week++) {
    await expect(heading(page)).toHaveText(new RegExp(`^Week ${week}\\b`))
    if (week === 1) await expectAccessible(page, 'the week of a PM')
    if (week < 3) {
      await openPaper(page, player, 'ask-people')
      await player.press(command(page, 'requestPeople'))
      await expect(command(page, 'requestPeople')).toBeHidden()
    }
    if (week === 2) {
      await openPaper(page, player, 'status-report')
      await player.press(page.getByRole('button', { name: 'Report a week later' }))
      await expect(page.getByText('You write something else than you believe')).toBeVisible()
      await expectAccessible(page, 'the report')
    }
    await player.press(command(page, 'report'))
  }
}

async function sponsor(page: Page, player: Player): Promise<void> {
  for (let week = 1; week <= weeks; week++) {
    await expect(heading(page)).toHaveText(new RegExp(`^Week ${week}\\b`))
    if (week === 1) await expectAccessible(page, 'the week of the sponsor')
    if (week === 2) {
      await openPaper(page, player, 'reserve-money')
      await page.locator('input[name="release"]').first().focus()
      await page.keyboard.press('Space')
      await player.press(command(page, 'releaseReserve'))
    }
    await player.press(command(page, 'pass'))
  }
}

for (const [way, by] of [
  ['mouse', byMouse],
  ['keyboard', byKeyboard],
] as const) {
  test(`a project is managed to its end by ${way} alone`, async ({ page }) => {
    const player = by(page)
    await sitDown(page, player, 'pm/ferry')
    await manage(page, player)
    await toResults(page, player)
    await expect(page.locator('[data-own-board="project/ferry"]')).toBeVisible()
  })

  test(`the sponsor's money is kept to the end by ${way} alone`, async ({ page }) => {
    const player = by(page)
    await sitDown(page, player, 'sponsor')
    await sponsor(page, player)
    await toResults(page, player)
    await expectAccessible(page, 'the results')
  })
}

test('a project is managed on the drawn stage, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await chooseSettings(page, { stage: 'drawn', motion: 'reduced' })
  const player = byMouse(page)
  await sitDown(page, player, 'pm/plover')
  await expect(page.locator('[data-stage="drawn"]')).toBeVisible()
  await manage(page, player)
  await toResults(page, player)
})

test('once it is over, a week can be watched from another seat', async ({ page }) => {
  const player = byMouse(page)
  await sitDown(page, player, 'pm/ferry')
  await manage(page, player)
  await toResults(page, player)
  await page.locator('[data-watch-as="sponsor"]').click()
  await expect(page.locator('[data-watch-seat]')).toHaveValue('sponsor')
  await page.locator('[data-watch-seat]').selectOption('pmo')
  await expect(page.getByRole('heading', { name: /matters/ })).toBeVisible()
  await expectAccessible(page, 'a week as the PMO saw it')
})

test('between two persons nothing of a view is on the screen', async ({ page }) => {
  await openGame(page)
  await page.locator('summary', { hasText: 'More ways to begin' }).click()
  await page.getByLabel('The case').selectOption('first-monday')
  await page.locator('[data-several]').check()
  await page.locator('input[value="pm/ferry"]').check()
  await page.getByRole('button', { name: 'Begin with these' }).click()
  await expect(heading(page)).toHaveText(/Pass the screen to Carys/)
  await expectAccessible(page, 'the hand-over')
  await page.locator('[data-sits-down]').click()
  await page.locator('[data-begins]').click()
  await expect(heading(page)).toHaveText(/Pass the screen to Bea/)
  await page.locator('[data-sits-down]').click()
  await command(page, 'open').click()
  await expect(heading(page)).toHaveText(/Pass the screen to Carys/)
  await page.locator('[data-sits-down]').click()
  await expect(page.getByText('needed: 4 days').first()).toBeVisible()
  const own = 'list of the old hours' // what Carys needs Edie for, which is on nobody else's desk
  await expect(page.locator('body')).toContainText(own)
  await command(page, 'report').click()
  await expect(heading(page)).toHaveText(/Pass the screen to Bea/)
  const hidden = [await page.content(), await spoken(page)]
  for (const text of hidden)
    for (const secret of [own, 'needed:', 'Edie', '£', 'Ferry’s', 'on plan'])
      expect(text).not.toContain(secret)
  expect(await page.locator('[data-screen="handOver"] *').count()).toBeLessThan(20)
  await page.locator('[data-sits-down]').click()
  await expect(page.locator('body')).not.toContainText('needed: 4 days')
})
