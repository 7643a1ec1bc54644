import { expect, test } from 'vitest'
import type { Game } from '../../../src/game/game.ts'
import { act, begin } from '../../../src/game/game.ts'
import { byTable } from '../../../src/game/moves.ts'
import { record } from '../../../src/game/recording.ts'
import { seatsOf } from '../../../src/game/seats.ts'
import { mayUndo, undo } from '../../../src/game/undoing.ts'
import { balance } from '../../../src/sim/ledger.ts'
import type { Mandate } from '../../../src/sim/mandates.ts'
import { mandates } from '../../../src/sim/mandates.ts'
import type { Setup } from '../../../src/sim/setup.ts'
import { beginWorld } from '../../../src/sim/world.ts'
import { aSetup, order, play } from '../../helpers.ts'

const seating = Object.fromEntries(seatsOf(aSetup()).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))

const offered: Setup = aSetup({ mandate: { choice: mandates } })
const chosen = (setup: Setup, ...types: Mandate[]) =>
  types.reduce(
    (game, mandate) => order(game, 'pmo', { kind: 'chooseMandate', mandate }),
    begin(setup, 'c', seating, byTable),
  )

test('until one is chosen there is no mandate: nobody is asked, no report is bent, nobody keeps candour', () => {
  const game = play(offered, 'c')
  expect(game.world.standing.mandate).toBeUndefined()
  for (const kind of ['answered', 'imposed', 'governed', 'reportBent', 'reportDelayed'] as const)
    expect(game.world.facts.filter((fact) => fact.kind === kind)).toEqual([])
  const same = play(aSetup(), 'c')
  const deeds = ({ world }: Game) => world.facts.filter(({ kind }) => kind !== 'began')
  expect(deeds(game)).toEqual(deeds(same))
  expect(game.world.ledger).toEqual(same.world.ledger)
})

test('a mandate that is chosen is as one that stood from the start; the choice is in the recording and can be taken back', () => {
  const game = chosen(offered, 'controlling')
  const { standing, ledger } = beginWorld(aSetup({ mandate: { type: 'controlling' } }), 'none', 'c')
  expect(game.world.standing).toEqual(standing)
  expect(game.world.ledger.balances).toEqual(ledger.balances)
  expect(record(game).commands).toMatchObject([
    { command: { kind: 'chooseMandate', mandate: 'controlling' } },
  ])
  expect(mayUndo(game, 'pmo')).toBe(true)
  expect(undo(game, 'pmo')?.world.standing.mandate).toBeUndefined()
})

test('another may be taken until the first week, and candour is not opened twice', () => {
  const game = chosen(offered, 'directive', 'supportive')
  expect(game.world.standing.mandate?.type).toBe('supportive')
  expect(balance(game.world.ledger, 'candour/p1')).toBe(60_000)
  expect(
    act(order(game, 'pmo', { kind: 'open' }), 'pmo', { kind: 'chooseMandate', mandate: 'directive' }),
  ).toHaveProperty('refused')
})
