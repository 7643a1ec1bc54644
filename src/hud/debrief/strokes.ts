import { mixed } from '../../look/colour.ts'
import { palette, projectLooks } from '../../look/tokens.ts'
import type { Emblem } from '../../sim/setup.ts'

/** A ribbon along a path: edge, body, and the weave that tells projects apart without colour; `tape` is the player's own. */
export function ribbonStrokes(path: string, weave: Emblem | 'tape', width: number): string {
  const hue = weave === 'tape' ? palette.tape : projectLooks[weave].hue
  const dark = weave === 'diamond' || weave === 'triangle'
  const thread = dark ? mixed(hue, palette.ink, 0.58) : mixed(hue, '#ffffff', weave === 'tape' ? 0.32 : 0.62)
  const line = (colour: string, wide: number, more = '') =>
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${wide}" stroke-linejoin="round"${more}/>`
  return (
    line(mixed(hue, palette.ink, 0.42), width) +
    line(hue, width - 2.4) +
    threads[weave](line, thread, hue, width)
  )
}

type Line = (colour: string, wide: number, more?: string) => string

const threads: {
  readonly [weave in Emblem | 'tape']: (line: Line, thread: string, hue: string, width: number) => string
} = {
  circle: (line, thread) => line(thread, 1.5),
  square: (line, thread, hue, width) => line(thread, width * 0.52) + line(hue, width * 0.2),
  triangle: (line, thread) => line(thread, 2.2, ' stroke-dasharray="7 6"'),
  diamond: (line, thread) => line(thread, 3.2, ' stroke-linecap="round" stroke-dasharray="0 8"'),
  tape: (line, thread) => line(thread, 1.2, ' stroke-dasharray="3 3"'),
}
