import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { view } from '../../src/game/viewing.ts'
import { askFirst, atTheTable, ines, meridian, offer, onTo, ordered, sitDown, toWeek } from './bargaining.ts'

/** All that leaves the engine for a seat, every fact asked about. */
const leaves = (game: Game, seat: string): string =>
  JSON.stringify([
    view(game, seat),
    commandsFor(game, seat),
    game.world.facts.map((_, number) => explain(game, seat, `fact/${number}`)),
    ...['you', 'them'].map((side) => explain(game, seat, `bargain/${ines}/${side}`)),
  ])

const theirs = (game: Game, id: string) => game.world.bargains?.[id]?.talk?.table.parties[1]?.stakes

function expectNothingHidden(game: Game, id: string) {
  const stakes = theirs(game, id)
  for (const seat of seatsOf(atTheTable)) {
    const text = leaves(game, seat)
    expect(text, seat).not.toContain(JSON.stringify(stakes?.worth))
    expect(text, seat).not.toContain(`"reservation":${stakes?.reservation}`)
    if (seat !== 'pmo')
      expect(text, seat).not.toContain(atTheTable.bargains?.find((it) => it.id === id)?.character)
  }
}

test.each([
  [ines, 5],
  [meridian, 8],
] as const)(
  'the weights and the line of the other side of %s are in nobody’s view while the game goes on',
  (id, week) => {
    const sat = ordered(toWeek(week, '3'), sitDown(id), askFirst(id), offer(id, 0, 2, 2))
    const table = view(sat, 'pmo').bargains.find((it) => it.id === id)?.table?.table
    expect(table?.stakes).toEqual(sat.world.bargains?.[id]?.talk?.table.parties[0]?.stakes)
    expectNothingHidden(sat, id)
    expectNothingHidden(onTo(sat, week + 1), id)
  },
)

test('what is said at a table stays there: others know neither the words nor the promises', () => {
  const game = ordered(toWeek(5, '3'), sitDown(ines), askFirst(ines), offer(ines, 0, 2, 2))
  const said = game.world.facts.findIndex(({ kind }) => kind === 'bargainSaid')
  expect(explain(game, 'pmo', `fact/${said}`)).not.toBeNull()
  expect(explain(game, 'pm/kestrel', `fact/${said}`)).not.toBeNull()
  for (const seat of ['sponsor', 'pm/harbour', 'pm/meridian'])
    expect(explain(game, seat, `fact/${said}`), seat).toBeNull()
  for (const seat of seatsOf(atTheTable).filter((it) => it !== 'pmo'))
    expect(view(game, seat).bargains, seat).toEqual([])
  const after = onTo(game, 6)
  expect(view(after, 'pm/kestrel').bargains.map(({ id, table }) => [id, table])).toEqual([[ines, null]])
  expect(view(after, 'pm/harbour').bargains).toEqual([])
})
