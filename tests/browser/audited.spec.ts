import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { closeWeeks, command, expectAccessible, heading, sizes, startGame, test } from './helpers.ts'
import { byKeyboard, byMouse } from './players.ts'
import { openPaper, sitAt, toResults } from './sitting.ts'

const ways = [
  { player: byMouse, name: 'by mouse', viewport: sizes[0] },
  { player: byKeyboard, name: 'by keyboard alone', viewport: sizes[1] },
] as const

const pictures = process.env.REMIT_PICTURES // a folder for whoever wants to look
const shot = async (page: Page, name: string) => {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}-${page.viewportSize()?.width}.png` })
}

async function endWeeks(page: Page, to: number): Promise<void> {
  for (;;) {
    const week = Number((await heading(page).textContent())?.match(/\d+/)?.[0])
    if (week >= to) return
    await page.locator('[data-ends-week]').click()
    await expect(heading(page)).not.toHaveText(new RegExp(`^Week ${week}\\b`))
  }
}

for (const { player: playerOf, name, viewport } of ways)
  test(`a manager gets ready for an audit and answers ${name}, at ${viewport.width}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    const player = playerOf(page)
    await sitAt(page, player, 'calder-wray-audited/3/pm%2Fmeridian')
    await endWeeks(page, 4)
    await openPaper(page, player, 'audit-spring-look')
    await shot(page, 'pm-before')
    await expectAccessible(page, 'an audit to get ready for')
    await player.press(command(page, 'briefTeam/spring-look'))
    await expect(command(page, 'briefTeam/spring-look')).toBeHidden()
    await endWeeks(page, 5)
    await openPaper(page, player, 'audit-spring-look')
    await player.press(command(page, 'answerAuditor/spring-look/evidence'))
    await expect(page.getByText('You laid the evidence before the auditor.')).toBeVisible()
    await shot(page, 'pm-answered')
    await endWeeks(page, 6)
    await openPaper(page, player, 'audit-spring-look')
    await expect(page.getByText('Held in week 5').filter({ visible: true }).first()).toBeVisible()
    await shot(page, 'pm-held')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    if (viewport === sizes[1]) return
    await endWeeks(page, 12)
    await page.locator('[data-ends-week]').click()
    await toResults(page, player)
    await expect(page.locator('[data-audit-came="spring-look"]')).toBeVisible()
    await page.locator('[data-audit-came="spring-look"]').scrollIntoViewIfNeeded()
    await shot(page, 'pm-debrief')
  })

for (const { player: playerOf, name, viewport } of ways)
  test(`the PMO trains, helps and sends ${name}, at ${viewport.width}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    const { press } = playerOf(page)
    await startGame(page, '3', 'calder-wray-auditors')
    await openPaper(page, playerOf(page), 'audits')
    await press(command(page, 'trainAuditor/nour'))
    await expect(command(page, 'trainAuditor/nour')).toBeHidden()
    await closeWeeks(page, 2)
    await openPaper(page, playerOf(page), 'audits')
    await press(command(page, 'supportAudit/meridian-books'))
    await expect(command(page, 'supportAudit/meridian-books')).toBeHidden()
    await press(command(page, 'sendAuditor/meridian-books/nour'))
    await expect(command(page, 'sendAuditor/meridian-books/nour')).toBeHidden()
    await shot(page, 'pmo')
    await expectAccessible(page, 'audits of the PMO')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
