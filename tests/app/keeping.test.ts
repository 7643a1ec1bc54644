import { expect, test } from 'vitest'
import { memoryShelf } from '../../src/app/memory-shelf.ts'
import type { Entry, Shelf } from '../../src/app/shelf.ts'
import { CannotSave } from '../../src/app/shelf.ts'
import { noReflection } from '../../src/hud/reflection.ts'
import { aBrowser, settle } from './surroundings.ts'

/** A shelf that can be told to fail, or to hold something else. */
function oddShelf() {
  const real = memoryShelf()
  const odd = {
    trouble: null as 'storageFull' | 'elsewhere' | null,
    change: (source: string) => source,
    view: true,
  }
  const shelf: Shelf = {
    ...real,
    save: async (entry: Entry) => {
      if (odd.trouble) throw new CannotSave(odd.trouble)
      await real.save(entry)
    },
    load: async (id) => {
      const found = await real.load(id)
      return found && { ...found, source: odd.change(found.source), view: odd.view ? found.view : null }
    },
  }
  return { shelf, odd }
}

const edited = (from: RegExp, to: string) => (source: string) => source.replace(from, to)

test('a tab that is killed mid-week is gone on with exactly there', async () => {
  const browser = aBrowser()
  const killed = await browser.openTab()
  killed.play()
  killed.session.act({ kind: 'closeWeek' })
  killed.session.act({ kind: 'talk', project: 'p1' })
  await settle()
  browser.held.clear() // the browser lets go of a dead tab's locks
  const tab = await browser.openTab()
  expect(tab.title().saved).toEqual({ scenario: 'small', week: 2, finished: false })
  tab.session.continueGame()
  await settle()
  expect(tab.game()).toEqual(killed.game())
  expect(tab.session.file()).toEqual(killed.session.file())
})

test('a game that was left is gone on with in the same tab', async () => {
  const tab = await aBrowser().openTab()
  tab.play()
  const before = tab.game()
  tab.session.leave()
  tab.session.continueGame()
  await settle()
  expect(tab.game()).toEqual(before)
})

test('a second tab is told, may look, and saves nothing', async () => {
  const browser = aBrowser()
  const first = await browser.openTab()
  first.play()
  await settle()
  const second = await browser.openTab()
  second.session.continueGame()
  await settle()
  expect(second.notices()).toEqual(['elsewhere'])
  expect(second.game()).toMatchObject({ readOnly: true, legal: [], undoable: false })
  second.session.act({ kind: 'closeWeek' })
  first.session.act({ kind: 'talk', project: 'p1' })
  await settle()
  const [last] = await browser.shelf.recent(1)
  expect(last?.week).toBe(1)
  first.session.leave()
  await settle()
  second.session.leave()
  second.session.continueGame()
  await settle()
  expect(second.game()).toEqual({ ...first.game, ...second.game(), readOnly: false })
})

test('a second tab cannot discard the game of the first', async () => {
  const browser = aBrowser()
  ;(await browser.openTab()).play()
  await settle()
  const second = await browser.openTab()
  second.session.discard()
  await settle()
  expect(second.notices()).toEqual(['elsewhere'])
  expect(await browser.shelf.recent(1)).toHaveLength(1)
})

test('a tab whose game was taken over turns read-only', async () => {
  const { shelf, odd } = oddShelf()
  const tab = await aBrowser({ shelf }).openTab()
  tab.play()
  odd.trouble = 'elsewhere'
  tab.session.act({ kind: 'talk', project: 'p1' })
  await settle()
  expect(tab.notices()).toEqual(['elsewhere'])
  expect(tab.game().readOnly).toBe(true)
})

