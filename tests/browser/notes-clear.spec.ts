import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { chooseSettings, closeWeeks, command, openGame, sizes, test } from './helpers.ts'

/** What a note for newcomers lies upon, though it could be pressed there: by its name, or what it says. */
const pressedBelow = (page: Page): Promise<string[]> =>
  page.locator('[data-coach]').evaluate((note) => {
    const { left, top, right, bottom } = note.getBoundingClientRect()
    const found = new Set<string>()
    for (let x = left + 2; x < right; x += 8)
      for (let y = top + 2; y < bottom; y += 8)
        for (const below of document.elementsFromPoint(x, y)) {
          const pressed = below.closest('button, a, summary, input, select')
          if (pressed && !note.contains(pressed)) found.add(pressed.textContent?.trim() ?? '')
        }
    return [...found]
  })

for (const { width, height } of sizes)
  for (const stage of ['drawn', 'plain'] as const)
    for (const [scenario, week] of [
      ['first-monday', 2],
      ['calder-wray-bargains', 1],
    ] as const)
      test(`a note covers neither what it speaks of nor other work: ${scenario}, ${stage}, ${width} wide`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height })
        await chooseSettings(page, { stage, motion: 'reduced' })
        await openGame(page, `#/play/${scenario}/7/pmo`)
        await page.getByRole('button', { name: 'Start this case' }).click()
        await command(page, 'open').click()
        await closeWeeks(page, week - 1)
        const [note, ring] = [page.locator('[data-coach]'), page.locator('[data-coach-ring]')]
        await expect(note).toBeInViewport({ ratio: 1 })
        await expect(async () => {
          const [a, b] = [await note.boundingBox(), await ring.boundingBox()]
          if (!a || !b) throw new Error('there is no box')
          expect(
            Math.max(
              a.y - (b.y + b.height),
              b.y - (a.y + a.height),
              a.x - (b.x + b.width),
              b.x - (a.x + a.width),
            ),
          ).toBeGreaterThanOrEqual(0)
          expect(await pressedBelow(page)).toEqual([])
        }).toPass()
      })
