import type { Late } from '../hud/late.ts'
import type { Session, SessionState } from '../hud/session.ts'
import { begunYear } from './begun-years.ts'
import { withNotice } from './notices.ts'
import type { Page } from './opening.ts'
import type { AppSession } from './session.ts'
import type { Contents } from './title-screen.ts'
import { recentOn, titleScreen } from './title-screen.ts'

type Rest = Late<{ readonly open: (page: Page) => Promise<AppSession> }>

/**
 * The session that a visit begins with. It shows the title and knows the settings; whatever else is asked of it, it
 * first fetches the rest of the program, opens the session that can do it, and from then on only passes on.
 */
export async function openFront(page: Page, contents: Contents, rest: Rest): Promise<AppSession> {
  const { lessons, variations, madeFor, words } = contents
  const listeners = new Set<(state: SessionState) => void>()
  const title = async () => titleScreen(contents, await recentOn(page.shelf))
  const isPlain = page.address().kind === 'title' && page.trouble === null
  let state: SessionState = {
    settings: page.settings.read(),
    notices: [],
    saving: page.trouble ? 'notSaved' : 'saved',
    words,
    lessons,
    variations,
    madeFor,
    screen: isPlain ? await title() : { kind: 'loading' },
  }
  let session: AppSession | null = null
  let opening: Promise<AppSession> | null = null

  function tell(change: Partial<SessionState>): void {
    state = { ...state, ...change }
    for (const listener of [...listeners]) listener(state)
  }

  /** Every audit that is kept may have to be looked at for it: the title does not wait, and says it when it is known. */
  function tellOfYear(): void {
    const { screen } = state
    if (screen.kind !== 'title') return
    void begunYear(page.auditShelf).then((year) => {
      if (year && state.screen === screen) tell({ screen: { ...screen, year } })
    })
  }

  /** What the settings are now, even where nothing can be kept. */
  const settings: Page['settings'] = { ...page.settings, read: () => state.settings }

  async function whole(): Promise<AppSession> {
    const { open } = await rest.fetch()
    return open({ ...page, settings })
  }

  /** Does it now, or as soon as the rest is there. */
  async function within(does: (session: AppSession) => unknown): Promise<void> {
    if (session) return void does(session)
    if (state.screen.kind !== 'loading') tell({ screen: { kind: 'loading' } })
    const first = opening === null
    opening ??= whole()
    try {
      const opened = await opening
      does(opened)
      if (session) return
      session = opened
      opened.subscribe(tell)
    } catch (error) {
      opening = null
      if (!first) return
      const notices = rest.here()
        ? withNotice(state.notices, 'bug', reasonOf(error))
        : withNotice(state.notices, 'notFetched')
      tell({ screen: await title(), notices })
      tellOfYear()
    }
  }

  const later =
    <A extends unknown[]>(of: (session: AppSession) => (...args: A) => unknown) =>
    (...args: A): void =>
      void within((session) => of(session)(...args))

  page.settings.follow((settings) => {
    if (!session) tell({ settings })
  })
  if (!isPlain) void within(() => {})
  tellOfYear()
  return {
    subscribe(listener) {
      listeners.add(listener)
      listener(state)
      return () => listeners.delete(listener)
    },
    ...passedOn(later),
    explain: (number) => session?.explain(number) ?? null,
    plan: (project) => session?.plan(project) ?? null,
    weighGate: async (why) => session?.weighGate(why) ?? null,
    compareMandates: async () => session?.compareMandates() ?? null,
    weighOffice: async () => session?.weighOffice() ?? null,
    compare: async () => session?.compare() ?? [],
    compareRules: async () => session?.compareRules() ?? null,
    set(change) {
      if (session) return session.set(change)
      tell({ settings: { ...state.settings, ...change } })
      page.settings.keep(state.settings)
    },
    dismissNotice(id) {
      if (session) return session.dismissNotice(id)
      tell({ notices: state.notices.filter((notice) => notice.id !== id) })
    },
    arrive() {
      if (session || page.address().kind !== 'title') void within((it) => it.arrive())
    },
    bug(error) {
      if (session) return session.bug(error)
      tell({ notices: withNotice(state.notices, 'bug', reasonOf(error)) })
    },
    file: () => session?.file() ?? null,
    mayClose: () => session?.mayClose() ?? true,
  }
}

const reasonOf = (error: unknown) => {
  console.error(error)
  return { reason: (error instanceof Error ? error.message : String(error)).slice(0, 200) }
}

type Later = <A extends unknown[]>(
  of: (session: AppSession) => (...args: A) => unknown,
) => (...args: A) => void

/** What only the whole session can do. */
const passedOn = (later: Later) =>
  ({
    start: later((it) => it.start),
    begin: later((it) => it.begin),
    sitDown: later((it) => it.sitDown),
    continueGame: later((it) => it.continueGame),
    audits: {
      choose: later((it) => it.audits.choose),
      chooseOwn: later((it) => it.audits.chooseOwn),
      openOwn: later((it) => it.audits.openOwn),
      again: later((it) => it.audits.again),
      keepFile: later((it) => it.audits.keepFile),
    },
    years: {
      act: later((it) => it.years.act),
      again: later((it) => it.years.again),
      keepFile: later((it) => it.years.keepFile),
    },
    cases: {
      act: later((it) => it.cases.act),
      again: later((it) => it.cases.again),
      keepFile: later((it) => it.cases.keepFile),
    },
    standards: {
      open: later((it) => it.standards.open),
      change: later((it) => it.standards.change),
      back: later((it) => it.standards.back),
      keepFile: later((it) => it.standards.keepFile),
      openFile: later((it) => it.standards.openFile),
      check: later((it) => it.standards.check),
    },
    openAudit: later((it) => it.openAudit),
    actInAudit: later((it) => it.actInAudit),
    act: later((it) => it.act),
    undo: later((it) => it.undo),
    saveRecording: later((it) => it.saveRecording),
    openRecording: later((it) => it.openRecording),
    copyLink: later((it) => it.copyLink),
    leave: later((it) => it.leave),
    discard: later((it) => it.discard),
    reflect: later((it) => it.reflect),
    watch: later((it) => it.watch),
    playFrom: later((it) => it.playFrom),
    playUnder: later((it) => it.playUnder),
    drills: {
      choose: later((it) => it.drills.choose),
      open: later((it) => it.drills.open),
      sitDown: later((it) => it.drills.sitDown),
      meet: later((it) => it.drills.meet),
      here: later((it) => it.drills.here),
      act: later((it) => it.drills.act),
      look: later((it) => it.drills.look),
    },
  }) satisfies Partial<Session>
