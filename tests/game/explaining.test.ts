import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Explanation } from '../../src/game/explanation.ts'
import type { Game } from '../../src/game/game.ts'
import { isAccount } from '../../src/game/numbers.ts'
import { seatsOf } from '../../src/game/seats.ts'
import type { View } from '../../src/game/view.ts'
import { view } from '../../src/game/viewing.ts'
import { aSetup, atDesk, closeWeek, order, watch } from '../helpers.ts'
import { games } from '../standing/cases.ts'
import { numbersFor } from '../standing/numbers.ts'

const sum = (values: readonly number[]) => values.reduce((total, n) => total + n, 0)

/** The explanation of a number that must have one, which must add up; then those of its operands. */
function explained(game: Game, seat: string, number: string, deeper = 2): Explanation {
  const found = explain(game, seat, number)
  if (!found) throw new Error(`${seat} asks for ${number} in ${game.phase}, and there is no answer`)
  expect(found.number).toBe(number)
  if (isAccount(number.split('/')[0] ?? '')) {
    expect([number, sum(found.postings.map((p) => p.amount))]).toEqual([number, found.value])
    for (const { fact } of found.postings)
      if (fact !== null) expect(explain(game, seat, `fact/${fact}`)).not.toBeNull()
  } else expect(found.formula).not.toBeNull()
  if (number.startsWith('foreseen/'))
    expect([number, sum(found.operands.map((o) => o.value ?? 0))]).toEqual([number, found.value])
  if (deeper > 0)
    for (const operand of found.operands)
      if (operand.number !== '') {
        expect(operand.number).not.toBe(number)
        explained(game, seat, operand.number, deeper - 1)
      }
  return found
}

test.each(games(1))(
  '%s, seed %s, policy %s: every number that a view names is explained',
  (_, seed, policy, setup) => {
    let moments = 0
    watch(setup, seed, policy, (game) => {
      if (game.phase !== 'debriefing' && moments++ % 151 !== 0) return
      for (const seat of seatsOf(setup).slice(0, game.phase === 'debriefing' ? 1 : 9))
        for (const number of numbersFor(game, view(game, seat))) explained(game, seat, number, 1)
    })
  },
  60_000,
)

/** The numbers a view shows, and the numbers that explain them. */
const pairs = (seen: View): (readonly [string, number | null])[] => [
  ...seen.projects.flatMap((p) => [
    [`earned/${p.id}`, p.report?.earnedCents ?? null] as const,
    [`actual/${p.id}`, p.report?.actualCents ?? null] as const,
    [`forecast/${p.id}`, p.report?.finishWeek ?? null] as const,
    [`planned/${p.id}`, p.plannedCents] as const,
    [`completion/${p.id}`, p.completionCents] as const,
    [`due/${p.id}`, p.dueWeek] as const,
    [`burden/${p.id}`, p.burden] as const,
    [`constraint/${p.id}`, p.constraint] as const,
  ]),
  ...seen.people
    .filter((p) => p.role === 'specialist')
    .flatMap((p) => [[`asked/${p.id}`, p.asked] as const, [`granted/${p.id}`, p.granted] as const]),
  ...seen.matters.flatMap((m) =>
    m.options.map((o) => [`foreseen/${m.id}/${o.id}/organisation`, o.foreseen.organisation.likely] as const),
  ),
  ...(seen.attention ? [['attention', seen.attention.left] as const] : []),
  ...(seen.reserveCents === null ? [] : [['money/reserve', seen.reserveCents] as const]),
]

test('what is shown is what is explained', () => {
  const setup = aSetup({ projects: 3, specialists: 2 })
  watch(setup, 'shown', 'least-slack/sensible', (game) => {
    const seen = view(game, 'pmo')
    for (const [number, value] of pairs(seen))
      expect([number, explain(game, 'pmo', number)?.value]).toEqual([number, value])
    for (const p of seen.projects)
      for (const [head, points] of [
        ['trust', p.trust],
        ['quality', p.quality],
      ] as const)
        expect(Math.round((explain(game, 'pmo', `${head}/${p.id}`)?.value ?? -1) / 100) / 10).toBe(points)
  })
})

test('an index is undefined before anything was reported, never 1', () => {
  const game = atDesk(aSetup(), 'first')
  expect(view(game, 'pmo').projects[0]?.report?.actualCents).toBe(0)
  for (const number of ['cpi/p1', 'spi/p1', 'eac/p1']) expect(explain(game, 'pmo', number)?.value).toBeNull()
})

test('numbers that are none of a game have no explanation', () => {
  const game = atDesk(aSetup(), 'none')
  for (const number of [
    '',
    'cpi',
    'cpi/',
    'cpi/p9',
    'money/p9',
    'fact/',
    'fact/-1',
    'fact/999999',
    'fact/x',
    'foreseen/x/y/z',
    'score/organisation',
    '__proto__/p1',
    'toString',
    'needed/p1',
    'refused/p1',
    'evenness',
    'late/p1',
  ])
    expect([number, explain(game, 'pmo', number)]).toEqual([number, null])
})

test('a decision is explained by what it moved, and its echo leads back to it', () => {
  const matter = (id: string, amount: number) => ({
    ...(aSetup().matters[0] as (typeof setup.matters)[number]),
    id,
    options: [
      { id: 'wait', price: 0, effects: [], echoes: [] },
      {
        id: 'ring',
        price: 1,
        effects: [{ kind: 'quality', points: amount } as const],
        echoes: [
          { id: 'e', inWeeks: 1, chancePermille: 1000, effects: [{ kind: 'spend', cents: 700 } as const] },
        ],
      },
    ],
  })
  const setup = aSetup({ projects: 1, matters: [matter('call', 4)], mattersPerWeek: [1] })
  let game = order(atDesk(setup, 'echo'), 'pmo', { kind: 'decide', matter: 'call', option: 'ring' })
  const decided = game.world.facts.findLastIndex((f) => f.kind === 'matterDecided')
  expect(explain(game, 'pmo', `fact/${decided}`)?.operands.at(-1)).toMatchObject({
    number: 'quality/p1',
    value: 4000,
  })
  game = closeWeek(game)
  const echo = view(game, 'pmo').news.find((n) => n.kind === 'echo')
  const why = explain(game, 'pmo', echo?.why ?? '')
  expect(why?.operands.map((o) => o.number)).toContain(`fact/${decided}`)
  expect(why?.operands.find((o) => o.number === 'money/p1')?.value).toBe(-700)
})
