import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  chooseSettings,
  command,
  expectAccessible,
  heading,
  openGame,
  sizes,
  startGame,
  test,
  toTitle,
} from './helpers.ts'

const main = (page: Page) => page.locator('.ticket.main')
const shelf = (page: Page) => page.getByRole('region', { name: 'Take a case from the shelf' })
const folder = (page: Page, name: string) => shelf(page).getByRole('button', { name, exact: true })

test('on a first visit the one main button starts the case that teaches; the other case is a second way', async ({
  page,
}) => {
  await openGame(page)
  await expect(main(page)).toHaveText('Start Monday')
  await expect(command(page, 'start')).toHaveText('I know this: run Calder & Wray')
  await main(page).click()
  await expect(page).toHaveURL(/#\/play\/first-monday\//)
})

test('who has played the first Monday is led to the case, and may begin it again', async ({ page }) => {
  await chooseSettings(page, { taught: true })
  await openGame(page)
  await expect(main(page)).toHaveText('Run Calder & Wray')
  await folder(page, 'First Monday').click()
  await expect(page).toHaveURL(/#\/play\/first-monday\//)
})

test('who has played the first Monday may take any case from the shelf', async ({ page }) => {
  await chooseSettings(page, { taught: true })
  await openGame(page)
  await page.locator('[data-to-shelf]').click()
  await expect(page.getByRole('heading', { name: 'Take a case from the shelf' })).toBeFocused()
  await expect(folder(page, 'Saltmere Museum')).toBeInViewport()
  await folder(page, 'Saltmere Museum').click()
  await expect(page).toHaveURL(/#\/play\/saltmere\//)
})

test('a game that is saved is gone on with, also through the open door', async ({ page }) => {
  await startGame(page)
  await toTitle(page)
  await expect(main(page)).toHaveText('Continue week 1')
  await page.getByRole('region', { name: 'Run the portfolio' }).locator('button.door').click()
  await expect(heading(page)).toHaveText(/^Week 1\b/)
})

test('a first visit has no shelf; whoever plays together finds case number, chairs and recordings', async ({
  page,
}) => {
  await openGame(page)
  await expect(shelf(page)).toBeHidden()
  const bay = page.getByRole('region', { name: 'Play together' })
  await bay.locator('button.door').click()
  await bay.getByLabel('Case number').fill('room 7')
  await expect(bay.getByLabel('Open a recording')).toBeAttached()
  await bay.getByRole('button', { name: 'Begin with these' }).click()
  await expect(page).toHaveURL(/#\/play\/calder-wray\/room%207\//)
})

test('the credits are a paper of their own', async ({ page }) => {
  await openGame(page)
  const opener = page.getByRole('button', { name: 'Credits' })
  await opener.click()
  const paper = page.getByRole('dialog', { name: 'Credits' })
  await expect(paper.getByText('Besley')).toBeVisible()
  await expectAccessible(page, 'credits')
  await page.keyboard.press('Escape')
  await expect(paper).toBeHidden()
  await expect(opener).toBeFocused()
})

for (const viewport of [...sizes, { width: 820, height: 1100 }])
  test(`at ${viewport.width} by ${viewport.height} the whole street is there, and anybody can walk it`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    await openGame(page)
    await expectAccessible(page, 'title')
    await page.locator('summary', { hasText: 'More ways to begin' }).click()
    await expectAccessible(page, 'title, with more ways')
    await page.evaluate(() => localStorage.setItem('remit.settings', '{"taught":true,"stage":"plain"}'))
    await page.reload()
    await expect(shelf(page)).toBeVisible()
    await expectAccessible(page, 'title, with the shelf')
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
  })

test('with high contrast and large text the street is as open to all', async ({ page }) => {
  await chooseSettings(page, { highContrast: true, largeText: true })
  await openGame(page)
  await expectAccessible(page, 'title')
})

test('on a desktop the way in is in sight without scrolling', async ({ page }) => {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(viewport)
    await openGame(page)
    await expect(main(page)).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: 'Settings' })).toBeInViewport({ ratio: 1 })
  }
})
