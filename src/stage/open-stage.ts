import type { Picture } from '../look/picture/picture.ts'
import type { Drawing } from './drawing.ts'
import { openDrawing } from './drawing.ts'
import type { Letters } from './letters.ts'
import type { Renderer } from './phaser-game.ts'
import type { PlayedWeek } from './week.ts'

type Manner = {
  readonly still: boolean
  readonly letters: Letters
  readonly failed: (error: unknown) => void
}

const patience = 1500 // ms that a lost context has to come back

/**
 * Opens a stage in the host: by WebGL, else by canvas, else the promise fails. One that broke, or whose context is lost
 * for good, is opened once more by canvas with the picture it showed; after that it has failed.
 */
export async function openStage(host: HTMLElement, manner: Manner) {
  let { still } = manner
  let last: Picture | null = null
  let lit: ReadonlySet<string> | null = null
  let drawing: Drawing | null = null
  let watch: ReturnType<typeof setTimeout> | null = null
  let closed = false

  async function open(renderer: Renderer): Promise<Drawing> {
    const opened: Drawing = await openDrawing(host, renderer, {
      still,
      letters: manner.letters,
      broke: (error) => fallBack(opened, error),
      lost: () => {
        watch = setTimeout(() => {
          if (opened.isLost()) fallBack(opened, new Error('the WebGL context is lost'))
        }, patience)
      },
    })
    return opened
  }

  function fallBack(from: Drawing, error: unknown): void {
    if (closed || from !== drawing) return
    drawing = null
    from.close()
    if (from.renderer === 'canvas') return giveUp(error)
    open('canvas').then((opened) => {
      if (closed) return opened.close()
      drawing = opened
      if (last) opened.show(last, { moving: false })
      opened.light(lit)
    }, giveUp)
  }

  function giveUp(error: unknown): void {
    if (closed) return
    close()
    manner.failed(error)
  }

  function close(): void {
    closed = true
    if (watch !== null) clearTimeout(watch)
    drawing?.close()
    drawing = null
  }

  drawing = await open('webgl').catch(() => open('canvas'))
  return {
    get renderer(): Renderer {
      return drawing?.renderer ?? 'canvas'
    },
    show(picture: Picture, how: { readonly moving: boolean }) {
      last = picture
      drawing?.show(picture, how)
    },
    playWeek(week: PlayedWeek) {
      last = week.to
      if (drawing) return drawing.playWeek(week)
      week.day(5)
      week.ended()
    },
    light(ribbons: ReadonlySet<string> | null) {
      lit = ribbons
      drawing?.light(ribbons)
    },
    finish() {
      drawing?.finish()
    },
    still(now: boolean) {
      still = now
      drawing?.still(now)
    },
    close,
  }
}
