import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  chooseSettings,
  closeWeeks,
  command,
  expectAccessible,
  heading,
  recordingOf,
  startGame,
  test,
} from './helpers.ts'
import { byFingerPull, freeDay, station, thing } from './pulling.ts'

const [wide, phone] = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]

/** A game whose building is drawn; a driver that tells of its own pace is no trouble. */
async function startOnStage(page: Page, troubles: { expected: RegExp | null }): Promise<void> {
  troubles.expected = /GL Driver Message/
  await chooseSettings(page, { stage: 'drawn', coach: false })
  await startGame(page)
  await expect(page.locator('.canvas canvas')).toBeVisible({ timeout: 20_000 }) // drawing in software takes its time
}

const grants = async (page: Page) =>
  (await recordingOf(page)).commands.flatMap(({ seat, command }) =>
    seat === 'pmo' && command.kind === 'grant' ? [command] : [],
  )

test.describe('by mouse', () => {
  test.use({ viewport: wide })

  test('a ribbon is pulled, a caption asked, a week seen at work', async ({ page, troubles }) => {
    await startOnStage(page, troubles)
    const from = await station(page, 'kestrel')
    const day = await freeDay(page)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(day.x - 40, day.y - 60, { steps: 6 })
    await page.mouse.move(day.x, day.y, { steps: 6 })
    await expect(page.locator('.caption')).toContainText('Let go')
    await page.mouse.up()
    expect(await grants(page)).toMatchObject([{ person: day.person, project: 'kestrel' }])
    await page.locator('[data-undo]').click()
    expect(await grants(page)).toEqual([])

    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(day.x, day.y, { steps: 6 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await grants(page)).toEqual([])

    await thing(page, 'room/kestrel').hover()
    await expect(page.locator('.tag.dim[data-pull="harbour"]').first()).toBeVisible() // its own ribbons stand out
    await expect(page.locator('.tag.dim[data-pull="kestrel"]')).toHaveCount(0)
    await thing(page, 'person/mara').hover()
    await expect(page.locator('.caption')).toContainText('project manager of Harbour')
    await page.locator('.caption').getByText('why?').click()
    await expect(page.getByRole('dialog')).toContainText('Trust')
    await page.keyboard.press('Escape')

    await command(page, 'closeWeek').click()
    await expect(page.locator('#work-heading')).toBeFocused()
    await page.locator('[data-goes-on]').click()
    await expect(heading(page)).toHaveText('Week 2')
    await expect(heading(page)).toBeFocused()
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

for (const [what, viewport, chosen] of [
  ['large text', wide, { largeText: true }],
  ['200 % zoom', { width: 640, height: 400 }, {}],
  ['large text and high contrast on a phone', phone, { largeText: true, highContrast: true }],
] as const)
  test(`nothing on the stage is cut off or covered with ${what}`, async ({ page, troubles }) => {
    await page.setViewportSize(viewport)
    await chooseSettings(page, { motion: 'reduced', ...chosen })
    await startOnStage(page, troubles)
    await closeWeeks(page, 4)
    await expect(page.locator('[data-stage="drawn"]')).toBeVisible()
    expect(await page.evaluate(hiddenWords)).toEqual([])
    await thing(page, 'room/harbour').focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('.caption')).toBeInViewport()
  })

/** Plates, signs, tags and read-outs whose words do not fit in; plates, signs and read-outs that lie on each other. */
function hiddenWords(): string[] {
  const seen = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((it) => it.checkVisibility())
  const narrow = (it: HTMLElement) => it.scrollWidth > it.clientWidth + 1
  const cut = [
    ...seen('[data-picks], [data-thing].tag').filter(
      (it) => narrow(it) || it.scrollHeight > it.clientHeight + 4,
    ),
    ...seen('.sign .name, header dt, header dd').filter(narrow), // these grow downwards
  ]
  const plates = seen('[data-picks], [data-thing] .sign, header dd')
  const over = plates.filter((it, i) => plates.slice(i + 1).some((other) => shared(it, other) > 4))
  return [...cut.map((it) => `cut: ${it.textContent}`), ...over.map((it) => `covered: ${it.textContent}`)]

  function shared(one: Element, other: Element): number {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    return wide > 1 && high > 1 ? wide * high : 0
  }
}

test.describe('by touch', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true })

  test('a ribbon is pulled, papers are turned by tabs, a week is cut short', async ({ page, troubles }) => {
    await startOnStage(page, troubles)
    const from = await station(page, 'kestrel')
    const day = await freeDay(page)
    await byFingerPull(page, from, day)
    expect(await grants(page)).toMatchObject([{ person: day.person, project: 'kestrel' }])

    await page.locator(`[data-picks="${day.person}"]`).tap()
    await expect(page.locator(`#week-of-${day.person}`)).toBeVisible()
    const matter = page.locator('nav [data-opens^="matter-"]').first()
    await matter.tap()
    await expect(page.locator('article[aria-labelledby^="matter-"]').filter({ visible: true })).toHaveCount(1)
    await expectAccessible(page, 'phone')
    await command(page, 'closeWeek').tap()
    await page.locator('[data-goes-on]').tap()
    await expect(heading(page)).toHaveText('Week 2')
  })
})
