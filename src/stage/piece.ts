import type { Spot } from '../look/picture/picture.ts'
import type { LayerName } from './office-layers.ts'
import type { Art } from './raster.ts'

/** What a piece is, for how it comes, changes and goes. */
export type Kind = 'ground' | 'figure' | 'board' | 'day' | 'pile' | 'brass' | 'station' | 'trouble'

/** One thing that stands on the stage. */
export type Piece = {
  readonly id: string // the same thing from picture to picture
  readonly kind: Kind
  readonly layer: LayerName
  readonly art: Art
  readonly at: Spot // of its origin
  readonly origin: Spot // shares of its size
  readonly tilt: number // degrees
  readonly flipped: boolean
}

/** The names of pieces that others ask for. */
export const idOf = {
  figure: (person: string) => `figure/${person}`,
  day: (person: string, row: number) => `day/${person}/${row}`,
  trouble: (project: string, kind: string, nth: number | '') => `trouble/${project}/${kind}/${nth}`,
  station: (project: string) => `station/${project}`,
}
