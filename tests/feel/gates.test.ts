import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { act } from '../../src/game/game.ts'
import { byStatechart, byTable } from '../../src/game/moves.ts'
import { record, replay } from '../../src/game/recording.ts'
import { view } from '../../src/game/viewing.ts'
import type { Fact, FactOf } from '../../src/sim/facts.ts'
import { balance } from '../../src/sim/ledger.ts'
import type { Outcome } from '../../src/sim/setup.ts'
import { outcomes } from '../../src/sim/setup.ts'
import { atDesk, closeWeek, order, play } from '../helpers.ts'
import { addsUp } from '../standing/adding-up.ts'
import { dryDock } from './dry-dock.ts'

const only = <K extends Fact['kind']>(game: Game, kind: K) =>
  game.world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)

/** At the first gate of the hull, in week 3. */
const atGate = (seed: string) => atDesk(dryDock, seed, 3)

/** Lets the board decide so, whatever it leans to. */
function decreed(game: Game, gate: string, outcome: Outcome): Game {
  const state = game.world.gates?.[gate]
  if (state) state.decreed = outcome
  return closeWeek(game)
}

const recommend = (outcome: Outcome, conditions: string[] = []) =>
  ({ kind: 'recommend', project: 'hull', outcome, conditions }) as const

test('a gate lies on the desk in its week, with everything that is drawn of it', () => {
  expect(view(atDesk(dryDock, 'a', 2), 'pmo').gates).toEqual([])
  const game = atGate('a')
  const [gate] = view(game, 'pmo').gates
  expect(gate).toMatchObject({
    id: 'hull-frame',
    project: 'hull',
    number: 1,
    time: 1,
    price: 2,
    packRead: false,
    from: 'gates.hull-frame.from',
    to: 'gates.hull-frame.to',
    recommended: null,
  })
  expect(gate?.outcomes.map(({ outcome }) => outcome)).toEqual([...outcomes])
  expect(gate?.members.map(({ concern }) => concern)).toEqual(['chair', 'people', 'finance'])
  expect(gate?.sunk.says.id).toBe('evidence.sunk')
  for (const { cards } of gate?.outcomes ?? []) {
    expect(cards.some(({ id }) => id === 'sunk')).toBe(false)
    for (const card of cards) {
      expect(card.strength).toBeGreaterThan(0)
      if (card.says.why) expect(explain(game, 'pmo', card.says.why), card.says.why).not.toBeNull()
    }
  }
  for (const member of gate?.members ?? []) {
    const why = explain(game, 'pmo', member.why)
    expect(why?.operands.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(why?.value)
  }
  expect(view(game, 'pm/hull').gates).toEqual([])
  expect(view(game, 'pm/mast').board?.coming.map(({ project }) => project)).toEqual(['mast'])
})

test('recommending costs the reading once, and changes what the board sees and nothing else', () => {
  const game = atGate('b')
  const before = structuredClone(game.world)
  const next = order(game, 'pmo', recommend('hold'))
  expect(balance(next.world.ledger, 'attention')).toBe((before.ledger.balances.attention ?? 0) - 2)
  expect(view(next, 'pmo').gates[0]).toMatchObject({
    packRead: true,
    price: 0,
    recommended: { outcome: 'hold', conditions: [] },
  })
  expect(next.world.work).toEqual(before.work)
  expect(next.world.standing).toEqual(before.standing)
  const again = order(next, 'pmo', recommend('stop'))
  expect(balance(again.world.ledger, 'attention')).toBe((before.ledger.balances.attention ?? 0) - 2)
  expect(act(again, 'pmo', recommend('stop'))).toEqual({ refused: 'noChange' })
  expect(act(again, 'pmo', recommend('conditions'))).toEqual({ refused: 'outOfRange' })
  expect(act(again, 'pmo', recommend('conditions', ['luck']))).toEqual({ refused: 'unknownCondition' })
  expect(act(again, 'pmo', { ...recommend('go'), project: 'mast' })).toEqual({ refused: 'noGate' })
})

test('a test run turns a word into something seen', () => {
  const game = atGate('c')
  const next = order(game, 'pmo', { kind: 'runTest', project: 'hull', activity: 'frame' })
  const [gate] = view(next, 'pmo').gates
  const cards = gate?.outcomes.flatMap((folder) => folder.cards) ?? []
  expect(cards.filter(({ id }) => /^tested(True|Below)\/frame$/.test(id)).every(({ seen }) => seen)).toBe(
    true,
  )
  expect(gate?.tests.find(({ activity }) => activity === 'frame')?.donePermille).not.toBeNull()
  expect(act(next, 'pmo', { kind: 'runTest', project: 'hull', activity: 'frame' })).toEqual({
    refused: 'alreadyDone',
  })
})

test('the board decides with the minutes, and a pass accepts what is done and sets the baseline', () => {
  const game = decreed(atGate('d'), 'hull-frame', 'go')
  const [held] = only(game, 'gateHeld')
  const minutes = only(game, 'recorded').find(({ content }) => content.kind === 'minutes')
  expect(minutes?.content).toMatchObject({ gate: 'hull-frame', outcome: 'go', votes: held?.votes })
  expect(held?.attendees).toEqual(['amina', 'joyce', 'pieter'])
  expect(only(game, 'baselineSet')[0]).toMatchObject({ costCents: held?.figures.costCents })
  expect(only(game, 'milestoneAccepted').map(({ activity }) => activity)).toContain('frame')
  expect(view(game, 'pmo').board?.minutes[0]).toMatchObject({ gate: 'hull-frame', outcome: 'go' })
})

test('promises are tested on the Monday after their week; a broken one costs trust and brings the board back', () => {
  const setup = { ...dryDock, factors: { ...dryDock.factors, conditionWeeks: 1 } }
  let game = atDesk(setup, 'e', 3)
  game = order(game, 'pmo', recommend('conditions', ['forecast']))
  game = decreed(game, 'hull-frame', 'conditions')
  const [promise] = view(game, 'pmo').board?.promises ?? []
  expect(promise).toMatchObject({ kind: 'forecast', state: 'open', dueWeek: 4, owner: 'mara' })
  const trust = balance(game.world.ledger, 'trust/board')
  const tracked = game.world.gates?.['hull-frame']?.conditions[0]
  if (!tracked) throw new Error('no promise')
  tracked.condition = { ...tracked.condition, limit: 1 } // cannot be kept
  while (game.world.at.week < 5) game = closeWeek(game)
  expect(only(game, 'conditionMissed').map(({ at }) => at.week)).toEqual([5])
  expect(balance(game.world.ledger, 'trust/board')).toBe(trust - 4000)
  expect(view(game, 'pmo').gates.map(({ id }) => id)).toContain('hull-frame')
})

test('more time is given once, before the week is over', () => {
  let game = order(atGate('f'), 'pmo', recommend('conditions', ['forecast']))
  game = decreed(game, 'hull-frame', 'conditions')
  const more = { kind: 'extendCondition', gate: 'hull-frame', condition: 'forecast' } as const
  game = order(game, 'pmo', more)
  expect(view(game, 'pmo').board?.promises[0]).toMatchObject({
    dueWeek: 9,
    extended: true,
    extendPrice: null,
  })
  expect(act(game, 'pmo', more)).toEqual({ refused: 'alreadyDone' })
})

test('rework lets later stages rest until the gate is passed', () => {
  let game = decreed(atGate('g'), 'hull-frame', 'rework')
  expect(view(game, 'pmo').projects[0]?.resting).toEqual(['plating', 'locks', 'launch'])
  expect(only(game, 'reworkOrdered')[0]).toMatchObject({ activity: 'frame', milliDays: 1500 })
  const week = game.world.at.week
  game = closeWeek(game)
  const beyond = only(game, 'worked').filter(
    ({ at, project, activity }) => project === 'hull' && at.week === week && activity !== 'frame',
  )
  expect(new Set(beyond.map(({ activity }) => activity))).toEqual(new Set(['interface']))
  while (game.world.at.week < 6) game = closeWeek(game)
  expect(view(game, 'pmo').gates[0]).toMatchObject({ id: 'hull-frame', time: 2 })
})

test('a gate that was passed lifts no rest that a later gate brought', () => {
  let game = decreed(atGate('a'), 'hull-frame', 'go')
  while (!view(game, 'pmo').gates.some(({ id }) => id === 'hull-sealed')) game = closeWeek(game)
  game = decreed(game, 'hull-sealed', 'rework')
  const resting = view(game, 'pmo').projects[0]?.resting
  expect(resting?.length).toBeGreaterThan(0)
  game = closeWeek(closeWeek(game))
  expect(view(game, 'pmo').projects[0]?.resting).toEqual(resting)
  expect(only(game, 'stageRested').map(({ gate, on }) => [gate, on])).toEqual([['hull-sealed', true]])
})

test('after rework and a pass nothing rests for ever: each project that has people finishes', () => {
  const long = { ...dryDock, weeks: 52, news: [], changes: [] }
  let rested = 0
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
      let game = atDesk(long, String(seed), 3)
      for (let sat = 0; game.phase === 'deciding'; ) {
        const [gate] = view(game, 'pmo').gates
        game = gate ? decreed(game, gate.id, sat++ % 2 === 0 ? 'rework' : 'go') : closeWeek(game)
      }
      rested += only(game, 'stageRested').filter(({ on }) => on).length
      expect(Object.values(game.world.work.projects).map(({ finishedWeek }) => finishedWeek > 0)).toEqual([
        true,
        true,
      ])
    }),
    { numRuns: 12, examples: [[2]] }, // there, what is owed is reopened after the last report
  )
  expect(rested).toBeGreaterThan(5)
})

