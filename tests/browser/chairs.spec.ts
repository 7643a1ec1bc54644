import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, expectAccessible, heading, recordingOf, test } from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse } from './players.ts'
import { openPaper, sitAt, toResults } from './sitting.ts'

const chairs = [
  {
    chair: 'Dev’s chair',
    link: 'calder-wray-kestrel/monday-7/pm%2Fkestrel',
    seat: 'pm/kestrel',
    usual: 'mouse',
    board: '[data-own-board="project/kestrel"]',
    first: 'SELECT',
    orders: ['requestPeople', 'raiseRisk', 'pushChange', 'tidyPapers', 'report'],
    ends: ['[data-said-or-kept]', '[data-own-board] [data-reference="best"]'],
  },
  {
    chair: 'Greta’s chair',
    link: 'calder-wray-purse/monday-7/sponsor',
    seat: 'sponsor',
    usual: 'keyboard',
    board: '[data-why="score/organisation"]',
    first: 'INPUT',
    orders: ['releaseReserve', 'decideScope', 'askOpinion', 'setAppetite', 'extendDate', 'pass'],
    ends: ['[data-reference="best"]'],
  },
] as const

/** The papers on the desk that bear an order of a kind: by their names. */
const papersWith = (page: Page, kind: string) =>
  page
    .locator(`article:has([data-command^="${kind}"]) [data-opens]`)
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-opens') ?? ''))

/** Marks the first project that the sponsor's money may go to, where there is some to give. */
async function markMoney(page: Page, player: Player): Promise<void> {
  if ((await page.locator('input[name="release"]').count()) === 0) return
  await openPaper(page, player, 'reserve-money')
  await page.locator('input[name="release"]').first().focus()
  await page.keyboard.press('Space')
}

/** Gives the first order of each kind that no week has seen yet. */
async function tryWhatIsNew(page: Page, player: Player, tried: Set<string>): Promise<void> {
  const keys = await page
    .locator('article [data-command]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-command') ?? ''))
  for (const key of keys) {
    const kind = key.split('/')[0] ?? ''
    if (tried.has(kind)) continue
    const [paper] = await papersWith(page, kind)
    if (!paper) continue
    await openPaper(page, player, paper)
    const control = command(page, key)
    if ((await control.count()) === 0 || (await control.first().getAttribute('aria-disabled')) === 'true')
      continue
    tried.add(kind)
    await player.press(control.first())
    await expect(page.locator('body'), `the focus after ${kind}`).not.toBeFocused()
  }
}

const isLong = process.env.REMIT_LONG === '1' // each chair both ways; else each by one, as `seats.spec.ts` has both

const ways = { mouse: byMouse, keyboard: byKeyboard } as const

for (const { chair, link, seat, board, first, orders, ends, usual } of chairs)
  for (const way of isLong ? (['mouse', 'keyboard'] as const) : [usual])
    test(`twelve weeks in ${chair} by ${way} alone, to the results`, async ({ page }) => {
      test.setTimeout(180_000)
      const player = ways[way](page)
      await sitAt(page, player, link, () => expectAccessible(page, `the briefing of ${chair}`))
      if (way === 'keyboard') {
        await page.keyboard.press('Tab') // the first stop after the heading leads to the first decision
        await page.keyboard.press('Enter')
        await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe(first)
      }
      const tried = new Set<string>()
      for (let week = 1; week <= 12; week++) {
        await expect(heading(page)).toHaveText(new RegExp(`^Week ${week}\\b`))
        if (!tried.has('releaseReserve')) await markMoney(page, player)
        await tryWhatIsNew(page, player, tried)
        await player.press(page.locator('[data-ends-week]'))
        await expect(heading(page)).not.toHaveText(new RegExp(`^Week ${week}\\b`))
      }
      await expect(page.locator('[data-phase="debriefing"]')).toBeVisible()
      const { commands } = await recordingOf(page)
      const given = new Set(commands.filter((it) => it.seat === seat).map(({ command: { kind } }) => kind))
      for (const kind of orders) expect(given).toContain(kind)
      await toResults(page, player)
      await expect(page.locator(board).first()).toBeVisible()
      for (const end of ends) await expect(page.locator(end).first()).toBeVisible()
      await expectAccessible(page, `the results in ${chair}`)
    })
