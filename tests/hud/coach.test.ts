import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Game } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { view } from '../../src/game/viewing.ts'
import type { Learnt, Shown } from '../../src/hud/coach/choosing.ts'
import { stepFor, withDone } from '../../src/hud/coach/choosing.ts'
import { costOf, covered, placeFor, placeUpon } from '../../src/hud/coach/placing.ts'
import type { Moment } from '../../src/hud/coach/steps.ts'
import { steps } from '../../src/hud/coach/steps.ts'
import { commandKey } from '../../src/hud/command-key.ts'
import type { Command } from '../../src/sim/commands.ts'
import { atDesk, closeWeek, order, split } from '../helpers.ts'
import { shipped } from '../standing/cases.ts'
import { en } from '../words/en.ts'

const setups = shipped()
const setupOf = (id: string) => setups.find((it) => it.id === id) as Game['setup']

const momentOf = (game: Game, more: Partial<Moment> = {}): Moment => {
  const legal = commandsFor(game, 'pmo')
  return {
    view: view(game, 'pmo'),
    may: (key) => legal.some((it) => commandKey(it) === key),
    asked: [],
    opened: false,
    next: game.setup.id === 'first-monday' ? 'calder-wray' : null,
    ...more,
  }
}
const shownIn = (now: Moment, learnt: Learnt = []) => stepFor(now, learnt)?.step.id ?? null
const commandOf = (key: string): Command => {
  const [kind, first = '', second = ''] = key.split('/')
  if (kind === 'decide') return { kind, matter: first, option: second }
  if (kind === 'testClaim') return { kind, project: first, person: second }
  return { kind: 'talk', project: first }
}

/** Whoever does what each slip says, with a seed: the slips in the order in which they were shown. */
function taught(seed: string): string[] {
  const seen: string[] = []
  let game = atDesk(setupOf('first-monday'), seed)
  let more: Partial<Moment> = {}
  let learnt: Learnt = []
  let last: Shown | null = null
  const look = (next: Game, change: Partial<Moment> = {}) => {
    game = next
    more = { ...more, ...change }
    const now = momentOf(game, more)
    learnt = withDone(learnt, last, now)
    const id = shownIn(now, learnt)
    if (id === (last?.id ?? null)) return
    if (id && last) expect(learnt, `${last.id} was done before ${id} came`).toContain(last.id)
    if (id) seen.push(id)
    last = id ? { id, since: now } : null
  }
  const does = (key: string) => look(order(game, 'pmo', commandOf(key)))
  look(game)
  look(split(game, 'edie', { ferry: 3, plover: 2 }))
  look(closeWeek(game))
  look(game, { asked: [view(game, 'pmo').lastWeek[0]?.why ?? ''] })
  does('decide/pencil/read-aloud')
  does('talk/ferry')
  look(closeWeek(game))
  does('testClaim/plover/noor')
  const claims = view(game, 'pmo').people.find(({ id }) => id === 'noor')?.claims ?? []
  const needed = claims.find(({ project }) => project === 'plover')?.tested ?? 0
  const asked = claims.find(({ project }) => project === 'ferry')?.asked ?? 0
  look(split(game, 'noor', { ferry: Math.min(asked, 5 - needed), plover: needed }))
  does('talk/plover')
  look(closeWeek(game))
  does('decide/gate-ferry/hold')
  look(closeWeek(game))
  look(game, { opened: true })
  return seen
}

const before = ['days', 'attention', 'why', 'bars', 'claim']
const after = ['talk', 'gate', 'reflect', 'next']

test.each(['3', '7'])('the lessons come in their order when each is done, seed %s', (seed) => {
  expect(taught(seed)).toEqual([...before, ...after])
})

test.each(['2', 'monday'])(
  'where a test shows that somebody has more than they need, a lesson more speaks of it, seed %s',
  (seed) => {
    expect(taught(seed)).toEqual([...before, 'share', ...after])
  },
)

