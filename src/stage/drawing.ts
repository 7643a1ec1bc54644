import type { Picture } from '../look/picture/picture.ts'
import { canvasFor, laySharp, watch } from './host.ts'
import { openIdleLife } from './idle.ts'
import type { Letters } from './letters.ts'
import { openMotions } from './motions.ts'
import { movesBetween } from './moves.ts'
import { begin } from './moving.ts'
import type { Renderer } from './phaser-game.ts'
import { openGame } from './phaser-game.ts'
import type { Piece } from './piece.ts'
import { openPieces } from './pieces.ts'
import { piecesOf } from './pieces-of.ts'
import { propsFor } from './props.ts'
import { openPulse } from './pulse.ts'
import type { Art } from './raster.ts'
import { lettersReady, rasterised } from './raster.ts'
import { openRibbons } from './ribbons.ts'
import { putCanvas } from './sheet.ts'
import { openShelf } from './shelf.ts'
import type { PlayedWeek, Week } from './week.ts'
import { openWeek } from './week.ts'

export type Drawing = Awaited<ReturnType<typeof openDrawing>>

type Hooks = {
  readonly still: boolean
  readonly letters: Letters
  readonly broke: (error: unknown) => void // it draws no more
  readonly lost: () => void // the graphics card took its context away
}

type Wanted = { readonly key: string; readonly art: Art; readonly scale: number }
type Shown = { readonly picture: Picture; readonly pieces: readonly Piece[]; readonly scale: number }

