import type { GameObjects, Scene } from 'phaser'
import type { Motions } from './motions.ts'
import type { Layers } from './office-scene.ts'
import type { Piece } from './piece.ts'
import { onPixels } from './pixels.ts'

/** What one motion adds to where a piece stands: sums of way and turn, products of size, opacity and uncovered share. */
export type Decor = {
  x: number
  y: number
  tilt: number
  wide: number
  high: number
  shown: number
  cut: number // from the left
}
const plain = (): Decor => ({ x: 0, y: 0, tilt: 0, wide: 1, high: 1, shown: 1, cut: 1 })
export type Change = (share: number, decor: Decor) => void
export type Span = { readonly after: number; readonly lasts: number }

type Standing = {
  piece: Piece
  readonly image: GameObjects.Image
  readonly decors: Map<string, Decor>
}

export type Pieces = ReturnType<typeof openPieces>

/** The pieces that stand on the stage, by name. `place` sets them as they are; motions only decorate. */
export function openPieces(scene: Scene, layers: Layers, motions: Motions) {
  const standing = new Map<string, Standing>()
  let textureOf: (piece: Piece) => string = (piece) => piece.art.key
  let scale = 1 // pixels of the canvas for each unit
  let ghosts = 0

  function stand(piece: Piece): Standing {
    const image = scene.add.image(0, 0, textureOf(piece))
    layers[piece.layer].add(image)
    return { piece, image, decors: new Map() }
  }

  function lay({ piece, image, decors }: Standing): void {
    const { x: originX, y: originY, ...laid } = onPixels(piece, image.frame, scale)
    let { left: x, top: y, wide, high } = laid
    let { tilt } = piece
    let shown = 1
    let cut = 1
    for (const decor of decors.values()) {
      x += decor.x
      y += decor.y
      tilt += decor.tilt
      wide *= decor.wide
      high *= decor.high
      shown *= decor.shown
      cut *= decor.cut
    }
    image
      .setOrigin(originX, originY)
      .setPosition(x, y)
      .setDisplaySize(wide, high)
      .setAngle(tilt)
      .setFlipX(piece.flipped)
      .setAlpha(shown)
    if (cut < 1) image.setCrop(0, 0, image.frame.width * cut, image.frame.height)
    else if (image.isCropped) image.setCrop()
  }

  function run(
    one: Standing,
    id: string,
    name: string,
    { after, lasts }: Span,
    change: Change,
    ended?: () => void,
  ) {
    const decor = plain()
    motions.begin(`${id} ${name}`, {
      after,
      lasts,
      to(share) {
        if (!one.image.active) return
        change(share, decor)
        if (share < 1) one.decors.set(name, decor)
        else one.decors.delete(name)
        lay(one)
        if (share === 1) ended?.()
      },
    })
  }

  function add(piece: Piece, depth: number): void {
    const one = standing.get(piece.id) ?? stand(piece)
    if (one.piece.layer !== piece.layer) layers[piece.layer].add(one.image)
    one.piece = piece
    const texture = textureOf(piece)
    if (one.image.texture.key !== texture) one.image.setTexture(texture)
    one.image.setDepth(depth)
    standing.set(piece.id, one)
    lay(one)
  }

  return {
    /** Exactly these pieces stand now, those of a layer in this order. */
    place(pieces: readonly Piece[], to: { scale: number; texture: (piece: Piece) => string }): void {
      textureOf = to.texture
      scale = to.scale
      const kept = new Set(pieces.map(({ id }) => id))
      for (const [id, { image }] of standing)
        if (!kept.has(id)) {
          image.destroy()
          standing.delete(id)
        }
      pieces.forEach(add)
      for (const layer of Object.values(layers)) layer.sort('depth')
    },
    /** One more piece, on top of its layer, until the next `place`. */
    add: (piece: Piece) => add(piece, Number.MAX_SAFE_INTEGER),
    remove(id: string): void {
      standing.get(id)?.image.destroy()
      standing.delete(id)
    },
    /** How a piece is held out of its place; null: it is not. */
    hold(id: string, held: Partial<Decor> | null): void {
      const one = standing.get(id)
      if (!one) return
      if (held) one.decors.set('held', { ...plain(), ...held })
      else one.decors.delete('held')
      lay(one)
    },
    get: (id: string) => standing.get(id)?.piece,
    /** All that is on what stands. */
    textures: (): ReadonlySet<string> =>
      new Set([...standing.values()].map(({ image }) => image.texture.key)),
    ids: (): readonly string[] => [...standing.keys()],
    /** Moves a piece for a while; at the end it is where it stands. */
    decorate(id: string, name: string, span: Span, change: Change) {
      const one = standing.get(id)
      if (one) run(one, id, name, span, change)
    },
    /** What is no longer there, as it goes. */
    ghost(piece: Piece, span: Span, change: Change) {
      const one = stand(piece)
      one.image.setDepth(Number.MAX_SAFE_INTEGER)
      lay(one)
      run(one, `ghost ${++ghosts}`, 'going', span, change, () => one.image.destroy())
    },
    get size() {
      return standing.size
    },
  }
}
