import { memoryShelf } from '../../src/app/memory-shelf.ts'
import { work } from '../../src/app/questions.ts'
import { textOf } from '../../src/app/recording-file.ts'
import type { AuditRoute, Place, Route } from '../../src/app/route.ts'
import type { AppSession } from '../../src/app/session.ts'
import { openSession } from '../../src/app/session.ts'
import { settingsIn } from '../../src/app/settings.ts'
import type { Shelf } from '../../src/app/shelf.ts'
import type { Surroundings } from '../../src/app/surroundings.ts'
import { toEnd } from '../../src/game/slices.ts'
import type { SessionState } from '../../src/hud/session.ts'
import { aSetup } from '../helpers.ts'

export const setup = aSetup({ projects: 2, specialists: 2, weeks: 3 })

/** A browser with one small scenario; tabs of one browser share shelf and locks. */
export function aBrowser(more: Partial<Surroundings> = {}) {
  const shelf: Shelf = more.shelf ?? memoryShelf()
  const held = new Set<string>()
  const files: { name: string; text: string }[] = []
  const copied: string[] = []
  const settings = aSettingsShelf()
  let count = 0

  async function openTab(at: Place = { kind: 'title' }, other: Partial<Surroundings> = {}) {
    let place = at
    const session = await openSession({
      library: {
        words: { title: 'Remit' },
        scenarios: { small: { setup, words: { 'company.name': 'Small' }, next: null, varies: null } },
      },
      shelf,
      settings,
      trouble: null,
      takeGame: async (id) => {
        if (held.has(id)) return null
        held.add(id)
        return () => held.delete(id)
      },
      newSeed: () => `seed-${++count}`,
      newId: () => `game-${++count}`,
      address: () => place,
      goTo: (route: Route | AuditRoute | null) => {
        place = route
          ? 'drill' in route
            ? route.drill === ''
              ? { kind: 'audits' }
              : { kind: 'audit', ...route }
            : { kind: 'play', ...route }
          : { kind: 'title' }
      },
      goToDrill: (route) => {
        place = route ? { kind: 'drill', ...route } : { kind: 'drills' }
      },
      drillShelf: null,
      auditShelf: null,
      linkTo: ({ scenario, seed, seat }) => `https://remit.example/#/play/${scenario}/${seed}/${seat}`,
      copy: async (text) => Boolean(copied.push(text)),
      textOf,
      offerFile: (name, text) => files.push({ name, text }),
      askToPersist: () => {},
      ask: async (topic, asks) => toEnd(work[topic](asks)),
      ...more,
      ...other,
    })
    return { ...tabOf(session), place: () => place, goTo: (next: Place) => (place = next) }
  }
  return { openTab, shelf, files, copied, held }
}

/** Settings in memory; every tab is told of what is kept. */
export function aSettingsShelf(): Surroundings['settings'] {
  let kept: string | null = null
  const followers: ((settings: SessionState['settings']) => void)[] = []
  return {
    read: () => settingsIn(kept),
    keep(settings) {
      kept = JSON.stringify(settings)
      for (const changed of followers) changed(settings)
    },
    follow: (changed) => followers.push(changed),
  }
}

function tabOf(session: AppSession) {
  let state: SessionState | null = null
  session.subscribe((next) => {
    state = next
  })
  const now = () => state as unknown as SessionState
  const game = () => {
    const { screen } = now()
    if (screen.kind !== 'game') throw new Error(`The screen is ${screen.kind}.`)
    return screen
  }
  return {
    session,
    state: now,
    game,
    title: () => {
      const { screen } = now()
      if (screen.kind !== 'title') throw new Error(`The screen is ${screen.kind}.`)
      return screen
    },
    notices: () => now().notices.map((notice) => notice.message.replace('notices.', '')),
    /** A new game, in its first week. */
    play: (seed = 'one') => {
      session.start({ scenario: 'small', seed })
      session.act({ kind: 'open' })
    },
  }
}

export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5))
