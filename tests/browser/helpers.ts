import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import type { Recording } from '../../src/game/recording.ts'
import type { Settings } from '../../src/hud/settings.ts'

/** What went wrong in any page of a test, unless the test expects it. */
type Troubles = { readonly seen: string[]; expected: RegExp | null }

/** Every test fails on a console error, an uncaught error, or a request to another host. */
export const test = base.extend<{ troubles: Troubles }>({
  troubles: [
    async ({ context, baseURL }, use) => {
      const troubles: Troubles = { seen: [], expected: null }
      watch(context, troubles.seen, new URL(baseURL ?? '').host)
      await use(troubles)
      expect(troubles.seen.filter((line) => !troubles.expected?.test(line))).toEqual([])
    },
    { auto: true },
  ],
})

/** What Chromium says of itself where WebGL is drawn in software and a screenshot is taken. */
const softwareWebGl = /GPU stall due to ReadPixels/

function watch(context: BrowserContext, seen: string[], host: string): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !softwareWebGl.test(message.text()))
      seen.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => seen.push(`page: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host)
      seen.push(`request: ${request.url()}`)
  })
}

export const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const

/** Unfolds something that may be settled before the first week. */
export async function settle(page: Page, what: 'mandate' | 'services' | 'charter'): Promise<void> {
  await page.locator(`[data-settles="${what}"] > summary`).focus()
  await page.keyboard.press('Enter')
}

export const command = (page: Page, key: string): Locator =>
  page.locator(`[data-command="${key}"]`).filter({ visible: true })
export const heading = (page: Page): Locator => page.locator('[data-screen-heading]')
export const notice = (page: Page, name: string): Locator => page.locator(`[data-notice="notices.${name}"]`)

/** Settings as an earlier visit would have left them; what is kept already stands. */
export async function chooseSettings(page: Page, chosen: Partial<Settings>): Promise<void> {
  await page.addInitScript((settings) => {
    try {
      const kept = JSON.parse(localStorage.getItem('remit.settings') ?? '{}')
      localStorage.setItem('remit.settings', JSON.stringify({ ...settings, ...kept }))
    } catch {
      // a blank page keeps nothing
    }
  }, chosen)
}

/** Opens the title, or what a link asks for; the building is not drawn unless the settings ask for it. */
export async function openGame(page: Page, hash = ''): Promise<void> {
  await chooseSettings(page, { stage: 'plain' })
  await page.goto(`/${hash}`)
  await expect(heading(page)).not.toHaveText('')
}

/** A game with that seed, in its first week. */
export async function startGame(page: Page, seed = 'monday-7', scenario = 'calder-wray'): Promise<void> {
  await openGame(page, `#/play/${scenario}/${seed}/pmo`)
  await page.getByRole('button', { name: 'Start this case' }).click()
  await command(page, 'open').click()
  await expect(heading(page)).toHaveText(/^Week 1\b/)
}

export async function closeWeeks(page: Page, weeks: number): Promise<void> {
  for (let i = 0; i < weeks; i++) {
    const week = await heading(page).textContent()
    await command(page, 'closeWeek').click()
    await expect(heading(page)).not.toHaveText(week ?? '')
  }
}

/** From the player's own view of a game that is over to its results. */
export async function openResults(page: Page): Promise<void> {
  await page.locator('[data-opens-results]').click()
  await expect(page.locator('[data-why="score/organisation"]')).toBeVisible()
}

export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
}

export async function menu(page: Page, item: string): Promise<void> {
  const button = page.getByRole('button', { name: item, exact: true })
  if (!(await button.first().isVisible()))
    await page.locator('details > summary', { hasText: 'Game' }).click()
  await button.first().click()
}

export const toTitle = (page: Page): Promise<void> => menu(page, 'To the title')

/** The recording that the player would keep as a file. */
export async function recordingOf(page: Page): Promise<Recording> {
  return JSON.parse(await recordingText(page))
}

export async function recordingText(page: Page): Promise<string> {
  const download = page.waitForEvent('download')
  await menu(page, 'Save the recording')
  return readFileSync(await (await download).path(), 'utf8')
}

/** All that the screen says, as a screen reader would read it. */
export const spoken = (page: Page): Promise<string> => page.locator('[data-screen]').ariaSnapshot()

export async function openFile(page: Page, text: string, name = 'game.remit.json'): Promise<void> {
  const more = page.locator('details', { hasText: 'More ways to begin' })
  if (!(await more.getAttribute('open').catch(() => null))) await more.locator('summary').click()
  await page
    .getByLabel('Open a recording')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing that axe knows to be in somebody's way. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await axe(page).withTags(standards).analyze()
  const told: string[] = []
  for (const { id, nodes } of violations)
    for (const { target, html } of nodes)
      if (id !== 'target-size' || (await isSmall(page, String(target[0]))))
        told.push(`${id}: ${target} ${html.slice(0, 160)}`)
  expect(told, what).toEqual([])
}

/** Only what is wrong, on this page alone: to gather what is right, in a page of its own, took most of the time. */
const axe = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

/** A control that a bar at the page's edge covers in part looks small; in the middle of the page it may not. */
async function isSmall(page: Page, selector: string): Promise<boolean> {
  await page.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const { violations } = await axe(page).include(selector).withRules('target-size').analyze()
  return violations.length > 0
}
