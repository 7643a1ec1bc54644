import type { Box, FigurePicture, Spot } from './picture.ts'

export const boxOf = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })
export const boxAround = ({ x, y }: Spot, width: number, height: number): Box =>
  boxOf(x - width / 2, y - height / 2, width, height)

/** How much of two boxes lies on each other, in square units. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

export const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

export const clamped = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** Over the head of who is asked for from two places, a little away from the planner and its pile. */
export function glanceBox({ feet, scale }: Pick<FigurePicture, 'feet' | 'scale'>, board: Box): Box {
  const away = Math.sign(feet.x - board.x - board.width / 2) * 5 * scale
  return boxAround({ x: feet.x + away, y: feet.y - 121 * scale }, 44 * scale, 18 * scale)
}

/** What a figure takes up; one at scale 1 is 60 wide and 106 high above its feet. */
export const figureBox = ({ feet, scale }: Pick<FigurePicture, 'feet' | 'scale'>): Box =>
  boxOf(feet.x - 30 * scale, feet.y - 106 * scale, 60 * scale, 108 * scale)
