import type { GameObjects, Scene } from 'phaser'
import type { Box } from '../look/picture/picture.ts'

export type Pen = CanvasRenderingContext2D
export type Sheet = ReturnType<typeof openSheet>

const step = 64 // pixels: a sheet grows by these, so that a moving ribbon does not make a new texture each time

/** A piece of canvas on the stage that is drawn on by hand, as large as what is on it. */
export function openSheet(scene: Scene, layer: GameObjects.Container, key: string) {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d') as Pen
  let image: GameObjects.Image | null = null
  let depth = 0
  let shown = 1
  let light = 1

  function sized(width: number, height: number): GameObjects.Image {
    if (image && width <= canvas.width && height <= canvas.height) return image
    image?.destroy()
    if (scene.textures.exists(key)) scene.textures.remove(key)
    canvas.width = Math.ceil(width / step) * step
    canvas.height = Math.ceil(height / step) * step
    putCanvas(scene, key, canvas)
    image = scene.add.image(0, 0, key).setOrigin(0, 0)
    layer.add(image.setDepth(depth).setAlpha(shown * light))
    return image
  }

  return {
    /** `draw` works in units of the drawing. */
    paint(box: Box, scale: number, draw: (pen: Pen) => void) {
      const [left, top] = [Math.floor(box.x * scale), Math.floor(box.y * scale)] // whole pixels, or it would blur
      const now = sized(Math.ceil(box.width * scale) + 1, Math.ceil(box.height * scale) + 1)
      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.clearRect(0, 0, canvas.width, canvas.height)
      pen.setTransform(scale, 0, 0, scale, -left, -top)
      draw(pen)
      scene.textures.get(key).source[0]?.update()
      now
        .setPosition(left / scale, top / scale)
        .setScale(1 / scale)
        .setVisible(true)
    },
    /** The greater, the nearer, once the layer is sorted. */
    lift(to: number) {
      depth = to
      image?.setDepth(to)
    },
    fade(to: number) {
      shown = to
      image?.setAlpha(shown * light)
    },
    /** How much it stands out, 0 to 1, however far it has faded in. */
    light(to: number) {
      light = to
      image?.setAlpha(shown * light)
    },
    hide() {
      image?.setVisible(false)
    },
    close() {
      image?.destroy()
      if (scene.textures.exists(key)) scene.textures.remove(key)
    },
  }
}

/** Not as a canvas texture of Phaser's: that reads all its pixels back and keeps them. */
export function putCanvas(scene: Scene, key: string, canvas: HTMLCanvasElement): void {
  const texture = scene.textures.create(
    key,
    canvas as unknown as HTMLImageElement,
    canvas.width,
    canvas.height,
  )
  texture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height)
}
