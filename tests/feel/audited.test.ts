import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game } from '../../src/game/game.ts'
import { act, begin } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { byTable } from '../../src/game/moves.ts'
import { record, replay } from '../../src/game/recording.ts'
import { view } from '../../src/game/viewing.ts'
import type { FactKind, FactOf } from '../../src/sim/facts.ts'
import { entriesOf } from '../../src/sim/rules/auditing/entries.ts'
import { order, play } from '../helpers.ts'
import { audited } from './audited.ts'

const chairs = { pmo: 'person', sponsor: 'bot', 'pm/p1': 'person', 'pm/p2': 'leaveAudit', 'pm/p3': 'bot' }
const seed = '4'

const facts = <K extends FactKind>({ world }: Game, kind: K) =>
  world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)
const account = ({ world }: Game, name: string) => world.ledger.balances[name] ?? 0

const report = (game: Game): Game => {
  const { own } = view(game, 'pm/p1')
  const { earnedCents, actualCents, finishWeek, progress } = own as NonNullable<typeof own>
  const told = { earnedCents, actualCents, finishWeek, progress, status: 'onPlan' } as const
  return playOn(engine, order(game, 'pm/p1', { kind: 'report', ...told }))
}
const closed = (game: Game): Game =>
  playOn(engine, order(game.phase === 'reporting' ? report(game) : game, 'pmo', { kind: 'closeWeek' }))

/** The Monday of a week, nobody having done more than report and close. */
function monday(week: number, dice = seed, setup = audited): Game {
  let game = playOn(engine, order(begin(setup, dice, chairs, byTable), 'pmo', { kind: 'open' }))
  while (game.world.at.week < week) game = closed(game)
  return game
}

const papers = (game: Game) => view(game, 'pm/p1').audited?.audits[0]?.papers?.[0]

/** A seed on which something of p1 is not in order by week 5, so that there is something to prepare for. */
const untidy = ['1', '2', '3', '4', '5', '6', '7', '8'].filter(
  (dice) => (papers(monday(5, dice))?.faulty ?? 0) >= 3,
)

test('there is something to find in most small games', () => {
  expect(untidy.length).toBeGreaterThanOrEqual(3)
})

test('an audit is announced to whom it concerns, and its manager alone sees how the papers stand', () => {
  const game = monday(3)
  expect(view(game, 'pm/p1').audited?.audits).toMatchObject([
    { id: 'early', week: 5, auditor: 'hanna', isHeld: false },
  ])
  expect(papers(game)).not.toBeUndefined()
  expect(view(game, 'pmo').audited?.audits.map(({ id, papers: shown }) => [id, shown])).toEqual([
    ['early', null],
    ['later', null],
  ])
  expect(view(monday(2), 'pm/p1').news.map(({ kind }) => kind)).toContain('audit')
})

test('putting papers in order takes time and work, and lowers what is not in order', () => {
  const before = monday(5, untidy[0])
  const was = papers(before)
  const burden = account(before, 'burden/p1')
  const after = order(before, 'pm/p1', { kind: 'tidyPapers', audit: 'early' })
  const done = Math.min(4, was?.faulty ?? 0)
  expect(papers(after)).toMatchObject({ faulty: (was?.faulty ?? 0) - done, putRight: done })
  expect(account(after, 'burden/p1') - burden).toBe(done * 100)
  expect(account(after, 'time/p1')).toBe(2)
})

test('dressed papers look right to their manager, cost no work, and the system keeps what was so', () => {
  const before = monday(5, untidy[0])
  const burden = account(before, 'burden/p1')
  const after = order(before, 'pm/p1', { kind: 'dressPapers', audit: 'early' })
  expect(papers(after)?.faulty).toBe(0)
  expect(account(after, 'burden/p1')).toBe(burden)
  const dressed = entriesOf(audited, after.world, 'p1', 'timesheets', 3).filter(
    ({ state }) => state === 'dressed',
  )
  expect(dressed.length).toBeGreaterThan(0)
  for (const entry of dressed) expect(entry.outside).not.toBeNull()
})

/** How each way to meet the auditor comes out on the same dice. */
function met(dice: string, ...orders: readonly Parameters<typeof act>[2][]): Game {
  let game = monday(5, dice)
  for (const command of orders) game = order(game, 'pm/p1', command)
  return closed(game)
}
const tidy = { kind: 'tidyPapers', audit: 'early' } as const
const dress = { kind: 'dressPapers', audit: 'early' } as const
const answer = (way: 'honest' | 'evidence' | 'evasive') =>
  ({ kind: 'answerAuditor', audit: 'early', way }) as const

test('window dressing that is found out costs more than what there was to find', () => {
  const found = untidy.filter((dice) => facts(met(dice, dress), 'dressingFound').length > 0)
  expect(found.length).toBeGreaterThan(0)
  for (const dice of found) {
    const [dressed, plain, honest] = [met(dice, dress), met(dice), met(dice, tidy, answer('honest'))]
    expect(facts(dressed, 'auditHeld')[0]?.grade).toBe('major')
    expect(account(dressed, 'confidence/p1')).toBeLessThan(account(plain, 'confidence/p1'))
    expect(account(dressed, 'trust/p1')).toBeLessThan(account(plain, 'trust/p1'))
    expect(account(honest, 'confidence/p1')).toBeGreaterThanOrEqual(account(plain, 'confidence/p1'))
    const fact = facts(dressed, 'dressingFound')[0]
    expect(fact?.source).toMatch(/log|access|costs|deputies|roster/)
  }
})

