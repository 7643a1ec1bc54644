import { glanceBox } from '../look/picture/boxes.ts'
import type {
  Box,
  DayPicture,
  FigurePicture,
  Picture,
  PlacePicture,
  RoomPicture,
} from '../look/picture/picture.ts'
import { thingId } from '../look/picture/picture.ts'
import { boardArt, boardEdge, brassArt, dayArt, figureArt, glanceArt, stationArt } from './arts.ts'
import type { Letters } from './letters.ts'
import type { LayerName } from './office-layers.ts'
import type { Piece } from './piece.ts'
import { idOf } from './piece.ts'
import { surroundings } from './surroundings.ts'

/** Everything of a picture but its ribbons, from back to front within each layer. */
export const piecesOf = (picture: Picture, letters: Letters): readonly Piece[] => [
  ...surroundings(picture),
  ...picture.rooms.flatMap(({ people }) => people.map((figure) => figurePiece(figure, 'room'))),
  ...picture.offices.flatMap(({ people }) => people.map((figure) => figurePiece(figure, 'room'))),
  ...picture.places.flatMap((place) => placePieces(place, letters)),
  ...picture.ribbons.flatMap((ribbon) => [
    ...ribbon.eyelets.map((box, i) => brassPiece(`eyelet/${thingId.ribbon(ribbon)}/${i}`, box, 'hall')),
    brassPiece(`clip/${thingId.ribbon(ribbon)}`, ribbon.clip, 'brass'),
  ]),
  ...picture.rooms.map((room) => stationPiece(room, letters)),
]

const upright = { tilt: 0, flipped: false } as const
const middle = { x: 0.5, y: 0.5 }
const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })

export function figurePiece(figure: FigurePicture, layer: LayerName): Piece {
  const { art, origin } = figureArt(figure)
  const { person, feet, flipped } = figure
  return {
    id: idOf.figure(person),
    kind: 'figure',
    layer,
    art,
    at: feet,
    origin: flipped ? { ...origin, x: 1 - origin.x } : origin,
    tilt: 0,
    flipped,
  }
}

function placePieces(
  { person, figure, idle, looksBothWays, planner }: PlacePicture,
  { days }: Letters,
): Piece[] {
  const figures = figure ? [figurePiece(figure, idle ? 'room' : 'hall')] : []
  const glances = figure && looksBothWays ? [glancePiece(figure, planner.board)] : []
  const rows = planner.rows.map((day, i) => dayPiece(idOf.day(person, i), day, 'day'))
  const pile = planner.pile.map((day, i) => dayPiece(`pile/${person}/${i}`, day, 'pile'))
  const board: Piece = {
    ...upright,
    id: `board/${person}`,
    kind: 'board',
    layer: 'hall',
    art: boardArt(planner, days),
    at: { x: planner.board.x - boardEdge, y: planner.board.y - boardEdge },
    origin: { x: 0, y: 0 },
  }
  return [...figures, ...glances, board, ...rows, ...pile]
}

const dayPiece = (id: string, day: DayPicture, kind: 'day' | 'pile'): Piece => ({
  id,
  kind,
  layer: 'hall',
  art: dayArt(day),
  at: middleOf(day.box),
  origin: middle,
  tilt: 0,
  flipped: false,
})

const glancePiece = (figure: FigurePicture, board: Box): Piece => ({
  ...upright,
  id: `glance/${figure.person}`,
  kind: 'brass',
  layer: 'brass',
  art: glanceArt(figure.scale),
  at: middleOf(glanceBox(figure, board)),
  origin: middle,
})

const brassPiece = (id: string, box: Box, layer: LayerName): Piece => ({
  ...upright,
  id,
  kind: 'brass',
  layer,
  art: brassArt(box),
  at: middleOf(box),
  origin: middle,
})

const stationPiece = ({ project, emblem, station }: RoomPicture, letters: Letters): Piece => ({
  ...upright,
  id: idOf.station(project),
  kind: 'station',
  layer: 'brass',
  art: stationArt(emblem, letters.projects[project] ?? '', station.radius),
  at: station,
  origin: middle,
})
