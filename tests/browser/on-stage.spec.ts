import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  chooseSettings,
  command,
  expectAccessible,
  heading,
  recordingOf,
  startGame,
  test,
} from './helpers.ts'

const [wide, phone] = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]

/** A game whose building is drawn; a driver that tells of its own pace is no trouble. */
async function startOnStage(page: Page, troubles: { expected: RegExp | null }): Promise<void> {
  troubles.expected = /GL Driver Message/
  await chooseSettings(page, { stage: 'drawn', coach: false })
  await startGame(page)
  await expect(page.locator('.canvas canvas')).toBeVisible()
}

const thing = (page: Page, id: string): Locator => page.locator(`[data-thing="${id}"]`).first()
const grants = async (page: Page) =>
  (await recordingOf(page)).commands.flatMap(({ seat, command }) =>
    seat === 'pmo' && command.kind === 'grant' ? [command] : [],
  )

/** Somebody with a free day, and the middle of that day's row, which is the last one. */
async function freeDay(page: Page): Promise<{ person: string; x: number; y: number }> {
  const whose = page.locator('[data-thing^="person/"][aria-label$=" free"]').first()
  const person = ((await whose.getAttribute('data-thing')) ?? '').slice('person/'.length)
  const box = await page.locator(`[data-board="${person}"]`).boundingBox()
  if (!box) throw new Error(`${person} has no planner.`)
  return { person, x: box.x + box.width / 2, y: box.y + box.height - Math.max(6, box.height * 0.1) }
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`There is nothing to take hold of: ${locator}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test.describe('by mouse', () => {
  test.use({ viewport: wide })

  test('weeks are played on the stage: a ribbon is pulled, a week seen at work', async ({
    page,
    troubles,
  }) => {
    await startOnStage(page, troubles)
    const station = await middleOf(thing(page, 'room/kestrel').locator('.station'))
    const day = await freeDay(page)
    await page.mouse.move(station.x, station.y)
    await page.mouse.down()
    await page.mouse.move(day.x - 40, day.y - 60, { steps: 6 })
    await page.mouse.move(day.x, day.y, { steps: 6 })
    await expect(page.locator('.caption')).toContainText('Let go')
    await page.mouse.up()
    expect(await grants(page)).toMatchObject([{ person: day.person, project: 'kestrel' }])
    await page.locator('[data-undo]').click()
    expect(await grants(page)).toEqual([])

    await page.mouse.move(station.x, station.y)
    await page.mouse.down()
    await page.mouse.move(day.x, day.y, { steps: 6 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await grants(page)).toEqual([])

    await thing(page, 'person/mara').hover()
    await expect(page.locator('.caption')).toContainText('project manager of Harbour')
    await page.locator('.caption').getByText('why?').click()
    await expect(page.getByRole('dialog')).toContainText('Trust')
    await page.keyboard.press('Escape')

    for (const week of [1, 2, 3]) {
      await command(page, 'closeWeek').click()
      await expect(page.locator('#work-heading')).toBeFocused()
      await page.locator('[data-goes-on]').click()
      await expect(heading(page)).toHaveText(`Week ${week + 1}`)
      await expect(heading(page)).toBeFocused()
    }
  })

  test('the stage is played without a mouse', async ({ page, troubles }) => {
    await startOnStage(page, troubles)
    await thing(page, 'room/harbour').focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator(':focus')).toHaveAttribute('data-thing', /^person\//)
    await expect(page.locator('.caption')).toBeVisible()
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await expect(page.locator('#project-harbour')).toBeFocused()

    const { person } = await freeDay(page)
    await page.locator(`[data-picks="${person}"]`).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator(`#week-of-${person}`)).toBeFocused()
    const more = page.locator(`#week-of-${person}-body [data-command^="grant/"]:not([aria-disabled="true"])`)
    await more.first().focus()
    await page.keyboard.press('Enter')
    expect(await grants(page)).toMatchObject([{ person }])

    await page.keyboard.press('Shift+Enter')
    await expect(page.locator('#work-heading')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(heading(page)).toHaveText('Week 2')
    await expect(heading(page)).toBeFocused()
  })

  test('axe finds nothing on the stage', async ({ page, troubles }) => {
    await startOnStage(page, troubles)
    await expectAccessible(page, 'stage')
    await command(page, 'closeWeek').click()
    await expectAccessible(page, 'week at work')
  })

  test('with reduced motion the new week is there at once', async ({ page, troubles }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await startOnStage(page, troubles)
    await command(page, 'closeWeek').click()
    await expect(heading(page)).toHaveText('Week 2')
    await expect(heading(page)).toBeFocused()
  })
})

test.describe('by touch', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true })

  test('weeks are played on a phone: a ribbon is pulled, papers are turned by tabs', async ({
    page,
    troubles,
  }) => {
    await startOnStage(page, troubles)
    const station = await middleOf(thing(page, 'room/kestrel').locator('.station'))
    const day = await freeDay(page)
    await pull(page, station, day)
    expect(await grants(page)).toMatchObject([{ person: day.person, project: 'kestrel' }])

    await page.locator(`[data-picks="${day.person}"]`).tap()
    await expect(page.locator(`#week-of-${day.person}`)).toBeVisible()
    const matter = page.locator('nav [data-opens^="matter-"]').first()
    await matter.tap()
    await expect(page.locator('article[aria-labelledby^="matter-"]').filter({ visible: true })).toHaveCount(1)
    await expectAccessible(page, 'phone')
    for (const week of [1, 2]) {
      await command(page, 'closeWeek').tap()
      await page.locator('[data-goes-on]').tap()
      await expect(heading(page)).toHaveText(`Week ${week + 1}`)
    }
  })
})

/** A finger that pulls from here to there. */
async function pull(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [from])
  for (let i = 1; i <= 8; i++)
    await touch('touchMove', [
      { x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 },
    ])
  await touch('touchEnd', [])
}
