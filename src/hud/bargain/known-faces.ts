import type { PersonLook } from '../../look/people/person-look.ts'

/** Faces that people have in the game whose table is shown; a drill deals its own. By view of the table and place. */
const known = new WeakMap<object, readonly (PersonLook | undefined)[]>()

export const keepFaces = (table: object, faces: readonly (PersonLook | undefined)[]): void => {
  known.set(table, faces)
}

export const knownFace = (table: object, party: number): PersonLook | undefined => known.get(table)?.[party]
