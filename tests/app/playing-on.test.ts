import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { openShelf } from '../../src/app/storage.ts'
import { readRecording } from '../../src/game/reading-recordings.ts'
import { record, replay } from '../../src/game/recording.ts'
import { play } from '../helpers.ts'
import { anEntry } from './entries.ts'
import { aBrowser, settle, setup } from './surroundings.ts'

const ended = { seed: 'one', weeks: setup.weeks }

async function finished(browser = aBrowser()) {
  const tab = await browser.openTab()
  tab.play(ended.seed)
  tab.session.act({ kind: 'talk', project: 'p1' })
  while (tab.game().view.phase !== 'debriefing') tab.session.act({ kind: 'closeWeek' })
  return tab
}

const fileOf = (text: string) => new File([text], 'game.remit.json')

test('a game is played on from an earlier week, remembers the first one, and leaves it on the shelf', async () => {
  const browser = aBrowser()
  const tab = await finished(browser)
  const first = tab.game()
  tab.session.playFrom(2)
  expect(tab.game()).toMatchObject({ readOnly: false, undoable: false, watching: null })
  expect(tab.game().view).toMatchObject({ phase: 'deciding', week: 2, seed: ended.seed })
  expect(tab.game().earlier).toEqual({ from: 2, debrief: first.view.debrief })
  tab.session.leave()
  await settle()
  expect(tab.title().saved).toEqual({ scenario: 'small', week: 2, finished: false })
  expect(tab.title().others).toEqual([
    {
      id: expect.any(String),
      scenario: 'small',
      seed: 'one',
      week: 3,
      finished: true,
      from: null,
      seats: ['pmo'],
    },
  ])
  tab.session.continueGame(tab.title().others[0]?.id)
  await settle()
  expect(tab.game()).toEqual(first)
})

test('the first game is remembered through undo and a killed tab', async () => {
  const browser = aBrowser()
  const tab = await finished(browser)
  tab.session.playFrom(2)
  const { earlier } = tab.game()
  tab.session.act({ kind: 'talk', project: 'p2' })
  tab.session.undo()
  expect(tab.game().earlier).toEqual(earlier)
  await settle()
  browser.held.clear()
  const later = await browser.openTab()
  later.session.continueGame()
  await settle()
  expect(later.game()).toEqual(tab.game())
})

test('what was played on is a recording like any other', async () => {
  const tab = await finished()
  tab.session.playFrom(2)
  while (tab.game().view.phase !== 'debriefing') tab.session.act({ kind: 'closeWeek' })
  const recording = readRecording(tab.session.file()?.text ?? '')
  expect('says' in recording || replay(setup, recording).verdict).toBe('verified')
})

test('a week that was never reached is not played from, and of a game under way none is', async () => {
  const tab = await aBrowser().openTab()
  tab.session.playFrom(1)
  tab.session.watch(1)
  expect(tab.title().saved).toBeNull()
  tab.play()
  const before = tab.game()
  tab.session.playFrom(2)
  expect(tab.game()).toEqual(before)
  tab.session.act({ kind: 'closeWeek' })
  const second = tab.game()
  tab.session.playFrom(1)
  expect(tab.game()).toEqual(second)
  tab.session.watch(1)
  const watching = tab.game()
  tab.session.playFrom(1)
  expect(tab.game()).toEqual(watching)
})

test('the weeks are watched as they stood; nothing can be ordered, and the game stays as it is', async () => {
  const tab = await aBrowser().openTab()
  tab.play()
  const firstDesk = tab.game().view
  tab.session.act({ kind: 'talk', project: 'p1' })
  tab.session.act({ kind: 'closeWeek' })
  const now = tab.game()
  tab.session.watch(1)
  expect(tab.game()).toMatchObject({
    view: firstDesk,
    watching: { week: 1, weeks: 2, seats: [] },
    legal: [],
    undoable: false,
  })
  tab.session.act({ kind: 'closeWeek' })
  tab.session.undo()
  expect(tab.game().view).toEqual(firstDesk)
  tab.session.watch(3)
  expect(tab.game().watching).toEqual({ week: 1, weeks: 2, seats: [] })
  tab.session.watch(null)
  expect(tab.game()).toEqual(now)
})

