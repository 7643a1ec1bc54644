import { shipped } from 'virtual:scenarios'
import { expect, test } from 'vitest'
import { playOn } from '../../src/bots/playing-on.ts'
import { engine } from '../../src/game/engine.ts'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { begin } from '../../src/game/game.ts'
import { commandsFor } from '../../src/game/legal.ts'
import { seatsOf } from '../../src/game/seats.ts'
import { view } from '../../src/game/viewing.ts'
import type { Seat } from '../../src/sim/facts.ts'
import { dryDock } from '../feel/dry-dock.ts'
import { found, planted } from '../secrets.ts'
import { isLong } from './cases.ts'

const every = isLong ? 1 : 36 // orders from one look to the next

/** All that leaves the engine for a seat: its view, its orders, and why every number is what it is. */
function allThatLeaves(game: Game, seat: Seat, facts: readonly number[]): string {
  const { projects, people } = game.setup
  const each = (head: string, ids: readonly { readonly id: string }[]) => ids.map(({ id }) => `${head}/${id}`)
  const seen = view(game, seat)
  const numbers = [
    ...['attention', 'money/reserve', 'trust/sponsor', 'time/sponsor', 'score/organisation'],
    ...accounts.flatMap((head) => each(head, projects)),
    ...['asked', 'granted'].flatMap((head) => each(head, people)),
    ...seen.matters.flatMap(({ id, options }) =>
      options.flatMap((option) =>
        ['project', 'organisation'].map((board) => `foreseen/${id}/${option.id}/${board}`),
      ),
    ),
    ...seen.gates.flatMap(({ members, outcomes, sunk }) => [
      ...members.map(({ why }) => why),
      ...[sunk.says, ...outcomes.flatMap(({ cards }) => cards.map(({ says }) => says))].flatMap(
        ({ why }) => why ?? [],
      ),
    ]),
    ...facts.map((fact) => `fact/${fact}`),
  ]
  return JSON.stringify([seen, commandsFor(game, seat), numbers.map((number) => explain(game, seat, number))])
}

const accounts =
  'money spent value trust quality burden constraint candour confidence time cpi spi earned planned actual forecast late needed refused score/project'.split(
    ' ',
  )

const mandated = { ...dryDock, mandate: { type: 'controlling' } } as const
/** What varies a case of its own is looked at by one way to play; in the longer tier everything by three. */
const varied = shipped.filter(({ varies }) => varies !== null)
const cases = [
  ...shipped,
  { id: dryDock.id, setup: dryDock },
  { id: `${dryDock.id} under a mandate`, setup: mandated },
]

for (const { id, setup } of cases) {
  const seats = seatsOf(setup)
  const isVaried = varied.some((it) => it.id === id)
  const games = [
    ['one', 'least-slack/sensible'],
    ['two', 'random/random'],
    ['three', 'loudest/default'],
  ] as const
  test.each(isLong ? games : games.slice(0, isVaried ? 1 : 2))(
    `nothing hidden leaves ${id}, seed %s, played by %s, in any seat and week`,
    { timeout: 240_000 },
    (seed, policy) => {
      let turn = 0
      let planting = 0
      const look = (game: Game) => {
        turn++
        for (const [i, seat] of seats.entries()) {
          if (seat !== 'pmo' && (turn + i) % 11 !== 0) continue
          const { game: odd, secrets } = planted(game, seat)
          planting += secrets.length
          const facts = game.world.facts.map((_, n) => n).filter((n) => (n + turn) % 397 === 0)
          const text = allThatLeaves(odd, seat, facts)
          expect(found(secrets, text), `${seat}, week ${game.world.at.week}`).toEqual([])
          if (turn % 5 === 0)
            expect(text, `${seat}, week ${game.world.at.week}`).toBe(allThatLeaves(game, seat, facts))
        }
      }
      const seating = Object.fromEntries(seats.map((seat) => [seat, seat === 'pmo' ? policy : 'bot']))
      playOn(engine, begin(setup, seed, seating), (game) => {
        if (turn % every === 0) look(game)
        else turn++
      })
      expect(planting).toBeGreaterThan(3 * setup.weeks * setup.projects.length)
    },
  )
}

test('the search finds what is planted, however it is written', () => {
  expect(found(['71000003'], '{"days":71000003}')).toEqual(['71000003'])
  expect(found(['71000003'], 'needs 71,000,003 days')).toEqual(['71000003'])
  expect(found(['71000003'], 'echo-71104732')).toEqual([])
})