test('a slip goes when its thing is done, and the next one comes at once', () => {
  const first = atDesk(setupOf('first-monday'), '2')
  expect(shownIn(momentOf(first))).toBe('days')
  expect(shownIn(momentOf(split(first, 'edie', { ferry: 4, plover: 1 })))).toBe('attention')
})

test('a day more than was asked for is no good sharing either', () => {
  const over = momentOf(split(atDesk(setupOf('first-monday'), '2'), 'edie', { ferry: 5, plover: 0 }))
  expect(stepFor(over, ['days'])?.step.id).toBe('wasted')
  expect(stepFor(over, ['days'])?.pointing.args).toMatchObject({ free: 0 })
})

test('what clips buy is told until one is spent or the week is over, and then never again', () => {
  const first = momentOf(split(atDesk(setupOf('first-monday'), '2'), 'edie', { ferry: 4, plover: 1 }))
  const shown = { id: 'attention', since: first }
  expect(withDone([], shown, first)).toEqual([])
  const second = momentOf(closeWeek(atDesk(setupOf('first-monday'), '2')))
  const learnt = withDone([], shown, second)
  expect(learnt).toEqual(['attention'])
  const elsewhere = momentOf(atDesk(setupOf('calder-wray'), '7'))
  expect(shownIn(elsewhere, [...learnt, 'days', 'bars'])).toBeNull()
})

test('a week that is half shared out is not done with: the slip says so', () => {
  const half = momentOf(split(atDesk(setupOf('first-monday'), '2'), 'edie', { ferry: 2, plover: 2 }))
  const shown = stepFor(half, ['days'])
  expect(shown?.step.id).toBe('wasted')
  expect(shown?.pointing.args).toMatchObject({ free: 1 })
})

test('days that match what a test showed are not shared out again', () => {
  let game = closeWeek(
    closeWeek(split(atDesk(setupOf('first-monday'), '2'), 'edie', { ferry: 3, plover: 2 })),
  )
  game = order(game, 'pmo', commandOf('testClaim/plover/noor'))
  const claim = view(game, 'pmo')
    .people.find(({ id }) => id === 'noor')
    ?.claims.find(({ project }) => project === 'plover')
  const needed = claim?.tested ?? 0
  expect(claim?.granted).toBeGreaterThan(needed)
  expect(shownIn(momentOf(game))).toBe('share')
  expect(shownIn(momentOf(split(game, 'noor', { plover: needed })))).not.toBe('share')
})

test('what was learnt once is not shown again in this visit', () => {
  const now = momentOf(atDesk(setupOf('first-monday'), '2'))
  expect(shownIn(now, [])).toBe('days')
  expect(shownIn(now, ['days', 'attention'])).toBeNull()
})

test('whoever knows it and only closes weeks meets the slips of each week, and none stays behind', () => {
  let game = atDesk(setupOf('first-monday'), '2')
  const first = [shownIn(momentOf(game))]
  while (game.phase === 'deciding') {
    game = closeWeek(game)
    first.push(shownIn(momentOf(game)))
  }
  expect(first).toEqual(['days', 'why', 'claim', 'gate', 'reflect'])
})

test('in another case there are fewer, and none after its second week', () => {
  const setup = setupOf('calder-wray')
  const seen = new Set<string>()
  let game = atDesk(setup, '7')
  for (const week of [1, 2, 3, 4]) {
    let learnt: Learnt = []
    for (let id = shownIn(momentOf(game), learnt); id; id = shownIn(momentOf(game), learnt)) {
      expect(week).toBeLessThan(3)
      seen.add(id)
      learnt = [...learnt, id]
    }
    game = closeWeek(game)
  }
  expect([...seen]).toEqual(['days', 'bars', 'attention', 'why', 'reports', 'claim'])
})

test('nothing is pointed at before the first week, nor while others are at work', () => {
  const game = atDesk(setupOf('first-monday'), '2')
  const now = momentOf(game)
  for (const phase of ['briefing', 'reporting', 'funding'] as const)
    expect(shownIn({ ...now, view: { ...now.view, phase } })).toBeNull()
})

