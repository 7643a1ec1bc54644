import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, heading } from './helpers.ts'
import type { Pull } from './pulling.ts'
import { byFingerPull, byMousePull, freeDay, peopleWithFreeDays, station } from './pulling.ts'

/** A way of using the page: how a control is pressed, a panel closed, and a ribbon pulled where one can pull. */
export type Player = {
  readonly press: (control: Locator) => Promise<void>
  readonly closePanel: () => Promise<void>
  readonly closeWeek: (week: number) => Promise<void>
  readonly cutShort: () => Promise<void>
  readonly pull?: Pull
}

export const byMouse = (page: Page): Player => ({
  press: (control) => control.click(),
  closePanel: () => page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click(),
  closeWeek: () => command(page, 'closeWeek').click(),
  cutShort: () => page.locator('[data-goes-on]').click(),
  pull: byMousePull,
})

export const byTouch = (page: Page): Player => ({
  press: (control) => control.tap(),
  closePanel: () => page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).tap(),
  closeWeek: () => command(page, 'closeWeek').tap(),
  cutShort: () => page.locator('[data-goes-on]').tap(),
  pull: byFingerPull,
})

/** Tab, Enter, Escape and the one shortcut; the mouse is never touched. */
export const byKeyboard = (page: Page): Player => ({
  async press(control) {
    await tabTo(page, control)
    await page.keyboard.press('Enter')
  },
  closePanel: () => page.keyboard.press('Escape'),
  cutShort: () => page.keyboard.press('Escape'),
  async closeWeek(week) {
    if (week % 2 === 0) return page.keyboard.press('Shift+Enter')
    await tabTo(page, command(page, 'closeWeek'))
    await page.keyboard.press('Space')
  },
})

/** Presses Tab, or Shift+Tab if the control lies before, until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  const target = await control.elementHandle()
  if (!target) throw new Error(`There is nothing to press: ${control}`)
  for (let pressed = 0; pressed < 400; ) {
    const steps = await target.evaluate(stepsTo)
    if (steps === 0) return
    for (let i = 0; i < Math.abs(steps); i++, pressed++)
      await page.keyboard.press(steps < 0 ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`The keyboard does not reach ${await target.evaluate((it) => it.outerHTML)}.`)
}

/** About how often Tab has to be pressed until the focus is here; negative: backwards. */
function stepsTo(target: Element): number {
  // Of radio buttons that belong together the keyboard stops at one.
  const isStop = (it: Element) => {
    if (!(it instanceof HTMLInputElement) || it.type !== 'radio' || it.checked) return true
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${it.name}"]`)]
    return !group.some(({ checked }) => checked) && group[0] === it
  }
  const now = document.activeElement ?? document.body
  if (now === target) return 0
  const focusable =
    'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'
  const stops = [...document.querySelectorAll(focusable)].filter(
    (it) =>
      it.checkVisibility({ visibilityProperty: true }) && it.getAttribute('tabindex') !== '-1' && isStop(it),
  )
  const isBehind = (a: Element, b: Element) =>
    Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)
  const forward = isBehind(now, target)
  const between = stops.filter((it) =>
    forward ? isBehind(now, it) && isBehind(it, target) : isBehind(it, now) && isBehind(target, it),
  )
  return forward ? between.length + 1 : -between.length - 1
}

/** A week of somebody who tries everything once in a while. */
export async function playWeek(page: Page, player: Player, week: number): Promise<void> {
  await expect(heading(page)).toHaveText(new RegExp(`^Week ${week}\\b`))
  await expect(heading(page)).toBeFocused()
  await decideSomething(page, player)
  if (week % 3 === 1) await askWhy(page, player)
  if (week % 4 === 0) await talkToSomebody(page, player)
  if (week % 3 === 2) await ((await canPull(page, player)) ? pullSomething : grantSomething)(page, player)
  if (week === 5) await pressFirst(player, page.locator('[data-undo]').filter({ visible: true }))
  await player.closeWeek(week)
}

/** On the stage a week is shown at work; it is cut short. */
export async function seeTheWeek(page: Page, player: Player): Promise<void> {
  const skip = page.locator('[data-goes-on]')
  await expect(skip.or(page.locator('[data-phase="debriefing"]'))).toBeVisible()
  if (await skip.isVisible()) await player.cutShort()
}

const canPull = async (page: Page, player: Player): Promise<boolean> =>
  Boolean(player.pull) && (await peopleWithFreeDays(page).count()) > 0

/** Pulls a ribbon from the first project to somebody's free day. */
async function pullSomething(page: Page, player: Player): Promise<void> {
  const room = await page.locator('[data-thing^="room/"]:has(.station)').first().getAttribute('data-thing')
  const from = await station(page, (room ?? '').slice('room/'.length)) // scrolls to the building, so it comes first
  await player.pull?.(page, from, await freeDay(page))
}

async function pressFirst(player: Player, controls: Locator): Promise<void> {
  if ((await controls.count()) > 0) await player.press(controls.first())
}

/** Turns up the first paper that waits for a decision, and takes the last of its options that can be paid. */
async function decideSomething(page: Page, player: Player): Promise<void> {
  const papers = page.locator('article:has([data-command^="decide/"])')
  if ((await papers.count()) === 0) return
  const paper = await papers.first().getAttribute('aria-labelledby')
  const option = page.locator(`[id="${paper}-body"] [data-command^="decide/"]`).last()
  if (!(await option.isVisible()))
    await player.press(page.locator(`[data-opens="${paper}"]`).filter({ visible: true }).first())
  await player.press(option)
}

/** The way to a project manager leads through their room, where there are rooms. */
async function talkToSomebody(page: Page, player: Player): Promise<void> {
  const talk = page.locator('[data-command^="talk/"]').filter({ visible: true })
  const rooms = page.locator('[data-thing^="room/"]')
  if ((await talk.count()) === 0 && (await rooms.count()) > 0) await player.press(rooms.first())
  await pressFirst(player, talk)
}

/** Puts somebody's week on the desk, and gives a day more or fewer of it. */
async function grantSomething(page: Page, player: Player): Promise<void> {
  await player.press(page.locator('[data-picks]').filter({ visible: true }).first())
  await pressFirst(
    player,
    page.locator('[data-command^="grant/"]:not([aria-disabled="true"])').filter({ visible: true }),
  )
}

async function askWhy(page: Page, player: Player): Promise<void> {
  await player.press(page.locator('[data-why]').filter({ visible: true }).first())
  await expect(page.getByRole('dialog')).toBeVisible()
  await player.closePanel()
  await expect(page.getByRole('dialog')).toBeHidden()
}
