import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { act } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { record, replay } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { mayUndo } from '../../src/game/undoing.ts'
import { view } from '../../src/game/viewing.ts'
import type { FactKind, FactOf } from '../../src/sim/facts.ts'
import { brierOf } from '../../src/sim/rules/linking/stating.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { aSetup, atDesk, closeWeek, order, play } from '../helpers.ts'
import { crack, law, linked } from './linked.ts'

const facts = <K extends FactKind>({ world }: Game, kind: K) =>
  world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)
const account = ({ world }: Game, name: string) => world.ledger.balances[name] ?? 0
const workAdded = (game: Game, project: string) =>
  facts(game, 'took').reduce(
    (sum, { effect, project: of }) => sum + (of === project && effect.kind === 'work' ? effect.milliDays : 0),
    0,
  )

const base = { projects: 3, specialists: 1, weeks: 8, matters: [] } as const
const honest = { ...aSetup().factors, tellLeast: 1000, shareFindsLeast: 1000 }
const asking: Setup = aSetup({ ...base, statements: { weeks: [1, 2, 3, 4], span: 2 } })
const turning: Setup = aSetup({ ...base, weather: [law] })
const faulty: Setup = aSetup({ ...base, faults: [crack], factors: honest })

// --- statements ---------------------------------------------------------------------------------------------------

test.each([
  [50, true, 250],
  [50, false, 250],
  [70, true, 90],
  [70, false, 490],
  [90, true, 10],
  [90, false, 810],
] as const)('Brier 1950: %d %% sure and right is %s gives %d thousandths', (sure, isRight, brier) => {
  expect(brierOf(sure, isRight)).toBe(brier)
})

/** The first week in which the board asks something. */
function asked(seed = 'asked'): Game {
  for (let week = 1; week <= 4; week++) {
    const game = atDesk(asking, seed, week)
    if (view(game, 'pmo').link?.question) return game
  }
  throw new Error('The board asked nothing.')
}

const say = (game: Game, holds: boolean, sure: 50 | 70 | 90): Game => {
  const { project, activity } = view(game, 'pmo').link?.question ?? { project: '', activity: '' }
  return order(game, 'pmo', { kind: 'state', project, activity, holds, sure })
}

const toEnd = (game: Game): Game => (game.phase === 'debriefing' ? game : toEnd(closeWeek(game)))

