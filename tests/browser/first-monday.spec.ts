import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { chooseSettings, command, expectAccessible, heading, menu, openGame, test } from './helpers.ts'

/** How somebody presses a thing: with the mouse, or with the keyboard alone. */
const ways: { readonly [way: string]: (thing: Locator) => Promise<void> } = {
  mouse: (thing) => thing.click(),
  keyboard: async (thing) => {
    await thing.focus()
    await thing.press('Enter')
  },
}

const slip = (page: Page) => page.locator('[data-coach]')

/** The slip says this lesson, lies in sight and off what it speaks of and the main button, and has taken no focus. */
async function teaches(page: Page, step: string): Promise<void> {
  await expect(slip(page)).toHaveAttribute('data-coach', step)
  await expect(slip(page)).toBeInViewport()
  expect(await slip(page).evaluate((it) => it.contains(document.activeElement))).toBe(false)
  for (const other of [command(page, 'closeWeek'), page.locator('[data-coach-ring]')])
    if ((await other.count()) > 0) await expectApart(slip(page), other)
}

async function expectApart(one: Locator, other: Locator): Promise<void> {
  await expect(async () => {
    const [a, b] = [await one.boundingBox(), await other.boundingBox()]
    if (!a || !b) throw new Error('there is no box')
    const apart =
      a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
    expect(apart).toBe(true)
  }).toPass()
}

/** A paper lies open. */
async function unfold(page: Page, id: string, press: (thing: Locator) => Promise<void>): Promise<void> {
  const top = page.locator(`[data-opens="${id}"]`).filter({ visible: true }).first()
  const open = (await top.getAttribute('aria-expanded')) ?? (await top.getAttribute('aria-current'))
  if (open !== 'true') await press(top)
}

async function begin(page: Page, seed: string): Promise<void> {
  await openGame(page, `#/play/first-monday/${seed}/pmo`)
  await page.getByRole('button', { name: 'Start this case' }).click()
  await expect(slip(page)).toHaveCount(0)
  await command(page, 'open').click()
}

const days = (page: Page, name: string) => page.getByRole('button', { name })

for (const [way, press] of Object.entries(ways))
  test(`the lessons lead through four weeks with the ${way} and on to the whole company`, async ({
    page,
  }) => {
    const close = () => press(command(page, 'closeWeek'))
    await begin(page, '2')
    await teaches(page, 'days')
    await press(days(page, 'One day fewer of Edie for Plover'))
    await teaches(page, 'wasted')
    await expect(slip(page)).toContainText('One day of Edie is free now')
    await press(days(page, 'One day more of Edie for Ferry'))
    await teaches(page, 'attention')
    await close()

    await teaches(page, 'why')
    await unfold(page, 'post', press)
    await press(page.locator('#post-body [data-why]').first())
    await expect(slip(page)).toHaveCount(0) // a paper lies over the screen
    await page.keyboard.press('Escape')
    await teaches(page, 'bars')
    await unfold(page, 'matter-pencil', press)
    await press(command(page, 'decide/pencil/read-aloud'))
    await expect(slip(page)).toHaveCount(0)
    await press(command(page, 'talk/ferry'))
    await expect(page.locator('[data-voice]').first()).toHaveText(/^“.+”$/)
    await close()

    await teaches(page, 'claim')
    await unfold(page, 'week-of-noor', press)
    await press(command(page, 'testClaim/plover/noor'))
    await teaches(page, 'share')
    for (let i = 0; i < 2; i++) {
      await press(days(page, 'One day fewer of Noor for Plover'))
      await press(days(page, 'One day more of Noor for Ferry'))
    }
    await teaches(page, 'talk')
    await expectAccessible(page, 'the third week with a slip')
    await press(command(page, 'talk/plover'))
    await expect(slip(page)).toHaveCount(0)
    await close()

    await teaches(page, 'gate')
    await unfold(page, 'matter-gate-ferry', press)
    await press(command(page, 'decide/gate-ferry/conditions'))
    await expect(slip(page)).toHaveCount(0)
    await close()

    await teaches(page, 'reflect')
    await press(page.locator('[data-opens-results]'))
    await expect(slip(page)).toHaveCount(0) // the results come first
    await page.locator('[data-next]').scrollIntoViewIfNeeded()
    await expect(slip(page)).toHaveAttribute('data-coach', 'next')
    await press(page.locator('[data-next]'))
    await expect(page).toHaveURL(/#\/play\/calder-wray\//)
    await expect(heading(page)).toHaveText('Calder & Wray')
  })

test('whoever knows it skips the lessons for good, and the settings bring them back', async ({ page }) => {
  await begin(page, '1')
  await teaches(page, 'days')
  await page.locator('[data-skip-lessons]').click()
  await expect(slip(page)).toHaveCount(0)
  await command(page, 'closeWeek').click()
  await expect(heading(page)).toHaveText(/^Week 2\b/)
  await expect(slip(page)).toHaveCount(0)
  await page.reload()
  await page.getByRole('button', { name: 'Continue' }).first().click()
  await expect(heading(page)).toHaveText(/^Week 2\b/)
  await expect(slip(page)).toHaveCount(0)
  await menu(page, 'Settings')
  await page.getByLabel('Notes for newcomers').check()
  await page.keyboard.press('Escape')
  await teaches(page, 'why')
})

for (const stage of ['drawn', 'plain'] as const)
  test(`on a small screen the slip lies above the paper, and the days to give are in sight, ${stage}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await chooseSettings(page, { stage })
    await begin(page, '1')
    await teaches(page, 'days')
    await expect(async () => {
      const [note, desk] = [await slip(page).boundingBox(), await page.locator('#desk').boundingBox()]
      expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThanOrEqual(desk?.y ?? 0)
    }).toPass()
    if (stage === 'plain') return // there everything is a page to scroll
    const foot = (await page.locator('[data-foot]').boundingBox())?.y ?? 0
    for (const project of ['Ferry', 'Plover'])
      for (const way of ['fewer', 'more']) {
        const box = await days(page, `One day ${way} of Edie for ${project}`).boundingBox()
        expect((box?.y ?? foot) + (box?.height ?? 0), `${way} for ${project}`).toBeLessThanOrEqual(foot)
      }
  })
