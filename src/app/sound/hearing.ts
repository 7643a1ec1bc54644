import type { View } from '../../game/view.ts'
import type { Session, SessionState } from '../../hud/session.ts'
import type { Player } from './player.ts'
import { soundsBetween } from './sounds.ts'

/** The page, as far as sound asks for it. */
export type Ears = Pick<Document, 'addEventListener' | 'hidden'>

/**
 * Plays what changes, if sound was chosen. Nothing is opened before somebody has touched the page: browsers forbid it,
 * and nobody likes a page that starts to sound by itself.
 */
export function hear(session: Pick<Session, 'subscribe'>, page: Ears, open: () => Player | null): void {
  let touched = false
  let player: Player | null = null
  let before: SessionState | null = null
  const touch = () => {
    if (touched) return
    touched = true
    if (before) tune(before)
  }
  page.addEventListener('pointerdown', touch, { capture: true, passive: true })
  page.addEventListener('keydown', touch, { capture: true })
  page.addEventListener('visibilitychange', () => player?.pause(page.hidden))

  /** Opens or closes the player, as was chosen. */
  function tune({ settings, screen }: SessionState): void {
    if (settings.sound && touched) player ??= open()
    else if (!settings.sound) {
      player?.close()
      player = null
    }
    player?.room(screen.kind === 'game')
  }

  session.subscribe((state) => {
    const [was, is] = [before && viewIn(before), viewIn(state)]
    const turnedOn = before?.settings.sound === false && state.settings.sound
    before = state
    tune(state)
    if (turnedOn)
      player?.play(['stamp']) // so that one hears what was chosen
    else if (is && is !== was) player?.play(soundsBetween(was, is))
  })
}

/** The game that is played; a week that is only watched again makes no sound. */
const viewIn = ({ screen }: SessionState): View | null =>
  screen.kind === 'game' && !screen.watching ? screen.view : null

/** Null where the browser makes no sound. */
export function openContext(): AudioContext | null {
  try {
    return new AudioContext()
  } catch {
    return null
  }
}
