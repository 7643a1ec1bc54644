import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** No text that is seen is smaller than `least` px, and nothing has to be scrolled sideways. */
export async function expectLegible(page: Page, what: string, least = 13): Promise<void> {
  expect(await page.evaluate(smallTexts, least), `${what}: text under ${least} px`).toEqual([])
  expect(await page.evaluate(sideways), `${what}: wider than the window`).toBeLessThanOrEqual(0)
}

function smallTexts(least: number): string[] {
  const small: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim()
    if (!text || (text.length === 1 && element?.closest('svg[aria-hidden="true"]'))) continue // a mark, its name beside it
    if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const box = element.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1) continue // for screen readers only
    const px = Number.parseFloat(getComputedStyle(element).fontSize) * drawnAt(element)
    if (px < least - 0.05) small.push(`${px.toFixed(1)} px: ${text.slice(0, 40)}`)
  }
  return [...new Set(small)]

  /** Text in a drawing is as large as the drawing is shown. */
  function drawnAt(element: Element): number {
    const svg = element.closest('svg')
    const box = svg?.viewBox.baseVal
    return svg && box && box.width > 0 ? svg.getBoundingClientRect().width / box.width : 1
  }
}

const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
