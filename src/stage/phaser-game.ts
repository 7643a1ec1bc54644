import { CANVAS, Game, WEBGL } from 'phaser'
import { OfficeScene } from './office-scene.ts'

export type Renderer = 'webgl' | 'canvas'

export type OpenGame = Awaited<ReturnType<typeof openGame>>

/** A game of Phaser's with one scene, that draws when it is told to and listens to nothing. */
export async function openGame(canvas: HTMLCanvasElement, renderer: Renderer) {
  const scene = new OfficeScene()
  const game = new Game({
    type: renderer === 'webgl' ? WEBGL : CANVAS,
    canvas,
    parent: null as unknown as undefined, // its types do not know that it may be null: it then leaves the page alone
    width: 1,
    height: 1,
    transparent: true,
    antialiasGL: false, // what is drawn on the textures is smooth already
    failIfMajorPerformanceCaveat: true, // without a graphics card the canvas is much the faster one
    banner: false,
    autoFocus: false,
    disableContextMenu: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    scene,
  })
  await started(game)
  let time = 0
  return {
    game,
    scene,
    resize(width: number, height: number) {
      game.scale.resize(width, height)
    },
    /** One step and one picture. */
    draw(ms: number) {
      time += ms
      game.step(time, ms)
    },
    close() {
      const context = renderer === 'webgl' ? canvas.getContext('webgl') : null
      game.destroy(true)
      game.step(time, 0) // it clears up in its next step
      context?.getExtension('WEBGL_lose_context')?.loseContext() // or it stays until garbage is collected
      canvas.remove()
    },
  }
}

/** Its own start would begin a loop that never rests, take over `window.onblur` and leave a listener on the document. */
function started(game: Game): Promise<void> {
  return new Promise((resolve) => {
    Object.assign(game, { start: resolve })
  })
}
