import type { Size } from '../look/picture/picture.ts'
import type { Renderer } from './phaser-game.ts'

/** A canvas that fills its host, takes no input, and that no reader meets: the interface says all of it. */
export function canvasFor(renderer: Renderer): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.dataset.stage = renderer
  Object.assign(canvas.style, { position: 'absolute', width: '100%', height: '100%', pointerEvents: 'none' })
  return canvas
}

/** Lays a canvas on whole pixels of the screen, one for one where that is within a pixel of filling its host. */
export function laySharp(host: HTMLElement, canvas: HTMLCanvasElement, drawn: Size): void {
  const { left, top, width } = host.getBoundingClientRect()
  const each = devicePixelRatio
  const off = (edge: number) => `${(Math.round(edge * each) - edge * each) / each}px`
  const fits = Math.abs(width * each - drawn.width) < 1.5
  Object.assign(canvas.style, {
    left: fits ? off(left + scrollX) : '0',
    top: fits ? off(top + scrollY) : '0',
    width: fits ? `${drawn.width / each}px` : '100%',
    height: fits ? `${drawn.height / each}px` : '100%',
  })
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
  addEventListener('resize', told.resized, { signal })
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
