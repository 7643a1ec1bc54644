import { expect, test } from 'vitest'
import { seatedHere } from '../../src/app/playing.ts'
import { playOn } from '../../src/bots/playing-on.ts'
import { debriefOf } from '../../src/game/debriefing.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { ownPoints } from '../../src/game/own-points/own-points.ts'
import { flagged } from '../../src/hud/debrief/flags.ts'
import { seenBy } from '../../src/words/as-seen.ts'
import { say } from '../../src/words/say.ts'
import { order } from '../helpers.ts'
import { sampleOf } from '../hud/sample-case.ts'

const purse = sampleOf('calder-wray-purse')
const kestrel = sampleOf('calder-wray-kestrel')
const seeds = ['1', '2', '3', '4', '5']
const chairs = [
  { chair: purse, seat: 'sponsor', role: 'sponsor' },
  { chair: kestrel, seat: 'pm/kestrel', role: 'pm' },
]

const played = ({ setup }: typeof purse, seat: string, seed: string, bot: string): Game =>
  playOn(engine, begin(setup, seed, { ...seatedHere(setup, []), [seat]: bot }, byTable))

/** The sponsor gives no order but to keep the reserve, week after week. */
function passing(seed: string): Game {
  let now = playOn(
    engine,
    begin(purse.setup, seed, { ...seatedHere(purse.setup, []), sponsor: 'person' }, byTable),
  )
  while (now.phase !== 'debriefing') now = playOn(engine, order(now, 'sponsor', { kind: 'pass' }))
  return now
}

const cases = chairs.flatMap((chair) => seeds.map((seed) => ({ ...chair, seed })))

test.each(cases)(
  'the first turning points of $seat are its own, case number $seed',
  ({ chair, seat, role, seed }) => {
    const game = played(chair, seat, seed, 'balanced')
    const { turningPoints: points, own } = debriefOf(game, seat)
    const words = seenBy(chair.words, role)
    const first = points.findIndex((point) => !point.own)
    expect(points.slice(0, 2).map((point) => point.own)).toEqual([true, true])
    expect(points.slice(first < 0 ? points.length : first).some((point) => point.own)).toBe(false)
    expect(flagged(points, 2).every((point) => point.own)).toBe(true)
    for (const point of points.filter((it) => it.own)) {
      const text = say(words, point.sentence.id, point.sentence.args)
      expect(text).toMatch(/\b[Yy]our?\b/)
      expect(text).not.toMatch(/[{}]|undefined|ownDeeds/)
      expect(say(words, `happened.${point.label}`, point.sentence.args)).not.toMatch(/happened|undefined/)
      expect(point.sentence.why).toMatch(/^fact\/\d+$/)
    }
    const commands = new Set(game.orders.filter((it) => it.seat === seat).map(({ command }) => command.kind))
    const behind: { readonly [id: string]: string } = {
      released: 'releaseReserve',
      wanted: 'decideScope',
      unwanted: 'decideScope',
      extended: 'extendDate',
      upheld: 'rule',
      denied: 'rule',
      hours: 'workOvertime',
      pushed: 'pushChange',
    }
    for (const { sentence } of ownPoints(game, seat)) {
      const command = behind[sentence.id.split('.').at(-1) ?? '']
      if (command) expect(commands).toContain(command)
      if (sentence.id.includes('.said')) expect(commands).toContain('raiseRisk')
    }
    expect(own?.orders).toBeGreaterThan(0)
    expect(own?.asks).toHaveLength(2)
    const whys = points.filter((point) => point.own).map(({ sentence }) => sentence.why)
    for (const { sentence } of own?.asks ?? []) expect(whys).toContain(sentence.why)
  },
)

test.each(seeds)('whoever gave no order is told so, and no deed is made up, case number %s', (seed) => {
  const game = passing(seed)
  const { own } = debriefOf(game, 'sponsor')
  expect(own).toMatchObject({ orders: 0, weeks: [] })
  expect(ownPoints(game, 'sponsor').every(({ left }) => left)).toBe(true)
  expect(ownPoints(game, 'sponsor').map(({ label }) => label)).not.toContain('reserveKept')
})

test('what is asked before the results does not say what came of it', () => {
  for (const { chair, seat, role } of chairs)
    for (const point of ownPoints(played(chair, seat, '2', 'balanced'), seat))
      expect(say(seenBy(chair.words, role), point.ask.id, point.ask.args)).not.toMatch(
        /came about|borne out|rosier|came out|done twice|timesheets/,
      )
})

test('money that answers a reported want is worth what a week without an answer would have cost', () => {
  const game = played(purse, 'sponsor', '1', 'balanced')
  const given = ownPoints(game, 'sponsor').filter(({ label }) => label === 'reserveReleased')
  const wanting = ownPoints(passing('1'), 'sponsor').filter(({ label }) => label === 'leftShort')
  expect(given.length).toBeGreaterThan(0)
  expect(given.every(({ hundredths }) => hundredths > 0)).toBe(true)
  expect(wanting.length).toBeGreaterThan(0)
  expect(wanting.every(({ hundredths }) => hundredths < 0)).toBe(true)
})

test('money that nobody needed spares nothing, and what of it was spent counts against it', () => {
  const points = ownPoints(played(purse, 'sponsor', '1', 'grantLoudest'), 'sponsor')
  const loose = played(purse, 'sponsor', '1', 'grantLoudest').world.facts.filter(
    ({ kind }) => kind === 'moneyLoose',
  )
  const worst = Math.min(
    ...points.filter(({ label }) => label === 'reserveReleased').map((it) => it.hundredths),
  )
  expect(loose.length).toBeGreaterThan(0)
  expect(worst).toBeLessThan(0)
})

test('the PMO has none of these: its decisions are weighed as before', () => {
  const game = played(purse, 'sponsor', '1', 'balanced')
  expect(ownPoints(game, 'pmo')).toEqual([])
  expect(debriefOf(game).own).toBeNull()
})
