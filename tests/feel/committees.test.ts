import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { byStatechart } from '../../src/game/moves.ts'
import { hashOfGame, record, replay } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { mayUndo, undo } from '../../src/game/undoing.ts'
import { view } from '../../src/game/viewing.ts'
import type { Command } from '../../src/sim/commands.ts'
import type { FactKind, FactOf } from '../../src/sim/facts.ts'
import { balance } from '../../src/sim/ledger.ts'
import type { PenAct } from '../../src/sim/negotiation/committee/committee-acts.ts'
import { passes } from '../../src/sim/negotiation/committee/decision-rule.ts'
import { worthOf } from '../../src/sim/negotiation/stakes.ts'
import { atTheTable, closed, ines, onTo, ordered, refusalOf, toWeek } from './bargaining.ts'

const terms = 'harbour-terms'
const sit: Command = { kind: 'openCommittee', committee: terms }
const pen = (act: PenAct): Command => ({ kind: 'committeeAct', committee: terms, act }) as unknown as Command
const draft = (...text: number[]) => pen({ kind: 'draft', text })
const vote = pen({ kind: 'vote' })
const seen = (game: Game, seat = 'pmo') => view(game, seat).committees.find(({ id }) => id === terms)
const factsOf = <K extends FactKind>(game: Game, kind: K) =>
  game.world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)
const sat = (seed = '1') => ordered(toWeek(7, seed), sit)
/** The rehearsal and the review first, two days of Jonah, the date and the reserve as they are: it passes. */
const passed = (seed = '1') => ordered(sat(seed), draft(2, 1, 0, 0), vote)

test('a committee comes up in its week, costs two clips to sit down to, and has a vote for everybody but the PMO', () => {
  expect(refusalOf(toWeek(6, '1'), sit)).toBe('unknownCommittee')
  const game = toWeek(7, '1')
  expect(refusalOf(game, vote)).toBe('notAtTable')
  expect(seen(game)).toMatchObject({ stage: 'open', price: 2, gate: 'harbour-moves', table: null })
  const left = balance(game.world.ledger, 'attention')
  const now = ordered(game, sit)
  expect(balance(now.world.ledger, 'attention')).toBe(left - 2)
  expect(seen(now)?.seats.map(({ person, votes, veto }) => [person, votes, veto])).toEqual([
    ['greta', 1, true],
    ['mara', 1, false],
    ['ruth', 1, false],
    ['milo', 1, false],
    ['asha', 1, false],
  ])
})

test('what passes becomes facts: days and conditions, and the board goes by it at the gate', () => {
  const game = passed()
  expect(seen(game)?.deal).toMatchObject({ how: 'agreed', options: [2, 1, 0, 0] })
  const asked = game.world.work.asks.harbour?.find(({ person }) => person === 'jonah')?.days ?? 0
  expect(game.world.work.grants.jonah?.harbour).toBeGreaterThanOrEqual(Math.min(2, asked))
  const after = closed(game)
  expect(factsOf(after, 'gateHeld').at(-1)).toMatchObject({ gate: 'harbour-moves', outcome: 'conditions' })
  expect(after.world.gates?.['harbour-moves']?.conditions.map(({ condition }) => condition.id)).toEqual([
    'finish/rehearsal',
    'finish/access-review',
  ])
  const over = onTo(after, 99)
  const tested = [...factsOf(over, 'conditionMet'), ...factsOf(over, 'conditionMissed')]
  expect(tested.map(({ condition }) => condition.id)).toContain('finish/rehearsal')
  expect(seen(over)?.promises.map(({ issue, state }) => [issue, state])).toEqual([['jonah', 'kept']])
})

