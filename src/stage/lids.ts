import { mixed } from '../look/colour.ts'
import { skinTones } from '../look/people/complexion.ts'
import { figureFrame, loweredBy } from '../look/people/figure.ts'
import type { FigurePicture } from '../look/picture/picture.ts'
import { svgOf } from '../look/svg.ts'
import { palette } from '../look/tokens.ts'
import type { Piece } from './piece.ts'
import { figurePiece } from './pieces-of.ts'

const eyes = [25.1, 34.9] // in the figure's own box
const height = 17.3

/** Closed lids that lie over a figure's eyes. */
export function lidsOn(figure: FigurePicture): Piece {
  const { look, scale, pose } = figure
  const skin = skinTones[look.skin]
  const drop = loweredBy(look, pose)
  const lid = (x: number) =>
    `<ellipse cx="${x}" cy="${height}" rx="2.3" ry="2.2" fill="${skin}"/>` +
    `<path d="M${x - 1.8} ${height + 0.6}q1.8 1.1 3.6 0" fill="none" stroke="${mixed(skin, palette.ink, 0.78)}" stroke-width=".7" stroke-linecap="round"/>`
  const content = `<g transform="translate(0 ${drop})">${eyes.map(lid).join('')}</g>`
  const piece = figurePiece(figure, 'hall')
  return {
    ...piece,
    id: `lids/${figure.person}`,
    art: {
      ...piece.art,
      key: `lids ${look.skin} ${scale} ${drop}`,
      svg: () => svgOf(figureFrame, content),
    },
  }
}
