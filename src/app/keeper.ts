import type { Hand } from './hand.ts'
import { entryOf, savedOf } from './hand.ts'
import { openSaver } from './saver.ts'
import type { Found, Saved, Shelf, Trouble, Words } from './shelf.ts'
import { troubleOf } from './shelf.ts'
import type { Release } from './tabs.ts'
import { offered, recentOn } from './title-screen.ts'

/** What lies on the shelf, and this tab's right to it. */
export type Keeper = {
  readonly saved: () => readonly Saved[] // the games that the title offers, the latest first
  readonly keep: (hand: Hand, words: Words) => void
  readonly putAway: (hand: Hand) => void // it has left the screen
  readonly fetch: (id?: string) => Promise<Hand | Fetched | null> // the latest or that one; a hand if it never left this tab
  readonly forget: (id?: string) => Promise<'forgotten' | 'elsewhere'>
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
  const recent = () => recentOn(shelf)
  let saved = await recent()
  const unsaved = new Map<string, Hand>() // left the screen, and could not be saved
  let away: Promise<unknown> = Promise.resolve() // until every game that left the screen is saved

  /** Gives a game back once it is saved; one that cannot be saved stays in this tab. */
  async function giveBack(hand: Hand): Promise<void> {
    await saver.idle()
    if (!hand.readOnly && saver.failed(hand.id)) unsaved.set(hand.id, hand)
    else (await hand.held)?.()
  }

  async function fetch(id = saved[0]?.id): Promise<Hand | Fetched | null> {
    if (id === undefined) return null
    await away
    const hand = unsaved.get(id)
    if (hand) {
      unsaved.delete(id)
      return hand
    }
    const release = await takeGame(id)
    if (release) await shelf.claim(id).catch((error) => told(troubleOf(error))) // perhaps it can be saved later
    const found = await shelf.load(id).catch(() => null)
    if (found) return { found, release }
    release?.()
    saved = await recent()
    return null
  }

  async function forget(id = saved[0]?.id): Promise<'forgotten' | 'elsewhere'> {
    await away
    if (id === undefined) return 'forgotten'
    const release = await (unsaved.get(id)?.held ?? takeGame(id))
    if (!release) return 'elsewhere'
    unsaved.delete(id)
    await shelf.forget(id).catch((error) => told(troubleOf(error)))
    release()
    saved = await recent()
    return 'forgotten'
  }

  return {
    saved: () => saved,
    keep(hand, words) {
      const entry = entryOf(hand, words)
      saved = [savedOf(hand), ...saved.filter(({ id }) => id !== hand.id)].slice(0, offered)
      if (entry) saver.save(entry)
    },
    putAway(hand) {
      away = Promise.all([away, giveBack(hand)])
    },
    fetch,
    forget,
    losesNothing: () => unsaved.size === 0 && (trouble === null || saved.length === 0),
  }
}