test('it passes by its rule only, and never against the veto', () => {
  for (const seed of ['1', '2', '3', '4']) {
    const game = passed(seed)
    const { struck, meeting } = game.world.bargains?.[terms] ?? {}
    if (struck?.how !== 'agreed' || meeting?.ending?.kind !== 'agreed') continue
    expect(passes(meeting.terms.rule, meeting.ending.against)).toBe(true)
    expect(meeting.ending.against).not.toContain(1)
  }
  const greedy = ordered(sat(), draft(0, 2, 2, 2), vote)
  expect(seen(greedy)?.stage).toBe('table')
  expect(greedy.world.bargains?.[terms]?.meeting?.round).toBe(2)
})

test('without a text what was said beforehand holds: the project is held, whether one closes, runs out, or stays away', () => {
  const ends = [
    ['walkedAway', closed(ordered(sat(), pen({ kind: 'close' })))],
    ['ranOut', closed(sat())],
    ['left', closed(toWeek(7, '1'))],
  ] as const
  for (const [how, game] of ends) {
    expect(seen(game)?.deal?.how, how).toBe(how)
    expect(factsOf(game, 'gateHeld').at(-1), how).toMatchObject({ outcome: 'hold', conditions: [] })
    expect(seen(game)?.promises, how).toEqual([])
  }
})

test('whoever is outvoted is bound all the same: a manager loses trust and decisions, and resists', () => {
  const game = passed()
  const against = seen(game)?.deal?.against ?? []
  const own = game.setup.projects.filter(({ manager }) => against.includes(manager)).map(({ id }) => id)
  expect(own.length).toBeGreaterThan(0)
  expect(
    factsOf(game, 'overruled')
      .map(({ project }) => project)
      .sort(),
  ).toEqual([...own].sort())
  for (const person of against) expect(seen(game)?.deal?.ways).toContainEqual({ person, way: 'resistance' })
  const number = game.world.facts.findIndex(({ kind }) => kind === 'overruled')
  expect(game.world.ledger.postings.filter(({ fact }) => fact === number)).toMatchObject([
    { account: `constraint/${own[0]}`, amount: 500 },
    { account: `trust/${own[0]}`, amount: -4000 },
  ])
})

test('to go upstairs costs more than to close: trust of all who sit there, and the sponsor remembers every earlier time', () => {
  const upstairs = (game: Game) => {
    const before = balance(game.world.ledger, 'trust/sponsor')
    const now = ordered(game, sit, pen({ kind: 'escalate' }))
    return { now, lost: before - balance(now.world.ledger, 'trust/sponsor') }
  }
  const first = upstairs(toWeek(7, '1'))
  expect(first.lost).toBe(1500)
  expect(seen(first.now)?.deal?.how).toBe('imposed')
  expect(seen(first.now)?.deal?.ways.every(({ way }) => way === 'resistance')).toBe(true)
  const again = upstairs(onTo(ordered(toWeek(5, '1'), { kind: 'escalateBargain', bargain: ines }), 7))
  expect(again.lost).toBe(3000)
  const walked = ordered(sat(), pen({ kind: 'close' }))
  for (const account of ['trust/sponsor', 'trust/harbour', 'trust/meridian'])
    expect(balance(first.now.world.ledger, account), account).toBeLessThan(
      balance(walked.world.ledger, account),
    )
})

test('a favour is a day of the office, and what was not answered can be taken back', () => {
  const game = ordered(sat(), draft(2, 1, 2, 0))
  expect(mayUndo(game, 'pmo')).toBe(false)
  const left = balance(game.world.ledger, 'attention')
  const done = ordered(game, pen({ kind: 'favour', to: 2 }))
  expect(balance(done.world.ledger, 'attention')).toBe(left - 1)
  expect(mayUndo(done, 'pmo')).toBe(true)
  expect(balance((undo(done, 'pmo') as Game).world.ledger, 'attention')).toBe(left)
})

