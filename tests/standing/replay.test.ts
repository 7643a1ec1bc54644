import { expect, test } from 'vitest'
import { policyNames } from '../../src/bots/policies.ts'
import type { Game } from '../../src/game/game.ts'
import { act, begin, isRefused } from '../../src/game/game.ts'
import { byStatechart, byTable } from '../../src/game/moves.ts'
import { isMalformed, readRecording } from '../../src/game/reading-recordings.ts'
import type { Recording } from '../../src/game/recording.ts'
import { hashOfGame, record, replay } from '../../src/game/recording.ts'
import { commandLine, play, watch } from '../helpers.ts'
import { games, setups } from './cases.ts'

/** A recording as it comes back from a file. */
function throughFile(recording: Recording): Recording {
  const read = readRecording(JSON.stringify(recording))
  if (isMalformed(read)) throw new Error(`${read.at} ${read.says}`)
  return read
}

const through = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

test.each(games(2))(
  '%s, seed %s, policy %s: a twin sent through JSON after every order stays equal',
  (_, seed, policy, setup) => {
    let twin: Game | null = null
    watch(setup, seed, policy, (game) => {
      const last = game.orders.at(-1)
      twin ??= begin(setup, seed, game.seating, byStatechart)
      if (last) {
        const next = act({ ...twin, world: through(twin.world) }, last.seat, through(last.command))
        if (isRefused(next)) throw new Error(`${next.refused}: ${commandLine(setup, seed, policy)}`)
        twin = next
      }
      expect(twin.phase).toBe(game.phase)
      expect(twin.checks.at(-1)).toBe(game.checks.at(-1))
      if (game.phase === 'debriefing' || game.turn % 16 === 0) {
        expect(twin.world).toEqual(game.world)
        expect(hashOfGame(twin)).toBe(hashOfGame(game))
      }
    })
  },
)

test('a game can be rebuilt from its recording after every order, and goes on from there to the same end', () => {
  const [setup] = setups as [(typeof setups)[number]]
  watch(setup, 'every', 'least-slack/sensible', (game) => {
    const replayed = replay(setup, throughFile(record(game)), byTable)
    expect(replayed.verdict).toBe('verified')
    if (replayed.verdict === 'verified') expect(hashOfGame(replayed.game)).toBe(hashOfGame(game))
  })
})

test.each(policyNames)('a game by %s is verified, by table and by statechart', (policy) => {
  const [setup] = setups as [(typeof setups)[number]]
  const recording = throughFile(record(play(setup, 'again', policy)))
  for (const mover of [byTable, byStatechart])
    expect(replay(setup, recording, mover).verdict).toBe('verified')
})

test('no changed order, check, seed or seat of a recording is verified', () => {
  const [setup] = setups as [(typeof setups)[number]]
  const recording = record(play(setup, 'edited', 'least-slack/sensible'))
  const edits: ((copy: { -readonly [key in keyof Recording]: Recording[key] }) => void)[] = [
    (copy) => (copy.seed = 'other'),
    (copy) => (copy.hash = '0000000000000000'),
    (copy) => (copy.seating = { ...copy.seating, pmo: 'person' }),
    (copy) => (copy.commands = copy.commands.slice(0, -1)),
    (copy) => (copy.checks = copy.checks.slice(0, -1)),
    (copy) => (copy.commands = [...copy.commands, ...copy.commands.slice(-1)]),
    ...recording.commands.flatMap((order, i) => [
      (copy: { commands: Recording['commands'] }) => (copy.commands = copy.commands.toSpliced(i, 1)),
      (copy: { commands: Recording['commands'] }) =>
        (copy.commands = copy.commands.with(i, { ...order, command: { kind: 'meet' } })),
      (copy: { checks: Recording['checks'] }) => (copy.checks = copy.checks.with(i, 'ffffffff')),
    ]),
  ]
  const verdicts = edits.map((edit) => {
    const copy = through(recording)
    edit(copy)
    return JSON.stringify(copy) === JSON.stringify(recording) ? 'same' : replay(setup, copy, byTable).verdict
  })
  expect(new Set(verdicts.filter((verdict) => verdict !== 'same'))).toEqual(new Set(['mismatch']))
})
