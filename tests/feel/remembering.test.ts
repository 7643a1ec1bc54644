import { expect, test } from 'vitest'
import { pairedInterval } from '../../src/bots/paired.ts'
import { playOn } from '../../src/bots/playing-on.ts'
import { playGame } from '../../src/cli/games.ts'
import { scoresOf } from '../../src/game/debriefing.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { view } from '../../src/game/viewing.ts'
import { gainOf, weighRisks } from '../../src/game/weighing-risks.ts'
import { balance } from '../../src/sim/ledger.ts'
import { memoryOf, responseTo } from '../../src/sim/rules/managing/remembering.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { aSetup, order } from '../helpers.ts'
import { isLong } from '../standing/cases.ts'
import { shippedCase } from './chairs.ts'

const risk = {
  id: 'warned',
  project: 'p1',
  from: 1,
  to: 1,
  strikes: 2,
  chancePermille: 1000,
  effects: [{ kind: 'work', milliDays: 8000, skill: null }],
  eased: [{ kind: 'work', milliDays: 1000, skill: null }],
} as const

const setupOf = (remembered: boolean, chancePermille = 1000): Setup =>
  aSetup({
    ...{ projects: 2, specialists: 1, weeks: 8, matters: [], risks: [{ ...risk, chancePermille }] },
    powers: { manager: ['escalate'], ...(remembered && { remembered }) },
    factors: { ...aSetup().factors, balancedEased: 1000 },
  })

/** A whole game of p1's manager, who says the warning on its Monday or keeps it. */
function played(setup: Setup, raise: boolean): Game {
  const seating = { pmo: 'least-slack/sensible', sponsor: 'bot', 'pm/p1': 'person', 'pm/p2': 'bot' }
  let now = playOn(engine, begin(setup, 'remembered', seating, byTable))
  while (now.phase === 'reporting') {
    if (raise && view(now, 'pm/p1').register[0]?.stage === 'noticed')
      now = order(now, 'pm/p1', { kind: 'raiseRisk', risk: 'warned' })
    const { own } = view(now, 'pm/p1')
    const { earnedCents, actualCents, finishWeek, progress } = own as NonNullable<typeof own>
    const told = { earnedCents, actualCents, finishWeek, progress, status: 'onPlan' } as const
    now = playOn(engine, order(now, 'pm/p1', { kind: 'report', ...told }))
  }
  return now
}

const burdens = ({ world }: Game) =>
  world.facts.flatMap((fact) =>
    fact.kind === 'took' && fact.effect.kind === 'burden' ? [fact.effect.milliDays] : [],
  )

test('a surprise takes explaining and a warning does not, only where warnings are remembered', () => {
  expect(burdens(played(setupOf(true), false))).toEqual([750])
  expect(burdens(played(setupOf(true), true))).toEqual([])
  expect(burdens(played(setupOf(false), false))).toEqual([])
})

test('who said it is trusted and heard, who kept it is neither', () => {
  const setup = setupOf(true)
  const [said, kept] = [played(setup, true), played(setup, false)]
  const trust = (game: Game) => balance(game.world.ledger, 'trust/p1')
  expect(trust(said)).toBeGreaterThan(trust(kept))
  expect(memoryOf(setup, said.world, 'p1')).toBe(100)
  expect(memoryOf(setup, kept.world, 'p1')).toBe(-150)
  expect(memoryOf(setupOf(false), kept.world, 'p1')).toBe(0)
})

test('a PMO that is trusted takes on half of the papers', () => {
  expect(responseTo(setupOf(true), 'balanced', 40_000)).toBe(250)
  expect(responseTo(setupOf(true), 'balanced', 39_999)).toBe(500)
  expect(responseTo(setupOf(false), 'balanced', 100_000)).toBe(500)
})

test('both ways are weighed on the same dice: the way that was taken and the other one agree', () => {
  const setup = setupOf(true)
  const [said] = weighRisks(played(setup, true))
  const [kept] = weighRisks(played(setup, false))
  expect(said).toMatchObject({ raised: true, came: true, eased: true })
  expect(kept).toMatchObject({ raised: false, came: true, eased: true })
  expect(said?.said).toEqual(kept?.said)
  expect(said?.kept).toEqual(kept?.kept)
  expect(said && gainOf(said, 'project')).toBe(kept && -gainOf(kept, 'project'))
  expect(said && gainOf(said, 'project')).toBeGreaterThan(0)
})

test('what went by was kept for nothing lost, and the debrief says so', () => {
  const game = played(setupOf(true, 0), false)
  const [it] = weighRisks(game)
  expect(it).toMatchObject({ came: false, kept: { project: 0 } })
  expect(it && gainOf(it, 'project')).toBeGreaterThan(0)
  const { debrief } = view(game, 'pm/p1')
  expect(debrief?.nextTime.map(({ id }) => id)).toContain('nextTime.seat.keptAndSpared')
})

test('chart, advice and the two ways tell of the same risk the same thing', () => {
  const game = played(setupOf(true), false)
  const { debrief } = view(game, 'pm/p1')
  const advice = debrief?.nextTime.find(({ id }) => id === 'nextTime.seat.kept')
  const [it] = debrief?.risks ?? []
  const point = debrief?.turningPoints.find(({ sentence }) => sentence.id.startsWith('ownDeeds.pm.kept'))
  expect(it && gainOf(it, 'project')).toBeLessThan(0)
  expect(advice?.args.worthMilliPoints).toBe(it && -gainOf(it, 'project') * 10)
  expect(point?.hundredths).toBe(it && gainOf(it, 'project')) // one's own deed, on one's own scoreboard
})

test('only the manager whose warnings they were reads of both ways', () => {
  const game = played(setupOf(true), false)
  for (const seat of ['pmo', 'sponsor', 'pm/p2']) expect(view(game, seat).debrief?.risks).toEqual([])
})

const seeds = Array.from({ length: isLong ? 200 : 3 }, (_, i) => String(i + 1))

test(`Dev’s chair: over ${seeds.length} seeds it pays to say what may come, though not every time`, {
  timeout: seeds.length * 20_000,
}, () => {
  const setup = shippedCase('calder-wray-kestrel')
  const totals = (policy: string) =>
    seeds.map(
      (seed) =>
        scoresOf(playGame(setup, { seat: 'pm/kestrel', seed, policy }))['project/kestrel']?.total ?? 0,
    )
  const [said, kept] = [totals('raiseAll'), totals('keepAll')]
  const gain = pairedInterval(said, kept)
  if (seeds.length < 200) expect(gain?.high).toBeGreaterThan(0)
  else {
    expect(gain?.low).toBeGreaterThan(0)
    const luckier = kept.filter((points, i) => points > (said[i] ?? 0)).length
    expect(luckier).toBeGreaterThan(seeds.length / 20)
  }
})
