import { faces } from '../look/tokens.ts'

/** A small picture: SVG without words, and single letters that are written over it. */
export type Art = {
  readonly key: string // the same key, the same picture
  readonly width: number // in units of the drawing
  readonly height: number
  readonly svg: () => string
  readonly letters?: readonly Letter[]
}
export type Letter = {
  readonly text: string
  readonly x: number // its middle
  readonly y: number // its foot
  readonly size: number
  readonly colour: string
}

/** An image made of SVG cannot use the fonts of the page, so letters are written on the canvas. */
export async function rasterised(art: Art, scale: number): Promise<HTMLCanvasElement> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(art.svg())}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.ceil(art.width * scale))
  canvas.height = Math.max(1, Math.ceil(art.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas to draw on')
  pen.drawImage(image, 0, 0, art.width * scale, art.height * scale) // not stretched to whole pixels
  pen.scale(scale, scale)
  pen.textAlign = 'center'
  for (const { text, x, y, size, colour } of art.letters ?? []) {
    pen.font = `800 ${size}px ${faces.ui}`
    pen.fillStyle = colour
    pen.fillText(text, x, y)
  }
  return canvas
}

/** So that the letters have their face from the start; if it cannot come they are written in another. */
export async function lettersReady(): Promise<void> {
  await document.fonts.load(`800 12px ${faces.ui}`, 'MTWF').catch(() => [])
}
