import type { Game, Order } from '../game/game.ts'
import { isRefused } from '../game/game.ts'
import { replay } from '../game/recording.ts'
import { undo } from '../game/undoing.ts'
import type { Reflection } from '../hud/reflection.ts'
import { noReflection } from '../hud/reflection.ts'
import type { Notice, Reference, Screen, Session, SessionState } from '../hud/session.ts'
import { firstSettings } from '../hud/settings.ts'
import type { Hand } from './hand.ts'
import { explainIn, isView, screenOf, textOfHand, withGame } from './hand.ts'
import type { Fetched } from './keeper.ts'
import { openKeeper } from './keeper.ts'
import { scenarioIds, setupIn, wordsFor } from './library.ts'
import type { NoticeName } from './notices.ts'
import { lasting, withNotice, without } from './notices.ts'
import { canGoOn, order, seat, startGame } from './playing.ts'
import { fileNameOf } from './recording-file.ts'
import { reflectionIn } from './reflecting.ts'
import { inFile, inSave, restore } from './restoring.ts'
import type { Route } from './route.ts'
import { isSeed, longestSeed } from './route.ts'
import type { Trouble } from './shelf.ts'
import { troubles } from './shelf.ts'
import type { Surroundings } from './surroundings.ts'

/** A session, and what the page around the interface needs of it. */
export type AppSession = Session & {
  readonly arrive: () => void // the address has changed
  readonly bug: (error: unknown) => void
  readonly file: () => { readonly name: string; readonly text: string } | null // the game on the screen
  readonly mayClose: () => boolean // whether closing the tab loses nothing
}

