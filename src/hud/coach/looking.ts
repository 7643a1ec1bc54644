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
  const seen = sights()(element.parentElement)
  return seen && common(boxOf(element), seen)
}

/** Where what lies within an element can be in sight, remembered for one look at the page. */
export function sights(): (element: Element | null) => Box | null {
  const known = new Map<Element, Box | null>()
  const sight = (element: Element | null): Box | null => {
    if (!element || element === document.body) return { x: 0, y: 0, width: innerWidth, height: innerHeight }
    if (!known.has(element)) {
      const outer = sight(element.parentElement)
      const cuts = getComputedStyle(element).overflowY !== 'visible'
      known.set(element, outer && cuts ? common(outer, boxOf(element)) : outer)
    }
    return known.get(element) ?? null
  }
  return sight
}

export function common(a: Box, b: Box): Box | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 1 && height > 1 ? { x, y, width, height } : null
}

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
