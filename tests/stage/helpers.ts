import type { Picture } from '../../src/look/picture/picture.ts'
import { pictureOf } from '../../src/look/picture/picture-of.ts'
import type { Piece } from '../../src/stage/piece.ts'
import { aCompany, castOf, desksOf } from '../look/picture/played.ts'

/** A piece of brass at the corner, unless told otherwise; `key` is what is drawn on it. */
export const aPiece = (
  id: string,
  { key = 'drawn', ...more }: Partial<Piece> & { key?: string } = {},
): Piece => ({
  id,
  kind: 'brass',
  layer: 'hall',
  art: { key, width: 10, height: 10, svg: () => '<svg/>' },
  at: { x: 0, y: 0 },
  origin: { x: 0, y: 0 },
  tilt: 0,
  flipped: false,
  ...more,
})

/** Pictures of two weeks that follow each other; somebody is away for two days of the first. */
export function twoWeeks(): readonly [Picture, Picture] {
  const company = aCompany(4, 4)
  const people = company.people.map((person) =>
    person.id === 's2' ? { ...person, absences: [{ week: 2, days: 2 }] } : person,
  )
  const [, second, third] = desksOf({ ...company, people }, 'one').map((view) =>
    pictureOf(view, castOf(view), 'wide', null),
  )
  if (!second || !third) throw new Error('two weeks were to be seen')
  return [second, third]
}
