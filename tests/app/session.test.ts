import { expect, test, vi } from 'vitest'
import { readRecording } from '../../src/game/reading-recordings.ts'
import { replay } from '../../src/game/recording.ts'
import { aBrowser, settle, setup } from './surroundings.ts'

test('the title lists the scenarios and has no saved game at first', async () => {
  const tab = await aBrowser().openTab()
  expect(tab.title()).toMatchObject({
    kind: 'title',
    scenarios: ['small'],
    saved: null,
    others: [],
    linked: null,
  })
  expect(tab.state().words).toMatchObject({ title: 'Remit', 'scenarios.small.name': 'Small' })
})

test('a new game begins in its briefing, and its address can be shared', async () => {
  const tab = await aBrowser().openTab()
  tab.session.start({ scenario: 'small', seed: '  monday 7 ' })
  expect(tab.game().view).toMatchObject({ phase: 'briefing', seed: 'monday 7', seat: 'pmo' })
  expect(tab.game().legal).toEqual([{ kind: 'open', price: 0 }])
  expect(tab.place()).toMatchObject({ kind: 'play', scenario: 'small', seed: 'monday 7', seat: 'pmo' })
})

test('without a seed a new one is made; a seed that cannot be seen is refused', async () => {
  const tab = await aBrowser().openTab()
  tab.session.start({ scenario: 'small', seed: '\u202e' })
  expect(tab.notices()).toEqual(['wrongSeed'])
  tab.session.start({ scenario: 'small', seed: '' })
  expect(tab.game().view.seed).toMatch(/^seed-/)
})

test('the bots have reported when the week is the player’s', async () => {
  const tab = await aBrowser().openTab()
  tab.play()
  expect(tab.game().view).toMatchObject({ phase: 'deciding', week: 1 })
  expect(tab.game().view.projects.every((project) => project.report !== null)).toBe(true)
})

test('a refusal comes back as a notice and goes with the next order', async () => {
  const tab = await aBrowser().openTab()
  tab.play()
  tab.session.act({ kind: 'talk', project: 'nowhere' })
  expect(tab.notices()).toEqual(['refused.unknownProject'])
  tab.session.act({ kind: 'talk', project: 'p1' })
  expect(tab.notices()).toEqual([])
})

test('a game is played to its debrief', async () => {
  const tab = await aBrowser().openTab()
  tab.play()
  for (let week = 1; week <= setup.weeks; week++) tab.session.act({ kind: 'closeWeek' })
  expect(tab.game().view).toMatchObject({ phase: 'debriefing' })
  expect(tab.game()).toMatchObject({ legal: [], undoable: false })
  await settle()
  tab.session.leave()
  expect(tab.title().saved).toEqual({ scenario: 'small', week: setup.weeks, finished: true })
})

test('undo takes back one order after another, down to the last that showed something', async () => {
  const tab = await aBrowser().openTab()
  tab.play()
  const fresh = tab.game()
  expect(fresh.undoable).toBe(false)
  tab.session.act({ kind: 'talk', project: 'p1' })
  const once = tab.game()
  tab.session.act({ kind: 'talk', project: 'p2' })
  tab.session.undo()
  expect(tab.game()).toEqual(once)
  expect(tab.notices()).toEqual(['undone'])
  tab.session.undo()
  expect(tab.game()).toEqual(fresh)
  tab.session.undo()
  expect(tab.game()).toEqual(fresh)
})

test('the link holds scenario, seed and seat', async () => {
  const browser = aBrowser()
  const tab = await browser.openTab()
  tab.play('monday-7')
  tab.session.copyLink()
  await settle()
  expect(browser.copied).toEqual(['https://remit.example/#/play/small/monday-7/pmo'])
  expect(tab.notices()).toEqual(['linkCopied'])
})

test('a link that cannot be copied is shown', async () => {
  const tab = await aBrowser({ copy: async () => false }).openTab()
  tab.play('monday-7')
  tab.session.copyLink()
  await settle()
  expect(tab.state().notices).toMatchObject([
    { message: 'notices.linkNotCopied', args: { link: expect.stringContaining('monday-7') } },
  ])
})

test('a link opens its scenario and seed', async () => {
  const tab = await aBrowser().openTab({ kind: 'play', scenario: 'small', seed: 'tuesday', seat: 'pmo' })
  expect(tab.title().linked).toEqual({ scenario: 'small', seed: 'tuesday', seat: 'pmo' })
})

test('a link without seed is given one', async () => {
  const tab = await aBrowser().openTab({ kind: 'play', scenario: 'small', seed: '', seat: 'pmo' })
  expect(tab.title().linked?.seed).toMatch(/^seed-/)
})

test.each([
  { kind: 'wrong' },
  { kind: 'play', scenario: 'nowhere', seed: '1', seat: 'pmo' },
  { kind: 'play', scenario: 'constructor', seed: '1', seat: 'pmo' },
  { kind: 'play', scenario: 'small', seed: '1', seat: 'pm/nobody' },
] as const)('a link that leads nowhere says so: %j', async (place) => {
  const tab = await aBrowser().openTab(place)
  expect(tab.title().linked).toBeNull()
  expect(tab.notices()).toEqual(['wrongLink'])
})

test('a link to the game that is saved offers to go on with it', async () => {
  const browser = aBrowser()
  ;(await browser.openTab()).play('monday-7')
  await settle()
  const tab = await browser.openTab({ kind: 'play', scenario: 'small', seed: 'monday-7', seat: 'pmo' })
  expect(tab.title()).toMatchObject({ saved: { week: 1 }, linked: null })
})

test('a link that arrives during a game leads to the title; the game stays saved', async () => {
  const tab = await aBrowser().openTab()
  tab.play('monday-7')
  tab.goTo({ kind: 'play', scenario: 'small', seed: 'tuesday', seat: 'pmo' })
  tab.session.arrive()
  expect(tab.title()).toMatchObject({ saved: { week: 1 }, linked: { seed: 'tuesday' } })
})

test('every number of the screen can be asked why', async () => {
  const tab = await aBrowser().openTab()
  expect(tab.session.explain('attention')).toBeNull()
  tab.play()
  tab.session.act({ kind: 'talk', project: 'p1' })
  const found = tab.session.explain('attention')
  expect(found?.postings.reduce((sum, posting) => sum + posting.amount, 0)).toBe(found?.value)
})

test('a bug is said, and the game goes on from the last order that went well', async () => {
  const tab = await aBrowser().openTab()
  tab.play()
  tab.session.act({ kind: 'talk', project: 'p1' })
  const before = tab.game()
  vi.spyOn(console, 'error').mockImplementationOnce(() => {})
  tab.session.act({
    kind: 'grant',
    get person(): string {
      throw new Error('a slip')
    },
    project: 'p1',
    days: 1,
  })
  expect(tab.state().notices).toMatchObject([{ message: 'notices.bug', args: { reason: 'a slip' } }])
  expect(tab.game()).toEqual(before)
  tab.session.act({ kind: 'closeWeek' })
  expect(tab.game().view.week).toBe(2)
  const recording = readRecording(tab.session.file()?.text ?? '')
  expect('says' in recording || replay(setup, recording).verdict).toBe('verified')
})
