import { drills } from 'virtual:drills'
import { shipped } from 'virtual:scenarios'
import { words } from 'virtual:words'
import { mount } from 'svelte'
import Hud from '../hud/hud.svelte'
import { language } from '../words/say.ts'
import { openBrowser } from './browser.ts'
import { showBug } from './bug-screen.ts'
import type { Library } from './library.ts'
import { offerFile } from './recording-file.ts'
import type { AppSession } from './session.ts'
import { openSession } from './session.ts'
import { dress, settingsShelf } from './settings.ts'
import { hear, openContext } from './sound/hearing.ts'
import { openPlayer } from './sound/player.ts'
import { openStage } from './stage.ts'

const target = document.querySelector('#app') as Element
const library: Library = {
  words: words[language] ?? {},
  scenarios: Object.fromEntries(
    shipped.map(({ id, setup, words, next, varies, seat }) => [
      id,
      { setup, words: words[language] ?? {}, next, varies, seat },
    ]),
  ),
  drills: Object.fromEntries(
    drills.map(({ drill, words }) => [drill.id, { drill, words: words[language] ?? {} }]),
  ),
}
const settings = settingsShelf(window)
dress(document.documentElement, settings.read()) // before anything is painted
let session: AppSession | null = null

addEventListener('error', ({ error }) => {
  if (!error) return // of another origin, or a warning that stopped nothing
  failed(error)
})
addEventListener('unhandledrejection', ({ reason }) => failed(reason))

/** While the interface stands it tells of the bug; otherwise the page does. It is never blank. */
function failed(error: unknown): void {
  const kept = session?.file()
  if (session && target.childElementCount > 0 && !target.querySelector('.bug')) return session.bug(error)
  const keepFile = kept ? () => offerFile(kept.name, kept.text) : null
  showBug(target, { words: library.words, error, keepFile })
}

try {
  session = await openSession(await openBrowser(library, settings))
  const opened = session
  opened.subscribe((state) => dress(document.documentElement, state.settings))
  hear(opened, document, () => {
    const context = openContext()
    return context && openPlayer(context)
  })
  addEventListener('hashchange', () => opened.arrive())
  addEventListener('popstate', () => opened.arrive())
  addEventListener('beforeunload', (event) => {
    if (!opened.mayClose()) event.preventDefault()
  })
  target.replaceChildren()
  mount(Hud, { target, props: { session: opened, openStage } })
} catch (error) {
  failed(error)
}
