import { figureBox, overlap } from '../picture/boxes.ts'
import type { Box, Picture } from '../picture/picture.ts'
import type { Building } from '../picture/plan.ts'
import { path, rect, tidy } from '../svg.ts'
import { palette } from '../tokens.ts'
import { cabinet, coffee, door, plant, sofa } from './furniture.ts'

/** The hall with its tall windows and its railing, and the lounge under its floor. */
export function hallBack(picture: Picture, { hall, deck, lounge }: Building): string {
  const { x, y, width, height } = hall
  const wide = picture.plan === 'wide'
  const [pane, tall, count] = wide ? [80, 128, 6] : [58, 86, 4]
  const step = width / count
  const windows = Array.from({ length: count }, (_, i) =>
    windowAt(x + i * step + (step - pane) / 2, y + (wide ? 20 : 14), pane, tall),
  )
  return (
    rect(x, y, width, deck.y - y + deck.height, '#f6f4ea') +
    windows.join('') +
    (wide ? railing(x, y + height, width) : '') +
    rect(lounge.x, lounge.y, lounge.width, lounge.height, '#e0e3da') +
    rect(lounge.x, lounge.y + lounge.height - (wide ? 16 : 5), lounge.width, wide ? 16 : 5, '#c4c8be') +
    (wide ? loungeOf(picture, lounge) : armchairs(picture))
  )
}

function windowAt(x: number, y: number, width: number, height: number): string {
  const low = y + height * 0.64
  const middle = x + width / 2
  return (
    rect(x, y, width, height, '#ddebec') +
    path(
      `M${tidy(x)} ${tidy(low)}q${width / 4}-22 ${width / 2} 0t${width / 2} 0V${tidy(y + height)}h${-width}z`,
      'fill="#fff" opacity=".5"',
    ) +
    path(
      `M${tidy(middle)} ${tidy(y)}v${height}M${tidy(x)} ${tidy(y + height * 0.375)}h${width}`,
      'stroke="#f6f4ea" stroke-width="3"',
    ) +
    rect(x, y, width, height, 'none', 'stroke="#e4e2d4" stroke-width="3"')
  )
}

function railing(x: number, floor: number, width: number): string {
  const posts = Array.from(
    { length: Math.floor(width / 25) },
    (_, i) => `M${x + 12 + i * 25} ${floor - 34}V${floor}`,
  )
  return path(
    `M${x} ${floor - 34}H${x + width}${posts.join('')}`,
    'stroke="#4d587a" stroke-width="1.6" opacity=".42"',
  )
}

/** A sofa under everybody who has nothing to do; other things stand where there is room left. */
function loungeOf({ places }: Picture, lounge: Box): string {
  const floor = lounge.y + lounge.height - 7
  const resting = places.filter((place) => place.idle)
  const seats = resting.flatMap(({ figure }) => (figure ? [figureBox(figure)] : []))
  const sofas = resting.map(({ plate }) => {
    const width = Math.min(106, plate.width - 14)
    return sofa(plate.x + (plate.width - width) / 2, floor + 1, width)
  })
  const right = lounge.x + lounge.width
  const things: readonly (readonly [number, number, string])[] = [
    [lounge.x + 14, 44, coffee(lounge.x + 16, floor)],
    [lounge.x + 66, 18, plant(lounge.x + 75, floor, 0.62)],
    [lounge.x + 350, 120, sofa(lounge.x + 354, floor + 1, 112)],
    [lounge.x + 482, 18, plant(lounge.x + 490, floor, 0.66)],
    [lounge.x + 550, 48, door(lounge.x + 554, lounge.y + lounge.height)],
    [right - 68, 58, cabinet(right - 66, floor) + cabinet(right - 38, floor, '#8b98a8')],
  ]
  const free = things.filter(([left, wide]) =>
    seats.every(
      (seat) =>
        overlap(
          { x: left, y: 0, width: wide, height: 1 },
          { x: seat.x + seat.width / 2 - 60, y: 0, width: 120, height: 1 },
        ) === 0,
    ),
  )
  return free.map(([, , drawn]) => drawn).join('') + sofas.join('')
}

/** Where there is no lounge to sit in, whoever is idle sits at the own place. */
const armchairs = ({ places }: Picture): string =>
  places
    .flatMap(({ idle, figure }) => (idle && figure ? [sofa(figure.feet.x - 14, figure.feet.y, 46, 0.6)] : []))
    .join('')

/** The floor of the hall: ribbons pass behind it, names are written on it. */
export const deckOf = ({ deck: { x, y, width, height } }: Building): string =>
  rect(x, y + height, width, 5, palette.ink, 'opacity=".18"') +
  rect(x, y, width, height, palette.hall) +
  rect(x, y, width, 3.5, '#4d587a')
