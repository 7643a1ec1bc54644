import type { Box, Spot } from '../look/picture/picture.ts'

/** A box of the picture as custom properties, for whatever is laid over it; `from`: the corner it is laid from. */
export const placed = (box: Box, from: Spot = { x: 0, y: 0 }): string =>
  `--x:${box.x - from.x};--y:${box.y - from.y};--w:${box.width};--h:${box.height}`
