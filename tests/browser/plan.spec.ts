import { expect } from '@playwright/test'
import { closeWeeks, expectAccessible, sizes, startGame, test } from './helpers.ts'
import { expectLegible } from './legible.ts'

for (const viewport of sizes)
  test(`the plan is read by keyboard alone at ${viewport.width} by ${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await startGame(page)
    await closeWeeks(page, 4)
    const opener = page.locator('[data-reads-plan="harbour"]').first()
    await opener.focus()
    await page.keyboard.press('Enter')
    const paper = page.getByRole('dialog', { name: 'The plan of Harbour' })
    await expect(paper).toBeVisible()
    await expectLegible(page, 'plan')
    await expectAccessible(page, 'plan')
    const work = paper.getByRole('table').first()
    await expect(work.getByRole('row')).not.toHaveCount(0)
    await expect(work).toContainText(/planned from week 1 to \d/)
    await expect(work).toContainText('a day lost here makes the project a day later')

    await expect(work).toContainText('on the critical chain')
    const chain = paper.locator('[data-chain] > li')
    await expect(chain.first()).toContainText('can start today')
    await expect(chain.last()).toContainText('Harbour')

    const all = paper.locator('[data-load-of="all"]')
    await all.focus()
    await page.keyboard.press('Enter')
    await expect(all).toHaveAttribute('aria-pressed', 'true')
    const ines = paper.locator('[data-load="person/ines"]')
    await ines.focus()
    await page.keyboard.press('Enter')
    await expect(ines).toHaveAttribute('aria-expanded', 'true')
    const numbers = paper.getByRole('table', { name: /^Ines.*week by week/ })
    await expect(numbers.getByRole('row')).not.toHaveCount(0)
    await expect(paper.getByText(/over in .* too many/).first()).toBeVisible()
    await expect(paper).not.toContainText(/\[[a-z]\w*(\.[\w-]+)+\]/i) // a message without words
    await expectLegible(page, 'load')
    await expectAccessible(page, 'load')
    await page.keyboard.press('Enter')
    await expect(numbers).toHaveCount(0)

    const index = paper.locator('[data-why="spit/harbour"]')
    await expect(index).toContainText('%')
    await expect(paper).toContainText(/\d weeks ÷ 4 weeks = \d+\s%/)
    await index.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: /Schedule index by time/ })).toContainText(
      'earned schedule ÷ time gone',
    )
    await page.keyboard.press('Escape')
    await expect(index).toBeFocused()

    await paper.locator('[data-plan="kestrel"]').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'The plan of Kestrel' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(opener).toBeFocused()
  })

test('a paper that cannot be fetched says so, and comes when it can', async ({ page, context, troubles }) => {
  troubles.expected = /Failed to load resource/
  await startGame(page)
  await context.route(/plan-paper.*js/, (route) => route.abort())
  await page.locator('[data-reads-plan="harbour"]').first().click()
  await expect(page.getByRole('dialog')).toContainText('could not be fetched')
  await expectAccessible(page, 'late')
  await context.unroute(/plan-paper.*js/)
  await page.locator('[data-fetches-again]').click()
  await expect(page.getByRole('dialog', { name: 'The plan of Harbour' })).toBeVisible()
})
