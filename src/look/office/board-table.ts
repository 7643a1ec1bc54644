import { mixed } from '../colour.ts'
import { outcomeShape } from '../gate/marks.ts'
import type { FigurePicture, SeatPicture } from '../picture/picture.ts'
import { path, rect, tidy } from '../svg.ts'
import { palette } from '../tokens.ts'

/** A high back for each member of the board, the chair's higher; one who is away leaves theirs empty, one with a wheelchair needs none. */
export const boardChairs = (seats: readonly SeatPicture[], people: readonly FigurePicture[]): string =>
  seats
    .filter(({ person }) => !people.some((it) => it.person === person && it.look.wheelchair))
    .map(({ feet, scale, chair }) => {
      const width = 50 * scale
      const height = (chair ? 104 : 92) * scale
      const [left, top] = [feet.x - width / 2, feet.y - height]
      return (
        `<rect x="${tidy(left)}" y="${tidy(top)}" width="${tidy(width)}" height="${tidy(height)}" rx="6" fill="#4a1b2b"/>` +
        rect(left + 4, top + 4, width - 8, height - 4, '#63283c')
      )
    })
    .join('')

/** A card before each member who came, with the sign of the outcome they lean to: framed if firm, dashed if they waver. */
export const leaningCards = (seats: readonly SeatPicture[]): string =>
  seats
    .filter(({ present }) => present)
    .map(({ card: { x, y, width, height }, leaning, firm }) => {
      const edge = mixed(palette.manila, palette.ink, 0.42)
      const size = Math.min(15, width - 6)
      const mark = leaning
        ? `<g transform="translate(${tidy(x + (width - size) / 2)} ${tidy(y + (height - size) / 2)}) scale(${tidy(size / 24)})">${outcomeShape(leaning)}</g>`
        : path(
            `M${tidy(x + width / 2 - 5)} ${tidy(y + height / 2 + 3)}q-2 -8 4 -7q5 1 2 5q-4 4 -5 -1q3 -6 9 -2`,
            `fill="none" stroke="${edge}" stroke-width="2"`,
          )
      const frame = firm
        ? `fill="none" stroke="${palette.manila}" stroke-width="2.6"`
        : leaning
          ? `fill="none" stroke="${edge}" stroke-width="1.6" stroke-dasharray="3 2.5"`
          : 'fill="none"'
      return (
        rect(x + 1.5, y + 2, width, height, palette.ink, 'opacity=".3"') +
        rect(x, y, width, height, palette.bond) +
        path(
          `M${tidy(x + 1)} ${tidy(y + 1)}h${tidy(width - 2)}v${tidy(height - 2)}h${tidy(2 - width)}z`,
          frame,
        ) +
        mark
      )
    })
    .join('')
