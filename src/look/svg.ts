import type { Box } from './picture/picture.ts'

/** A whole SVG of what is drawn inside a box. */
export const svgOf = ({ x, y, width, height }: Box, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${tidy(width)}" height="${tidy(height)}" ` +
  `viewBox="${tidy(x)} ${tidy(y)} ${tidy(width)} ${tidy(height)}">${content}</svg>`

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: string = '',
): string =>
  `<rect x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}" fill="${fill}"${more && ` ${more}`}/>`

export const path = (d: string, more: string): string => `<path d="${d}" ${more}/>`

/** The same drawing elsewhere, larger or smaller. */
export const moved = (x: number, y: number, content: string, scale = 1): string =>
  `<g transform="translate(${tidy(x)} ${tidy(y)})${scale === 1 ? '' : ` scale(${tidy(scale)})`}">${content}</g>`

/** At most two places behind the point. */
export const tidy = (n: number): number => Math.round(n * 100) / 100
