import { boxOf, figureBox } from './boxes.ts'
import type { Box, FigurePicture, Picture, PlacePicture, RibbonPicture, Thing } from './picture.ts'
import { thingId } from './picture.ts'

/** All that can be pointed at, as it is read: rooms with their people, offices, then place by place. */
export function thingsOf({ rooms, offices, places, ribbons }: Omit<Picture, 'things'>): Thing[] {
  return [
    ...rooms.flatMap(({ project, box, people }) => [
      { id: thingId.room(project), box },
      ...people.map(figureThing),
    ]),
    ...offices.flatMap(({ office, box, people }) => [
      { id: thingId.office(office), box },
      ...people.map(figureThing),
    ]),
    ...places.flatMap((place) => placeThings(place, ribbons)),
  ]
}

function placeThings(
  { person, figure, planner, plate }: PlacePicture,
  ribbons: readonly RibbonPicture[],
): Thing[] {
  const mine = ribbons.filter((ribbon) => ribbon.person === person)
  return [
    figure ? figureThing(figure) : { id: thingId.person(person), box: plate },
    {
      id: thingId.planner(person),
      box: plannerBox(
        planner.board,
        planner.pile.map((day) => day.box),
      ),
    },
    ...mine.map((ribbon) => ({ id: thingId.ribbon(ribbon), box: ribbon.tag ?? ribbon.clip })),
  ]
}

const figureThing = (figure: FigurePicture): Thing => ({
  id: thingId.person(figure.person),
  box: figureBox(figure),
})

function plannerBox(board: Box, pile: readonly Box[]): Box {
  const top = Math.min(board.y, ...pile.map((box) => box.y))
  return boxOf(board.x, top, board.width, board.y + board.height - top)
}
