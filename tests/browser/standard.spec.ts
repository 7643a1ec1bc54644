import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { command, expectAccessible, notice, openFile, openGame, test } from './helpers.ts'
import { byKeyboard } from './players.ts'

const sets = (page: Page, name: string) => page.locator(`[data-sets="${name}"]`)
const house = (page: Page) => page.locator('[data-standard=own]')

/** Fills a field as somebody who types, and leaves it. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await sets(page, name).fill(text)
  await sets(page, name).blur()
}

test('a standard is made in the form, outlives a reload, and the finding follows it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openGame(page, '#/audit')
  await command(page, 'standard').click()
  await expect(page.locator('[data-standard=shipped]')).toBeVisible()
  await type(page, 'house', 'Harwick')
  await type(page, 'grade/goodPractice', 'Worth {copying}')
  await type(page, 'approvalDays', '3')
  await sets(page, 'on/risks').uncheck()
  await expect(house(page)).toBeVisible()
  await type(page, 'approvalDays', '40')
  await expect(page.locator('.problems')).toContainText('`approvalDays` should be at most 15.')
  await expectAccessible(page, 'the form of a standard')
  await page.reload()
  await expect(sets(page, 'approvalDays')).toHaveValue('3')
  await expect(sets(page, 'on/risks')).not.toBeChecked()
  await command(page, 'check/first-monday').click()
  await expect(page.locator('[data-checked]')).toHaveCount(5, { timeout: 20_000 })

  await command(page, 'audits').click()
  await expect(page.locator('[data-command^="audit/"]')).toHaveCount(5)
  await page.goto('/#/audit/timesheets/own-rule')
  await expect(page.locator('[data-audit]')).toContainText('approved within 3 working days', {
    timeout: 30_000,
  })
  await expect(page.locator('[data-audit]')).toContainText('By the standard of Harwick.')
  await command(page, 'begin').click()
  await command(page, 'draw/all').click()
  await command(page, 'conclude').click()
  await expect(command(page, 'raise/goodPractice')).toContainText('Worth {copying}')
  await command(page, 'raise/none').click()
  await command(page, 'opine/inconclusive').click()
  const download = page.waitForEvent('download')
  await command(page, 'keepAudit').click()
  const text = readFileSync(await (await download).path(), 'utf8')
  await page.getByRole('button', { name: 'To the title' }).click()
  await openFile(page, text.replace('"approvalDays":3', '"approvalDays":99'), 'audit.remit.json')
  await expect(notice(page, 'auditStandard')).toContainText('should be at most 15')
  await openFile(page, text, 'audit.remit.json')
  await expect(page.locator('[data-audit=debriefing]')).toBeVisible({ timeout: 30_000 })
})

test('on a phone and by keyboard alone a standard is opened, saved as it was, and put away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const player = byKeyboard(page)
  await openGame(page, '#/audit/standard')
  const chooser = page.locator('[data-opens-standard]')
  const bad = '{ "kind": "standard", "format": 1, "house": "H", "grade": {} }'
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await chooser.setInputFiles(file('bad.remit-standard.json', bad))
  await expect(page.locator('.problems')).toContainText(
    '`grade` is not a field of the file. Did you mean `grades`?',
  )
  const own = `{ "kind": "standard", "format": 1, "house": "Kestrel", "own": { "soon": { "title": "Signed soon", "population": "changes",
    "clauses": { "soon": { "text": "It is signed soon.", "name": "Soon", "holds": { "within": { "from": "raised", "to": "signed", "days": 3 } } } } } } }`
  await chooser.setInputFiles(file('kestrel.remit-standard.json', own))
  await expect(page.locator('[data-own=soon]')).toContainText('It is signed soon.')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  const download = page.waitForEvent('download')
  await player.press(command(page, 'saveStandard'))
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toEqual(JSON.parse(own))
  await player.press(command(page, 'audits'))
  await expect(command(page, 'audit/own-soon')).toBeVisible()
  await player.press(command(page, 'audit/own-soon'))
  await expect(page.locator('[data-audit=briefing]')).toContainText('It is signed soon.', { timeout: 30_000 })
  expect(await page.locator('[data-audit]').textContent()).not.toMatch(/\[[a-zA-Z]+\./)
  await page.goto('/#/audit/standard')
  await player.press(command(page, 'shippedStandard'))
  await player.press(command(page, 'shippedStandard'))
  await expect(page.locator('[data-standard=shipped]')).toBeVisible()
})
