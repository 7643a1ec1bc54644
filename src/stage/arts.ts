import { mixed } from '../look/colour.ts'
import { shapePath } from '../look/emblem.ts'
import { figureFrame, figureSvg } from '../look/people/figure.ts'
import type { Box, DayPicture, FigurePicture, PlannerPicture, Spot } from '../look/picture/picture.ts'
import { boardSvg, dayCard, letterSpots } from '../look/planner-svg.ts'
import { svgOf } from '../look/svg.ts'
import { palette, projectLooks } from '../look/tokens.ts'
import type { Emblem } from '../sim/setup.ts'
import type { Art } from './raster.ts'

const { ink, bond, manila } = palette

export function figureArt({ look, pose, mood, scale }: FigurePicture): { art: Art; origin: Spot } {
  const { width, height } = figureFrame
  return {
    art: {
      key: `figure ${JSON.stringify([look, pose, mood, scale])}`,
      width: width * scale,
      height: height * scale,
      svg: () => figureSvg(look, { pose, mood, height: height * scale }),
    },
    origin: { x: (30 - figureFrame.x) / width, y: (106 - figureFrame.y) / height },
  }
}

const glanceWidth = 44

/** Arrows to both sides, over a head: asked for from two places. They are edged with paper, for ribbons pass there. */
export const glanceArt = (scale: number): Art => {
  const [width, height] = [glanceWidth * scale, 18 * scale]
  const arrow = 'M3 0H14M8-5L3 0L8 5'
  const arrows = `<path d="${arrow}"/><path transform="translate(${glanceWidth} 0) scale(-1 1)" d="${arrow}"/>`
  const stroked = (colour: string, size: number) =>
    `<g stroke="${colour}" stroke-width="${size}">${arrows}</g>`
  return {
    key: `glance ${scale}`,
    width,
    height,
    svg: () =>
      svgOf(
        { x: 0, y: 0, width, height },
        `<g transform="scale(${scale}) translate(0 9)" fill="none" stroke-linecap="round" stroke-linejoin="round">` +
          `${stroked(bond, 6)}${stroked(ink, 2.4)}</g>`,
      ),
  }
}

/** An empty planner on its stand, with the letters of the days where there is room for them. */
export function boardArt(planner: PlannerPicture, days: readonly string[]): Art {
  const here = fromCorner(planner)
  const { width, height } = here.board
  const size = Math.min(13, (here.rows[0]?.box.height ?? 15) * 0.87)
  const letters = letterSpots(here).map(({ x, y }, i) => ({
    text: days[i] ?? '',
    x: x + boardEdge,
    y: y + boardEdge + size * 0.35,
    size,
    colour: ink,
  }))
  return {
    key: `board ${JSON.stringify([here.board, letters])}`,
    width: width + boardEdge * 2,
    height: height + boardEdge * 2 + 10,
    svg: () =>
      svgOf(
        { x: -boardEdge, y: -boardEdge, width: width + boardEdge * 2, height: height + boardEdge * 2 + 10 },
        boardSvg(here),
      ),
    letters,
  }
}

/** Pins, lines and shadow reach beyond the board. */
export const boardEdge = 5

function fromCorner({ board, rows, pile }: PlannerPicture): PlannerPicture {
  const moved = (day: DayPicture) => ({
    ...day,
    box: { ...day.box, x: day.box.x - board.x, y: day.box.y - board.y },
  })
  return { board: { ...board, x: 0, y: 0 }, rows: rows.map(moved), pile: pile.map(moved) }
}

/** Shadow and tilt reach beyond the card. */
const cardEdge = 5

export function dayArt(day: DayPicture): Art {
  const { width, height } = day.box
  const { kind, emblem, tilt } = day
  const box = { x: -cardEdge, y: -cardEdge, width: width + cardEdge * 2, height: height + cardEdge * 2 }
  return {
    key: `day ${JSON.stringify([kind, emblem, tilt, width, height])}`,
    width: box.width,
    height: box.height,
    svg: () => svgOf(box, dayCard({ ...day, box: { x: 0, y: 0, width, height } })),
  }
}

export const brassArt = ({ width, height }: Box): Art => ({
  key: `brass ${width} ${height}`,
  width: width + 2,
  height: height + 2,
  svg: () =>
    svgOf(
      { x: 0, y: 0, width: width + 2, height: height + 2 },
      `<rect x="1" y="1" width="${width}" height="${height}" rx="${Math.min(2, width / 3, height / 3)}" fill="${manila}" stroke="${ink}" stroke-width="1.4"/>`,
    ),
})

/** The disc from which a project's ribbons come. */
export function stationArt(emblem: Emblem, letter: string, radius: number): Art {
  const { hue, on } = projectLooks[emblem]
  const whole = radius * 2 + 8
  const shape = radius * 0.62
  return {
    key: `station ${emblem} ${letter} ${radius}`,
    width: whole,
    height: whole,
    svg: () =>
      svgOf(
        { x: 0, y: 0, width: whole, height: whole },
        `<g transform="translate(${whole / 2} ${whole / 2})"><circle cx="2" cy="3" r="${radius}" fill="${ink}" opacity=".15"/>` +
          `<circle r="${radius}" fill="${bond}" stroke="${ink}" stroke-width="3.2"/>` +
          `<circle r="${radius - 3.4}" fill="none" stroke="${mixed(hue, bond, 0.72)}" stroke-width="1.4"/>` +
          `<path d="${shapePath(emblem, shape)}" fill="${hue}" stroke="${ink}" stroke-width="2" stroke-linejoin="round"/></g>`,
      ),
    letters: [
      {
        text: letter,
        x: whole / 2,
        y: whole / 2 + shape * (emblem === 'triangle' ? 0.72 : 0.45),
        size: shape * 1.24,
        colour: on,
      },
    ],
  }
}
