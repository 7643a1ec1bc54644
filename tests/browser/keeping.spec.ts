import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import {
  closeWeeks,
  command,
  heading,
  notice,
  openGame,
  recordingOf,
  recordingText,
  saved,
  spoken,
  startGame,
  test,
  toTitle,
} from './helpers.ts'

test('a tab that is killed mid-week is gone on with exactly there', async ({ page, context }) => {
  await startGame(page)
  await closeWeeks(page, 5)
  await page.locator('[data-command^="talk/"]').first().click()
  await saved(page)
  const before = await recordingOf(page)
  await page.reload() // closes the menu and what the last order said
  await page.getByRole('button', { name: 'Continue week 6' }).click()
  await expect(heading(page)).toHaveText(/^Week 6\b/)
  const said = await spoken(page)
  await page.close()

  const next = await context.newPage()
  await openGame(next)
  await next.getByRole('button', { name: 'Continue week 6' }).click()
  await expect(heading(next)).toHaveText(/^Week 6\b/)
  expect(await spoken(next)).toBe(said)
  expect(await recordingOf(next)).toEqual(before)
})

test('a crash right after an order loses nothing that was said to be saved', async ({
  page,
  context,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'crashes are asked for by a protocol of Chromium')
  await startGame(page)
  await page.locator('[data-command^="talk/"]').first().click()
  await saved(page)
  const said = await page.locator('[data-why="attention"]').first().textContent()
  const crashed = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  devtools.send('Page.crash').catch(() => {})
  await crashed
  const next = await context.newPage()
  await openGame(next)
  await next.getByRole('button', { name: 'Continue week 1' }).click()
  await expect(next.locator('[data-why="attention"]').first()).toHaveText(said ?? '')
})

test('undo takes back the last orders of the week, and stops at one that showed something', async ({
  page,
}) => {
  await startGame(page)
  await page.locator('[id^="matter-"][aria-expanded="false"]').first().click()
  await page.locator('[data-command^="lookInto/"]').filter({ visible: true }).first().click()
  await expect(page.locator('[data-undo]')).toBeHidden()
  const looked = await recordingOf(page)
  const talk = page.locator('[data-command^="talk/"]').first()
  const key = await talk.getAttribute('data-command')
  await talk.click()
  await expect(command(page, key ?? '')).toBeHidden()
  await page.locator('[data-undo]').click()
  await expect(notice(page, 'undone')).toBeVisible()
  await expect(command(page, key ?? '')).toBeVisible()
  await expect(page.locator('[data-undo]')).toBeHidden()
  expect(await recordingOf(page)).toEqual(looked)
})

test('a full disk is said, nothing is lost, and the game is saved once there is room', async ({
  page,
  context,
}) => {
  await startGame(page)
  await page.evaluate(fillDisk)
  await page.locator('[data-command^="talk/"]').first().click()
  await expect(notice(page, 'storageFull')).toBeVisible()
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'notSaved')
  const kept = await recordingOf(page)
  await toTitle(page)
  await page.getByRole('button', { name: 'Continue week 1' }).click()
  expect(await recordingOf(page)).toEqual(kept)
  await page.evaluate(emptyDisk)
  await closeWeeks(page, 1)
  await saved(page)
  await expect(notice(page, 'storageFull')).toBeHidden()
  await page.close()
  const next = await context.newPage()
  await openGame(next)
  await expect(next.getByRole('button', { name: 'Continue week 2' })).toBeVisible()
})

function fillDisk() {
  const all = window as unknown as { put?: IDBObjectStore['put'] }
  all.put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  }
}

function emptyDisk() {
  IDBObjectStore.prototype.put = (window as unknown as { put: IDBObjectStore['put'] }).put
}

test('where storage is denied, that is said, and the game can be played and kept as a file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('Denied.', 'SecurityError')
      },
    })
  })
  await startGame(page)
  await expect(notice(page, 'storageDenied')).toBeVisible()
  await closeWeeks(page, 1)
  expect((await recordingOf(page)).commands.length).toBeGreaterThan(5)
})

