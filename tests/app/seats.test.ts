import { expect, test } from 'vitest'
import { bestPmo } from '../../src/app/playing.ts'
import { readRecording } from '../../src/game/reading-recordings.ts'
import type { Command } from '../../src/sim/commands.ts'
import { aBrowser, settle, setup } from './surroundings.ts'

type Tab = Awaited<ReturnType<ReturnType<typeof aBrowser>['openTab']>>

async function aGame(seats: readonly string[], seed = 'one') {
  const browser = aBrowser()
  const tab = await browser.openTab()
  tab.session.start({ scenario: 'small', seed, seats })
  return { browser, tab }
}

/** A report as it is believed. */
function honest(tab: Tab): Command {
  const own = tab.game().view.own
  if (!own) throw new Error('No project of one’s own.')
  const { earnedCents, actualCents, finishWeek, progress } = own
  return { kind: 'report', earnedCents, actualCents, finishWeek, status: 'onPlan', progress }
}

const seating = (tab: Tab) => {
  const read = readRecording(tab.session.file()?.text ?? '')
  return 'seating' in read ? read.seating : null
}

test('a project is managed from its briefing to the debrief, and the others are played', async () => {
  const { tab } = await aGame(['pm/p1'])
  expect(tab.game()).toMatchObject({ begins: true, legal: [], view: { phase: 'briefing', seat: 'pm/p1' } })
  tab.session.begin()
  expect(seating(tab)).toEqual({ pmo: bestPmo, 'pm/p1': 'person', 'pm/p2': 'bot', sponsor: 'bot' })
  for (let week = 1; tab.game().view.phase === 'reporting'; week++) {
    expect(tab.game().view).toMatchObject({ week, role: 'pm' })
    expect(tab.game().legal.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['requestPeople', 'report']),
    )
    tab.session.act({ kind: 'requestPeople', asks: [] })
    expect(tab.game().undoable).toBe(true)
    tab.session.act(honest(tab))
  }
  expect(tab.game().view.phase).toBe('debriefing')
})

test('the sponsor decides on money each week', async () => {
  const { tab } = await aGame(['sponsor'])
  tab.session.begin()
  for (let week = 1; week <= setup.weeks; week++) {
    expect(tab.game().view).toMatchObject({ week, phase: 'funding', role: 'sponsor' })
    tab.session.act({ kind: 'pass' })
  }
  expect(tab.game().view.phase).toBe('debriefing')
})

test('a seat sees of last week what it may know', async () => {
  const { tab } = await aGame(['pm/p1'])
  tab.session.begin()
  tab.session.act(honest(tab))
  expect(tab.game().lastWeek?.map(({ id }) => id)).toEqual(['p1'])
  const sponsor = (await aGame(['sponsor'])).tab
  sponsor.session.begin()
  sponsor.session.act({ kind: 'pass' })
  expect(sponsor.game().lastWeek).toBeNull()
})

test('a game of two is handed over, and between them there is no view and no answer', async () => {
  const { tab } = await aGame(['pmo', 'pm/p1'])
  const handOver = (seat: string) =>
    expect(tab.state().screen).toMatchObject({ kind: 'handOver', seat, scenario: 'small' })
  handOver('pm/p1')
  expect(JSON.stringify(tab.state().screen)).not.toContain('view')
  expect(tab.session.explain('trust/p1')).toBeNull()
  expect(tab.session.plan('p1')).toBeNull()
  tab.session.act({ kind: 'open' })
  handOver('pm/p1')
  tab.session.sitDown()
  expect(tab.game()).toMatchObject({ begins: true, shared: true })
  tab.session.begin()
  handOver('pmo')
  tab.session.sitDown()
  tab.session.act({ kind: 'open' })
  handOver('pm/p1')
  tab.session.sitDown()
  tab.session.act(honest(tab))
  handOver('pmo')
  tab.session.sitDown()
  expect(tab.game().view).toMatchObject({ seat: 'pmo', phase: 'deciding', week: 1 })
  expect(tab.game().undoable).toBe(false)
})

test('a shared game is found again behind its hand-over', async () => {
  const { browser, tab } = await aGame(['pm/p1', 'pm/p2'])
  tab.session.sitDown()
  tab.session.begin()
  tab.session.sitDown()
  tab.session.begin()
  await settle()
  tab.session.leave()
  await settle()
  const later = await browser.openTab()
  later.session.continueGame()
  await settle()
  expect(later.state().screen).toMatchObject({ kind: 'handOver' })
})

test('once it is over, a week is watched from any seat; before, from the own', async () => {
  const { tab } = await aGame(['pm/p1'])
  tab.session.begin()
  tab.session.act(honest(tab))
  tab.session.watch(1, 'pmo')
  expect(tab.game()).toMatchObject({ view: { seat: 'pm/p1', week: 1 }, watching: { seats: [] } })
  tab.session.watch(null)
  while (tab.game().view.phase === 'reporting') tab.session.act(honest(tab))
  tab.session.watch(2, 'sponsor')
  expect(tab.game()).toMatchObject({ view: { seat: 'sponsor', week: 2, phase: 'funding' }, legal: [] })
  expect(tab.game().watching?.seats).toEqual(['pmo', 'pm/p1', 'pm/p2', 'sponsor'])
  tab.session.watch(1)
  expect(tab.game().view).toMatchObject({ seat: 'sponsor', week: 1 })
})

test('playing on from a week keeps the seat', async () => {
  const { tab } = await aGame(['pm/p2'])
  tab.session.begin()
  while (tab.game().view.phase === 'reporting') tab.session.act(honest(tab))
  tab.session.playFrom(2)
  expect(tab.game().view).toMatchObject({ seat: 'pm/p2', week: 2, phase: 'reporting' })
  expect(tab.place()).toMatchObject({ seat: 'pm/p2' })
})

test('a link leads to its seat, and a seat that the case has not leads nowhere', async () => {
  const link = { kind: 'play', scenario: 'small', seed: 'tuesday', seat: 'pm/p2' } as const
  const tab = await aBrowser().openTab(link)
  expect(tab.title().linked).toEqual({ scenario: 'small', seed: 'tuesday', seat: 'pm/p2' })
  expect(tab.title().seats.small?.map(({ seat }) => seat)).toEqual(['pmo', 'pm/p1', 'pm/p2', 'sponsor'])
  tab.session.start({ scenario: 'small', seed: '1', seats: ['pm/nobody'] })
  expect(tab.notices()).toEqual(['wrongLink'])
})
