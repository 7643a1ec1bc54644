import type { Recording } from '../game/recording.ts'
import type { View } from '../game/view.ts'
import type { Reflection } from '../hud/reflection.ts'
import type { SavedGame } from '../hud/session.ts'

/** What the title says about a saved game. */
export type Saved = SavedGame

/** The game that another one was played on from: its recording, to be played again when its debrief is wanted. */
export type EarlierSource = { readonly from: number; readonly source: string }

export type Words = { readonly [id: string]: string }

/** A game as it is laid on the shelf after each command. The view and the words keep it readable when the rules change. */
export type Entry = Saved & {
  readonly recording: Recording
  readonly view: View
  readonly words: Words
  readonly reflection: Reflection
  readonly earlier: EarlierSource | null
}

/** A game as it is found again: whatever lay there, so the recording is a text that still has to be read. */
export type Found = Saved & {
  readonly source: string
  readonly view: View | null
  readonly words: Words
  readonly reflection: unknown
  readonly earlier: unknown
}

/** Where games are kept. */
export type Shelf = {
  readonly recent: (most: number) => Promise<readonly Saved[]> // the games that were played last, the latest first
  readonly load: (id: string) => Promise<Found | null>
  readonly claim: (id: string) => Promise<void> // from now on only this shelf may save the game
  readonly save: (entry: Entry) => Promise<void>
  readonly forget: (id: string) => Promise<void>
  readonly once: (errand: string) => Promise<boolean> // true the first time in this browser
}

export const troubles = ['storageFull', 'storageDenied', 'elsewhere'] as const
/** Why a game could not be saved; also the notice that says so. */
export type Trouble = (typeof troubles)[number]

export class CannotSave extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`The game could not be saved: ${trouble}.`, options)
    this.trouble = trouble
  }
}

/** What an error of the storage means to the player. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof CannotSave) return error.trouble
  return nameOf(error) === 'QuotaExceededError' ? 'storageFull' : 'storageDenied'
}

const nameOf = (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : '')
