import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, expectAccessible, heading, openGame, test } from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse } from './players.ts'
import { openPaper, sitAt } from './sitting.ts'

const weekNow = async (page: Page) => Number((await heading(page).textContent())?.match(/\d+/)?.[0])

/** Ends weeks until an order may be given, at most so many; tells whether it came to that. */
async function until(page: Page, key: RegExp, most: number): Promise<string> {
  for (let i = 0; i <= most; i++) {
    const keys = await page
      .locator('[data-command]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-command') ?? ''))
    const found = keys.find((it) => key.test(it))
    if (found) return found
    const week = await weekNow(page)
    await page.locator('[data-ends-week]').click()
    await expect(heading(page)).not.toHaveText(new RegExp(`^Week ${week}\\b`))
  }
  throw new Error(`Nothing like ${key} may be ordered in ${most} weeks.`)
}

/** Gives an order that lies on a paper, and takes it back. */
async function orderAndUndo(page: Page, player: Player, paper: string, key: string): Promise<void> {
  await openPaper(page, player, paper)
  await player.press(command(page, key))
  await expect(command(page, key)).toBeHidden()
  await player.press(page.locator('[data-undo]'))
  await openPaper(page, player, paper)
  await expect(command(page, key)).toBeVisible()
}

const rest = (key: string, at = 1) => key.split('/').slice(at).join('/')

async function manageAll(page: Page, player: Player, look = expectAccessible): Promise<void> {
  const overtime = await until(page, /^workOvertime\/true/, 0)
  await openPaper(page, player, 'project-kestrel')
  await look(page, 'the own project')
  await player.press(command(page, overtime))
  await expect(command(page, 'workOvertime/false')).toBeVisible()
  await player.press(command(page, 'workOvertime/false'))
  const raise = await until(page, /^raiseRisk/, 3)
  await openPaper(page, player, `risk-${rest(raise)}`)
  await look(page, 'a risk')
  await orderAndUndo(page, player, `risk-${rest(raise)}`, raise)
  await player.press(command(page, raise))
  const escalate = await until(page, /^escalate/, 6)
  await openPaper(page, player, 'over-the-pmo')
  await look(page, 'over the head of the PMO')
  await orderAndUndo(page, player, 'over-the-pmo', escalate)
  const push = await until(page, /^pushChange/, 6)
  await orderAndUndo(page, player, `push-${rest(push)}`, push)
}

async function sponsorAll(page: Page, player: Player, look = expectAccessible): Promise<void> {
  await openPaper(page, player, 'what-was-told')
  const ask = await until(page, /^askOpinion/, 1)
  await orderAndUndo(page, player, 'what-was-told', ask)
  await player.press(command(page, ask))
  await openPaper(page, player, 'further-powers')
  await player.press(page.locator('#further-powers-body summary').first())
  await look(page, 'further powers')
  await player.press(command(page, 'setAppetite/bold'))
  await until(page, /^decideScope/, 5)
  await expect(page.locator('[data-opinion]').first()).toBeAttached()
  await openPaper(page, player, 'appetite')
  await player.press(command(page, 'setAppetite/averse'))
  await player.press(page.locator('[data-undo]'))
  const scope = await until(page, /^decideScope.*true/, 0)
  await openPaper(page, player, `scope-${rest(scope).replace(/\/true$/, '')}`)
  await look(page, 'a change')
  await orderAndUndo(page, player, `scope-${rest(scope).replace(/\/true$/, '')}`, scope)
  const extend = await until(page, /^extendDate/, 2)
  await openPaper(page, player, 'more-weeks')
  await look(page, 'more weeks')
  await player.press(command(page, extend))
  await player.press(page.locator('[data-undo]'))
}

/** The papers are the same by keyboard: whether they are open to all is asked once, and once on a phone. */
const unasked = async () => {}

for (const [way, by, look] of [
  ['mouse', byMouse, expectAccessible],
  ['keyboard', byKeyboard, unasked],
] as const) {
  test(`a manager gives every order by ${way} alone`, async ({ page }) => {
    const player = by(page)
    await sitAt(page, player, 'calder-wray-kestrel/3/pm%2Fkestrel')
    await manageAll(page, player, look)
  })

  test(`the sponsor gives every order by ${way} alone`, async ({ page }) => {
    const player = by(page)
    await sitAt(page, player, 'saltmere/7/sponsor')
    await sponsorAll(page, player, look)
  })
}

test('a manager gives every order on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const player = byMouse(page)
  await sitAt(page, player, 'calder-wray-kestrel/3/pm%2Fkestrel')
  await manageAll(page, player)
})

test('the sponsor gives every order on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const player = byMouse(page)
  await sitAt(page, player, 'saltmere/7/sponsor')
  await sponsorAll(page, player)
})

test('the title offers the cases that are made for another chair', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('remit.settings', JSON.stringify({ taught: true })))
  await openGame(page)
  await page.locator('[data-chair="calder-wray-purse"]').click()
  await expect(heading(page)).toHaveText('You pay for it')
  await expect(page).toHaveURL(/calder-wray-purse\/.*\/sponsor$/)
})

test('what a manager takes to the sponsor is ruled on at the same screen', async ({ page }) => {
  await openGame(page)
  await page.locator('summary', { hasText: 'More ways to begin' }).click()
  await page.getByLabel('The case').selectOption('calder-wray-kestrel')
  await page.locator('[data-several]').check()
  await page.locator('input[value="pmo"]').uncheck()
  await page.locator('input[value="sponsor"]').check()
  await page.getByLabel('Case number').fill('3')
  await page.getByRole('button', { name: 'Begin with these' }).click()
  const sits = page.locator('[data-sits-down]')
  const next = page.locator('[data-begins]')
  for (const there of [sits, next, sits, next]) await there.click()
  const escalate = page.locator('[data-command^="escalate/"]')
  for (let turn = 0; turn < 16 && (await escalate.count()) === 0; turn++) {
    if (await sits.isVisible()) await sits.click()
    if ((await escalate.count()) > 0) break
    await page.locator('[data-ends-week]').click()
    await expect(sits).toBeVisible()
  }
  await openPaper(page, byMouse(page), 'over-the-pmo')
  await escalate.first().click()
  await page.locator('[data-ends-week]').click()
  await sits.click()
  await openPaper(page, byMouse(page), 'ruling-kestrel')
  await expectAccessible(page, 'a ruling')
  await command(page, 'rule/kestrel/true').click()
  await page.locator('[data-undo]').click()
  await page.locator('[data-command="rule/kestrel/false"]').focus()
  await page.keyboard.press('Enter')
  await expect(command(page, 'rule/kestrel/false')).toBeHidden()
})
