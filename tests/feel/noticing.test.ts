import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import type { OwnProject } from '../../src/game/view.ts'
import { view } from '../../src/game/viewing.ts'
import { factorOf } from '../../src/sim/factors.ts'
import type { FactKind, FactOf } from '../../src/sim/facts.ts'
import { balance } from '../../src/sim/ledger.ts'
import type { Setup } from '../../src/sim/setup.ts'
import type { SetupChoice } from '../helpers.ts'
import { aSetup, order } from '../helpers.ts'

const setupOf = (noticed: boolean, more: SetupChoice = {}): Setup =>
  aSetup({
    ...{ projects: 2, specialists: 1, weeks: 8, matters: [], ...more },
    powers: { manager: ['escalate'], sponsor: ['opinion'], answerable: true, ...(noticed && { noticed }) },
  })

const seating = { pmo: 'person', sponsor: 'person', 'pm/p1': 'person', 'pm/p2': 'bot' }
const facts = <K extends FactKind>({ world }: Game, kind: K) =>
  world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)

/** Some weeks in which p1 writes that much more earned than it believes, and the sponsor gives p1 money in week 3. */
function played(setup: Setup, { better = 0, cents = 0, weeks = 5 }): Game {
  let now = playOn(engine, order(begin(setup, 'noticed', seating, byTable), 'pmo', { kind: 'open' }))
  for (let week = 1; week <= weeks; week++) {
    const { own, projects } = view(now, 'pm/p1')
    const { earnedCents, actualCents, finishWeek, progress } = own as NonNullable<typeof own>
    const more = Math.round(((projects[0]?.completionCents ?? 0) * better) / 1000)
    const told = { actualCents, finishWeek, progress, earnedCents: earnedCents + more }
    now = playOn(engine, order(now, 'pm/p1', { kind: 'report', status: 'onPlan', ...told }))
    if (week === 3 && cents > 0) now = order(now, 'sponsor', { kind: 'releaseReserve', project: 'p1', cents })
    now = playOn(engine, order(order(now, 'sponsor', { kind: 'pass' }), 'pmo', { kind: 'closeWeek' }))
  }
  return now
}

const sure = { factors: { ...aSetup().factors, overheardChance: 1000 } }

test('what is plainly rosy comes out by talk, a shade of it does not, and nothing does where nothing is noticed', () => {
  const talked = (game: Game) => facts(game, 'reportFoundOut').filter(({ by }) => by === 'talk')
  expect(talked(played(setupOf(true, sure), { better: 100 })).length).toBeGreaterThan(2)
  expect(talked(played(setupOf(true, sure), { better: 10 }))).toEqual([])
  expect(talked(played(setupOf(false, sure), { better: 100 }))).toEqual([])
})

test('explaining takes days of the team where things are noticed', () => {
  const spent = (game: Game) =>
    facts(game, 'burdened').reduce(
      (sum, { project, milliDays }) => sum + (project === 'p1' ? milliDays : 0),
      0,
    )
  expect(spent(played(setupOf(true, sure), { better: 100 }))).toBeGreaterThan(
    spent(played(setupOf(true, sure), { better: 0 })),
  )
})

test('money that nobody had asked for is spent by half; without the section it lies there', () => {
  const given = 3_000_000
  const loose = facts(played(setupOf(true, { reserveCents: given }), { cents: given }), 'moneyLoose')
  expect(loose).toMatchObject([{ project: 'p1', cents: given / 2 }])
  expect(facts(played(setupOf(false, { reserveCents: given }), { cents: given }), 'moneyLoose')).toEqual([])
})

test('a reported want of money that nobody answers costs work, quality and trust, while there is money to give', () => {
  const poor = (reserveCents: number) => {
    const setup = setupOf(true, { reserveCents })
    const projects = setup.projects.map((it) => (it.id === 'p1' ? { ...it, budgetCents: 1_000_000 } : it))
    return played({ ...setup, projects }, {})
  }
  const [short] = facts(poor(5_000_000), 'leftShort')
  expect(short?.project).toBe('p1')
  expect(facts(poor(0), 'leftShort')).toEqual([])
  const game = poor(5_000_000)
  const number = game.world.facts.findIndex((fact) => fact.kind === 'leftShort')
  const lost = game.world.ledger.postings.filter(({ fact }) => fact === number).map(({ account }) => account)
  expect(lost.sort()).toEqual(['quality/p1', 'trust/p1'])
  expect(facts(game, 'took').some(({ cause, effect }) => cause === number && effect.kind === 'work')).toBe(
    true,
  )
  expect(balance(game.world.ledger, 'money/reserve')).toBe(5_000_000)
})

test('who empties the purse for a project that lacked nothing has left short whoever did', () => {
  const poor = (id: string, projects: Setup['projects']) =>
    projects.map((it) => (it.id === id ? { ...it, budgetCents: 1_000_000 } : it))
  const setup = setupOf(true, { reserveCents: 3_000_000 })
  const emptied = played({ ...setup, projects: poor('p2', setup.projects) }, { cents: 3_000_000, weeks: 6 })
  expect(balance(emptied.world.ledger, 'money/reserve')).toBe(0)
  expect(facts(emptied, 'moneyLoose')).toMatchObject([{ project: 'p1' }])
  const after = facts(emptied, 'leftShort').filter(({ at }) => at.week > 4)
  expect(after.length).toBeGreaterThan(0)
  expect(new Set(after.map(({ project }) => project))).toEqual(new Set(['p2']))
})

test('days beyond need find something to do: work for each above what goes by', () => {
  const grown = (noticed: boolean) => {
    const setup = setupOf(noticed)
    let now = playOn(engine, order(begin(setup, 'noticed', seating, byTable), 'pmo', { kind: 'open' }))
    for (let week = 1; week <= 4; week++) {
      const { people } = view(now, 'pm/p1')
      const asks = people
        .filter(({ role }) => role === 'specialist')
        .map(({ id, present }) => ({ person: id, days: present, urgency: 3 }))
      now = order(now, 'pm/p1', { kind: 'requestPeople', asks })
      const { earnedCents, actualCents, finishWeek, progress } = view(now, 'pm/p1').own as OwnProject
      const told = { earnedCents, actualCents, finishWeek, progress }
      now = playOn(engine, order(now, 'pm/p1', { kind: 'report', status: 'onPlan', ...told }))
      now = playOn(engine, order(order(now, 'sponsor', { kind: 'pass' }), 'pmo', { kind: 'closeWeek' }))
    }
    const unused = facts(now, 'daysUnused')
    const work = facts(now, 'took').flatMap(({ cause, effect }) =>
      now.world.facts[cause ?? -1]?.kind === 'daysUnused' && effect.kind === 'work' ? [effect.milliDays] : [],
    )
    return { days: unused.map(({ days }) => days), work }
  }
  const { days, work } = grown(true)
  expect(Math.max(...days)).toBeGreaterThan(3)
  expect(work).toEqual(
    days.filter((it) => it > 3).map((it) => (it - 3) * factorOf(setupOf(true), 'unusedWork')),
  )
  expect(grown(false).work).toEqual([])
})
