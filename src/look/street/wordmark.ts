import { path, tidy } from '../svg.ts'
import { palette } from '../tokens.ts'

/** Where the red tape runs, and beyond both edges for wide screens. */
const course =
  'M-1100 250C-900 130-700 330-520 262S-180 236-10 214C120 196 210 318 330 286C420 262 430 230 520 248C620 268 640 318 730 300C800 286 800 196 872 190C930 186 958 206 986 250C1030 322 1160 300 1300 246S1560 190 1700 250S2100 330 2400 200'

/** The tape as it lies on the wall; the same again is laid over those letters that it passes in front of. */
export const tapeGroup = (): string =>
  path(
    course,
    'transform="translate(3 6)" fill="none" stroke="#0b2120" stroke-opacity=".45" stroke-width="25"',
  ) +
  path(course, `fill="none" stroke="${palette.tapeDark}" stroke-width="25"`) +
  path(course, 'fill="none" stroke="#c9263f" stroke-width="21"') +
  [-7, 7]
    .map((y) =>
      path(
        course,
        `transform="translate(0 ${y})" fill="none" stroke="#e05a6c" stroke-width="1.6" stroke-dasharray="5 5"`,
      ),
    )
    .join('')

/** The seal that closes the tape; it is the dot on the i. */
export function sealGroup(x: number, y: number): string {
  const scallops = Array.from({ length: 16 }, (_, i) => {
    const turn = (i / 8) * Math.PI
    return `<circle cx="${tidy(x + Math.cos(turn) * 24)}" cy="${tidy(y + Math.sin(turn) * 24)}" r="6.5" fill="#a3182f"/>`
  })
  return (
    `<circle cx="${x + 3}" cy="${y + 5}" r="30" fill="#0b2120" opacity=".4"/>${scallops.join('')}` +
    `<circle cx="${x}" cy="${y}" r="25" fill="#c9263f"/><circle cx="${x}" cy="${y}" r="18" fill="none" stroke="#f3b5be" stroke-width="1.6"/>` +
    path(
      `M${x - 11} ${y}l8 9l15-17`,
      `fill="none" stroke="${palette.bond}" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round"`,
    )
  )
}
