import { expect } from '@playwright/test'
import {
  closeWeeks,
  command,
  heading,
  notice,
  openFile,
  openGame,
  openResults,
  recordingOf,
  recordingText,
  spoken,
  startGame,
  test,
  toTitle,
} from './helpers.ts'

test('a link opens its scenario and seed; the same link deals the same case', async ({ page, browser }) => {
  await startGame(page, 'monday%207')
  await expect(page).toHaveURL(/#\/play\/calder-wray\/monday%207\/pmo$/)
  const { seed, hash } = await recordingOf(page)
  expect(seed).toBe('monday 7')
  const other = await browser.newContext()
  const friend = await other.newPage()
  await startGame(friend, 'monday%207')
  expect((await recordingOf(friend)).hash).toBe(hash)
  await other.close()
})

test('a game that was started without a link can be shared by its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openGame(page)
  await command(page, 'start').click()
  await command(page, 'open').click()
  await page.locator('details > summary', { hasText: 'Game' }).click()
  await page.getByRole('button', { name: 'Copy a link' }).click()
  await expect(notice(page, 'linkCopied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('the way back leads to the title, and the game is still there', async ({ page }) => {
  await openGame(page)
  await command(page, 'start').click()
  await command(page, 'open').click()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Continue week 1' })).toBeVisible()
})

const hostile = [
  '#/play/nowhere/1/pmo',
  '#/play/calder-wray/1/auditor',
  '#/play/calder-wray/%E0%A4%A/pmo',
  '#/play/calder-wray/%00/pmo',
  '#/play/calder-wray/%E2%80%AEdrowssap/pmo',
  '#/play/__proto__/1/pmo',
  '#/play/constructor/1/pmo',
  '#/play/<img src=x onerror=alert(1)>/1/pmo',
  '#javascript:alert(1)',
  `#/play/calder-wray/${'9'.repeat(5000)}/pmo`,
]

test('a hostile link gives a notice and a title that works', async ({ page }) => {
  page.on('dialog', (dialog) => dialog.dismiss().then(() => expect(dialog.message()).toBe('no dialog')))
  for (const hash of hostile) {
    await page.goto('about:blank')
    await openGame(page, hash)
    await expect(notice(page, 'wrongLink'), hash).toBeVisible()
    await expect(command(page, 'start'), hash).toBeEnabled()
  }
  await command(page, 'start').click()
  await expect(command(page, 'open')).toBeVisible()
})

test('a hostile seed is shown as the text it is', async ({ page }) => {
  const seed = '<b>bold</b>{evil}'
  await openGame(page, `#/play/calder-wray/${encodeURIComponent(seed)}/pmo`)
  await expect(page.getByText(seed)).toBeVisible()
})

test('a finished game is a file that opens to its debrief, to be read only', async ({ page, browser }) => {
  await startGame(page)
  await closeWeeks(page, 12)
  await openResults(page)
  await page.locator('[data-reference="best"]').waitFor()
  const [text, said] = [await recordingText(page), await page.locator('.debrief').ariaSnapshot()]
  const other = await browser.newContext()
  const friend = await other.newPage()
  await openGame(friend)
  await openFile(friend, text)
  await expect(notice(friend, 'recordingOpened')).toBeVisible()
  await friend.locator('[data-reference="best"]').waitFor()
  const lines = (all: string) => all.split('\n').filter((line) => /\d/.test(line))
  expect(lines(await friend.locator('.debrief').ariaSnapshot())).toEqual(lines(said))
  expect(await recordingText(friend)).toBe(text)
  await other.close()
})

test('an unfinished file is gone on with, beside the game that was saved', async ({ page }) => {
  await startGame(page, 'tuesday')
  await closeWeeks(page, 2)
  const text = await recordingText(page)
  await toTitle(page)
  await startGame(page, 'wednesday')
  await toTitle(page)
  await openFile(page, text)
  await expect(heading(page)).toHaveText(/^Week 3\b/)
  await closeWeeks(page, 1)
  await toTitle(page)
  await expect(page.getByRole('button', { name: 'Continue week 4' })).toBeVisible()
  await page.locator('summary', { hasText: 'More ways to begin' }).click()
  await page.getByRole('button', { name: 'Forget the saved game' }).click()
  await page.getByRole('button', { name: 'Yes, forget it' }).click()
  await expect(page.getByRole('button', { name: 'Continue week 1' })).toBeVisible()
})

test('an edited file is refused: shown up to the edit, never played on', async ({ page }) => {
  await startGame(page)
  await closeWeeks(page, 2)
  const recording = await recordingOf(page)
  await toTitle(page)
  const asked = recording.commands.findIndex(({ command }) => command.kind === 'requestPeople')
  const edited = structuredClone(recording) as unknown as { commands: { command: { asks?: unknown[] } }[] }
  const order = edited.commands[asked]
  if (order) order.command.asks = []
  await openFile(page, JSON.stringify(edited))
  await expect(notice(page, 'mismatch')).toContainText(String(asked + 1))
  await expect(command(page, 'closeWeek')).toBeHidden()
})

test.describe('files that are no recordings', () => {
  const files: readonly (readonly [string, string, RegExp])[] = [
    ['text', 'hello', /JSON/],
    ['nothing', '', /JSON/],
    ['other JSON', '{"a":1}', /“a”/],
    ['a list', '[]', /recording/],
    ['deep nesting', `${'['.repeat(200_000)}`, /“file”/],
    ['a later format', '{"format":9}', /later version/],
    ['a poisoned prototype', '{"__proto__":{"polluted":1}}', /./],
  ]
  test('each is said with what is wrong, where, and what to do', async ({ page }) => {
    await openGame(page)
    for (const [what, text, says] of files) {
      await openFile(page, text)
      await expect(notice(page, 'malformed'), what).toContainText(says)
      await notice(page, 'malformed').getByRole('button').click()
    }
    await openFile(page, ' '.repeat(8_000_001))
    await expect(notice(page, 'malformed')).toContainText('larger than 8 MB')
    expect(await spoken(page)).toContain('Start Monday')
  })
})
