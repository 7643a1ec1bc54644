import { backLayer, frontLayer } from '../look/office/layers.ts'
import { troubleParts } from '../look/office/trouble.ts'
import type { Box, Picture, RoomPicture } from '../look/picture/picture.ts'
import { svgOf } from '../look/svg.ts'
import { digest } from './digest.ts'
import type { Kind, Piece } from './piece.ts'
import { idOf } from './piece.ts'

/** The building before and behind its people, and what trouble brings into it. */
export const surroundings = (picture: Picture): readonly Piece[] => [
  wholeLayer(picture, 'back', backLayer(picture)),
  wholeLayer(picture, 'front', frontLayer(picture)),
  ...picture.rooms.flatMap(troublePieces),
]

const wholeLayer = ({ size }: Picture, layer: 'back' | 'front', drawn: string): Piece => ({
  id: layer,
  kind: 'ground',
  layer,
  art: { key: `${layer} ${digest(drawn)}`, ...size, svg: () => drawn },
  at: { x: 0, y: 0 },
  origin: { x: 0, y: 0 },
  tilt: 0,
  flipped: false,
})

const edge = 6 // turned sheets reach beyond their boxes

const troublePieces = (room: RoomPicture): Piece[] =>
  troubleParts(room).map(({ kind, box, svg }, i) => {
    const around: Box = {
      x: box.x - edge,
      y: box.y - edge,
      width: box.width + edge * 2,
      height: box.height + edge * 2,
    }
    const origin = kind === 'pile' ? { x: 0.5, y: 1 } : { x: 0.5, y: 0.5 }
    return {
      id: idOf.trouble(room.project, kind, i),
      kind: 'trouble' satisfies Kind,
      layer: 'trouble',
      art: {
        key: `trouble ${digest(svg)}`,
        width: around.width,
        height: around.height,
        svg: () => svgOf(around, svg),
      },
      at: { x: around.x + around.width * origin.x, y: around.y + around.height * origin.y },
      origin,
      tilt: 0,
      flipped: false,
    }
  })
