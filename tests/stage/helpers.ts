import type { Piece } from '../../src/stage/piece.ts'

/** A piece of brass at the corner, unless told otherwise; `key` is what is drawn on it. */
export const aPiece = (
  id: string,
  { key = 'drawn', ...more }: Partial<Piece> & { key?: string } = {},
): Piece => ({
  id,
  kind: 'brass',
  layer: 'hall',
  art: { key, width: 10, height: 10, svg: () => '<svg/>' },
  at: { x: 0, y: 0 },
  origin: { x: 0, y: 0 },
  tilt: 0,
  flipped: false,
  ...more,
})
