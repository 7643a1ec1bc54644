import type { PersonLook } from '../people/person-look.ts'
import type { Acting } from './acting.ts'
import type { FigurePicture, Spot } from './picture.ts'

/** What everybody looks like. */
export type Cast = { readonly [person: string]: PersonLook }

export function figure(
  cast: Cast,
  person: string,
  feet: Spot,
  scale: number,
  acting: Acting,
  flipped = false,
): FigurePicture {
  const look = cast[person]
  if (!look) throw new Error(`Nobody says what "${person}" looks like.`)
  return { person, look, ...acting, feet, scale, flipped }
}