/** One canvas in one host, by one renderer. */
export async function openDrawing(host: HTMLElement, renderer: Renderer, hooks: Hooks) {
  const canvas = canvasFor(renderer)
  const stage = await openGame(canvas, renderer)
  await lettersReady()
  const { scene } = stage
  host.append(canvas)

  const motions = openMotions()
  const pieces = openPieces(scene, scene.layers, motions)
  const ribbons = openRibbons(scene, scene.layers, motions)
  const shelf = openShelf<Wanted, HTMLCanvasElement>(
    { put: (key, drawn) => putCanvas(scene, key, drawn), remove: (key) => scene.textures.remove(key) },
    ({ art, scale }) => rasterised(art, scale),
  )
  const keyAt = (scale: number) => (piece: Piece) => `${piece.art.key} @${scale}`
  const wantedFor = (list: readonly Piece[], scale: number): Wanted[] =>
    list.map((piece) => ({ key: keyAt(scale)(piece), art: piece.art, scale }))

  const known = new WeakMap<Picture, readonly Piece[]>()
  const piecesFor = (picture: Picture): readonly Piece[] => {
    const pieces = known.get(picture) ?? piecesOf(picture, hooks.letters)
    known.set(picture, pieces)
    return pieces
  }

  let still = hooks.still
  let target: Picture | null = null
  let shown: Shown | null = null
  let week: Week | null = null
  let closed = false

  const broke = (error: unknown) => {
    if (!closed) hooks.broke(error)
  }
  /** What breaks while drawing is told and goes no further. */
  const guarded = (act: () => unknown) => {
    try {
      act()
    } catch (error) {
      broke(error)
    }
  }
  const pulse = openPulse(
    { request: (frame) => requestAnimationFrame(frame), cancel: (request) => cancelAnimationFrame(request) },
    (ms) => {
      motions.step(ms)
      week?.step(ms)
      if (week?.over) week = null
      if (!motions.busy && !week) shelf.keepOnly(pieces.textures())
      stage.draw(ms)
      return motions.busy || week !== null
    },
    broke,
  )
  const idle = openIdleLife({
    pieces,
    need: async (list) => {
      if (shown) await shelf.need(wantedFor(list, shown.scale))
    },
    wake: pulse.wake,
    guarded,
    broke,
  })

  /** Pixels of the canvas for each unit of the drawing; none while the host is not laid out. */
  function scaleFor({ size }: Picture): number | null {
    const wide = host.getBoundingClientRect().width * Math.min(2, devicePixelRatio)
    return wide > 0 ? Math.round((wide / size.width) * 1000) / 1000 : null
  }

  function aim(picture: Picture, manner: { readonly moving: boolean }): void {
    target = picture
    const scale = scaleFor(picture)
    if (scale === null) return
    if (shown?.picture === picture && shown.scale === scale) return
    if (shown && shown.scale === scale && sameBut('loose', shown.picture, picture)) {
      shown = { ...shown, picture }
      return held(picture, scale)
    }
    const list = piecesFor(picture)
    const wanted = wantedFor(list, scale)
    held(picture, scale)
    if (shelf.hasAll(wanted)) return set({ picture, pieces: list, scale }, manner)
    shelf
      .need(wanted)
      .then(() => {
        if (target === picture && !closed) set({ picture, pieces: list, scale }, manner)
      })
      .catch(broke)
  }

  function held(picture: Picture, scale: number): void {
    ribbons.hold(picture.loose, scale)
    pulse.wake()
  }

  function set(next: Shown, { moving }: { readonly moving: boolean }): void {
    motions.finish()
    const before = shown
    shown = next
    const { picture, scale } = next
    canvas.dataset.shows = picture.plan
    if (before?.scale !== scale || before.picture.size.height !== picture.size.height) {
      stage.resize(Math.round(picture.size.width * scale), Math.round(picture.size.height * scale))
      scene.scaleTo(scale)
      laySharp(host, canvas, canvas)
    }
    const travels =
      moving && before !== null && before.picture.plan === picture.plan && before.scale === scale
    pieces.place(next.pieces, { scale, texture: keyAt(scale) })
    ribbons.place(picture.ribbons, { scale, move: !travels ? 'none' : still ? 'fade' : 'travel' })
    if (travels) {
      const old = new Map(before.pieces.map((piece) => [piece.id, piece]))
      for (const move of movesBetween(before.pieces, next.pieces, still))
        begin(pieces, move, old.get(move.id))
    }
    idle.live(still ? null : picture)
    pulse.wake()
  }

  /** Nothing travels: one cut. */
  function cut({ to, day, ended }: PlayedWeek): void {
    aim(to, { moving: true })
    day(5)
    ended()
  }

  function finish(): void {
    week?.finish()
    week = null
    motions.finish()
    pulse.wake()
  }

  function play(next: PlayedWeek): void {
    finish()
    const scale = scaleFor(next.from)
    if (still || scale === null) return cut(next)
    aim(next.from, { moving: false })
    const playing = openWeek(next, {
      pieces,
      begin: (key, lasts, to) => motions.begin(key, { lasts, to }),
      change: (how) => aim(next.to, how),
    })
    week = playing
    const all = [
      ...piecesFor(next.from),
      ...piecesFor(next.to), // so that nothing is left to do when it comes
      ...propsFor(next.from, next.to),
    ]
    shelf.need(wantedFor(all, scale)).then(playing.ready).catch(broke)
    pulse.wake()
  }

  const unwatch = watch(host, canvas, {
    resized: () =>
      guarded(() => {
        if (target) aim(target, { moving: false })
        laySharp(host, canvas, canvas)
      }),
    hidden: idle.rest,
    seen() {
      if (shown) idle.live(still ? null : shown.picture)
      pulse.wake()
    },
    lost: hooks.lost,
    restored: pulse.wake,
  })

  return {
    renderer,
    isLost: () => canvas.getContext('webgl')?.isContextLost() ?? false,
    show(picture: Picture, manner: { readonly moving: boolean }) {
      if (week?.to === picture) return
      guarded(() => {
        if (week) finish()
        aim(picture, manner)
      })
    },
    playWeek: (next: PlayedWeek) => guarded(() => play(next)),
    light: (lit: ReadonlySet<string> | null) =>
      guarded(() => {
        ribbons.light(lit)
        pulse.wake()
      }),
    finish: () => guarded(finish),
    still(now: boolean) {
      still = now
      guarded(() => {
        if (still) finish()
        idle.live(still || !shown ? null : shown.picture)
      })
    },
    close() {
      closed = true
      unwatch()
      idle.rest()
      pulse.stop()
      shelf.close()
      stage.close()
    },
  }
}

function sameBut<Key extends keyof Picture>(but: Key, a: Picture, b: Picture): boolean {
  return (Object.keys(a) as (keyof Picture)[]).every((key) => key === but || a[key] === b[key])
}
