import type { Game, Order } from '../game/game.ts'
import { isRefused } from '../game/game.ts'
import { replay } from '../game/recording.ts'
import { undo } from '../game/undoing.ts'
import type { Notice, Screen, Session, SessionState } from '../hud/session.ts'
import type { Hand } from './hand.ts'
import { entryOf, explainIn, isView, savedOf, screenOf, textOfHand, withGame } from './hand.ts'
import { scenarioIds, setupIn, wordsFor } from './library.ts'
import type { NoticeName } from './notices.ts'
import { lasting, withNotice, without } from './notices.ts'
import { canGoOn, order, seat, startGame } from './playing.ts'
import { fileNameOf } from './recording-file.ts'
import { restore } from './restoring.ts'
import type { Route } from './route.ts'
import { isSeed, longestSeed } from './route.ts'
import { openSaver } from './saver.ts'
import type { Found, Saved, Trouble } from './shelf.ts'
import { troubleOf, troubles } from './shelf.ts'
import type { Surroundings } from './surroundings.ts'
import type { Release } from './tabs.ts'

/** A session, and what the page around the interface needs of it. */
export type AppSession = Session & {
  readonly arrive: () => void // the address has changed
  readonly bug: (error: unknown) => void
  readonly file: () => { readonly name: string; readonly text: string } | null // the game on the screen
  readonly mayClose: () => boolean // whether closing the tab loses nothing
}

