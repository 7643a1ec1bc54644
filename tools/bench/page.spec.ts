import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { test } from '@playwright/test'
import { openingPapers } from './opening-papers.ts'
import { closeOnStage, openOnStage, playOnStage } from './playing-on-stage.ts'
import type { PageMeasures } from './what-the-page-costs.ts'

// What the page costs while it is played on the drawn stage, in Chromium. The figures go to REMIT_PAGE_MEASURES for main.ts.

const out = process.env.REMIT_PAGE_MEASURES
const games = 10
const throttle = 4

test('what the page costs', async ({ page, browser }) => {
  test.setTimeout(900_000)
  const cdp = await page.context().newCDPSession(page)
  await openOnStage(page, 'bench-1')
  const heapBytes = [await heap(cdp)]

  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const stillMs = await framesDuring(cdp, () => page.waitForTimeout(10_000))
  const playedMs = await framesDuring(cdp, async () => {
    await closeOnStage(page)
    await page.waitForTimeout(11_000)
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })

  await watchClicks(page)
  await playOnStage(page)
  const clickMs = await clicksOf(page)
  heapBytes.push(await heap(cdp))
  for (let game = 2; game <= games; game++) {
    await openOnStage(page, `bench-${game}`)
    await playOnStage(page)
    heapBytes.push(await heap(cdp))
  }
  const desk = join(dirname(out ?? ''), 'desk')
  const openedMs = {
    few: await openingPapers(page, desk, 6),
    many: await openingPapers(page, desk, 300),
  }
  const measures: PageMeasures = {
    browser: `Chromium ${browser.version()}`,
    stillMs,
    playedMs,
    clickMs,
    heapBytes,
    openedMs,
  }
  if (!out) throw new Error('REMIT_PAGE_MEASURES names no file: run `npm run bench`.')
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, JSON.stringify(measures))
})

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize
}

type TraceEvent = { name: string; ph: string; dur?: number; ts: number; tid: number; pid: number }

/** How long each callback of an animation frame ran on the page's main thread, in ms. */
async function framesDuring(cdp: CDPSession, does: () => Promise<unknown>): Promise<readonly number[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', collect)
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  })
  await does()
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
  await cdp.send('Tracing.end')
  await complete
  cdp.off('Tracing.dataCollected', collect)
  const frames = new Map<number, number>() // callbacks that begin within the same 8 ms are one frame
  for (const { name, dur, ts } of events) {
    if (name !== 'FireAnimationFrame' || dur === undefined) continue
    const slot = Math.floor(ts / 8000)
    frames.set(slot, (frames.get(slot) ?? 0) + dur / 1000)
  }
  return [...frames.values()]
}

const watchClicks = (page: Page) =>
  page.evaluate(() => {
    const durations: number[] = []
    Object.assign(globalThis, { clickDurations: durations })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'click' || entry.name === 'keydown') durations.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    addEventListener('click', () => Object.assign(globalThis, { clicks: clicks() + 1 }), true)
    const clicks = () => ((globalThis as { clicks?: number }).clicks ?? 0) as number
  })

const clicksOf = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 500))
    const { clickDurations, clicks } = globalThis as unknown as { clickDurations: number[]; clicks?: number }
    const quick = Math.max(0, (clicks ?? 0) - clickDurations.length)
    return [...clickDurations, ...Array<number>(quick).fill(16)]
  })
