import { mixed } from '../colour.ts'
import { moved, path, rect, tidy } from '../svg.ts'
import { palette } from '../tokens.ts'

/** Things that stand: x is the left edge or the middle, y the floor. */

const { ink, bond } = palette
const metal = '#39435f'

export function desk(x: number, y: number, width: number): string {
  const wood = '#b98e5e'
  const leg = mixed(wood, ink, 0.45)
  return (
    rect(x, y - 30, width, 6, wood, 'rx="1.5"') +
    rect(x, y - 25, width, 2.4, mixed(wood, ink, 0.3)) +
    rect(x + 4, y - 24, 4, 24, leg) +
    rect(x + width - 8, y - 24, 4, 24, leg)
  )
}

export const monitor = (x: number, y: number, screen = '#9fd0e0', scale = 1): string =>
  moved(
    x,
    y,
    rect(-2, -7, 4, 7, metal) +
      rect(-7, -1.6, 14, 1.8, metal) +
      rect(-14, -25, 28, 19, palette.hall, 'rx="2"') +
      rect(-12, -23, 24, 15, screen) +
      path('M-9-19h12M-9-16h16M-9-13h8', 'stroke="#fff" stroke-width="1.4" opacity=".8"'),
    scale,
  )

export const laptop = (x: number, y: number): string =>
  moved(
    x,
    y,
    rect(-11, -17, 22, 15, palette.hall, 'rx="1.5"') +
      rect(-9.5, -15.5, 19, 12, '#9fd0e0') +
      path('M-14-2.5h28l-1.5 3h-25z', `fill="${metal}"`),
  )

export const plant = (x: number, y: number, scale = 1): string =>
  moved(
    x,
    y,
    path('M-7-14h14l-2.4 14h-9.2z', 'fill="#b4664a"') +
      path('M-7.6-16h15.2v3.6h-15.2z', 'fill="#c67a5b"') +
      path('M0-16C-2-28-12-30-14-38C-4-36 0-28 0-16z', 'fill="#2f6b58"') +
      path('M0-16C1-30 10-34 15-40C15-30 8-20 0-16z', 'fill="#3c8069"') +
      path('M0-16C-3-30 1-40 2-48C8-38 5-26 0-16z', 'fill="#2a5f50"'),
    scale,
  )

export function shelf(x: number, y: number, width: number, rows: number): string {
  const wood = '#7d5b3f'
  const spines = ['#5e7891', '#a8795b', '#6e8574', '#8d6b86', '#c2a86b', '#4d5876']
  let drawn = rect(x, y - rows * 22 - 4, width, rows * 22 + 4, mixed(wood, ink, 0.35))
  for (let row = 0; row < rows; row++) {
    const board = y - row * 22 - 3
    for (let at = x + 3, i = row * 3; at < x + width - 6; i++) {
      const thick = 4 + ((i * 7) % 4)
      const tall = 12 + ((i * 5) % 5)
      drawn += rect(at, board - tall, thick, tall, spines[i % 6] as string)
      at += thick + 1
    }
    drawn += rect(x, board, width, 3, wood)
  }
  return drawn + rect(x, y - rows * 22 - 6, width, 3, wood)
}

export function cabinet(x: number, y: number, colour = '#7f8da0'): string {
  return (
    rect(x, y - 46, 26, 46, colour) +
    path(
      `M${x + 2} ${y - 44}h22v19h-22zM${x + 2} ${y - 22}h22v19h-22z`,
      `fill="${mixed(colour, '#ffffff', 0.16)}"`,
    ) +
    path(`M${x + 9} ${y - 36}h8M${x + 9} ${y - 14}h8`, `stroke="${ink}" stroke-width="2"`)
  )
}

export function sofa(x: number, y: number, width: number, scale = 1): string {
  const cloth = '#5c7488'
  const arm = mixed(cloth, '#ffffff', 0.12)
  return moved(
    x,
    y,
    rect(0, -34, width, 22, mixed(cloth, ink, 0.15), 'rx="6"') +
      rect(6, -20, width - 12, 13, cloth, 'rx="4"') +
      rect(-5, -26, 13, 20, arm, 'rx="6"') +
      rect(width - 8, -26, 13, 20, arm, 'rx="6"') +
      path(`M4-6v6M${width - 4}-6v6`, `stroke="${ink}" stroke-width="3"`),
    scale,
  )
}

export const coffee = (x: number, y: number): string =>
  moved(
    x,
    y,
    rect(0, -26, 40, 26, '#6b7b74') +
      rect(-2, -29, 44, 4, '#e7e3d6') +
      rect(5, -52, 20, 23, palette.hall, 'rx="2"') +
      rect(8, -48, 14, 6, '#8fb7c4') +
      path('M12-40h6v3h-6z', 'fill="#8a93a8"') +
      path('M12-35h6l-.8 5h-4.4zM30-35h6l-.8 6h-4.4z', `fill="${bond}"`),
  )

export const door = (x: number, y: number): string =>
  rect(x, y - 60, 40, 60, '#c9cdc4') +
  rect(x + 4, y - 56, 32, 56, '#b4bbb1') +
  `<circle cx="${x + 30}" cy="${y - 26}" r="2" fill="${ink}"/>`

export function papers(x: number, y: number, count: number): string {
  return Array.from({ length: count }, (_, i) =>
    rect(
      x - 10 + ((i * 5) % 3),
      y - 3 - i * 3,
      18,
      2.6,
      i % 2 ? bond : '#e3e7ec',
      'stroke="#9aa3b2" stroke-width=".5"',
    ),
  ).join('')
}

export const chair = (x: number, y: number): string =>
  rect(x - 11, y - 58, 22, 30, '#5b4436', 'rx="5"') + rect(x - 2, y - 28, 4, 28, '#43322a')

export const bin = (x: number, y: number): string =>
  path(`M${tidy(x - 7)} ${tidy(y - 16)}h14l-2 16h-10z`, 'fill="#8b98a8"')
