import { contents } from 'virtual:contents'
import { mount } from 'svelte'
import Hud from '../hud/hud.svelte'
import { late } from '../hud/late.ts'
import { fetchScreens } from '../hud/screens.ts'
import { openBrowser } from './browser.ts'
import { showBug } from './bug-screen.ts'
import { openFront } from './front.ts'
import { offerFile } from './recording-file.ts'
import type { AppSession } from './session.ts'
import { dress, settingsShelf } from './settings.ts'
import { hear, openContext } from './sound/hearing.ts'
import { openPlayer } from './sound/player.ts'
import { openStage } from './stage.ts'

const target = document.querySelector('#app') as Element
const rest = late(() => import('./opening.ts'))
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
  showBug(target, { words: contents.words, error, keepFile })
}

try {
  session = await openFront(await openBrowser(settings), contents, rest)
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
  whenIdle(() => rest.fetch().then(fetchScreens))
} catch (error) {
  failed(error)
}

/** Once the title stands, the rest comes in the background; what fails then is asked for again when it is needed. */
function whenIdle(fetches: () => Promise<unknown>): void {
  const begin = () => void fetches().catch(() => {})
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 2000 })
  else setTimeout(begin, 300)
}
