import type { Words } from '../words/say.ts'
import { say } from '../words/say.ts'

type Told = {
  readonly words: Words
  readonly error: unknown
  readonly keepFile: (() => void) | null // offers the recording, if there is one
}

/** The last resort, when the interface itself cannot be drawn: what happened, the recording to keep, a way to start again. */
export function showBug(target: Element, { words, error, keepFile }: Told): void {
  const page = document.createElement('div')
  page.className = 'bug'
  page.setAttribute('role', 'alert')
  page.append(
    element('h1', say(words, 'say.sorry')),
    element('p', say(words, 'say.sorryText')),
    element('p', `${say(words, 'say.sorryWhat')}: ${error instanceof Error ? error.message : String(error)}`),
    ...(keepFile ? [button(say(words, 'say.saveRecording'), keepFile)] : []),
    button(say(words, 'say.sorryAgain'), () => location.reload()),
  )
  target.replaceChildren(page)
}

function element(name: string, text: string): HTMLElement {
  const it = document.createElement(name)
  it.textContent = text
  return it
}

function button(text: string, does: () => void): HTMLElement {
  const it = element('button', text)
  it.setAttribute('type', 'button')
  it.addEventListener('click', does)
  return it
}