test('a pass of the board leaves the hold of the PMO as it is', () => {
  let game = order(atDesk(dryDock, 'h2', 2), 'pmo', { kind: 'setHold', project: 'hull', on: true })
  game = decreed(closeWeek(game), 'hull-frame', 'go')
  game = closeWeek(game)
  expect(view(game, 'pmo').projects[0]?.hold.state).toBe('held')
  game = order(game, 'pmo', { kind: 'setHold', project: 'hull', on: false })
  expect(view(game, 'pmo').projects[0]?.hold.state).toBe('running')
})

test('what the board holds, only the board lets go on', () => {
  let game = decreed(atGate('h'), 'hull-frame', 'hold')
  expect(view(game, 'pmo').projects[0]?.hold.state).toBe('handOver')
  expect(act(game, 'pmo', { kind: 'setHold', project: 'hull', on: false })).toEqual({
    refused: 'boardDecides',
  })
  while (game.world.at.week < 7) game = closeWeek(game)
  game = decreed(game, 'hull-frame', 'go')
  expect(view(game, 'pmo').projects[0]?.hold.state).toBe('running')
})

test('a stopped project frees its people after the hand-over, and who waits for it makes up for it', () => {
  const projects = dryDock.projects.map((project) => ({
    ...project,
    activities: project.activities.map((it) =>
      it.id === 'interface' ? { ...it, needs: [{ skill: 'data', milliDays: 30_000 }] } : it,
    ),
  }))
  let game = decreed(atDesk({ ...dryDock, projects }, 'i', 3), 'hull-frame', 'stop')
  expect(view(game, 'pmo').projects[0]?.stopping).toBe(true)
  game = closeWeek(game)
  const seen = view(game, 'pmo')
  expect(seen.projects[0]).toMatchObject({ status: 'stopped', finishedWeek: 4 })
  expect(seen.projects[1]?.awaits).toMatchObject([{ activity: 'interface', expectedWeek: 0 }])
  expect(Object.values(game.world.work.grants).every((grants) => grants.hull === undefined)).toBe(true)
  expect(balance(game.world.ledger, 'value/hull')).toBe(0)
  expect(balance(game.world.ledger, 'money/hull')).toBeLessThanOrEqual(0)
  expect(only(game, 'deliverableLost')).toMatchObject([
    { activity: 'interface', to: 'mast', takerActivity: 'sails', milliDays: 15_000 },
  ])
  while (game.phase === 'deciding') game = closeWeek(game)
  const later = game.world.facts.filter(
    (fact) =>
      (fact.kind === 'worked' || fact.kind === 'idled' || fact.kind === 'fellLate') &&
      fact.project === 'hull' &&
      fact.at.week > 4,
  )
  expect(later).toEqual([])
  addsUp(game)
})

