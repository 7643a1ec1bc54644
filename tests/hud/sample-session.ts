import { comparing } from '../../src/app/comparing.ts'
import { order, seat, seatedHere, startGame } from '../../src/app/playing.ts'
import { explain } from '../../src/game/explaining.ts'
import { fromWeek } from '../../src/game/forking.ts'
import type { Game } from '../../src/game/game.ts'
import { isRefused } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { planReading } from '../../src/game/plan-reading.ts'
import { toEnd } from '../../src/game/slices.ts'
import { mayUndo, undo } from '../../src/game/undoing.ts'
import { view } from '../../src/game/viewing.ts'
import { standingsLastWeek } from '../../src/game/viewing-standing.ts'
import { weighGate } from '../../src/game/weighing-gates.ts'
import type { Reflection } from '../../src/hud/reflection.ts'
import { noReflection } from '../../src/hud/reflection.ts'
import { fetchScreens } from '../../src/hud/screens.ts'
import type { Notice, Screen, Session, SessionState } from '../../src/hud/session.ts'
import { firstSettings } from '../../src/hud/settings.ts'
import type { Words } from '../../src/words/say.ts'

await fetchScreens() // every screen is at hand

export type Case = { readonly setup: Game['setup']; readonly words: Words }

export const screenOf = (game: Game, reflection: Reflection = noReflection, from = seat): Screen => ({
  kind: 'game',
  view: view(game, from),
  lastWeek: standingsLastWeek(game),
  legal: commandsFor(game, from),
  undoable: mayUndo(game, from),
  readOnly: false,
  reflection,
  rewindable: true,
  watching: null,
  earlier: null,
  begins: game.phase === 'briefing' && from !== seat,
  shared: false,
})

/** The screen of an earlier week of that game. */
export const watched = (screen: Screen, { world }: Game): Screen =>
  screen.kind === 'game'
    ? {
        ...screen,
        legal: [],
        undoable: false,
        readOnly: true,
        watching: { week: screen.view.week, weeks: world.at.week, seats: [] },
      }
    : screen

/** A session over the engine itself, without storage; `told` collects what was asked of it. */
export function sampleSession({ setup, words }: Case, first: Partial<SessionState> = {}) {
  let game: Game | null = null
  const told: string[] = []
  const listeners = new Set<(state: SessionState) => void>()
  const title: Screen = {
    kind: 'title',
    scenarios: [setup.id],
    saved: null,
    others: [],
    linked: null,
    seats: {},
  }
  let state: SessionState = {
    settings: firstSettings,
    notices: [],
    saving: 'saved',
    words,
    lessons: {},
    variations: {},
    madeFor: {},
    screen: title,
    ...first,
  }
  const tell = (change: Partial<SessionState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener(state)
  }
  const show = (next: Game) => {
    game = next
    tell({ screen: screenOf(next) })
  }
  const notice = (message: string): Notice => ({
    id: state.notices.length + 1,
    tone: 'warning',
    message,
    args: {},
  })
  const session: Session = {
    subscribe(listener) {
      listeners.add(listener)
      listener(state)
      return () => listeners.delete(listener)
    },
    start: ({ seed }) => show(startGame(setup, seed || 'sample')),
    audits: {
      choose: () => told.push('audits.choose'),
      chooseOwn: () => told.push('audits.chooseOwn'),
      openOwn: () => told.push('audits.openOwn'),
      again: () => told.push('audits.again'),
      keepFile: () => told.push('audits.keepFile'),
    },
    standards: {
      open: () => told.push('standards.open'),
      change: () => told.push('standards.change'),
      back: () => told.push('standards.back'),
      keepFile: () => told.push('standards.keepFile'),
      openFile: () => told.push('standards.openFile'),
      check: () => told.push('standards.check'),
    },
    years: {
      act: () => told.push('years.act'),
      again: () => told.push('years.again'),
      keepFile: () => told.push('years.keepFile'),
    },
    cases: {
      act: () => told.push('cases.act'),
      again: () => told.push('cases.again'),
      keepFile: () => told.push('cases.keepFile'),
    },
    openAudit: () => told.push('openAudit'),
    actInAudit: () => told.push('actInAudit'),
    continueGame: () => told.push('continueGame'),
    act(command) {
      if (!game) return
      const next = order(game, command)
      if (isRefused(next)) tell({ notices: [...state.notices, notice(`notices.refused.${next.refused}`)] })
      else show(next)
    },
    begin: () => told.push('begin'),
    sitDown: () => told.push('sitDown'),
    undo() {
      const before = game && undo(game, seat)
      if (before) show(before)
    },
    explain: (number) => game && explain(game, seat, number),
    plan: (project) => game && planReading(game, seat, project),
    weighGate: async (why) => game && weighGate(game, why, 4),
    saveRecording: () => told.push('saveRecording'),
    openRecording: () => told.push('openRecording'),
    copyLink: () => told.push('copyLink'),
    leave: () => tell({ screen: title }),
    discard: () => told.push('discard'),
    set: (change) => tell({ settings: { ...state.settings, ...change } }),
    watch(week) {
      const then = game && week !== null ? fromWeek(game, week) : null
      if (!game || (week !== null && !then)) return
      const screen = screenOf(then ?? game)
      tell({ screen: then ? watched(screen, game) : screen })
    },
    playFrom(week) {
      const forked = game && fromWeek(game, week, seatedHere(setup))
      if (forked) show(forked)
    },
    reflect: (reflection) => game && tell({ screen: screenOf(game, reflection) }),
    compare: async () => (game ? toEnd(comparing({ setup, seed: game.seed })) : []),
    compareRules: async () => null,
    weighOffice: async () => null,
    compareMandates: async () => null,
    playUnder() {},
    drills: {
      choose: () => {},
      open: () => {},
      sitDown: () => {},
      meet: () => {},
      here: () => {},
      act: () => {},
      look: () => {},
    },
    dismissNotice: (id) => tell({ notices: state.notices.filter((it) => it.id !== id) }),
  }
  return { session, told, tell, show, state: () => state, game: () => game }
}