/** Opens the session at what the address asks for. */
export async function openSession(around: Surroundings): Promise<AppSession> {
  const { library } = around
  const listeners = new Set<(state: SessionState) => void>()
  let hand: Hand | null = null
  let linked: Route | null = null
  let state: SessionState = {
    settings: firstSettings,
    notices: [],
    saving: around.trouble ? 'notSaved' : 'saved',
    words: library.words,
    screen: { kind: 'loading' },
  }
  const keeper = await openKeeper(around, saving)

  function tell(change: Partial<SessionState>): void {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener(state)
  }
  const say = (name: NoticeName, args?: Notice['args']) =>
    tell({ notices: withNotice(state.notices, name, args) })

  function saving(outcome: 'saving' | 'saved' | Trouble): void {
    if (outcome === 'saving' || outcome === 'saved') {
      if (around.trouble) return
      tell({ saving: outcome })
      if (outcome === 'saved') tell({ notices: without(state.notices, ...troubles) })
      return
    }
    if (outcome === 'elsewhere' && hand) hand = { ...hand, readOnly: true }
    tell({ saving: 'notSaved', ...(hand ? { screen: screenOf(hand) } : {}) })
    say(outcome)
  }

  function showTitle(): void {
    const saved = keeper.saved()
    const about = linked?.scenario ?? saved?.scenario ?? scenarioIds(library)[0] ?? ''
    const screen: Screen = {
      kind: 'title',
      scenarios: scenarioIds(library),
      saved: saved && { scenario: saved.scenario, week: saved.week, finished: saved.finished },
      linked: linked && { scenario: linked.scenario, seed: linked.seed },
    }
    tell({ screen, words: wordsFor(library, about) })
  }

  function take(next: Hand): void {
    hand = next
    linked = null
    const { scenario, seed } = next.view
    const words = wordsFor(library, scenario, next.words)
    tell({ screen: screenOf(next), words, notices: lasting(state.notices) })
    around.goTo({ scenario, seed, seat })
  }

  /** The game on the screen has gone on. */
  function goOn(game: Game): void {
    if (!hand) return
    hand = withGame(hand, game)
    tell({ screen: screenOf(hand), notices: lasting(state.notices) })
    keep(hand)
  }

  const keep = (what: Hand) => keeper.keep(what, library.scenarios[what.view.scenario]?.words ?? {})

  function putAway(): void {
    if (hand) keeper.putAway(hand)
    hand = null
  }

  function leave(): void {
    putAway()
    around.goTo(null)
    showTitle()
  }

  // Ways into a game.

  function start(choice: { readonly scenario: string; readonly seed: string }): void {
    const setup = setupIn(library, choice.scenario)
    const seed = choice.seed.trim().normalize('NFC') || around.newSeed()
    if (!setup) return say('wrongLink')
    if (!isSeed(seed)) return say('wrongSeed', { longest: longestSeed })
    putAway()
    const id = around.newId()
    const fresh = { id, held: around.takeGame(id), readOnly: false, reflection: noReflection }
    take(withGame(fresh, startGame(setup, seed)))
  }

  async function continueGame(): Promise<void> {
    if (hand) return
    tell({ screen: { kind: 'loading' } })
    const fetched = await keeper.fetch()
    if (fetched && 'found' in fetched) return open(fetched)
    if (fetched) return take(fetched)
    showTitle()
    say('nothingSaved')
  }

  function open({ found, release }: Fetched): void {
    const { id, source, words } = found
    const reflection = reflectionIn(found.reflection)
    const start = { id, held: Promise.resolve(release), readOnly: release === null, reflection }
    const { flaw, game } = restore(library, source)
    if (game && !flaw) take(withGame(start, game))
    else {
      const last = game ? withGame(start, game) : { ...start, game, view: found.view }
      if (isView(last.view))
        take({ ...last, view: last.view, recording: null, source, words, readOnly: true })
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
    putAway()
    const readOnly = flaw !== null || !canGoOn(game)
    const id = around.newId()
    const held = readOnly ? Promise.resolve(null) : around.takeGame(id)
    const opened = withGame({ id, held, readOnly, reflection: noReflection }, game)
    take(flaw ? { ...opened, recording: null, source: text } : opened)
    if (!readOnly && game.orders.length > 0) goOn(game)
    if (flaw) say(inFile[flaw.message], flaw.args)
    else say('recordingOpened')
  }

  function arrive(): void {
    const place = around.address()
    if (place.kind === 'title') return hand ? leave() : showTitle()
    if (place.kind === 'play' && isShown(place)) return
    const leads = place.kind === 'play' && place.seat === seat && setupIn(library, place.scenario) !== null
    putAway()
    linked = leads && !isSaved(place) ? { ...place, seed: place.seed || around.newSeed() } : null
    showTitle()
    if (!leads) say('wrongLink')
  }

  const isShown = ({ scenario, seed }: Route) => hand?.view.scenario === scenario && hand.view.seed === seed
  const isSaved = ({ scenario, seed }: Route) =>
    keeper.saved()?.scenario === scenario && keeper.saved()?.seed === seed

  // In a game.

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

  /** Kept beside the recording, not in it: what a player thinks changes no game. */
  function reflect(reflection: Reflection): void {
    if (!hand || hand.readOnly || hand.view.phase !== 'debriefing' || hand.reflection.opened) return
    hand = { ...hand, reflection: reflectionIn(reflection) }
    tell({ screen: screenOf(hand) })
    keep(hand)
  }

  let compared: { readonly id: string; readonly references: Promise<readonly Reference[]> } | null = null

  function compare(): Promise<readonly Reference[]> {
    if (!hand?.game) return Promise.resolve([])
    const { id, game } = hand
    if (compared?.id !== id)
      compared = { id, references: around.compare({ setup: game.setup, seed: game.seed }) }
    return compared.references
  }

  const file = () => hand && { name: fileNameOf(hand.view), text: textOfHand(hand) }

  function saveRecording(): void {
    const kept = file()
    if (!kept) return say('nothingSaved')
    around.offerFile(kept.name, kept.text)
    say('recordingSaved')
  }

  async function copyLink(): Promise<void> {
    if (!hand) return
    const { scenario, seed } = hand.view
    const link = around.linkTo({ scenario, seed, seat })
    if (await around.copy(link)) say('linkCopied')
    else say('linkNotCopied', { link })
  }

  async function discard(): Promise<void> {
    if (hand) leave()
    if (!keeper.saved()) return say('nothingSaved')
    if ((await keeper.forget()) === 'elsewhere') say('elsewhere')
    else showTitle()
  }

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
    reflect: safely(reflect),
    compare,
    set: (change) => tell({ settings: { ...state.settings, ...change } }),
    arrive: safely(arrive),
    bug,
    file,
    mayClose: () => (hand && !hand.readOnly ? state.saving === 'saved' : keeper.losesNothing()),
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200)
