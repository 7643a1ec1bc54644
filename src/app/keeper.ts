import type { Hand } from './hand.ts'
import { entryOf, savedOf } from './hand.ts'
import { openSaver } from './saver.ts'
import type { Found, Saved, Shelf, Trouble, Words } from './shelf.ts'
import { troubleOf } from './shelf.ts'
import type { Release } from './tabs.ts'

/** What lies on the shelf, and this tab's right to it. */
export type Keeper = {
  readonly saved: () => Saved | null // the game that the title offers
  readonly keep: (hand: Hand, words: Words) => void
  readonly putAway: (hand: Hand) => void // it has left the screen
  readonly fetch: () => Promise<Hand | Fetched | null> // the saved game; a hand if it never left this tab
  readonly forget: () => Promise<'forgotten' | 'elsewhere'>
  readonly losesNothing: () => boolean // if the tab is closed while no game is on the screen
}

/** A game from the shelf; without `release` another tab plays it. */
export type Fetched = { readonly found: Found; readonly release: Release | null }

type Around = {
  readonly shelf: Shelf
  readonly trouble: Trouble | null
  readonly takeGame: (id: string) => Promise<Release | null>
}

export async function openKeeper(
  { shelf, trouble, takeGame }: Around,
  told: (outcome: 'saving' | 'saved' | Trouble) => void,
): Promise<Keeper> {
  const saver = openSaver(shelf, told)
  const last = () => shelf.last().catch(() => null)
  let saved = await last()
  let unsaved: Hand | null = null // left the screen, and could not be saved
  let away: Promise<unknown> = Promise.resolve() // until every game that left the screen is saved

  /** Gives a game back once it is saved; one that cannot be saved stays in this tab. */
  async function giveBack(hand: Hand): Promise<void> {
    await saver.idle()
    if (!hand.readOnly && saver.failed(hand.id)) unsaved = hand
    else (await hand.held)?.()
  }

  async function fetch(): Promise<Hand | Fetched | null> {
    const wanted = saved
    if (!wanted) return null
    await away
    if (unsaved?.id === wanted.id) {
      const hand = unsaved
      unsaved = null
      return hand
    }
    const release = await takeGame(wanted.id)
    if (release) await shelf.claim(wanted.id).catch((error) => told(troubleOf(error))) // perhaps it can be saved later
    const found = await shelf.load(wanted.id).catch(() => null)
    if (found) return { found, release }
    release?.()
    saved = await last()
    return null
  }

  async function forget(): Promise<'forgotten' | 'elsewhere'> {
    const unwanted = saved
    await away
    if (!unwanted) return 'forgotten'
    const release = await (unsaved?.id === unwanted.id ? unsaved.held : takeGame(unwanted.id))
    if (!release) return 'elsewhere'
    unsaved = null
    await shelf.forget(unwanted.id).catch((error) => told(troubleOf(error)))
    release()
    saved = await last()
    return 'forgotten'
  }

  return {
    saved: () => saved,
    keep(hand, words) {
      const entry = entryOf(hand, words)
      saved = savedOf(hand)
      if (entry) saver.save(entry)
    },
    putAway(hand) {
      away = Promise.all([away, giveBack(hand)])
    },
    fetch,
    forget,
    losesNothing: () => unsaved === null && (trouble === null || saved === null),
  }
}