test('a full disk is said once; the game goes on, can be left, and is saved when there is room', async () => {
  const { shelf, odd } = oddShelf()
  const tab = await aBrowser({ shelf }).openTab()
  odd.trouble = 'storageFull'
  tab.play()
  tab.session.act({ kind: 'talk', project: 'p1' })
  await settle()
  expect(tab.notices()).toEqual(['storageFull'])
  expect(tab.state().saving).toBe('notSaved')
  expect(tab.session.mayClose()).toBe(false)
  const before = tab.game()
  tab.session.leave()
  await settle()
  expect(tab.session.mayClose()).toBe(false)
  tab.session.continueGame()
  await settle()
  expect(tab.game()).toEqual(before)
  odd.trouble = null
  tab.session.act({ kind: 'talk', project: 'p2' })
  await settle()
  expect(tab.notices()).toEqual([])
  expect(tab.state().saving).toBe('saved')
  expect(tab.session.mayClose()).toBe(true)
})

test('denied storage is said at the start; the game can be played, and left and gone on with in this tab', async () => {
  const tab = await aBrowser({ trouble: 'storageDenied' }).openTab()
  expect(tab.notices()).toEqual(['storageDenied'])
  tab.play()
  await settle()
  expect(tab.state().saving).toBe('notSaved')
  expect(tab.session.mayClose()).toBe(false)
  tab.session.leave()
  tab.session.continueGame()
  await settle()
  expect(tab.game().view.week).toBe(1)
})

test.each([
  ['older rules', /"engine":\d+/, '"engine":0', 'olderRules'],
  ['a changed scenario', /"hash":"[^"]+"/, '"hash":"other"', 'changedScenario'],
  ['a scenario that is gone', /"scenario":"small"/, '"scenario":"gone"', 'changedScenario'],
  ['damage', /"checks":\[/, '"checks":[null,', 'damaged'],
])(
  'a save of %s shows its last view, read-only, and can be kept as a file',
  async (_what, from, to, notice) => {
    const { shelf, odd } = oddShelf()
    const browser = aBrowser({ shelf })
    const tab = await browser.openTab()
    tab.play()
    const { view } = tab.game()
    tab.session.leave()
    await settle()
    odd.change = edited(from, to)
    tab.session.continueGame()
    await settle()
    expect(tab.notices()).toEqual([notice])
    const still = { legal: [], undoable: false, readOnly: true, rewindable: false, watching: null }
    expect(tab.game()).toEqual({
      kind: 'game',
      view,
      lastWeek: null,
      reflection: noReflection,
      earlier: null,
      begins: false,
      shared: false,
      ...still,
    })
    tab.session.saveRecording()
    expect(browser.files[0]?.text).toContain(to)
  },
)

test('a save that leads elsewhere is shown up to there', async () => {
  const { shelf, odd } = oddShelf()
  const tab = await aBrowser({ shelf }).openTab()
  tab.play()
  tab.session.act({ kind: 'talk', project: 'p1' })
  tab.session.leave()
  await settle()
  odd.change = edited(/"project":"p1"\}\}\],"checks"/, '"project":"p2"}}],"checks"')
  tab.session.continueGame()
  await settle()
  expect(tab.notices()).toEqual(['mismatch'])
  expect(tab.game()).toMatchObject({ readOnly: true, view: { week: 1, attention: { left: 5 } } })
})

test('a damaged save without a view leaves the player on the title, and can be forgotten', async () => {
  const { shelf, odd } = oddShelf()
  const tab = await aBrowser({ shelf }).openTab()
  tab.play()
  tab.session.leave()
  await settle()
  odd.change = () => 'rubbish'
  odd.view = false
  tab.session.continueGame()
  await settle()
  expect(tab.notices()).toEqual(['damaged'])
  expect(tab.title().saved?.week).toBe(1)
  tab.session.discard()
  await settle()
  expect(tab.title().saved).toBeNull()
})

test('a new game does not overwrite the one before it', async () => {
  const browser = aBrowser()
  const tab = await browser.openTab()
  tab.play('one')
  tab.session.act({ kind: 'closeWeek' })
  tab.session.leave()
  tab.play('two')
  tab.session.leave()
  expect(tab.title().saved?.week).toBe(1)
  tab.session.discard()
  await settle()
  expect(tab.title().saved?.week).toBe(2)
})

test('nothing saved is said', async () => {
  const tab = await aBrowser().openTab()
  tab.session.continueGame()
  await settle()
  expect(tab.notices()).toEqual(['nothingSaved'])
  expect(tab.title().saved).toBeNull()
})
