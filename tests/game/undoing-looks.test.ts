import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import type { Game, Order } from '../../src/game/game.ts'
import { act, begin, isRefused } from '../../src/game/game.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { mayUndo } from '../../src/game/undoing.ts'
import { view } from '../../src/game/viewing.ts'
import { pmSeat } from '../../src/sim/seats.ts'
import type { Setup } from '../../src/sim/setup.ts'

const setupOf = (id: string) => shipped.find((it) => it.id === id)?.setup as Setup

function begun(setup: Setup, seed: string): Game {
  const seating = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? 'person' : 'bot']))
  const ready = playOn(engine, begin(setup, seed, seating))
  return given(ready, { kind: 'open' })
}

function given(game: Game, command: Order['command']): Game {
  const next = act(game, 'pmo', command)
  if (isRefused(next)) throw new Error(`${command.kind}: ${next.refused}`)
  return playOn(engine, next)
}

function until(game: Game, isThere: (game: Game) => boolean): Game {
  let now = game
  while (!isThere(now) && now.phase !== 'debriefing') now = given(now, { kind: 'closeWeek' })
  return now
}

test('a talk in which nothing comes out says something too, where faults are shared', () => {
  let game = until(begun(setupOf('calder-wray-turning'), 'a'), ({ world }) => world.at.week === 4)
  for (const { id } of game.setup.projects) {
    game = given(game, { kind: 'talk', project: id })
    expect(mayUndo(game, 'pmo'), id).toBe(false)
  }
})

test('who has sat down to a table has seen it', () => {
  const isOpen = (game: Game) => view(game, 'pmo').bargains.some(({ stage }) => stage === 'open')
  const game = until(begun(setupOf('calder-wray-bargains'), 'a'), isOpen)
  const bargain = view(game, 'pmo').bargains.find(({ stage }) => stage === 'open')?.id ?? ''
  expect(mayUndo(given(game, { kind: 'openBargain', bargain }), 'pmo')).toBe(false)
})

test('a manager sees a fault that was found in the own room and kept quiet', () => {
  const isQuiet = (game: Game) => quietIn(game) !== undefined
  const game = until(begun(setupOf('calder-wray-turning'), 'a'), isQuiet)
  const [fault, project] = quietIn(game) ?? ['', '']
  const seen = view(game, pmSeat(project)).link?.faults.find(({ id }) => id === fault)
  expect(seen?.places).toMatchObject([{ project, state: 'found' }])
  expect(view(game, 'pmo').link?.faults.some(({ id }) => id === fault)).toBe(false)
})

const quietIn = ({ world }: Game): readonly [fault: string, project: string] | undefined =>
  Object.entries(world.faults ?? {})
    .flatMap(([fault, { places }]) =>
      Object.entries(places).flatMap(([project, place]) =>
        place.by && !place.told ? [[fault, project] as const] : [],
      ),
    )
    .at(0)
