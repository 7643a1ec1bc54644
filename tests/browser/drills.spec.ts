import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectAccessible, heading, sizes, test } from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse } from './players.ts'

const named = {
  'ines-weeks': 'Six weeks of Vesna',
  'change-31': 'Change request 31',
  'new-mandate': 'Who may decide',
  'fair-date': 'The date of the fair',
  'heron-loan': 'A loan from Heron',
} as const
const drills = Object.keys(named) as (keyof typeof named)[]

const card = (page: Page, name: string) => page.locator(`[data-card="${name}"]`)
const look = (page: Page) => page.locator('[data-command="look"]')

/** Presses a card and says what it stands for; whether the card was there. */
async function play(page: Page, player: Player, name: string): Promise<boolean> {
  if ((await look(page).count()) > 0 || (await card(page, name).count()) === 0) return false
  await player.press(card(page, name))
  await player.press(page.locator('[data-command="say"]'))
  return true
}

/** Of each issue the option with the most points. */
async function markBest(page: Page, way: string) {
  for (const issue of await page.locator('fieldset').all()) {
    const points = await issue
      .locator('label')
      .evaluateAll((all) => all.map((it) => Number(it.textContent?.match(/\d+(?=\D*$)/)?.[0])))
    const best = points.indexOf(Math.max(...points))
    if (way === 'mouse') await issue.locator('label').nth(best).click()
    else {
      await issue.locator('input').nth(best).focus()
      await page.keyboard.press('Space')
    }
  }
}

/** Asks, offers, lays a record open, cites a rule, and says yes to what comes; leaves where nothing was offered. */
async function toTheEnd(page: Page, player: Player, way: string): Promise<readonly string[]> {
  const played: string[] = []
  const tried = async (name: string) => (await play(page, player, name)) && played.push(name)
  await tried('ask')
  if ((await look(page).count()) === 0) {
    await player.press(card(page, 'propose'))
    await markBest(page, way)
    await player.press(page.locator('[data-command="say"]'))
    played.push('propose')
  }
  for (const name of ['share', 'cite', 'ask', 'accept', 'walkAway']) await tried(name)
  await expect(look(page)).toBeVisible()
  return played
}

for (const [way, playerOf] of [
  ['mouse', byMouse],
  ['keyboard', byKeyboard],
] as const)
  test(`each drill between two is played by ${way} to its debrief`, async ({ page }) => {
    const player = playerOf(page)
    for (const drill of drills) {
      await test.step(drill, async () => {
        await page.goto(`#/negotiate/${drill}/amber-desk-11`)
        await expect(heading(page)).toHaveText(named[drill])
        await page.locator('[data-question="0"]').selectOption('ranking')
        await player.press(page.locator('[data-command="sitDown"]'))
        await expect(page.locator('[data-sentence]')).toContainText('as set down')
        const played = await toTheEnd(page, player, way)
        expect(played).toEqual(expect.arrayContaining(['ask', 'propose', 'share', 'cite']))
        await player.press(look(page))
        await expect(page.locator('[data-lesson]')).not.toBeEmpty()
        await expect(page.locator('[data-relation]')).toContainText('you laid something open')
        await expect(heading(page)).toBeFocused()
        if (way === 'mouse') await expectAccessible(page, drill)
      })
    }
  })

test('the same drill with the sides swapped and against somebody else, both games side by side', async ({
  page,
}) => {
  const player = byKeyboard(page)
  await page.goto('#/negotiate/fair-date/amber-desk-11')
  await player.press(page.locator('[data-command="sitDown"]'))
  await toTheEnd(page, player, 'keyboard')
  await player.press(look(page))
  await expect(page.locator('[data-beside]')).toHaveCount(0)
  await player.press(page.locator('[data-drill-swap]'))
  await expect(page.locator('article')).toContainText('Viktor Brandt')
  await player.press(page.locator('[data-command="sitDown"]'))
  await toTheEnd(page, player, 'keyboard')
  await player.press(look(page))
  await expect(page.locator('[data-beside] p')).toHaveCount(2)
  await player.press(page.getByRole('button', { name: 'Against another: looking for what serves both' }))
  await player.press(page.locator('[data-command="sitDown"]'))
  await toTheEnd(page, player, 'keyboard')
  await player.press(look(page))
  await expect(page.locator('header')).toContainText('looking for what serves both')
  await expect(page.locator('[data-beside] p')).toHaveCount(2)
})

test('no card is cut off, whatever lies on the table, at both sizes', async ({ page }) => {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.goto('#/negotiate/new-mandate/amber-desk-11')
    await page.reload()
    const again = page.locator('[data-command="sitDown"]').or(page.locator('[data-command="say"]'))
    await expect(again).toBeVisible()
    if (await page.locator('[data-command="sitDown"]').isVisible())
      await page.locator('[data-command="sitDown"]').click()
    for (let turn = 0; turn < 6 && (await card(page, 'escalate').count()) === 0; turn++) {
      if (turn === 0) {
        await card(page, 'propose').click()
        await markBest(page, 'mouse')
        await page.locator('[data-command="say"]').click()
      } else await play(page, byMouse(page), 'ask')
    }
    await expect(card(page, 'escalate')).toBeVisible()
    expect(await page.locator('[data-card]').evaluateAll(cutOff), `${size.width}`).toEqual([])
  }
})

/** Cards whose words need more room than they have. */
function cutOff(cards: readonly Element[]): readonly string[] {
  return cards.flatMap((it) => {
    const box = it.getBoundingClientRect()
    const name = it.querySelector('b') as HTMLElement
    const words = document.createRange()
    words.selectNodeContents(name)
    const { left, right, top, bottom } = words.getBoundingClientRect()
    const fits =
      left >= box.left &&
      right <= box.right &&
      top >= box.top &&
      bottom <= box.bottom &&
      it.scrollHeight <= it.clientHeight + 1
    return fits ? [] : [name.textContent ?? '']
  })
}
