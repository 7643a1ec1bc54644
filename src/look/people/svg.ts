export type Point = readonly [x: number, y: number]

/** The second subpath of an `evenodd` path is a hole. */
export const filled = (path: string, fill: string, rule: 'nonzero' | 'evenodd' = 'nonzero') =>
  `<path d="${path}" fill="${fill}"${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}/>`

export const stroked = (path: string, colour: string, width: number) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`

export const disc = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`

export const moved = (transform: string, content: string) => `<g transform="${transform}">${content}</g>`

export const rounded = (n: number) => Math.round(n * 100) / 100

export type Frame = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A whole drawing: hidden from readers unless it has a name, for mostly a name stands beside it. */
export function wholeSvg(frame: Frame, height: number, content: string, label?: string): string {
  const heard = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escaped(label)}"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded((height * frame.width) / frame.height)}" height="${height}" ` +
    `viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" ${heard} focusable="false">${content}</svg>`
  )
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