test('each step has words, and each word a step', () => {
  const words = Object.keys(en).filter((id) => /^coach\./.test(id))
  const own = ['coach.label', 'coach.skip']
  expect(words.sort()).toEqual([...own, ...steps.map(({ id }) => `coach.${id}`)].sort())
})

const box = (most: number) =>
  fc.record({
    x: fc.integer({ min: 0, max: most }),
    y: fc.integer({ min: 0, max: most }),
    width: fc.integer({ min: 4, max: 300 }),
    height: fc.integer({ min: 4, max: 300 }),
  })
const scenes = fc.record({
  target: box(1000),
  slip: fc.constant({ width: 320, height: 130 }),
  room: fc.record({
    x: fc.constant(8),
    y: fc.constant(8),
    width: fc.integer({ min: 320, max: 1600 }),
    height: fc.integer({ min: 200, max: 1000 }),
  }),
  clear: fc.array(box(1000), { maxLength: 2 }),
  spare: fc.array(box(1000), { maxLength: 6 }),
})

test('the slip lies within what can be seen, at the place that costs least of those tried', () => {
  fc.assert(
    fc.property(scenes, fc.nat(), fc.nat(), (scene, i, j) => {
      const { room, slip } = scene
      const place = placeFor(scene)
      expect(place.x).toBeGreaterThanOrEqual(room.x)
      expect(place.y).toBeGreaterThanOrEqual(room.y)
      expect(place.x + slip.width).toBeLessThanOrEqual(room.x + room.width)
      expect(place.y + slip.height).toBeLessThanOrEqual(room.y + room.height)
      const tried = (from: number, most: number, n: number) => from + 12 * (n % (Math.floor(most / 12) + 1))
      const other = {
        x: tried(room.x, room.width - slip.width, i),
        y: tried(room.y, room.height - slip.height, j),
      }
      expect(costOf({ ...place, ...slip }, scene)).toBeLessThanOrEqual(costOf({ ...other, ...slip }, scene))
    }),
  )
})

const desk = { x: 1000, y: 200, width: 340, height: 500 }
const scene = {
  target: { x: 1200, y: 400, width: 40, height: 40 },
  slip: { width: 320, height: 120 },
  room: { x: 8, y: 8, width: 1344, height: 850 },
  clear: [],
  spare: [desk],
}

test('it covers neither the thing nor its paper where there is room beside them, and its arrow faces the thing', () => {
  const place = placeFor({ ...scene, target: { ...scene.target, y: 205 } })
  expect(covered({ ...place, ...scene.slip }, [desk])).toBe(0)
  expect(place.side).toBe('above')
  expect(Math.abs(place.x + place.arrow - 1220)).toBeLessThan(scene.target.width)
})

test('it stays where it lay while nothing is to be read there, and points at nothing that is far away', () => {
  const last = { x: 8, y: 8 }
  expect(placeFor(scene, last)).toMatchObject({ ...last, side: null })
  const sign = { x: 20, y: 20, width: 200, height: 60 }
  expect(placeFor({ ...scene, spare: [desk, sign] }, last)).not.toMatchObject(last)
})

test('on a small screen it lies upon its line, goes along to the top, and gives way to what it speaks of', () => {
  const phone = {
    target: { x: 20, y: 700, width: 350, height: 60 },
    slip: { width: 374, height: 110 },
    room: { x: 8, y: 8, width: 374, height: 740 },
    clear: [],
    spare: [],
  }
  expect(placeUpon(520, phone)).toMatchObject({ x: 8, y: 410 })
  expect(placeUpon(90, phone)).toMatchObject({ x: 8, y: 8 })
  expect(placeUpon(90, { ...phone, target: { ...phone.target, y: 40 } })).toMatchObject({ x: 8, y: 638 })
})

test('it moves on from what is written there, to the nearest place that is free', () => {
  const sign = { x: 600, y: 330, width: 380, height: 60 }
  const place = placeFor({ ...scene, spare: [desk, sign] })
  expect(covered({ ...place, ...scene.slip }, [desk, sign])).toBe(0)
})
