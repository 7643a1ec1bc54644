import { drills } from 'virtual:drills'
import { shipped } from 'virtual:scenarios'
import { words } from 'virtual:words'
import { expect, test } from 'vitest'
import type { ActShelf } from '../../src/app/act-shelf.ts'
import { memoryActShelf } from '../../src/app/act-shelf.ts'
import { libraryOf } from '../../src/app/library-of.ts'
import { isCommittee } from '../../src/game/committee/committee-game.ts'
import { drill as audited } from '../auditing.ts'
import { aBrowser, settle } from './surroundings.ts'

type Kept = { engine: number; acts: readonly unknown[] }

/** A shelf of which all that lies there can be seen, and changed. */
function openShelf() {
  const lies = new Map<string, Kept>()
  let full = false
  const real = memoryActShelf<Kept>()
  const shelf: ActShelf<Kept> = {
    load: async (id) => lies.get(id) ?? null,
    last: real.last,
    save: async (id, recording) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError')
      lies.set(id, recording)
      await real.save(id, recording)
    },
  }
  return { shelf, lies, fill: () => (full = true) }
}

const committee = drills.find(({ drill }) => isCommittee(drill))?.drill.id as string
const ofTwo = drills.find(({ drill }) => !isCommittee(drill))?.drill.id as string

function browser() {
  const kept = openShelf()
  const library = libraryOf({ words, shipped, drills }, 'en')
  const shelves = { drillShelf: kept.shelf, auditShelf: kept.shelf } as never
  const around = aBrowser({ library, ...(shelves as object) })
  return { ...around, ...kept }
}

type Tab = Awaited<ReturnType<ReturnType<typeof browser>['openTab']>>
const waits = async () => {
  await new Promise((done) => setTimeout(done, 60))
  await settle()
}

/** The three that are kept act by act: how each is opened, gone on with, and left. */
const kinds = [
  [
    'an audit',
    {
      notice: 'auditDamaged',
      open: (tab: Tab) => tab.session.openAudit({ drill: audited.id, seed: 'one' }),
      act: (tab: Tab) => tab.session.actInAudit({ kind: 'begin' }),
      leave: (tab: Tab) => tab.session.audits.choose(),
    },
  ],
  [
    'a drill of two',
    {
      notice: 'drillDamaged',
      open: (tab: Tab) => tab.session.drills.open({ drill: ofTwo, seed: 'one' }),
      act: (tab: Tab) => tab.session.drills.sitDown(),
      leave: (tab: Tab) => tab.session.drills.choose(),
    },
  ],
  [
    'a committee',
    {
      notice: 'drillDamaged',
      open: (tab: Tab) => tab.session.drills.open({ drill: committee, seed: 'one' }),
      act: (tab: Tab) => tab.session.drills.sitDown(),
      leave: (tab: Tab) => tab.session.drills.choose(),
    },
  ],
] as const

async function begun({ open, act }: (typeof kinds)[number][1]) {
  const around = browser()
  const tab = await around.openTab()
  open(tab)
  await waits()
  act(tab)
  await waits()
  const [key] = [...around.lies.keys()]
  if (!key || around.lies.size > 1) throw new Error('Something else was kept.')
  return { ...around, tab, key, first: around.lies.get(key) as Kept }
}

test.each(kinds)(
  '%s of other rules is left alone until something is done, and then kept beside',
  async (_, kind) => {
    const { openTab, lies, files, held, key, first } = await begun(kind)
    const old = { ...first, engine: 1 }
    lies.set(key, old)
    held.clear()
    const tab = await openTab()
    kind.open(tab)
    await waits()
    expect(tab.notices()).toContain(kind.notice)
    expect(files.map(({ text }) => JSON.parse(text))).toEqual([old])
    expect([...lies.values()]).toEqual([old])
    kind.act(tab)
    await waits()
    expect(lies.get(key)).toEqual(first)
    expect([...lies].filter(([id]) => id !== key).map(([, it]) => it)).toEqual([old])
  },
)

test.each(kinds)('where there is no room for what %s was, nothing takes its place', async (_, kind) => {
  const { openTab, lies, fill, held, key, first } = await begun(kind)
  const old = { ...first, engine: 1 }
  lies.set(key, old)
  held.clear()
  fill()
  const tab = await openTab()
  kind.open(tab)
  await waits()
  kind.act(tab)
  await waits()
  expect(tab.notices()).toContain('storageFull')
  expect([...lies]).toEqual([[key, old]])
})

test.each(kinds)('%s of which nothing is kept begins without a word', async (_, kind) => {
  const { openTab, files } = browser()
  const tab = await openTab()
  kind.open(tab)
  await waits()
  expect(tab.notices()).toEqual([])
  expect(files).toEqual([])
})

test.each(kinds)(
  '%s that is open in another tab cannot be gone on with, until that one is left',
  async (_, kind) => {
    const { openTab, tab, lies, key, first } = await begun(kind)
    const second = await openTab()
    kind.open(second)
    await waits()
    expect(second.notices()).toContain('openElsewhere')
    const shown = second.state().screen
    kind.act(second)
    second.session.actInAudit({ kind: 'draw', count: 1, by: 'lot' })
    second.session.drills.act([{ kind: 'walkAway' }])
    second.session.drills.meet([{ kind: 'close' }])
    second.session.drills.look()
    await waits()
    expect(second.state().screen).toEqual(shown)
    expect(lies.get(key)).toEqual(first)
    kind.leave(tab)
    await waits()
    const third = await openTab()
    kind.open(third)
    await waits()
    expect(third.notices()).toEqual([])
  },
)