/** Opens the session at what the address asks for. */
export async function openSession(around: Surroundings): Promise<AppSession> {
  const { library, shelf } = around
  const listeners = new Set<(state: SessionState) => void>()
  let hand: Hand | null = null
  let unsaved: Hand | null = null // was left, and could not be saved
  let putAway: Promise<void> = Promise.resolve() // until a game that was left is saved
  let saved: Saved | null = await shelf.last().catch(() => null)
  let linked: Route | null = null
  let state: SessionState = {
    notices: [],
    saving: around.trouble ? 'notSaved' : 'saved',
    words: library.words,
    screen: { kind: 'loading' },
  }

  function tell(change: Partial<SessionState>): void {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener(state)
  }
  const say = (name: NoticeName, args?: Notice['args']) =>
    tell({ notices: withNotice(state.notices, name, args) })

  const saver = openSaver(shelf, (outcome) => {
    if (outcome === 'saving') return tell({ saving: around.trouble ? 'notSaved' : 'saving' })
    if (outcome !== 'saved') return troubled(outcome)
    if (!around.trouble) tell({ saving: 'saved', notices: without(state.notices, ...troubles) })
  })

  function troubled(trouble: Trouble): void {
    if (trouble === 'elsewhere' && hand) hand = { ...hand, readOnly: true }
    tell({ saving: 'notSaved', ...(hand ? { screen: screenOf(hand) } : {}) })
    say(trouble)
  }

  // --- Screens

  function showTitle(): void {
    const about = linked?.scenario ?? saved?.scenario ?? scenarioIds(library)[0] ?? ''
    const { scenario, week, finished } = saved ?? {}
    const screen: Screen = {
      kind: 'title',
      scenarios: scenarioIds(library),
      saved: saved && { scenario: `${scenario}`, week: week ?? 0, finished: finished === true },
      linked: linked && { scenario: linked.scenario, seed: linked.seed },
    }
    tell({ screen, words: wordsFor(library, about) })
  }

  function take(next: Hand, notices = lasting(state.notices)): void {
    hand = next
    linked = null
    const { scenario, seed } = next.view
    tell({ screen: screenOf(next), words: wordsFor(library, scenario, next.words), notices })
    around.goTo({ scenario, seed, seat })
  }

  /** The game on the screen has gone on. */
  function goOn(game: Game): void {
    if (!hand) return
    hand = withGame(hand, game)
    saved = savedOf(hand)
    tell({ screen: screenOf(hand), notices: lasting(state.notices) })
    const entry = entryOf(hand, library.scenarios[hand.view.scenario]?.words ?? {})
    if (entry) saver.save(entry)
  }

  function leave(): void {
    const left = hand
    hand = null
    around.goTo(null)
    showTitle()
    if (left) putAway = both(putAway, keep(left))
  }

  /** Gives a game back once it is saved; one that cannot be saved stays here. */
  async function keep(left: Hand): Promise<void> {
    await saver.idle()
    if (left.readOnly || !saver.failed(left.id)) (await left.held)?.()
    else unsaved = left
  }

  // --- Ways into a game

  function start(choice: { readonly scenario: string; readonly seed: string }): void {
    const setup = setupIn(library, choice.scenario)
    const seed = choice.seed.trim().normalize('NFC') || around.newSeed()
    if (!setup) return say('wrongLink')
    if (!isSeed(seed)) return say('wrongSeed', { longest: longestSeed })
    if (hand) leave()
    const id = around.newId()
    take(withGame({ id, held: around.takeGame(id), readOnly: false }, startGame(setup, seed)))
  }

  async function continueGame(): Promise<void> {
    const wanted = saved
    if (hand) return
    if (!wanted) return say('nothingSaved')
    tell({ screen: { kind: 'loading' } })
    await putAway
    if (unsaved?.id === wanted.id) {
      const back = unsaved
      unsaved = null
      return take(back)
    }
    const release = await around.takeGame(wanted.id)
    const found = await find(wanted.id, release)
    if (found) return open(found, release)
    release?.()
    saved = await shelf.last().catch(() => null)
    showTitle()
    say('nothingSaved')
  }

  async function find(id: string, release: Release | null): Promise<Found | null> {
    try {
      if (release) await shelf.claim(id)
    } catch (error) {
      troubled(troubleOf(error)) // it can be looked at, and perhaps saved later
    }
    return shelf.load(id).catch(() => null)
  }

  function open(found: Found, release: Release | null): void {
    const { id } = found
    const held = Promise.resolve(release)
    const { flaw, game } = restore(library, found.source)
    if (game && !flaw) take(withGame({ id, held, readOnly: release === null }, game))
    else {
      const view = game ? withGame({ id, held, readOnly: true }, game).view : found.view
      if (isView(view))
        take({
          id,
          game,
          view,
          recording: null,
          source: found.source,
          words: found.words,
          held,
          readOnly: true,
        })
      else {
        release?.()
        showTitle()
      }
    }
    if (flaw) say(inSave[flaw.message], flaw.args)
    if (!release) say('elsewhere')
  }

  /** A recording from a file is laid beside the games that are saved; it takes the place of none. */
  async function openRecording(file: File): Promise<void> {
    const text = await around.textOf(file)
    if (typeof text !== 'string') return say('malformed', text)
    const { flaw, game } = restore(library, text)
    if (!game) return flaw ? say(inFile[flaw.message], flaw.args) : undefined
    if (hand) leave()
    await putAway
    const readOnly = flaw !== null || !canGoOn(game)
    const id = around.newId()
    const held = readOnly ? Promise.resolve(null) : around.takeGame(id)
    const opened = withGame({ id, held, readOnly }, game)
    take(flaw ? { ...opened, recording: null, source: text } : opened)
    if (!readOnly && game.orders.length > 0) goOn(game)
    if (flaw) say(inFile[flaw.message], flaw.args)
    else say('recordingOpened')
  }

  // --- In a game

  function act(command: Order['command']): void {
    if (!hand?.game || hand.readOnly) return
    const next = order(hand.game, command)
    if (isRefused(next)) return say(`refused.${next.refused}`)
    goOn(next)
    if (command.kind === 'closeWeek') around.askToPersist()
  }

  function takeBack(): void {
    const before = hand?.game && !hand.readOnly ? undo(hand.game, seat) : null
    if (!before) return
    goOn(before)
    say('undone')
  }

  function saveRecording(): void {
    const kept = file()
    if (!kept) return say('nothingSaved')
    around.offerFile(kept.name, kept.text)
    say('recordingSaved')
  }

  const file = () => hand && { name: fileNameOf(hand.view), text: textOfHand(hand) }

  async function copyLink(): Promise<void> {
    if (!hand) return
    const { scenario, seed } = hand.view
    const link = around.linkTo({ scenario, seed, seat })
    if (await around.copy(link)) say('linkCopied')
    else say('linkNotCopied', { link })
  }

  async function discard(): Promise<void> {
    if (hand) leave()
    await putAway
    const unwanted = saved
    if (!unwanted) return say('nothingSaved')
    const release = unsaved?.id === unwanted.id ? await unsaved.held : await around.takeGame(unwanted.id)
    if (!release) return say('elsewhere')
    unsaved = null
    await shelf.forget(unwanted.id).catch((error) => troubled(troubleOf(error)))
    release()
    saved = await shelf.last().catch(() => null)
    showTitle()
  }

  function arrive(): void {
    const place = around.address()
    if (place.kind === 'play' && hand?.view.scenario === place.scenario && hand.view.seed === place.seed)
      return
    const known = place.kind === 'play' && place.seat === seat && setupIn(library, place.scenario) !== null
    linked = known && !isSaved(place) ? { ...place, seed: place.seed || around.newSeed() } : null
    if (hand && place.kind !== 'title') putAway = both(putAway, keep(hand))
    if (place.kind === 'title' && hand) leave()
    else {
      hand = null
      showTitle()
    }
    if (place.kind !== 'title' && !known) say('wrongLink')
  }

  const isSaved = ({ scenario, seed }: Route) => saved?.scenario === scenario && saved.seed === seed

  /** Something threw. The game is played again up to the last order that went well. */
  function bug(error: unknown): void {
    console.error(error)
    if (hand?.game && hand.recording) {
      const replayed = replay(hand.game.setup, hand.recording)
      if (replayed.verdict === 'verified') hand = { ...hand, game: replayed.game }
      tell({ screen: screenOf(hand) })
    } else if (state.screen.kind === 'loading') showTitle()
    say('bug', { reason: reasonOf(error) })
  }

  const safely =
    <A extends unknown[]>(does: (...args: A) => void) =>
    (...args: A): void => {
      try {
        does(...args)
      } catch (error) {
        bug(error)
      }
    }

  /** For what waits for the disk: a second click in the meantime does nothing. */
  let busy = false
  const oneByOne =
    <A extends unknown[]>(does: (...args: A) => Promise<void>) =>
    (...args: A): void => {
      if (busy) return
      busy = true
      does(...args)
        .catch(bug)
        .finally(() => {
          busy = false
        })
    }

  arrive()
  if (around.trouble) say(around.trouble)
  return {
    subscribe(listener) {
      listeners.add(listener)
      listener(state)
      return () => listeners.delete(listener)
    },
    start: safely(start),
    continueGame: oneByOne(continueGame),
    act: safely(act),
    undo: safely(takeBack),
    explain: (number) => hand && explainIn(hand, number),
    saveRecording: safely(saveRecording),
    openRecording: oneByOne(openRecording),
    copyLink: oneByOne(copyLink),
    leave: safely(leave),
    discard: oneByOne(discard),
    dismissNotice: (id) => tell({ notices: state.notices.filter((notice) => notice.id !== id) }),
    arrive: safely(arrive),
    bug,
    file,
    mayClose: () =>
      unsaved === null && (hand ? hand.readOnly || state.saving === 'saved' : !around.trouble || !saved),
  }
}

/** What is said of a recording that gives no game: one that lay here, and one from a file. */
const inSave = {
  malformed: 'damaged',
  mismatch: 'mismatch',
  olderRules: 'olderRules',
  otherScenario: 'changedScenario',
} as const
const inFile = {
  malformed: 'malformed',
  mismatch: 'mismatch',
  olderRules: 'otherRules',
  otherScenario: 'otherScenario',
} as const

const both = async (one: Promise<void>, other: Promise<void>): Promise<void> => {
  await Promise.all([one, other])
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200)
