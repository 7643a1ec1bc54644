import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  chooseSettings,
  command,
  expectAccessible,
  heading,
  openGame,
  recordingOf,
  sizes,
  test,
} from './helpers.ts'
import type { Player } from './players.ts'
import { byKeyboard, byMouse } from './players.ts'

const committee = 'committee-harbour-terms'
const look = (page: Page) => page.locator('[data-command="look"]')

async function unfolded(page: Page, player: Player, paper: string) {
  const folded = page.locator(`[data-opens="${paper}"]`).filter({ visible: true }).first()
  if ((await folded.getAttribute('aria-expanded')) !== 'true') await player.press(folded)
}

/** An option of an issue, by its place: clicked or, with the keys, walked to from the one that stands. */
async function choose(page: Page, way: string, issue: number, option: number) {
  const options = page.locator('fieldset').nth(issue).locator('input')
  if (way === 'mouse') return page.locator('fieldset').nth(issue).locator('label').nth(option).click()
  const now = await options.evaluateAll((all) => all.findIndex((it) => (it as HTMLInputElement).checked))
  await options.nth(Math.max(0, now)).focus()
  if (now < 0) await page.keyboard.press('Space') // nothing is proposed of it yet
  for (let step = Math.max(0, now); step < option; step++) await page.keyboard.press('ArrowDown')
}

/** The bargain of the week, with the same offer until it is over. */
async function bargain(page: Page, player: Player, way: string, id: string, offer: readonly number[]) {
  await unfolded(page, player, `bargain-${id}`)
  await player.press(command(page, `openBargain/${id}`))
  await player.press(command(page, 'say')) // asks what matters most
  for (let turn = 0; turn < 5 && !(await look(page).isVisible()); turn++) {
    await player.press(page.locator('[data-card="propose"]'))
    for (const [issue, option] of offer.entries()) await choose(page, way, issue, option)
    await player.press(command(page, 'say'))
  }
  await player.press(look(page))
}

/** The committee: a text, a question, and the vote. */
async function sitWithAll(page: Page, player: Player, way: string) {
  await unfolded(page, player, committee)
  if (way === 'mouse') await expectAccessible(page, 'paper of the committee')
  await player.press(command(page, 'openCommittee/harbour-terms'))
  await expect(page.locator('[data-committee="harbour-terms"]')).toBeVisible()
  await expect(heading(page)).toBeFocused()
  await choose(page, way, 0, 2)
  await choose(page, way, 1, 1)
  await player.press(command(page, 'say'))
  await expect(page.locator('[data-said]')).toHaveCount(5)
  if (way === 'mouse') await expectAccessible(page, 'committee')
  await player.press(page.locator('[data-card="ask"]'))
  await player.press(command(page, 'say'))
  for (let round = 0; round < 6 && !(await look(page).isVisible()); round++) {
    await player.press(page.locator('[data-card="vote"]'))
    await player.press(command(page, 'say'))
  }
  await player.press(look(page))
  await expect(page.locator(`#${committee}`)).toBeFocused()
}

for (const [way, playerOf] of [
  ['mouse', byMouse],
  ['keyboard', byKeyboard],
] as const)
  test.describe(`by ${way}`, () => {
    test.use({ viewport: sizes[0] })
    test.setTimeout(120_000)

    test(`a year at the table is played by ${way} to its end, the committee within it`, async ({ page }) => {
      const player = playerOf(page)
      await chooseSettings(page, { stage: 'plain', motion: 'reduced', coach: false })
      await openGame(page, '#/play/calder-wray-bargains/table-1/pmo')
      await player.press(page.getByRole('button', { name: 'Start this case' }))
      await player.press(command(page, 'open'))
      for (let week = 1; week <= 12; week++) {
        await expect(heading(page)).toHaveText(new RegExp(`^Week ${week}\\b`))
        if (week === 5) await bargain(page, player, way, 'ines-for-kestrel', [1, 1, 1])
        if (week === 7) await sitWithAll(page, player, way)
        if (week === 8) await bargain(page, player, way, 'meridian-for-greta', [0, 2, 2])
        await player.closeWeek(week)
      }
      await expect(page.locator('[data-phase="debriefing"]')).toBeVisible()
      const { commands } = await recordingOf(page)
      const kinds = commands.filter(({ seat }) => seat === 'pmo').map(({ command: it }) => it.kind)
      expect(kinds.filter((kind) => kind === 'closeWeek')).toHaveLength(12)
      for (const kind of ['openBargain', 'bargainAct', 'openCommittee', 'committeeAct'] as const)
        expect(kinds).toContain(kind)
      await player.press(page.locator('[data-opens-results]'))
      await expect(page.locator('[data-committee-weighed="harbour-terms"]')).toBeVisible()
      await expect(page.locator('[data-bargain-weighed]')).toHaveCount(2)
    })
  })

test('the full table before week 1 fits a phone, and what passes is the table of rights', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openGame(page, '#/play/calder-wray-charter/table-1/pmo')
  await page.getByRole('button', { name: 'Start this case' }).click()
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.locator('[data-settles="committee"] summary').first().click()
  await fits()
  await command(page, 'openCommittee/who-decides').click()
  for (const [issue, option] of [1, 2, 2].entries()) await choose(page, 'mouse', issue, option)
  await command(page, 'say').click()
  await expect(page.locator('[data-said]')).toHaveCount(5)
  await fits()
  await expectAccessible(page, 'full table')
  for (let round = 0; round < 7 && !(await look(page).isVisible()); round++) {
    await page.locator('[data-card="vote"]').click()
    await command(page, 'say').click()
  }
  await look(page).click()
  await expect(page.locator('[data-settles="committee"] summary').first()).toContainText('A text has passed')
  await command(page, 'open').click()
  await expect(heading(page)).toHaveText(/^Week 1/)
})

test('the full table before week 1 is played by keyboard', async ({ page }) => {
  const player = byKeyboard(page)
  await chooseSettings(page, { motion: 'reduced', coach: false })
  await openGame(page, '#/play/calder-wray-charter/table-1/pmo')
  await player.press(page.getByRole('button', { name: 'Start this case' }))
  await player.press(page.locator('[data-settles="committee"] summary').first())
  await player.press(command(page, 'openCommittee/who-decides'))
  for (const [issue, option] of [1, 2, 2].entries()) await choose(page, 'keyboard', issue, option)
  await player.press(command(page, 'say'))
  await expect(page.locator('[data-said]')).toHaveCount(5)
  for (let round = 0; round < 7 && !(await look(page).isVisible()); round++) {
    await player.press(page.locator('[data-card="vote"]'))
    await player.press(command(page, 'say'))
  }
  await player.press(look(page))
  await expect(page.locator('[data-settles="committee"] summary').first()).toContainText('A text has passed')
})
