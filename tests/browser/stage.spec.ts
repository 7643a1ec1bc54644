import type { BrowserContext, Page } from '@playwright/test'
import { expect as expectAtOnce } from '@playwright/test'
import { chooseSettings, command, heading, openGame, test, toTitle } from './helpers.ts'

const expect = expectAtOnce.configure({ timeout: 20_000 }) // drawing in software takes its time
const plainly = /so the building is shown as a page|so it is shown as a page/
const again = (page: Page) => page.getByRole('button', { name: 'Draw it again' })
const drawn = (page: Page) => page.locator('canvas[data-stage]')

/** What drawing in software says on machines without a graphics card, whatever is drawn. */
const software = /GPU stall due to ReadPixels/

async function openDrawn(page: Page, motion: 'full' | 'reduced' = 'full'): Promise<void> {
  await chooseSettings(page, { stage: 'drawn', motion })
  await openGame(page, '#/play/calder-wray/monday-7/pmo')
  await page.getByRole('button', { name: 'Start this case' }).click()
  await command(page, 'open').click()
}

/** A browser in which canvases lack some kinds of drawing. */
const without = (context: BrowserContext, kinds: string[]) =>
  context.addInitScript((kinds) => {
    const real = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...more: unknown[]
    ) {
      return kinds.includes(kind) ? null : real.call(this, kind, ...more)
    } as typeof HTMLCanvasElement.prototype.getContext
  }, kinds)

const webgl = ['webgl', 'experimental-webgl', 'webgl2']

/** How many frames the page asks for in a while. */
const framesIn = (page: Page, ms: number) =>
  page.evaluate(async (ms) => {
    const real = window.requestAnimationFrame
    let asked = 0
    window.requestAnimationFrame = (frame) => {
      asked++
      return real(frame)
    }
    await new Promise((resolve) => setTimeout(resolve, ms))
    window.requestAnimationFrame = real
    return asked
  }, ms)

/** Whether more than one colour has been drawn. */
const isPainted = (page: Page) =>
  drawn(page).evaluate((canvas) => {
    const copy = document.createElement('canvas')
    copy.width = copy.height = 32
    const pen = copy.getContext('2d')
    pen?.drawImage(canvas as HTMLCanvasElement, 0, 0, 32, 32)
    return (
      new Set(new Uint32Array(pen?.getImageData(0, 0, 32, 32).data.buffer ?? new ArrayBuffer(0))).size > 20
    )
  })

test('the building is drawn by WebGL; a lost context is drawn by canvas', async ({ page, troubles }) => {
  troubles.expected = new RegExp(`${software.source}|WebGL Context lost. Renderer disabled`)
  await openDrawn(page)
  await expect(drawn(page)).toHaveAttribute('data-stage', 'webgl')
  await expect(drawn(page)).toHaveCSS('pointer-events', 'none')
  await drawn(page).evaluate((canvas: HTMLCanvasElement) =>
    canvas.getContext('webgl')?.getExtension('WEBGL_lose_context')?.loseContext(),
  )
  await expect(drawn(page)).toHaveAttribute('data-stage', 'canvas')
  await expect(drawn(page)).toHaveCount(1)
  await expect.poll(() => isPainted(page)).toBe(true)
})

test('without WebGL the building is drawn by canvas, a week is shown at work and ends when asked', async ({
  page,
  context,
}) => {
  await without(context, webgl)
  await openDrawn(page)
  await expect(drawn(page)).toHaveAttribute('data-stage', 'canvas')
  await expect.poll(() => isPainted(page)).toBe(true)
  await command(page, 'closeWeek').click()
  await expect(page.locator('.work')).toBeVisible()
  await expect.poll(() => framesIn(page, 200)).toBeGreaterThan(2)
  await page.getByRole('button', { name: 'On to week 2' }).click()
  await expect(heading(page)).toHaveText(/^Week 2\b/)
  await expect(page.locator('.work')).toHaveCount(0)
})

