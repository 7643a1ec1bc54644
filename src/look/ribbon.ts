import type { Emblem } from '../sim/setup.ts'
import { mixed } from './colour.ts'
import { path, tidy } from './svg.ts'
import { palette, projectLooks } from './tokens.ts'

/** One stroke along a ribbon's path, from the lowest up; for canvas and SVG alike. */
export type RibbonStroke = {
  readonly colour: string
  readonly width: number
  readonly dash: readonly number[] | null // a length of 0 with round ends is a dot
  readonly round: boolean
}

/** `tape` is the PMO's own. */
export type Weave = Emblem | 'tape'

/** How far a ribbon's shadow lies beside it, and how dark it is. */
export const ribbonShadow = { x: 2.5, y: 4, opacity: 0.15 } as const

/** Below this width a ribbon is a thread: an edge and a line, no weave. */
const thread = 5

/** Edge, body and weave of a granted ribbon; one that is only asked for is hollow. */
export function ribbonStrokes(weave: Weave, kind: 'granted' | 'asked', width: number): RibbonStroke[] {
  const hue = weave === 'tape' ? palette.tape : projectLooks[weave].hue
  const plain = (colour: string, size: number): RibbonStroke => ({
    colour,
    width: tidy(size),
    dash: null,
    round: false,
  })
  const edge = mixed(hue, palette.ink, 0.42)
  if (width < thread)
    return kind === 'granted'
      ? [plain(mixed(hue, palette.ink, 0.55), width + 1.4), plain(hue, width)]
      : [plain(edge, width + 1.2), { ...plain(mixed(hue, '#ffffff', 0.8), width), dash: [5, 3] }]
  if (kind === 'asked')
    return [
      plain(edge, width),
      plain(mixed(hue, '#ffffff', 0.1), width - 2),
      plain(mixed(hue, '#ffffff', 0.86), Math.max(1.4, width - 5.6)),
    ]
  return [plain(edge, width), plain(hue, width - 2.4), ...threads(weave, hue, width)]
}

function threads(weave: Weave, hue: string, width: number): RibbonStroke[] {
  const light = mixed(hue, '#ffffff', 0.62)
  switch (weave) {
    case 'circle':
      return [{ colour: light, width: 1.5, dash: null, round: false }]
    case 'square':
      return [
        { colour: light, width: tidy(width * 0.52), dash: null, round: false },
        { colour: hue, width: tidy(width * 0.2), dash: null, round: false },
      ]
    case 'triangle':
      return [{ colour: mixed(hue, palette.ink, 0.55), width: 2.2, dash: [7, 6], round: false }]
    case 'diamond':
      return [{ colour: mixed(hue, palette.ink, 0.6), width: 3.2, dash: [0, 8], round: true }]
    case 'tape':
      return [{ colour: mixed(hue, '#ffffff', 0.28), width: 1.2, dash: [3, 3], round: false }]
  }
}

/** A ribbon with its shadow, as SVG. */
export function ribbonSvg(d: string, weave: Weave, kind: 'granted' | 'asked', width: number): string {
  const { x, y, opacity } = ribbonShadow
  const shadow = path(
    d,
    `transform="translate(${x} ${y})" fill="none" stroke="${palette.ink}" stroke-opacity="${opacity}" stroke-width="${tidy(width)}"`,
  )
  const strokes = ribbonStrokes(weave, kind, width).map((stroke) =>
    path(
      d,
      `fill="none" stroke="${stroke.colour}" stroke-width="${stroke.width}"` +
        (stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : '') +
        (stroke.round ? ' stroke-linecap="round"' : ''),
    ),
  )
  return (width < thread ? '' : shadow) + strokes.join('')
}
