import { join } from 'node:path'
import type { Page } from '@playwright/test'

const site = 'http://desk.bench/' // nobody's: every file is handed over from the folder
const opened = 40 // papers, one after another

/** A desk of so many papers, each of which is opened by a click: ms until the page with it was painted. */
export async function openingPapers(page: Page, folder: string, papers: number): Promise<readonly number[]> {
  await page.route(`${site}**`, (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }),
  )
  await page.goto(`${site}tools/bench/desk.html?papers=${papers}`)
  await page
    .locator('[data-lifts]')
    .nth(papers - 1)
    .waitFor({ state: 'attached', timeout: 120_000 })
  return page.evaluate(async (count) => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[data-lifts]')]
    const painted = () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done() // comes once the frame has been handed over
          port2.postMessage(null)
        }),
      )
    const times: number[] = []
    for (let i = 0; i < count; i++) {
      const tab = tabs[(i * 7 + 3) % tabs.length]
      await painted()
      const from = performance.now()
      tab?.click()
      await painted()
      times.push(performance.now() - from)
      const id = document.querySelector('[data-paper]')?.getAttribute('data-paper')
      if (id !== tab?.dataset.lifts)
        throw new Error(`${tab?.dataset.lifts} was to be opened, ${id} lies there.`)
    }
    return times
  }, opened)
}
