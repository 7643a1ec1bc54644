import type { Size, Spot } from '../look/picture/picture.ts'
import type { Piece } from './piece.ts'

/** Where a piece's image stands, in units of the drawing, and the point of it that stands there, in shares. */
export type Laid = Spot & {
  readonly left: number
  readonly top: number
  readonly wide: number
  readonly high: number
}

/**
 * Lays a drawing of `texture` pixels so that each of them is one pixel of the canvas; anything else would blur its lines.
 * A texture is up to a pixel larger than what is drawn on it, at its right and its foot.
 */
export function onPixels(
  { art, at, origin, flipped }: Omit<Piece, 'id' | 'kind' | 'layer'>,
  texture: Size,
  scale: number,
): Laid {
  const spare = flipped ? texture.width - art.width * scale : 0
  const point = { x: spare + origin.x * art.width * scale, y: origin.y * art.height * scale }
  return {
    x: point.x / texture.width,
    y: point.y / texture.height,
    left: (Math.round(at.x * scale - point.x) + point.x) / scale,
    top: (Math.round(at.y * scale - point.y) + point.y) / scale,
    wide: texture.width / scale,
    high: texture.height / scale,
  }
}