test('a game saved by older rules can be looked at and kept, not played on', async ({ page }) => {
  await startGame(page)
  await closeWeeks(page, 1)
  const room = await page.locator('[data-anchor].room, .room').first().textContent()
  await toTitle(page)
  await changeSave(page, 'games', { engine: 0 })
  await page.getByRole('button', { name: 'Continue week 2' }).click()
  await expect(notice(page, 'olderRules')).toBeVisible()
  await expect(heading(page)).toHaveText(/^Week 2\b/)
  await expect(command(page, 'closeWeek')).toBeHidden()
  expect(room).toContain(await page.locator('.room h3').first().textContent())
  expect((await recordingOf(page)).engine).toBe(0)
  await toTitle(page)
  await expect(page.getByRole('button', { name: 'Continue week 2' })).toBeVisible()
})

test('a damaged save is said; its last view can be looked at, and what is left be kept', async ({ page }) => {
  await startGame(page)
  await toTitle(page)
  await changeSave(page, 'orders', { command: { kind: 'dance' } })
  await page.getByRole('button', { name: 'Continue week 1' }).click()
  await expect(notice(page, 'damaged')).toContainText('commands[0].command.kind')
  await expect(heading(page)).toHaveText(/^Week 1\b/)
  await expect(command(page, 'closeWeek')).toBeHidden()
  expect(await recordingText(page)).toContain('dance')
})

test('a second tab is told and does not overwrite the first', async ({ page, context }) => {
  await startGame(page)
  await saved(page)
  const second = await context.newPage()
  await openGame(second)
  await second.getByRole('button', { name: 'Continue week 1' }).click()
  await expect(notice(second, 'elsewhere')).toBeVisible()
  await expect(command(second, 'closeWeek')).toBeHidden()
  await closeWeeks(page, 1)
  await saved(page)
  await page.close()
  await toTitle(second)
  await second.reload()
  await second.getByRole('button', { name: 'Continue week 2' }).click()
  await expect(command(second, 'closeWeek')).toBeVisible()
  await expect(notice(second, 'elsewhere')).toBeHidden()
})

test('a bug is said, and the game goes on', async ({ page, troubles }) => {
  troubles.expected = /planted/
  await startGame(page)
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a planted bug')
    })
  })
  await expect(notice(page, 'bug')).toContainText('a planted bug')
  await closeWeeks(page, 1)
  await saved(page)
})

test('a page without its interface is not blank: it says so, and gives the recording', async ({
  page,
  troubles,
}) => {
  troubles.expected = /planted/
  await startGame(page)
  await page.evaluate(() => {
    document.querySelector('#app')?.replaceChildren()
    Promise.reject(new Error('a planted bug'))
  })
  await expect(page.getByRole('alert')).toContainText('a planted bug')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the recording' }).click()
  expect((await download).suggestedFilename()).toBe('calder-wray-monday-7-week-1.remit.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Continue week 1' })).toBeVisible()
})

/** Changes the first entry of a table of the browser's storage, as older rules or a fault would have left it. */
async function changeSave(page: Page, table: 'games' | 'orders', change: object): Promise<void> {
  await page.evaluate(
    ([name, changed]) =>
      new Promise<void>((done) => {
        indexedDB.open('remit').onsuccess = ({ target }) => {
          const db = (target as IDBOpenDBRequest).result
          const tx = db.transaction(name, 'readwrite')
          tx.objectStore(name).openCursor().onsuccess = (event) => {
            const { result } = event.target as IDBRequest<IDBCursorWithValue>
            const { head } = result.value
            result.update({ ...result.value, ...changed, ...(head ? { head: { ...head, ...changed } } : {}) })
          }
          tx.oncomplete = () => {
            db.close()
            done()
          }
        }
      }),
    [table, change] as const,
  )
}