test('what the table does not allow is refused, whatever its shape', () => {
  for (const act of [
    { kind: 'draft', text: [0, 0] },
    { kind: 'draft', text: [0, 0, 0, 9] },
    { kind: 'draft', text: [0, 0, 0, 0] }, // as it lies there
    { kind: 'rejoin' },
    { kind: 'shout' },
    { kind: 'ask', to: 0, question: { about: 'need' } },
    { kind: 'judge', verdict: 'better', signs: true, issue: null, motive: null },
  ])
    expect(refusalOf(sat(), { kind: 'committeeAct', committee: terms, act }), JSON.stringify(act)).toBe(
      'cannotSay',
    )
  expect(refusalOf(sat(), sit)).toBe('alreadyDone')
  expect(refusalOf(sat(), { kind: 'openCommittee', committee: '__proto__' })).toBe('unknownCommittee')
})

test('every act that is offered with the pen can be done', () => {
  const game = ordered(sat(), draft(2, 1, 2, 0))
  const found = commandsFor(game, 'pmo').find(({ kind }) => kind === 'committeeAct')
  if (found?.kind !== 'committeeAct') throw new Error('nothing is offered')
  const recording = record(game)
  for (const act of found.acts) {
    const again = replay(atTheTable, recording, byStatechart) as { readonly game: Game }
    const command: Command = { kind: 'committeeAct', committee: terms, act }
    expect(refusalOf(again.game, command), JSON.stringify(act)).toBe(null)
  }
})

test('a game with a committee is the same when it is played again', () => {
  const over = onTo(passed('7'), 99)
  const again = replay(atTheTable, record(over), byStatechart) as { readonly game: Game }
  expect(hashOfGame(again.game)).toBe(hashOfGame(over))
})

test('nobody’s weights, lines or words leave the table: a talk outside stays between the two', () => {
  const alone = ordered(
    sat(),
    draft(2, 1, 2, 0),
    pen({ kind: 'caucus', with: 4 }),
    pen({ kind: 'ask', to: 4, question: { about: 'ranking' } }),
  )
  const { meeting } = alone.world.bargains?.[terms] ?? {}
  const said = alone.world.facts.findLastIndex(({ kind }) => kind === 'committeeSaid')
  const drafted = alone.world.facts.findIndex(
    (fact) => fact.kind === 'committeeSaid' && fact.act.kind === 'draft',
  )
  const may = (seat: string, number: number) => explain(alone, seat, `fact/${number}`) !== null
  expect(['pmo', 'sponsor', 'pm/harbour', 'pm/kestrel'].map((seat) => may(seat, drafted))).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(['pmo', 'sponsor', 'pm/harbour', 'pm/kestrel'].map((seat) => may(seat, said))).toEqual([
    true,
    false,
    false,
    false,
  ])
  const own = meeting?.table.parties[0]?.stakes
  expect(seen(alone)?.table?.table.stakes).toEqual(own)
  const expectNothingHidden = (game: Game) => {
    for (const seat of seatsOf(atTheTable)) {
      const text = JSON.stringify([
        view(game, seat),
        commandsFor(game, seat),
        game.world.facts.map((_, number) => explain(game, seat, `fact/${number}`)),
      ])
      for (const { stakes } of meeting?.table.parties.slice(1) ?? [])
        expect(text, seat).not.toContain(JSON.stringify(stakes.worth))
      if (seat !== 'pmo') expect(text, seat).not.toContain(JSON.stringify(own?.worth))
    }
  }
  expectNothingHidden(alone)
  const after = onTo(alone, 8)
  expectNothingHidden(after)
  expect(seen(after, 'pm/kestrel')).toBeUndefined()
  expect(seen(after, 'pm/harbour')?.table).toBeNull()
})

test('the debrief says what could have passed, and who stood by it', () => {
  const over = onTo(passed(), 99)
  const found = view(over, 'pmo').debrief?.committees.find(({ id }) => id === terms)
  expect(found?.behind?.possible.all).toBe(81)
  expect(found?.behind?.members).toHaveLength(5)
  const mine = over.world.bargains?.[terms]?.meeting?.table.parties[0]?.stakes
  expect(found?.got).toBe(mine && worthOf(mine, [2, 1, 0, 0]))
  expect(found?.got).toBeGreaterThan(found?.standing ?? 1000)
})
