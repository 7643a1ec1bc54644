import type { Picture } from '../look/picture/picture.ts'
import { lidsOn } from './lids.ts'
import type { Piece } from './piece.ts'
import type { Pieces } from './pieces.ts'
import { liveTrouble } from './trouble-life.ts'

type Hands = {
  readonly pieces: Pieces
  readonly need: (pieces: readonly Piece[]) => Promise<void>
  readonly wake: () => void
  readonly guarded: (act: () => void) => void
  readonly broke: (error: unknown) => void
}

const beat = 1000 / 6 // ms

/**
 * What lives while nobody acts, three loops at most: somebody blinks, and in one room in trouble drops fall and sheets
 * flutter. Timers, not frames: a page at rest costs nothing.
 */
export function openIdleLife({ pieces, need, wake, guarded, broke }: Hands) {
  let blinking: ReturnType<typeof setTimeout> | undefined
  let beating: ReturnType<typeof setInterval> | undefined
  let people: Picture['places'] = []

  function rest(): void {
    clearTimeout(blinking)
    clearInterval(beating)
  }

  function blinkNext(): void {
    blinking = setTimeout(
      () => {
        blink().catch(broke)
        blinkNext()
      },
      4000 + Math.random() * 3000,
    )
  }

  async function blink(): Promise<void> {
    const figure = people[Math.floor(Math.random() * people.length)]?.figure
    if (!figure) return
    const lids = lidsOn(figure)
    await need([lids])
    if (!people.some((place) => place.figure === figure)) return
    pieces.add(lids)
    wake()
    setTimeout(() => {
      guarded(() => pieces.remove(lids.id))
      wake()
    }, 130)
  }

  return {
    rest,
    /** null: nothing lives. */
    live(picture: Picture | null) {
      rest()
      for (const id of pieces.ids()) pieces.hold(id, null)
      people = picture?.places ?? []
      if (people.length > 0) blinkNext()
      const troubled = picture?.rooms.find(({ state }) => state === 'trouble')
      if (!troubled) return
      const life = liveTrouble(pieces, troubled.project)
      let beats = 0
      beating = setInterval(() => {
        guarded(() => life(++beats))
        wake()
      }, beat)
    },
  }
}
