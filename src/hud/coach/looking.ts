import type { Box } from './placing.ts'

/** The first place of a list that is on the page and shown: later ones stand in for those that are folded away. */
export function found(selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors)
    for (const element of document.querySelectorAll<HTMLElement>(selector))
      if (element.checkVisibility() && element.getClientRects().length > 0) return element
  return null
}

export function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

/** The part of it that is in sight: not scrolled off the window, nor out of a box within it; null: none. */
export function seenOf(element: Element): Box | null {
  let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight]
  const cut = ({ x, y, width, height }: Box) => {
    left = Math.max(left, x)
    top = Math.max(top, y)
    right = Math.min(right, x + width)
    bottom = Math.min(bottom, y + height)
  }
  cut(boxOf(element))
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at !== document.body && getComputedStyle(at).overflowY !== 'visible') cut(boxOf(at))
  return right - left > 1 && bottom - top > 1
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : null
}

const telling =
  'h1, h2, article, [data-why], [data-opens], [data-thing]:not(.room), [data-thing] > span, [data-foot] > *, [data-coach-spares]'

/** What can be read on the page, as boxes in sight: text, signs, planners and people. */
export const toldBoxes = (): Box[] =>
  [...document.querySelectorAll(telling)].flatMap((element) =>
    element.checkVisibility() ? (seenOf(element) ?? []) : [],
  )

/** Calls back, at most once a frame, when anything on the page may have moved; gives what ends it. */
export function watchPage(moved: () => void): () => void {
  let frame = 0
  const soon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(moved)
  }
  const changes = new MutationObserver(soon)
  changes.observe(document.body, { attributes: true, childList: true, subtree: true })
  const sizes = new ResizeObserver(soon)
  sizes.observe(document.body)
  const events = ['scroll', 'resize', 'focusin', 'transitionend'] as const
  for (const event of events) addEventListener(event, soon, { capture: true, passive: true })
  soon()
  return () => {
    cancelAnimationFrame(frame)
    changes.disconnect()
    sizes.disconnect()
    for (const event of events) removeEventListener(event, soon, { capture: true })
  }
}
