import type { Game } from '../game/game.ts'
import type { Seat } from '../game/seats.ts'
import type { Notice, SessionState } from '../hud/session.ts'
import type { Settings } from '../hud/settings.ts'
import { begunYear } from './begun-years.ts'
import type { Hand } from './hand.ts'
import { screenOf, seenBy } from './hand.ts'
import type { Keeper } from './keeper.ts'
import { openKeeper } from './keeper.ts'
import { lessonsIn, scenarioIds, seatChoices, seatsMadeFor, variationsIn, wordsFor } from './library.ts'
import type { NoticeName } from './notices.ts'
import { lasting, withNotice, without } from './notices.ts'
import type { Route } from './route.ts'
import type { Trouble } from './shelf.ts'
import { troubles } from './shelf.ts'
import type { Surroundings } from './surroundings.ts'
import { titleScreen } from './title-screen.ts'
import { seatedNext } from './turns.ts'

/** What a session works at: the game on the screen, and the state that the interface is told. */
export type Table = {
  readonly around: Surroundings
  readonly keeper: Keeper
  readonly state: () => SessionState
  readonly subscribe: (listener: (state: SessionState) => void) => () => void
  readonly tell: (change: Partial<SessionState>) => void
  readonly say: (name: NoticeName, args?: Notice['args']) => void
  readonly set: (change: Partial<Settings>) => void
  readonly hand: () => Hand | null // the game on the screen
  readonly take: (next: Hand) => void // another game comes to the screen
  readonly change: (now: Hand) => void // the same game, seen anew
  readonly goOn: (game: Game, briefed?: readonly Seat[]) => void // it has gone on, and is saved; who has read the briefing of the own seat
  readonly keep: () => void
  readonly putAway: () => void
  readonly leave: () => void
  readonly showTitle: () => void
  readonly link: (route: Route | null) => void // what the address asks for, until a game is taken
}

export async function openTable(around: Surroundings): Promise<Table> {
  const { library } = around
  const listeners = new Set<(state: SessionState) => void>()
  let hand: Hand | null = null
  let linked: Route | null = null
  let state: SessionState = {
    settings: around.settings.read(),
    notices: [],
    saving: around.trouble ? 'notSaved' : 'saved',
    words: library.words,
    lessons: lessonsIn(library),
    variations: variationsIn(library),
    madeFor: seatsMadeFor(library),
    screen: { kind: 'loading' },
  }
  const keeper = await openKeeper(around, saving)

  function tell(change: Partial<SessionState>): void {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener(state)
  }
  const say: Table['say'] = (name, args) => tell({ notices: withNotice(state.notices, name, args) })

  function set(change: Partial<Settings>): void {
    tell({ settings: { ...state.settings, ...change } })
    around.settings.keep(state.settings)
  }

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
    const scenarios = scenarioIds(library)
    const about = linked?.scenario ?? saved[0]?.scenario ?? scenarios[0] ?? ''
    const screen = titleScreen({ scenarios, seats: seatChoices(library) }, saved, linked)
    tell({ screen, words: wordsFor(library, about) })
    void begunYear(around.auditShelf).then((year) => {
      if (year && state.screen === screen) tell({ screen: { ...screen, year } })
    })
  }

  function take(next: Hand): void {
    hand = next
    linked = null
    const { scenario, seed, seat } = next.view
    const words = wordsFor(library, scenario, next.words)
    tell({ screen: screenOf(next), words, notices: lasting(state.notices) })
    around.goTo({ scenario, seed, seat })
  }

  function change(now: Hand): void {
    hand = now
    tell({ screen: screenOf(now) })
  }

  function goOn(game: Game, briefed = hand?.briefed ?? []): void {
    if (!hand) return
    hand = seenBy(hand, game, seatedNext(game, { ...hand, briefed }))
    tell({ screen: screenOf(hand), notices: lasting(state.notices) })
    keep()
  }

  function keep(): void {
    if (hand) keeper.keep(hand, library.scenarios[hand.view.scenario]?.words ?? {})
  }

  function putAway(): void {
    if (hand) keeper.putAway(hand)
    hand = null
  }

  function leave(): void {
    putAway()
    around.goTo(null)
    showTitle()
  }

  return {
    around,
    keeper,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      listener(state)
      return () => listeners.delete(listener)
    },
    tell,
    say,
    set,
    hand: () => hand,
    take,
    change,
    goOn,
    keep,
    putAway,
    leave,
    showTitle,
    link: (route) => {
      linked = route
    },
  }
}