test('a stop in the last weeks still counts as one', () => {
  const setup = { ...dryDock, weeks: 3 }
  let game = atDesk(setup, 'j', 3)
  const state = game.world.gates?.['hull-frame']
  if (state) state.decreed = 'stop'
  game = closeWeek(game)
  expect(game.phase).toBe('debriefing')
  expect(only(game, 'projectStopped').map(({ project }) => project)).toEqual(['hull'])
  addsUp(game)
})

test('too few of a board decide a week later', () => {
  const away = (id: string) => ({ week: 3, days: 5, id })
  const people = dryDock.people.map((person) =>
    ['amina', 'pieter'].includes(person.id) ? { ...person, absences: [away(person.id)] } : person,
  )
  const game = closeWeek(atDesk({ ...dryDock, people }, 'k', 3))
  expect(only(game, 'gatePostponed').map(({ gate }) => gate)).toEqual(['hull-frame'])
  expect(view(game, 'pmo').gates.map(({ id }) => id)).toContain('hull-frame')
})

test('a game with gates replays to the same hash, by statechart and by table', () => {
  fc.assert(
    fc.property(fc.nat(1000), (seed) => {
      const game = play(dryDock, `R-${seed}`, 'random/random')
      const recording = record(game)
      for (const mover of [byStatechart, byTable])
        expect(replay(dryDock, JSON.parse(JSON.stringify(recording)), mover).verdict).toBe('verified')
    }),
    { numRuns: 4, seed: 2 },
  )
})

test('whatever a board decides, everything adds up', () => {
  const decisions = fc.array(fc.constantFrom(...outcomes), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(decisions, fc.nat(100), (plan, seed) => {
      let game = atDesk(dryDock, `D-${seed}`, 3)
      for (let n = 0; game.phase === 'deciding'; ) {
        for (const { id } of view(game, 'pmo').gates) {
          const state = game.world.gates?.[id]
          const outcome = plan[n++ % plan.length]
          if (state && outcome) state.decreed = outcome
        }
        game = closeWeek(game)
      }
      addsUp(game)
    }),
    { numRuns: 15, seed: 9 },
  )
}, 60_000)