test('a still stage asks for no frame, and draws the same each time', async ({ page, context }) => {
  await without(context, webgl)
  await openDrawn(page, 'reduced')
  await expect.poll(() => isPainted(page)).toBe(true)
  await expect.poll(() => framesIn(page, 300)).toBe(0)
  const picture = () => drawn(page).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  const first = await picture()
  await toTitle(page)
  await expect(drawn(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Continue week 1' }).click()
  await expect.poll(() => isPainted(page)).toBe(true)
  await expect.poll(picture).toBe(first)
})

test('where nothing can be drawn the building is a page', async ({ page, context }) => {
  await without(context, [...webgl, '2d'])
  await openDrawn(page)
  await expect(page.getByText(plainly)).toContainText('does not let the page draw')
  await expect(drawn(page)).toHaveCount(0)
  await command(page, 'closeWeek').click()
  await expect(heading(page)).toHaveText(/^Week 2\b/)
})

test('when drawing breaks for good the building is a page, until it is drawn again', async ({
  page,
  context,
  troubles,
}) => {
  troubles.expected = /planted/
  await without(context, webgl)
  await openDrawn(page)
  await expect.poll(() => isPainted(page)).toBe(true)
  await page.evaluate(() => {
    const { setTransform } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.setTransform = () => {
      throw new Error('planted')
    }
    Object.assign(window, {
      mend: () => Object.assign(CanvasRenderingContext2D.prototype, { setTransform }),
    })
  })
  await page.setViewportSize({ width: 1180, height: 760 }) // drawn anew
  await expect(page.getByText(plainly)).toContainText('Something went wrong')
  await expect(drawn(page)).toHaveCount(0)
  await again(page).click()
  await expect(page.getByText(plainly)).toBeVisible()
  await page.evaluate('mend()')
  await again(page).click()
  await expect.poll(() => isPainted(page)).toBe(true)
  await expect(heading(page)).toBeFocused()
})

test('a drawing that cannot be fetched says so, and comes when it can', async ({
  page,
  context,
  troubles,
}) => {
  troubles.expected = new RegExp(`${software.source}|Failed to load resource`)
  await context.route(/open-stage/, (route) => route.abort())
  await openDrawn(page)
  await expect(page.getByText(plainly)).toContainText('could not be fetched')
  await context.unroute(/open-stage/)
  await again(page).click()
  await expect(drawn(page)).toHaveAttribute('data-shows', 'wide')
})

test('orders leave the drawing as it stands', async ({ page, troubles }) => {
  troubles.expected = software
  await openDrawn(page)
  await expect(drawn(page)).toHaveAttribute('data-shows', 'wide')
  const canvas = await drawn(page).elementHandle()
  await page.locator('[data-picks]').first().click()
  await page
    .locator('[data-command^="grant/"]:not([aria-disabled="true"])')
    .filter({ visible: true })
    .first()
    .click()
  await command(page, 'closeWeek').click()
  await page.locator('[data-goes-on]').click()
  await expect(heading(page)).toHaveText(/^Week 2\b/)
  expect(await canvas?.evaluate((it) => it.isConnected)).toBe(true)
})

test('six openings leave nothing behind', async ({ page, context, troubles }) => {
  troubles.expected = software
  await context.addInitScript(countTextures)
  await openDrawn(page)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable')
  await devtools.send('HeapProfiler.enable')
  const held = async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return {
      listeners: of('JSEventListeners'),
      nodes: of('Nodes'),
      textures: await page.evaluate('liveTextures()'),
    }
  }
  const reopen = async () => {
    await toTitle(page)
    await expect(drawn(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Continue week 1' }).click()
    await expect(drawn(page)).toHaveAttribute('data-shows', 'wide')
  }
  await reopen()
  expect((await held()).textures).toBeGreaterThan(50) // so the count sees them
  await toTitle(page)
  const before = await held()
  await page.getByRole('button', { name: 'Continue week 1' }).click()
  for (let i = 0; i < 5; i++) await reopen()
  await toTitle(page)
  const after = await held()
  expect(after.textures).toBe(0)
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5)
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 600) // two or three drawings; six are some 1200
})

/** Counts the textures that are made and not deleted, of WebGL contexts that are not given up. */
function countTextures(): void {
  const seen: { readonly context: WeakRef<WebGLRenderingContext>; textures: number }[] = []
  const countOf = (context: WebGLRenderingContext) => {
    const known = seen.find((one) => one.context.deref() === context)
    if (known) return known
    const begun = { context: new WeakRef(context), textures: 0 }
    seen.push(begun)
    return begun
  }
  const { createTexture, deleteTexture } = WebGLRenderingContext.prototype
  WebGLRenderingContext.prototype.createTexture = function () {
    countOf(this).textures++
    return createTexture.call(this)
  }
  WebGLRenderingContext.prototype.deleteTexture = function (texture) {
    if (texture) countOf(this).textures--
    deleteTexture.call(this, texture)
  }
  Object.assign(window, {
    liveTextures: () =>
      seen
        .filter(({ context }) => context.deref()?.isContextLost() === false)
        .reduce((sum, { textures }) => sum + textures, 0),
  })
}
