import type { Spot } from '../look/picture/picture.ts'
import { ribbonShadow, ribbonStrokes } from '../look/ribbon.ts'
import { palette } from '../look/tokens.ts'
import type { Emblem } from '../sim/setup.ts'
import type { Pen } from './sheet.ts'

export type Cloth = { readonly emblem: Emblem; readonly kind: 'granted' | 'asked'; readonly width: number }

const thread = 5 // thinner ones have no shadow

/** A ribbon along these points, with its shadow. */
export function strokeRibbon(pen: Pen, { emblem, kind, width }: Cloth, points: readonly Spot[]): void {
  pen.lineJoin = 'round'
  if (width >= thread) {
    pen.save()
    pen.translate(ribbonShadow.x, ribbonShadow.y)
    pen.globalAlpha = ribbonShadow.opacity
    pen.strokeStyle = palette.ink
    pen.lineWidth = width
    along(pen, points)
    pen.restore()
  }
  for (const stroke of ribbonStrokes(emblem, kind, width)) {
    pen.strokeStyle = stroke.colour
    pen.lineWidth = stroke.width
    pen.lineCap = stroke.round ? 'round' : 'butt'
    pen.setLineDash([...(stroke.dash ?? [])])
    along(pen, points)
  }
  pen.setLineDash([])
}

function along(pen: Pen, points: readonly Spot[]): void {
  pen.beginPath()
  for (const { x, y } of points) pen.lineTo(x, y) // the first one moves there
  pen.stroke()
}
