import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, expectAccessible, heading, notice, openGame, test } from './helpers.ts'

/** What a page asks for, held back until it is let go. */
async function held(page: Page, files: RegExp) {
  let letGo = () => {}
  const gone = new Promise<void>((go) => {
    letGo = go
  })
  await page.route(files, async (route) => {
    await gone
    await route.continue()
  })
  return letGo
}

const focused = (page: Page) => page.locator(':focus')

test('the title stands without the rest; what is begun meanwhile waits, and then begins', async ({
  page,
}) => {
  const letGo = await held(page, /\/opening-.*js/)
  await openGame(page)
  await command(page, 'start').click()
  await expect(focused(page)).toHaveText('Opening the office ...')
  letGo()
  await expect(focused(page)).toContainText('Calder & Wray')
})

test('a screen that is still on its way says so, and its heading has the focus once it is there', async ({
  page,
}) => {
  const letGo = await held(page, /\/audit-list-.*js/)
  await openGame(page)
  await command(page, 'audit').click()
  await expect(focused(page)).toHaveText('Just a moment ...')
  letGo()
  await expect(focused(page)).toHaveText('What will you look into?')
})

test('a screen that cannot be fetched says so, and comes when it is asked for again', async ({
  page,
  troubles,
}) => {
  troubles.expected = /ERR_FAILED/
  await page.route(/\/negotiation-.*js/, (route) => route.abort())
  await openGame(page)
  await command(page, 'negotiate').click()
  await expect(focused(page)).toHaveText('This screen could not be fetched')
  await expectAccessible(page, 'a screen that could not be fetched')
  await page.getByRole('button', { name: 'To the title' }).click()
  await expect(heading(page)).toContainText('Remit')
  await command(page, 'negotiate').click()
  await expect(focused(page)).toHaveText('This screen could not be fetched')
  await page.unroute(/\/negotiation-.*js/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(focused(page)).toHaveText('Negotiation drills')
})

test('without the rest the title stays, and can be asked again', async ({ page, troubles }) => {
  troubles.expected = /ERR_FAILED|Failed to fetch/
  await page.route(/\/opening-.*js/, (route) => route.abort())
  await openGame(page)
  await command(page, 'start').click()
  await expect(notice(page, 'notFetched')).toBeVisible()
  await page.unroute(/\/opening-.*js/)
  await command(page, 'start').click()
  await expect(focused(page)).toContainText('Calder & Wray')
})
