import { expect, test } from 'vitest'
import { seatedHere } from '../../src/app/playing.ts'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { happenings } from '../../src/game/happenings.ts'
import { byTable } from '../../src/game/moves.ts'
import { nextTimeIn } from '../../src/game/next-time-seats.ts'
import { turningPoints } from '../../src/game/turning-points.ts'
import type { Fact } from '../../src/sim/facts.ts'
import { say } from '../../src/words/say.ts'
import { sampleOf } from '../hud/sample-case.ts'

const purse = sampleOf('calder-wray-purse')
const bots = seatedHere(purse.setup, [])
const played = (sponsor: string): Game =>
  playOn(engine, begin(purse.setup, 'purse', { ...bots, sponsor }, byTable))

test('wants of money that nobody answered are one piece of advice, however many projects had them', () => {
  const game = played('refuseAll')
  const short = game.world.facts.filter(({ kind }) => kind === 'leftShort')
  const projects = new Set(short.map((fact) => 'project' in fact && fact.project))
  const advice = nextTimeIn(game, 'sponsor', turningPoints(game)).filter(({ id }) =>
    id.endsWith('.leftShort'),
  )
  expect(projects.size).toBeGreaterThan(1)
  expect(advice).toMatchObject([{ args: { others: projects.size - 1, weeks: short.length } }])
  expect(say(purse.words, advice[0]?.id ?? '', advice[0]?.args)).toMatch(
    /^\w+ and .* their money would not do/,
  )
})

test('second opinions are settled: how many reports were rosy, and how many were borne out', () => {
  const game = played('doubtReports')
  const given = game.world.facts.filter((fact) => fact.kind === 'opinionGiven')
  const rosy = given.filter(({ isRosy }) => isRosy).length
  const all = nextTimeIn(game, 'sponsor', turningPoints(game))
  expect(given.length).toBeGreaterThan(0)
  const settled = all.find(({ id }) => id.endsWith('.opinions'))
  expect(settled?.args).toEqual({ count: given.length, rosy, borne: given.length - rosy })
})

test('what a project is given in a week is told once, as one sum', () => {
  const game = played('grantLoudest')
  const number = game.world.facts.findIndex(({ kind }) => kind === 'reserveReleased')
  const gift = game.world.facts[number] as Fact & { cents: number; project: string }
  const facts = [...game.world.facts]
  facts.splice(number, 0, gift, gift)
  const told = happenings(game.setup, { ...game.world, facts }).filter(
    ({ week, event }) =>
      week === gift.at.week && event.label === 'reserveReleased' && event.project === gift.project,
  )
  const sum = facts.reduce(
    (total, fact) =>
      fact.kind === 'reserveReleased' && fact.at.week === gift.at.week && fact.project === gift.project
        ? total + fact.cents
        : total,
    0,
  )
  expect(told.map(({ event }) => event.args.cents)).toEqual([sum])
})

test('no day of somebody is said to be left, not given', () => {
  const args = { person: 'Sade', project: 'Harbour', days: 0 }
  expect(say(purse.words, 'facts.granted.pmo', args)).toBe('You left Harbour no days of Sade.')
  expect(say(purse.words, 'facts.granted.pmo', { ...args, days: 2 })).toBe(
    'You gave Sade to Harbour for 2 days a week.',
  )
})
