import type { Jaw } from './person-look.ts'
import type { Point } from './svg.ts'

/** The right half of a face, from the crown at 120, 48 down to the chin; the left half is its mirror. */
type Outline = {
  readonly crown: number // how far the crown is flat
  readonly temple: Point
  readonly cheek: Point
  readonly curve: readonly [Point, Point]
  readonly chin: Point
}

const outlines: { readonly [jaw in Jaw]: Outline } = {
  oval: { crown: 142, temple: [159, 90], cheek: [159, 106], curve: [[159, 134], [141, 154]], chin: [120, 154] }, // biome-ignore format: a table
  square: { crown: 142, temple: [160, 88], cheek: [160, 116], curve: [[160, 140], [146, 153]], chin: [131, 154] }, // biome-ignore format: a table
  narrow: { crown: 140, temple: [157, 88], cheek: [156, 110], curve: [[154, 134], [136, 157]], chin: [120, 157] }, // biome-ignore format: a table
  round: { crown: 143, temple: [161, 92], cheek: [161, 108], curve: [[161, 136], [143, 153]], chin: [120, 153] }, // biome-ignore format: a table
}

const at = ([x, y]: Point) => `${x} ${y}`
const mirrored = ([x, y]: Point): Point => [240 - x, y]

const brow = ({ crown, temple }: Outline) => `C${crown} 48 ${temple[0]} 62 ${at(temple)}`
const chinwards = ({ curve, chin }: Outline) => `C${at(curve[0])} ${at(curve[1])} ${at(chin)}`
const cheekwards = ({ curve, chin, cheek }: Outline) =>
  `L${at(mirrored(chin))}C${at(mirrored(curve[1]))} ${at(mirrored(curve[0]))} ${at(mirrored(cheek))}`

export function facePath(jaw: Jaw): string {
  const face = outlines[jaw]
  const { crown, temple, cheek } = face
  const leftBrow = `C${240 - temple[0]} 62 ${240 - crown} 48 120 48`
  return `M120 48${brow(face)}L${at(cheek)}${chinwards(face)}${cheekwards(face)}L${at(mirrored(temple))}${leftBrow}Z`
}

/** The side turned away from the light. It follows the face's edge, so nothing has to be clipped. */
export function shadePath(jaw: Jaw): string {
  const face = outlines[jaw]
  return `M120 48${brow(face)}L${at(face.cheek)}${chinwards(face)}L120 ${face.chin[1]}C150 130 150 72 120 48Z`
}

/** The lower face, below an edge that runs from the left to the right cheek at the height `from`. */
export function lowerPath(jaw: Jaw, from: number, edge: string): string {
  const face = outlines[jaw]
  const side = face.cheek[0]
  return `M${240 - side} ${from}${edge} ${side} ${from}L${at(face.cheek)}${chinwards(face)}${cheekwards(face)}Z`
}
