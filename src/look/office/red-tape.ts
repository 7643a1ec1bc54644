import type { Box } from '../picture/picture.ts'
import { moved, path, rect, tidy } from '../svg.ts'
import { palette } from '../tokens.ts'

/** What an office asks of a project, as one sees it there: forms in a pile, and its own tape round the plan. */

const { ink, bond, canary, tape: red } = palette

/** A pile of forms on the floor, a hand higher by each step; every third is a carbon copy. */
export function forms(x: number, y: number, steps: number, scale = 1): string {
  if (steps === 0) return ''
  const count = 1 + steps * 4
  const sheets = Array.from({ length: count }, (_, i) =>
    rect(
      -11 + ((i * 7) % 4),
      -3.4 - i * 3.4,
      20,
      3,
      i % 3 === 2 ? canary : bond,
      `stroke="${ink}" stroke-width=".6"`,
    ),
  ).join('')
  const top = tidy(-3.4 - count * 3.4)
  return moved(x, y, `${sheets}${rect(-8, Number(top), 15, 3.4, red)}`, scale)
}

/** Tape across a chart: over a corner, over two, and crosswise. */
export function tape({ x, y, width, height }: Box, steps: number): string {
  if (steps === 0) return ''
  const [w, h] = [Math.min(width * 0.42, 44), Math.min(height * 0.62, 34)]
  const right = x + width
  const low = y + height
  const bands = [
    `M${tidy(right - w)} ${tidy(y - 2)}L${tidy(right + 2)} ${tidy(y + h)}`,
    `M${tidy(x - 2)} ${tidy(low - h)}L${tidy(x + w)} ${tidy(low + 2)}`,
    `M${tidy(x - 2)} ${tidy(y + height * 0.3)}L${tidy(right + 2)} ${tidy(y + height * 0.78)}`,
  ]
  const wide = height < 40 ? 3.4 : 5.5
  const drawn = bands.slice(0, steps).join('')
  return (
    path(drawn, `fill="none" stroke="${bond}" stroke-width="${wide + 1.8}"`) +
    path(drawn, `fill="none" stroke="${red}" stroke-width="${wide}"`)
  )
}
