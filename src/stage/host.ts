import type { Renderer } from './phaser-game.ts'

/** A canvas that fills its host, takes no input, and that no reader meets: the interface says all of it. */
export function canvasFor(renderer: Renderer): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.dataset.stage = renderer
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%', pointerEvents: 'none' })
  return canvas
}

type Told = {
  readonly resized: () => void
  readonly hidden: () => void // the page
  readonly seen: () => void
  readonly lost: () => void // the WebGL context
  readonly restored: () => void
}

/** Tells what happens around a canvas; gives what ends it. */
export function watch(host: HTMLElement, canvas: HTMLCanvasElement, told: Told): () => void {
  const end = new AbortController()
  const { signal } = end
  const sizes = new ResizeObserver(told.resized)
  sizes.observe(host)
  document.addEventListener('visibilitychange', () => (document.hidden ? told.hidden() : told.seen()), {
    signal,
  })
  canvas.addEventListener('webglcontextlost', told.lost, { signal })
  canvas.addEventListener('webglcontextrestored', told.restored, { signal })
  return () => {
    sizes.disconnect()
    end.abort()
  }
}
