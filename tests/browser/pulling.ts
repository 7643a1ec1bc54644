import type { Locator, Page } from '@playwright/test'

export type Point = { readonly x: number; readonly y: number }

/** Presses, moves and lets go, by a mouse or a finger. */
export type Pull = (page: Page, from: Point, to: Point) => Promise<void>

export const thing = (page: Page, id: string): Locator => page.locator(`[data-thing="${id}"]`).first()

/** Where a ribbon of a project begins. */
export const station = (page: Page, project: string): Promise<Point> =>
  middleOf(thing(page, `room/${project}`).locator('.station'))

/** People who have a day that nobody got. */
export const peopleWithFreeDays = (page: Page): Locator =>
  page.locator('[data-thing^="person/"][aria-label$=" free"]')

/** Somebody with a free day, and the middle of that day's row, which is the last one. */
export async function freeDay(page: Page): Promise<Point & { readonly person: string }> {
  const whose = peopleWithFreeDays(page).first()
  const person = ((await whose.getAttribute('data-thing')) ?? '').slice('person/'.length)
  const box = await page.locator(`[data-board="${person}"]`).boundingBox()
  if (!box) throw new Error(`${person} has no planner.`)
  return { person, x: box.x + box.width / 2, y: box.y + box.height - Math.max(6, box.height * 0.1) }
}

export const byMousePull: Pull = async ({ mouse }, from, to) => {
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(to.x, to.y, { steps: 8 })
  await mouse.up()
}

/** A finger that lifts while it moves flings, and the browser drops a tap that follows at once: this one stops first. */
export const byFingerPull: Pull = async (page, from, to) => {
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [from])
  for (let i = 1; i <= 8; i++)
    await touch('touchMove', [
      { x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 },
    ])
  await page.waitForTimeout(150)
  await touch('touchEnd', [])
  await devtools.detach()
}

async function middleOf(locator: Locator): Promise<Point> {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error(`There is nothing to take hold of: ${locator}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
