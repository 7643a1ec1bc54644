import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game, Order } from '../../src/game/game.ts'
import { act, begin, isRefused } from '../../src/game/game.ts'
import { hashOfGame } from '../../src/game/recording.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { mayUndo, undo } from '../../src/game/undoing.ts'
import { aSetup } from '../helpers.ts'

const setup = aSetup({ projects: 2, specialists: 2, weeks: 3 })
const bots = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))

/** A game after these orders of the PMO, each followed by the bots. */
function after(...commands: Order['command'][]): Game {
  let game = playOn(engine, begin(setup, 'one', bots))
  for (const command of commands) {
    const next = act(game, 'pmo', command)
    if (isRefused(next)) throw new Error(`${command.kind}: ${next.refused}`)
    game = playOn(engine, next)
  }
  return game
}

const open = { kind: 'open' } as const
const talk = { kind: 'talk', project: 'p1' } as const
const [matter] = after(open).world.desk.matters
const option = setup.matters.find((m) => m.id === matter?.matter)?.options[1]?.id ?? ''

test('a game without orders has none to take back', () => {
  expect(mayUndo(after(), 'pmo')).toBe(false)
  expect(undo(after(), 'pmo')).toBeNull()
})

test.each([
  ['open', open],
  ['closeWeek', { kind: 'closeWeek' }],
  ['lookInto', { kind: 'lookInto', matter: matter?.matter ?? '' }],
] as const)('%s cannot be taken back', (kind, command) => {
  const game = kind === 'open' ? after(open) : after(open, command)
  expect(mayUndo(game, 'pmo')).toBe(false)
})

test.each([
  ['grant', { kind: 'grant', person: 's1', project: 'p2', days: 0 }],
  ['setOvertime', { kind: 'setOvertime', person: 's1', on: true }],
  ['decide', { kind: 'decide', matter: matter?.matter ?? '', option }],
  ['talk', talk],
  ['meet', { kind: 'meet' }],
] as const)('%s can be taken back, and the game is as it was', (kind, command) => {
  const before = hashOfGame(after(open))
  const game = after(open, kind === 'grant' ? { ...command, days: givenElsewhere() } : command)
  expect(hashOfGame(game)).not.toBe(before)
  const undone = undo(game, 'pmo') as Game
  expect(hashOfGame(undone)).toBe(before)
  expect(undone.checks).toEqual(after(open).checks)
  expect(mayUndo(undone, 'pmo')).toBe(false)
})

test('testClaim cannot be taken back', () => {
  const close = { kind: 'closeWeek' } as const
  const begun =
    [[open], [open, close], [open, close, close]].find((orders) => claimIn(after(...orders))) ?? []
  const claim = claimIn(after(...begun))
  expect(claim).toBeDefined()
  const game = after(...begun, { kind: 'testClaim', project: '', person: '', ...claim })
  expect(mayUndo(game, 'pmo')).toBe(false)
})

/** The first claim that could be tested. */
const claimIn = ({ world }: Game) =>
  Object.entries(world.work.asks).flatMap(([project, asks]) =>
    asks.map(({ person }) => ({ project, person })),
  )[0]

/** A number of days of s1 for p2 that differs from what stands. */
const givenElsewhere = () => ((after(open).world.work.grants.s1?.p2 ?? 0) === 0 ? 1 : 0)

test('orders before a barrier stay, those behind it can be taken back one by one', () => {
  const looked = [open, talk, { kind: 'lookInto', matter: matter?.matter ?? '' }] as const
  const game = after(...looked, { kind: 'talk', project: 'p2' })
  const undone = undo(game, 'pmo') as Game
  expect(hashOfGame(undone)).toBe(hashOfGame(after(...looked)))
  expect(undo(undone, 'pmo')).toBeNull()
})

test('a seat takes back its own orders only', () => {
  expect(mayUndo(after(open, talk), 'sponsor')).toBe(false)
})

test('the game goes on from where it was taken back', () => {
  const undone = undo(after(open, talk), 'pmo') as Game
  const next = act(undone, 'pmo', { kind: 'talk', project: 'p2' })
  expect(!isRefused(next) && hashOfGame(next)).toBe(hashOfGame(after(open, { kind: 'talk', project: 'p2' })))
})
