import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { heading, openGame } from './helpers.ts'
import type { Player } from './players.ts'

/** Begins a case in a chair other than the PMO's, and passes its briefing once it has been looked at. */
export async function sitAt(
  page: Page,
  player: Player,
  link: string,
  briefing: () => Promise<void> = async () => {},
): Promise<void> {
  await openGame(page, `#/play/${link}`)
  await player.press(page.getByRole('button', { name: 'Start this case' }))
  await expect(page.locator('[data-begins]')).toBeVisible()
  await briefing()
  await player.press(page.locator('[data-begins]'))
  await expect(heading(page)).toHaveText(/^Week 1\b/)
}

/** Opens a paper by its name, if it does not lie open; on a phone, by its tab. */
export async function openPaper(page: Page, player: Player, paper: string): Promise<void> {
  const top = page.locator(`[data-opens="${paper}"]`).filter({ visible: true }).first()
  const is = (await top.getAttribute('aria-expanded')) ?? (await top.getAttribute('aria-current'))
  if (is !== 'true') await player.press(top)
}

/** From the own view of a game that is over, past its two questions, to the results. */
export async function toResults(page: Page, player: Player): Promise<void> {
  await expect(page.locator('[data-opens-results]')).toBeVisible()
  await player.press(page.locator('[data-opens-results]'))
  await expect(page.locator('[data-why="score/organisation"]').first()).toBeVisible()
}
