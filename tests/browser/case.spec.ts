import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, expectAccessible, heading, openGame, test } from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse, byTouch } from './players.ts'

/** Of Harbour's twelve reports three were too well; one of them is tied here. */
const harbour = '#/audit/full-harbour/2'

test.slow() // a portfolio is run first

/** Ticks a box or a dot: where a keyboard is used, Space does it. */
async function tick(page: Page, player: Player, name: string): Promise<void> {
  if (player === keys.get(page)) {
    await command(page, name).focus()
    await page.keyboard.press('Space')
  } else await command(page, name).click()
}
const keys = new Map<Page, Player>()

/** Ties the report whose colour is furthest from what its plan file asks for. */
async function tie(page: Page, player: Player): Promise<void> {
  const rows = page.locator('[data-field^="planFile/"][data-field$="/planEnd"]')
  const worst = await rows.evaluateAll((all) => {
    const week = (it: Element | null) => Number(it?.textContent?.replace(/\D+/g, '') ?? 0)
    const found = all.map((it) => {
      const id = it.getAttribute('data-field')?.split('/')[1] ?? ''
      const late = week(it) - week(document.querySelector(`[data-field="planFile/${id}/firstPromise"]`))
      const said = document.querySelector(`[data-field="statusReports/${id}/status"]`)?.textContent ?? ''
      const rank = ['on plan', 'watch', 'trouble'].indexOf(said)
      return { id, rank, short: Math.min(2, Math.max(0, late)) - rank }
    })
    return found.sort((x, y) => y.short - x.short)[0]
  })
  for (const name of [`planFile/${worst?.id}/planEnd`, `statusReports/${worst?.id}/status`]) {
    const field = page.locator(`[data-field="${name}"]`).filter({ visible: true })
    for (let paper = 0; (await field.count()) === 0; paper++)
      await player.press(page.locator('[data-lifts]').nth(paper))
    await player.press(field)
  }
  await player.press(command(page, worst?.rank === 0 ? 'link/watch' : 'link/trouble'))
}

/** A whole audit, from the request to its debrief, with as little as can be done. */
async function playCase(page: Page, player: Player): Promise<void> {
  const press = (name: string) => player.press(command(page, name))
  await expect(command(page, 'answer/second')).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page, 'accepting a case')
  await tick(page, player, 'mark/0')
  await tick(page, player, 'name/selfReview')
  await press('answer/second')
  await press('powered/status')
  await tick(page, player, 'trace/status')
  await press('settlePlan')
  await tick(page, player, 'say/purpose')
  await press('endOpening')
  await player.press(page.locator('[data-desk="status"]'))
  await press('draw/all')
  for (const source of ['statusReports', 'planFile', 'statusReports', 'planFile'])
    await press(`request/${source}`)
  await tie(page, player)
  await expectAccessible(page, 'the desk of a case')
  await player.press(page.locator('[data-desk="people"]'))
  await press('meet/mara')
  await press('explain/purpose')
  await player.press(page.locator('[data-topic="status"]'))
  await press('hear/open')
  await press('hear/leading')
  await expectAccessible(page, 'a talk')
  await press('readBack')
  await press('endTalk')
  await expect(page.getByText('leading question')).toBeVisible()
  await press('endFieldwork')
  await press('clear/status')
  await press('settleFacts')
  for (const rule of ['timesheets', 'tests', 'milestones']) {
    await player.press(page.locator(`[data-writes="${rule}"]`))
    await tick(page, player, 'grade/none')
    await tick(page, player, 'opine/inconclusive')
  }
  await player.press(page.locator('[data-writes="status"]'))
  for (const it of ['grade/minor', 'cause/cover', 'consequence/picture', 'action/lock', 'opine/ineffective'])
    await tick(page, player, it)
  await expectAccessible(page, 'findings')
  await press('endWriting')
  const answers = command(page, 'respond/status/hold')
  if (await answers.count()) await player.press(answers)
  await press('endClosing')
  for (const it of ['limit/sample', 'limit/ties', 'limit/skipped', 'limit/words', 'overall/byRule'])
    await tick(page, player, it)
  await page.locator('[data-signs]').fill('Ada Reader')
  await page.locator('[data-signs]').blur()
  await expectAccessible(page, 'a report')
  await press('issue')
  await press('verdict/status/closed')
  await expect(page.locator('.refused')).toContainText('Only new entries close it')
  await press('goBack/status')
  await press('draw/all')
  for (const source of ['statusReports', 'planFile']) await press(`request/${source}`)
  await press('toVerdict')
  await press('verdict/status/closed')
  await press('endCase')
  await expect(heading(page)).toHaveText('The audit does not stand')
  await expect(page.getByText('What was shown', { exact: true })).toBeVisible()
  expect(await page.locator('[data-case]').textContent()).not.toMatch(/\[(whole|audit)/)
  await expectAccessible(page, 'debrief of a case')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

test('a case is done by mouse, from the list to its debrief', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openGame(page, '#/audit')
  await expect(command(page, 'case/full-whale')).toBeVisible()
  await expect(command(page, 'case/full-exam')).toBeVisible()
  await page.goto(`/${harbour}`)
  await playCase(page, byMouse(page))
})

test('a case is done by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openGame(page, harbour)
  const player = byKeyboard(page)
  keys.set(page, player)
  await playCase(page, player)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the rule and the requests come before the sample, and one paper is in sight', async ({ page }) => {
    await openGame(page, harbour)
    const player = byTouch(page)
    await expect(command(page, 'answer/second')).toBeVisible({ timeout: 60_000 })
    for (const name of ['answer/second', 'powered/tests', 'settlePlan', 'endOpening'])
      await player.press(command(page, name))
    await player.press(page.locator('[data-desk="tests"]'))
    const top = async (name: string) => (await page.locator(name).boundingBox())?.y ?? 0
    expect(await top('#rule')).toBeLessThan(await top('#requests'))
    expect(await top('#requests')).toBeLessThan(await top('#sample'))
    await player.press(command(page, 'draw/3'))
    for (const source of ['runLog', 'finishes']) await player.press(command(page, `request/${source}`))
    await expect(page.locator('[data-paper]').filter({ visible: true })).toHaveCount(1)
  })
})
