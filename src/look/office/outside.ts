import type { Box, Size } from '../picture/picture.ts'
import { moved, path, rect } from '../svg.ts'
import { palette } from '../tokens.ts'

const { ink } = palette

export function sky({ width, height }: Size): string {
  const shades: readonly (readonly [number, string])[] = [
    [0, palette.day],
    [0.55, '#cfe3e6'],
    [1, '#e6ede2'],
  ]
  const stops = shades.map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`).join('')
  return (
    `<defs><linearGradient id="day" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient></defs>` +
    rect(0, 0, width, height, 'url(#day)')
  )
}

/** Clouds, other houses, the street and two trees, all beside the building. */
export function town({ width, height }: Size, { x, y, height: tall }: Box): string {
  const right = width - x
  const ground = y + tall
  if (x < 20) return rect(0, ground - 8, width, height - ground + 8, '#7f948c')
  return (
    `<g fill="#fff" opacity=".55">${path('M-20 300q20-34 54-20q16-26 44 0v30h-98z', '')}${path(`M${right - 10} 420q14-30 50-18v40h-50z`, '')}</g>` +
    `<g fill="#b7cfd2">${[
      [-6, 210, 30],
      [20, 150, 22],
      [right + 10, 250, 40],
    ]
      .map(
        ([at, up, wide]) =>
          `<rect x="${at}" y="${ground - 8 - (up as number)}" width="${wide}" height="${up}"/>`,
      )
      .join('')}</g>` +
    rect(0, ground - 12, width, 40, '#9fb3a9') +
    rect(0, ground, width, height - ground, '#7f948c') +
    path(`M0 ${ground}H${width}`, `stroke="${ink}" stroke-width="2.5"`) +
    tree(18, ground - 8, 1.05) +
    tree(width - 14, ground - 8, 0.9)
  )
}

const tree = (x: number, y: number, scale: number): string =>
  moved(
    x,
    y,
    rect(-3.4, -46, 6.8, 46, '#5b4436') +
      path(
        'M0-130C28-128 40-98 33-74C42-54 22-36 0-38C-22-36-42-54-33-74C-40-98-28-128 0-130z',
        'fill="#3f7c66"',
      ) +
      path('M8-129C32-122 40-98 33-74C42-54 22-36 4-38C22-60 24-100 8-129z', 'fill="#2f6553"'),
    scale,
  )

/** Two pigeons on the roof, face to face. */
export const pigeons = (x: number, y: number, scale: number): string =>
  pigeon(x, y, scale, 1) + pigeon(x + 35 * scale, y, scale * 0.88, -1)

const pigeon = (x: number, y: number, scale: number, facing: 1 | -1): string =>
  `<g transform="translate(${x} ${y}) scale(${scale * facing} ${scale})">` +
  path('M-14-8C-8-14 2-14 6-12C6-17 9-19 12-18C15-17 15-14 13.6-12C13-5 6-2-2-3L-16-4z', 'fill="#7c899b"') +
  path('M-12-8C-6-11 0-10 4-7C0-4-6-4-12-5z', 'fill="#616e82"') +
  path('M6-12q3 2 7 0q-1 4-5 4z', 'fill="#5e8a86"') +
  `<circle cx="11.6" cy="-15.6" r="1.1" fill="${ink}"/>` +
  path('M14.6-15l4 1l-4 1z', 'fill="#d9a24a"') +
  path('M-1-3v4M3-3.4v4', 'stroke="#b4664a" stroke-width="1.4"') +
  '</g>'