test('what was said meets the facts: the word with the board moves by as much as it was better than 50 %', () => {
  for (const holds of [true, false]) {
    const game = toEnd(say(asked(), holds, 90))
    const [resolved] = facts(game, 'statementResolved')
    expect(resolved?.reputation).toBe(resolved?.done === holds ? 4800 : -11_200)
    expect(resolved?.trust).toBe((resolved?.reputation ?? 0) / 2)
    const why = explain(game, 'pmo', 'reputation')
    expect(why?.postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(account(game, 'reputation'))
    expect(why?.postings.some(({ sentence }) => sentence.id.startsWith('facts.statementResolved'))).toBe(true)
    expect(explain(game, 'pmo', 'calibration')?.value).toBe(resolved?.brier)
  }
})

test('to say 50 % moves nothing, and to say nothing is noticed', () => {
  const even = toEnd(say(asked(), true, 50))
  expect(facts(even, 'statementResolved')[0]?.reputation).toBe(0)
  const silent = closeWeek(asked())
  expect(facts(silent, 'statementMissed')).toHaveLength(1)
  expect(account(silent, 'reputation')).toBe(49_000)
})

test('a warning brings money from the reserve, but not from a PMO whose word counts for little', () => {
  const before = asked()
  const reserve = account(before, 'money/reserve')
  const warned = say(before, false, 90)
  expect(account(warned, 'money/reserve')).toBe(reserve - 200_000) // twice a hundredth of the budget
  const assured = say(asked(), true, 90)
  expect(account(assured, 'money/reserve')).toBe(reserve)
  const lost = asked()
  lost.world.ledger.balances.reputation = 30_000
  expect(account(say(lost, false, 90), 'money/reserve')).toBe(reserve)
})

test('a statement is made once a week, and only about what was asked', () => {
  const game = say(asked(), true, 70)
  const { project, activity } = view(game, 'pmo').link?.question ?? { project: '', activity: '' }
  const again = { kind: 'state', project, activity, holds: false, sure: 90 } as const
  expect(act(game, 'pmo', again)).toEqual({ refused: 'alreadyDone' })
  expect(act(game, 'pmo', { ...again, activity: 'none' })).toEqual({ refused: 'noQuestion' })
  expect(mayUndo(game, 'pmo')).toBe(true)
})

test('the figures behind a report are what its manager believes, and cannot be unseen', () => {
  const before = asked()
  const { project } = view(before, 'pmo').link?.question ?? { project: '' }
  const game = order(before, 'pmo', { kind: 'askFigures', project })
  expect(view(game, 'pmo').link?.question?.believed?.days).toBe(facts(game, 'figuresAsked')[0]?.days)
  expect(account(game, `burden/${project}`)).toBe(500)
  expect(mayUndo(game, 'pmo')).toBe(false)
})

test('statements are between the PMO and the sponsor', () => {
  const game = toEnd(say(asked(), true, 90))
  const open = say(asked(), true, 90)
  expect(view(open, 'sponsor').link?.statements).toHaveLength(1)
  expect(view(open, 'pm/p1').link?.statements).toEqual([])
  expect(view(open, 'pm/p1').link?.reputation).toBeNull()
  expect(explain(open, 'pm/p1', 'reputation')).toBeNull()
  expect(game.phase).toBe('debriefing')
})

// --- weather ------------------------------------------------------------------------------------------------------

test('talked through while it is a rumour, it is eased, and nobody goes on by the old aims', () => {
  const game = toEnd(order(atDesk(turning, 'turn', 2), 'pmo', { kind: 'talkThrough', weather: 'law' }))
  expect(facts(game, 'weatherCame')[0]?.early).toBe(true)
  expect(facts(game, 'driftedApart')).toEqual([])
  expect(workAdded(game, 'p1')).toBe(1000)
})

test('found out late it costs days at once and in each of three weeks, until somebody talks', () => {
  const never = toEnd(atDesk(turning, 'turn', 2))
  expect(facts(never, 'driftedApart').filter(({ project }) => project === 'p1')).toHaveLength(3)
  expect(workAdded(never, 'p1')).toBe(7000)
  const late = order(atDesk(turning, 'turn', 4), 'pmo', { kind: 'talkThrough', weather: 'law' })
  expect(facts(late, 'talkedThrough')[0]).toMatchObject({ early: false, price: 2 })
  expect(workAdded(toEnd(late), 'p1')).toBe(5000)
})

test('once it has come, the board weighs something else, on the desk and in the end', () => {
  const [calm, turned] = [play(aSetup(base), 'aims'), play(turning, 'aims')]
  expect(explain(calm, 'pmo', 'score/organisation')?.operands.map(({ name }) => name.args.weight)).toContain(
    30,
  )
  expect(
    explain(turned, 'pmo', 'score/organisation')?.operands.map(({ name }) => name.args.weight),
  ).toContain(60)
  expect(view(atDesk(turning, 'aims', 2), 'pmo').link?.aims).toBeNull()
  expect(view(atDesk(turning, 'aims', 3), 'pmo').link?.aims?.now.schedule).toBe(60)
})

test('a rumour is everybody’s, and does not say whether it is true', () => {
  const [sure, never] = [1000, 1].map((chancePermille) =>
    atDesk(aSetup({ ...base, weather: [{ ...law, chancePermille }] }), 'whisper', 2),
  )
  for (const seat of seatsOf(turning)) {
    expect(view(sure as Game, seat).news.map(({ id }) => id)).toContain('weather.law.rumour')
    expect(JSON.stringify(view(sure as Game, seat))).toBe(JSON.stringify(view(never as Game, seat)))
  }
  expect(facts(closeWeek(never as Game), 'weatherPassed')).toHaveLength(1)
})

// --- shared faults ------------------------------------------------------------------------------------------------

const found = (game: Game) => facts(game, 'faultFound').map(({ project, by }) => `${project}/${by}`)

test('a fault that nobody has found shows nowhere: not where it may sit, nor whether it does', () => {
  const [full, none] = [1000, 0].map((chancePermille) =>
    aSetup({ ...base, faults: [{ ...crack, chancePermille }], factors: honest }),
  ) as [Setup, Setup]
  for (const week of [1, 2, 4]) {
    const [a, b] = [atDesk(full, 'hidden', week), atDesk(none, 'hidden', week)]
    expect(a.world.facts.slice(1)).toEqual(b.world.facts.slice(1))
    for (const seat of seatsOf(full)) {
      expect(JSON.stringify(view(a, seat))).toBe(JSON.stringify(view(b, seat)))
      expect(commandsFor(a, seat)).toEqual(commandsFor(b, seat))
      a.world.facts.forEach((_, n) => {
        expect(explain(a, seat, `fact/${n}`)).toEqual(explain(b, seat, `fact/${n}`))
      })
    }
    if (week === 1) expect(view(a, 'pmo').link?.faults).toEqual([])
  }
})

test('shared, it is found and mended early; else it comes to light by itself, late and dear', () => {
  const shared = toEnd(order(atDesk(faulty, 'crack', 2), 'pmo', { kind: 'shareFault', fault: 'crack' }))
  expect(found(shared)).toEqual(['p1/itself', 'p2/shared', 'p3/shared'])
  expect(workAdded(shared, 'p2')).toBe(1000)
  expect(shared.phase === 'debriefing' && view(shared, 'pmo').debrief?.link?.savedMilliDays).toBe(10_000)
  const kept = toEnd(atDesk(faulty, 'crack', 2))
  expect(found(kept)).toEqual(['p1/itself', 'p2/late', 'p3/late'])
  expect(workAdded(kept, 'p2')).toBe(6000)
  expect(view(kept, 'pmo').debrief?.link?.lostMilliDays).toBe(10_000)
})

test('a spot look misses nothing, and cannot be taken back', () => {
  const blind = aSetup({
    ...base,
    faults: [crack],
    factors: { ...honest, shareFindsLeast: 0, plainCandour: 0 },
  })
  const shared = order(atDesk(blind, 'crack', 2), 'pmo', { kind: 'shareFault', fault: 'crack' })
  expect(found(shared)).toEqual(['p1/itself'])
  expect(view(shared, 'pmo').link?.faults[0]?.places[1]?.state).toBe('notFound')
  const looked = order(shared, 'pmo', { kind: 'spotLook', fault: 'crack', project: 'p2' })
  expect(found(looked)).toEqual(['p1/itself', 'p2/looked'])
  expect(mayUndo(looked, 'pmo')).toBe(false)
})

test('a lesson written down spares two fifths of what comes to light late', () => {
  const game = toEnd(order(atDesk(faulty, 'crack', 2), 'pmo', { kind: 'keepLesson', fault: 'crack' }))
  expect(workAdded(game, 'p2')).toBe(3600)
})

const mandated = (factors: Partial<Setup['factors']>): Setup =>
  aSetup({
    ...base,
    mandate: { type: 'supportive' },
    faults: [crack],
    factors: { ...aSetup().factors, ...factors } as Setup['factors'],
  })

test('blame pleases the sponsor, and closes the mouths of everybody who sees it', () => {
  const setup = mandated({ tellLeast: 1000 })
  const before = atDesk(setup, 'crack', 2)
  const [own, other, trust] = ['candour/p1', 'candour/p2', 'trust/sponsor'].map((it) => account(before, it))
  const game = order(before, 'pmo', { kind: 'blame', fault: 'crack' })
  expect(account(game, 'candour/p1')).toBeLessThan((own ?? 0) - 15_000)
  expect(account(game, 'candour/p2')).toBe((other ?? 0) - 7000)
  expect(account(game, 'trust/sponsor')).toBe((trust ?? 0) + 2000)
  expect(view(game, 'sponsor').link?.faults.map(({ id }) => id)).toEqual(['crack'])
})

test('a manager without candour keeps it quiet until somebody talks to them', () => {
  const game = atDesk(mandated({ tellLeast: 0, openingCandour: 0 }), 'crack', 2)
  expect(facts(game, 'faultFound')[0]?.told).toBe(false)
  expect(view(game, 'pmo').link?.faults).toEqual([])
  expect(view(game, 'pm/p1').link?.faults).toHaveLength(1)
  expect(view(game, 'pm/p2').link?.faults).toEqual([])
  expect(act(game, 'pmo', { kind: 'shareFault', fault: 'crack' })).toEqual({ refused: 'unknownFault' })
  const talked = order(game, 'pmo', { kind: 'talk', project: 'p1' })
  expect(view(talked, 'pmo').link?.faults).toHaveLength(1)
  expect(mayUndo(talked, 'pmo')).toBe(false)
})

test('a game with all three replays from its recording', () => {
  for (const policy of ['least-slack/sensible', 'random/random', 'overSure'])
    expect(replay(linked, record(play(linked, 'again', policy))).verdict).toBe('verified')
})