test('who says what is not in order is graded a step lower, and dressed papers are taken back', () => {
  const dice = untidy[0] as string
  const open = met(dice, dress, answer('honest'))
  expect(facts(open, 'dressingFound')).toEqual([])
  expect(facts(open, 'auditHeld')[0]?.grade).not.toBe('major')
})

test('what nobody put right and nobody found is looked for later', () => {
  const games = untidy.map((dice) => closed(met(dice)))
  const missed = games.flatMap((game) =>
    facts(game, 'recordsMissed').filter(({ project }) => project === 'p1'),
  )
  const erred = games.flatMap((game) => facts(game, 'auditErred').filter((it) => it.missed > 0))
  expect(missed.length > 0 || erred.length === 0).toBe(true)
})

test('a colleague is trained once a week, sent, and learns the last step from an audit that is gone through', () => {
  let game = report(monday(3))
  const train = { kind: 'trainAuditor', person: 'nour' } as const
  game = order(game, 'pmo', train)
  expect(act(game, 'pmo', train)).toEqual({ refused: 'alreadyDone' })
  game = order(report(closed(game)), 'pmo', train)
  expect(view(game, 'pmo').audited?.staff[0]).toMatchObject({ person: 'nour', skill: 2, coachPrice: null })
  game = order(game, 'pmo', { kind: 'sendAuditor', audit: 'later', person: 'nour', disclose: false })
  game = report(closed(closed(closed(game))))
  expect(facts(game, 'auditHeld').find(({ audit }) => audit === 'later')).toMatchObject({ auditor: 'nour' })
  game = order(game, 'pmo', { kind: 'coachAuditor', person: 'nour' })
  expect(view(game, 'pmo').audited?.staff[0]).toMatchObject({ skill: 3, coachPrice: null })
})

test('a PMO that helped to prepare may audit only if its report says so; nobody sent, somebody is hired', () => {
  let game = order(report(monday(4)), 'pmo', { kind: 'supportAudit', audit: 'later' })
  const send = (disclose: boolean) =>
    ({ kind: 'sendAuditor', audit: 'later', person: 'nour', disclose }) as const
  expect(act(game, 'pmo', send(false))).toEqual({ refused: 'notIndependent' })
  game = order(game, 'pmo', send(true))
  game = closed(closed(closed(game)))
  const held = facts(game, 'auditHeld').find(({ audit }) => audit === 'later')
  expect(held).toMatchObject({ disclosed: true, auditor: 'nour' })
  const sponsor = (it: Game) =>
    it.world.ledger.postings
      .filter(({ account: of, fact }) => of === 'trust/sponsor' && it.world.facts[fact]?.kind === 'auditHeld')
      .map(({ amount }) => amount)
  expect(sponsor(game)).toEqual([])
  expect(sponsor(monday(7))).toEqual([-2000])
})

test('better trained auditors find more on the same papers', () => {
  const found = (days: number) =>
    ['1', '2', '3', '4', '5', '6'].reduce((sum, dice) => {
      let game = report(monday(3, dice))
      for (let day = 0; day < days; day++) {
        game = order(game, 'pmo', { kind: 'trainAuditor', person: 'nour' })
        game = report(closed(game))
      }
      game = order(game, 'pmo', { kind: 'sendAuditor', audit: 'later', person: 'nour', disclose: false })
      while (game.world.at.week < 7) game = closed(game)
      return sum + (facts(game, 'auditHeld').find(({ audit }) => audit === 'later')?.found ?? 0)
    }, 0)
  expect(found(2)).toBeGreaterThan(found(0))
})

test('good practice that an audit found is brought to another project, whose papers are kept better', () => {
  const found = (): Game => {
    const game = report(monday(6))
    Object.assign(game.world.audited?.good ?? {}, { timesheets: { project: 'p1', fact: 0 } })
    return game
  }
  let kept = order(found(), 'pmo', { kind: 'spreadPractice', rule: 'timesheets', project: 'p3' })
  let left = found()
  expect(view(kept, 'pmo').audited?.practices[0]?.places.find((it) => it.project === 'p3')?.isThere).toBe(
    true,
  )
  while (kept.world.at.week < 9) kept = closed(kept)
  while (left.world.at.week < 9) left = closed(left)
  const faults = (it: Game) =>
    entriesOf(audited, it.world, 'p3', 'timesheets', 8).filter(({ state }) => state !== 'inOrder').length
  expect(faults(kept)).toBeLessThanOrEqual(faults(left))
})

test('how a manager prepares is nobody else’s to see', () => {
  const game = met(untidy[0] as string, dress, answer('evasive'))
  const told = (seat: string) => JSON.stringify(view(game, seat))
  for (const kind of ['papersDressed', 'auditorAnswered'] as const) {
    const number = game.world.facts.findIndex((fact) => fact.kind === kind)
    for (const seat of ['pmo', 'sponsor', 'pm/p2']) {
      expect(told(seat)).not.toContain(`fact/${number}"`)
    }
  }
  expect(view(game, 'pm/p2').audited?.audits.map(({ id }) => id)).toEqual(['later'])
  expect(commandsFor(game, 'pmo').some(({ kind }) => kind === 'dressPapers')).toBe(false)
})

test('a game with audits plays to its end and again, fact by fact, and tells what each step did', () => {
  const game = play(audited, seed)
  expect(replay(audited, record(game)).verdict).toBe('verified')
  const debrief = view(game, 'pmo').debrief?.audited
  expect(debrief?.audits.map(({ id }) => id)).toEqual(['early', 'later'])
  const traces = debrief?.audits.flatMap(({ traces: rows }) => rows) ?? []
  expect(traces.some(({ moves }) => moves.length > 0)).toBe(true)
})
