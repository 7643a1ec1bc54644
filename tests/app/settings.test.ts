import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dress, settingsIn, settingsKey, settingsShelf } from '../../src/app/settings.ts'
import { firstMonday, firstSettings } from '../../src/hud/settings.ts'
import { aBrowser, setup } from './surroundings.ts'

const chosen = {
  ...firstSettings,
  sound: true,
  motion: 'reduced',
  largeText: true,
  stage: 'plain',
  learnt: ['days'],
} as const

test('settings come back as they were kept', () => {
  expect(settingsIn(JSON.stringify(chosen))).toEqual(chosen)
})

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"full"'],
  ['other names', '{"volume":11}'],
  [
    'other kinds',
    '{"sound":"yes","motion":true,"largeText":1,"stage":"film","coach":null,"taught":{},"learnt":[1]}',
  ],
  ['a poisoned prototype', '{"__proto__":{"sound":true}}'],
])('what cannot be read is as on a first visit: %s', (_, text) => {
  expect(settingsIn(text)).toEqual(firstSettings)
})

test('one bad setting leaves the others', () => {
  expect(settingsIn('{"sound":true,"motion":"wild"}')).toEqual({ ...firstSettings, sound: true })
})

test('any text gives settings that are kept and read alike', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const settings = settingsIn(text)
      expect(Object.keys(settings).sort()).toEqual(Object.keys(firstSettings).sort())
      expect(settingsIn(JSON.stringify(settings))).toEqual(settings)
    }),
  )
})

/** A page whose storage holds, refuses or is denied. */
function aPage(storage: 'open' | 'full' | 'denied') {
  const kept = new Map<string, string>()
  const page = new EventTarget()
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (storage === 'full') throw new DOMException('The disk is full.', 'QuotaExceededError')
      kept.set(key, value)
    },
  }
  Object.defineProperty(page, 'localStorage', {
    get() {
      if (storage === 'denied') throw new DOMException('Denied.', 'SecurityError')
      return localStorage
    },
  })
  const changes = (key: string | null, newValue: string | null) =>
    page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
  return { shelf: settingsShelf(page as unknown as Window), changes }
}

test('a shelf reads what it kept', () => {
  const { shelf } = aPage('open')
  expect(shelf.read()).toEqual(firstSettings)
  shelf.keep(chosen)
  expect(shelf.read()).toEqual(chosen)
})

test.each(['full', 'denied'] as const)('storage that is %s is a first visit, not a crash', (storage) => {
  const { shelf } = aPage(storage)
  shelf.keep(chosen)
  expect(shelf.read()).toEqual(firstSettings)
})

test('other tabs are followed; other keys are not ours', () => {
  const { shelf, changes } = aPage('open')
  const told: unknown[] = []
  shelf.follow((settings) => told.push(settings))
  changes(settingsKey, JSON.stringify(chosen))
  changes('somebody.else', '{"sound":true}')
  changes(null, null)
  expect(told).toEqual([chosen, firstSettings])
})

test('what is chosen is there at once, in the other tab, and on the next visit', async () => {
  const browser = aBrowser()
  const [one, other] = [await browser.openTab(), await browser.openTab()]
  one.play()
  one.session.set({ highContrast: true })
  expect(one.state().settings.highContrast).toBe(true)
  expect(other.state().settings.highContrast).toBe(true)
  expect(one.game().view.phase).toBe('deciding')
  expect((await browser.openTab()).state().settings).toEqual({ ...firstSettings, highContrast: true })
})

test('the page is dressed in the settings', () => {
  const root = { dataset: {} as { [name: string]: string } }
  dress(root as unknown as HTMLElement, chosen)
  expect(root.dataset).toEqual({ text: 'large', contrast: 'normal', motion: 'reduced' })
  dress(root as unknown as HTMLElement, { ...firstSettings, highContrast: true })
  expect(root.dataset).toEqual({ text: 'normal', contrast: 'high', motion: 'system' })
})

test('whoever plays the first Monday to its end has been taught; another case teaches nobody', async () => {
  for (const id of [firstMonday, 'small']) {
    const library = {
      words: {},
      scenarios: { [id]: { setup: { ...setup, id }, words: {}, next: null, varies: null } },
    }
    const tab = await aBrowser({ library }).openTab()
    tab.session.start({ scenario: id, seed: 'one' })
    tab.session.act({ kind: 'open' })
    expect(tab.state().settings.taught).toBe(false)
    for (let week = 1; week <= setup.weeks; week++) tab.session.act({ kind: 'closeWeek' })
    expect(tab.game().view.phase).toBe('debriefing')
    expect(tab.state().settings.taught).toBe(id === firstMonday)
  }
})
