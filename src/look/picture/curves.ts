import type { Spot } from './picture.ts'

/** The point of a path of cubic pieces at `t`, 0 to the number of pieces. */
export function pointOn(path: readonly Spot[], t: number): Spot {
  const pieces = (path.length - 1) / 3
  const piece = Math.min(pieces - 1, Math.max(0, Math.floor(t)))
  const [a, b, c, d] = path.slice(piece * 3, piece * 3 + 4) as [Spot, Spot, Spot, Spot]
  const s = t - piece
  const mix = (axis: 'x' | 'y') =>
    (1 - s) ** 3 * a[axis] + 3 * s * (1 - s) ** 2 * b[axis] + 3 * s * s * (1 - s) * c[axis] + s ** 3 * d[axis]
  return { x: mix('x'), y: mix('y') }
}

/** Points along a path, so many for each piece. */
export const along = (path: readonly Spot[], each = 16): Spot[] =>
  Array.from({ length: ((path.length - 1) / 3) * each + 1 }, (_, i) => pointOn(path, i / each))

/** The path as SVG writes it. */
export function pathData(path: readonly Spot[]): string {
  const [start, ...rest] = path.map(({ x, y }) => `${tidy(x)} ${tidy(y)}`)
  const pieces = Array.from(
    { length: rest.length / 3 },
    (_, i) => `C${rest.slice(i * 3, i * 3 + 3).join(' ')}`,
  )
  return `M${start}${pieces.join('')}`
}

const tidy = (n: number) => Math.round(n * 100) / 100
