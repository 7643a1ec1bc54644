import { shapePath } from '../look/emblem.ts'
import { chart } from '../look/office/fittings.ts'
import type { Box, Picture, RoomPicture, Spot } from '../look/picture/picture.ts'
import { insideOf } from '../look/picture/rooms.ts'
import { svgOf } from '../look/svg.ts'
import { palette, projectLooks } from '../look/tokens.ts'
import type { Emblem } from '../sim/setup.ts'
import { digest } from './digest.ts'
import type { LayerName } from './office-layers.ts'
import type { Piece } from './piece.ts'

/** What is on the stage for a moment only. */
const passing = { kind: 'brass', tilt: 0, flipped: false, layer: 'air' } as const
const middle = { x: 0.5, y: 0.5 }

/** A day that is done. */
export function tickIn({ x, y, width, height }: Box, layer: LayerName): Piece {
  const size = Math.min(height * 0.85, 12)
  const drawn = () =>
    svgOf(
      { x: 0, y: 0, width: 16, height: 16 },
      `<circle cx="8" cy="8" r="6.6" fill="${palette.bond}" stroke="${palette.ink}" stroke-width="1.4"/>` +
        `<path d="M5 8.2l2.2 2.4L11.2 5.4" fill="none" stroke="${palette.okText}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
    )
  return {
    ...passing,
    layer,
    id: 'tick',
    origin: middle,
    at: { x: x + width * 0.84, y: y + height / 2 },
    art: { key: `tick ${size}`, width: size, height: size, svg: drawn },
  }
}

/** The report that a project sends to the PMO. */
export function reportPaper(project: string, emblem: Emblem, at: Spot): Piece {
  const { hue } = projectLooks[emblem]
  const lines = [11, 15, 19].map((y) => `M12 ${y}h13`).join('')
  const drawn = () =>
    svgOf(
      { x: 0, y: 0, width: 34, height: 28 },
      `<path d="M6 7h24v20H6z" fill="${palette.ink}" opacity=".15"/>` +
        `<path d="M3 3h24v20H3z" fill="${palette.bond}" stroke="${palette.ink}" stroke-width="1.6"/>` +
        `<path d="${lines}" stroke="${palette.slate}" stroke-width="1.4" transform="translate(0 -4)"/>` +
        `<path transform="translate(7.600 17)" d="${shapePath(emblem, 3.6)}" fill="${hue}" stroke="${palette.ink}" stroke-width=".8"/>`,
    )
  return {
    ...passing,
    id: `report/${project}`,
    origin: middle,
    at,
    art: { key: `report ${emblem}`, width: 34, height: 28, svg: drawn },
  }
}

/** The chart on a room's wall, to be uncovered over the one before. */
export function chartOn({ project, box, mirrored, emblem, planned, reported }: RoomPicture): Piece {
  const at = insideOf(box, mirrored).chart
  const drawn = chart(at, planned, reported, projectLooks[emblem].hue)
  return {
    ...passing,
    layer: 'back',
    id: `chart/${project}`,
    origin: { x: 0, y: 0 },
    at,
    art: { key: `chart ${digest(drawn)}`, width: at.width, height: at.height, svg: () => svgOf(at, drawn) },
  }
}

/** The evening, over all of the building. */
export function nightOver({ size }: Picture): Piece {
  return {
    ...passing,
    layer: 'light',
    id: 'night',
    origin: { x: 0, y: 0 },
    at: { x: 0, y: 0 },
    art: {
      key: 'night',
      width: size.width,
      height: size.height,
      svg: () => svgOf({ x: 0, y: 0, width: 8, height: 8 }, `<path d="M0 0h8v8H0z" fill="#1d2a5c"/>`),
    },
  }
}

/** All that a week may need for a moment. */
export const propsFor = (picture: Picture, to: Picture): Piece[] => [
  nightOver(picture),
  ...to.rooms.map(chartOn),
  ...picture.rooms.map(({ project, emblem, station }) => reportPaper(project, emblem, station)),
  ...picture.places.flatMap(({ planner }) => planner.rows.slice(0, 1)).map(({ box }) => tickIn(box, 'hall')),
]