test('why? is answered for the week that is watched', async () => {
  const tab = await finished()
  tab.session.watch(1)
  expect(tab.session.explain('attention')?.value).toBe(5)
  expect(tab.session.explain('score/organisation')).toBeNull()
  tab.session.watch(null)
  expect(tab.session.explain('score/organisation')).not.toBeNull()
})

test('a recording by other players can be watched, and a person plays on from any of its weeks', async () => {
  const tab = await aBrowser().openTab()
  tab.session.openRecording(fileOf(JSON.stringify(record(play(setup, 'bots')))))
  await settle()
  expect(tab.game()).toMatchObject({ readOnly: true, rewindable: true, view: { phase: 'debriefing' } })
  tab.session.watch(2)
  expect(tab.game().view).toMatchObject({ week: 2, phase: 'deciding', debrief: null })
  tab.session.playFrom(2)
  expect(tab.game()).toMatchObject({ readOnly: false, watching: null, earlier: { from: 2 } })
  tab.session.act({ kind: 'closeWeek' })
  expect(tab.game().view.week).toBe(3)
})

test('a game that is forgotten by its id goes, the others stay', async () => {
  const tab = await finished()
  tab.session.playFrom(2)
  tab.session.leave()
  await settle()
  tab.session.discard(tab.title().others[0]?.id)
  await settle()
  expect(tab.title()).toMatchObject({ saved: { week: 2 }, others: [] })
})

test('the title offers the last few games, the latest first', async () => {
  const tab = await aBrowser().openTab()
  for (let n = 1; n <= 8; n++) tab.play(`seed ${n}`)
  tab.session.leave()
  await settle()
  expect(tab.title().others.map(({ seed }) => seed)).toEqual([7, 6, 5, 4, 3].map((n) => `seed ${n}`))
})

const recordedEnd = () => JSON.stringify(record(play(setup, 'one')))

test.each([
  ['no game', null],
  ['rubbish', 'rubbish'],
  ['a text that is no recording', { from: 2, source: 'rubbish' }],
  ['a week that is none', { from: 'two', source: recordedEnd() }],
  ['a week that was never reached', { from: 99, source: recordedEnd() }],
  ['a game of other dice', { from: 2, source: JSON.stringify(record(play(setup, 'two'))) }],
])('where %s is found for the first game, the second goes on without it', async (_what, earlier) => {
  const browser = aBrowser()
  const tab = await finished(browser)
  tab.session.playFrom(2)
  tab.session.leave()
  await settle()
  const { load } = browser.shelf
  const damaged = await browser.openTab(undefined, {
    shelf: { ...browser.shelf, load: async (id) => ({ ...(await load(id)), earlier }) as never },
  })
  damaged.session.continueGame()
  await settle()
  expect(damaged.game()).toMatchObject({ view: { week: 2 }, earlier: null, readOnly: false })
})

test('the first game lies beside the second in the browser, and goes with it', async () => {
  globalThis.indexedDB = new IDBFactory()
  const shelf = await openShelf('a')
  const earlier = { from: 2, source: '{}' }
  await shelf.save({ ...anEntry({ id: 'g2' }), from: 2, earlier })
  await shelf.save({ ...anEntry({ id: 'g2', orders: 2 }), from: 2, earlier })
  expect(await shelf.load('g2')).toMatchObject({ from: 2, earlier })
  expect(await shelf.recent(1)).toMatchObject([{ id: 'g2', from: 2 }])
  await shelf.forget('g2')
  await shelf.save(anEntry({ id: 'g2' }))
  expect((await shelf.load('g2'))?.earlier).toBeUndefined()
})
