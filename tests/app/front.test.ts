import { expect, test } from 'vitest'
import { memoryActShelf } from '../../src/app/act-shelf.ts'
import { contentsOf } from '../../src/app/contents.ts'
import { openFront } from '../../src/app/front.ts'
import { memoryShelf } from '../../src/app/memory-shelf.ts'
import type { Page } from '../../src/app/opening.ts'
import { work } from '../../src/app/questions.ts'
import { textOf } from '../../src/app/recording-file.ts'
import type { Place } from '../../src/app/route.ts'
import type { AppSession } from '../../src/app/session.ts'
import { openSession } from '../../src/app/session.ts'
import type { AuditRecording } from '../../src/game/audit-recording.ts'
import { toEnd } from '../../src/game/slices.ts'
import { yearFormat } from '../../src/game/year/year-acts.ts'
import { late } from '../../src/hud/late.ts'
import type { SessionState } from '../../src/hud/session.ts'
import { rulesVersion } from '../../src/sim/setup.ts'
import { aSettingsShelf, setup } from './surroundings.ts'

const library = {
  words: { title: 'Remit', 'negotiate.heading': 'Drills' },
  scenarios: { small: { setup, words: { 'company.name': 'Small' }, next: null, varies: null } },
}

/** A visit, with a connection that can be cut. */
async function visit(at: Place = { kind: 'title' }, auditShelf: Page['auditShelf'] = null) {
  let place = at
  let fetches = 0
  const connection = { cut: false }
  const settings = aSettingsShelf()
  const page: Page = {
    shelf: memoryShelf(),
    settings: { ...settings, keep: () => {} }, // a browser that keeps nothing
    trouble: null,
    takeGame: async () => () => {},
    newSeed: () => 'seed',
    newId: () => 'game',
    address: () => place,
    goTo: (route) => {
      place = route && !('drill' in route) ? { kind: 'play', ...route } : { kind: 'title' }
    },
    goToDrill: () => {},
    drillShelf: null,
    auditShelf,
    linkTo: () => '',
    copy: async () => true,
    textOf,
    offerFile: () => {},
    askToPersist: () => {},
  }
  const rest = late(async () => {
    fetches++
    if (connection.cut) throw new TypeError('no way')
    const open = (page: Page): Promise<AppSession> =>
      openSession({ ...page, library, ask: async (topic, asks) => toEnd(work[topic](asks)) })
    return { open }
  })
  const session = await openFront(page, contentsOf(library), rest)
  const shown: SessionState[] = []
  session.subscribe((state) => shown.push(state))
  const state = () => shown.at(-1) as SessionState
  const until = async (kind: string) => {
    for (let turn = 0; turn < 500 && state().screen.kind !== kind; turn++)
      await new Promise((go) => setTimeout(go, 1))
    expect(state().screen.kind).toBe(kind)
  }
  return { session, state, shown, until, connection, fetched: () => fetches }
}

test('the title stands before the rest is fetched, and is the one that the whole game shows', async () => {
  const { session, state, until, fetched } = await visit()
  const { screen, words } = state()
  expect(screen.kind).toBe('title')
  expect(fetched()).toBe(0)
  expect(words['scenarios.small.name']).toBe('Small')
  expect(words['negotiate.heading']).toBeUndefined()
  session.start({ scenario: 'small', seed: '' })
  expect(state().screen.kind).toBe('loading')
  await until('game')
  session.leave()
  session.discard()
  await until('title')
  expect(state().words['negotiate.heading']).toBe('Drills')
  expect({ ...state().screen, saved: null }).toEqual(screen)
  expect(fetched()).toBe(1)
})

test('the title does not wait for the year that is under way', async () => {
  const kept = {
    ...{ kind: 'year', format: yearFormat, engine: rulesVersion, year: 'year-calder', seed: '7' },
    ...{ acts: [{ kind: 'begin' }], result: null },
  }
  let find = () => {}
  const shelf = {
    ...memoryActShelf<AuditRecording>(),
    newest: () =>
      new Promise<AuditRecording>((done) => {
        find = () => done(kept as unknown as AuditRecording)
      }),
  }
  const { state } = await visit({ kind: 'title' }, shelf)
  const yearIn = () => {
    const { screen } = state()
    return screen.kind === 'title' ? screen.year : undefined
  }
  expect(yearIn()).toBeNull()
  find()
  await new Promise((go) => setTimeout(go, 5))
  expect(yearIn()).toEqual({ drill: 'year-calder', seed: '7', quarter: 1 })
})

test('a link into a game fetches the rest at once', async () => {
  const { state, until, fetched } = await visit({ kind: 'play', scenario: 'small', seed: 'abc', seat: 'pmo' })
  await until('title')
  expect(fetched()).toBe(1)
  const { screen } = state()
  expect(screen.kind === 'title' && screen.linked).toEqual({ scenario: 'small', seed: 'abc', seat: 'pmo' })
})

test('what is chosen on the title goes on being so, even where nothing can be kept', async () => {
  const { session, state, until } = await visit()
  session.set({ sound: true })
  expect(state().settings.sound).toBe(true)
  session.start({ scenario: 'small', seed: '' })
  await until('game')
  expect(state().settings.sound).toBe(true)
})

test('without a connection the title comes back and says so; the next try can go well', async () => {
  const { session, state, until, connection } = await visit()
  connection.cut = true
  session.start({ scenario: 'small', seed: '' })
  await until('title')
  const [notice] = state().notices
  expect(notice?.message).toBe('notices.notFetched')
  connection.cut = false
  session.start({ scenario: 'small', seed: '' })
  await until('game')
})
