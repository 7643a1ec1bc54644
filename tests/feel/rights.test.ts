import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { turningPoints } from '../../src/game/turning-points.ts'
import { view } from '../../src/game/viewing.ts'
import { read } from '../../src/scenario/read.ts'
import type { Command } from '../../src/sim/commands.ts'
import type { FactKind, FactOf } from '../../src/sim/facts.ts'
import { atDesk, closeWeek, order } from '../helpers.ts'

// The museum's one gap: nobody has settled who decides about risks.

const files = readdirSync('scenarios/saltmere')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ path: `saltmere/${name}`, text: readFileSync(`scenarios/saltmere/${name}`, 'utf8') }))
const found = read(files)
if ('problems' in found) throw new Error('Saltmere has problems.')
const { setup } = found

const factsOf = <K extends FactKind>(game: Game, kind: K) =>
  game.world.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)

/** Orders of week 1, then the harbour is asked about the tide in week 2; up to the desk of week 3. */
function asked(...first: readonly Command[]): Game {
  const game = first.reduce((now, command) => order(now, 'pmo', command), atDesk(setup, '7'))
  const ask = { kind: 'decide', matter: 'tide-rumour', option: 'ask-the-harbour' } as const
  return closeWeek(order(closeWeek(game), 'pmo', ask))
}
const laidDown = { kind: 'imposeRight', area: 'risks', party: 'pmo' } as const

test('the gap causes exactly the dispute it should, and the post says so with the gap behind it', () => {
  const game = asked()
  const [dispute] = factsOf(game, 'disputed')
  expect(factsOf(game, 'disputed')).toHaveLength(1)
  expect(dispute).toMatchObject({ area: 'risks', gap: 'open', project: 'ark', at: { week: 3 } })
  const told = view(game, 'pmo').news.find(({ kind }) => kind === 'dispute')
  expect(told?.id).toBe('facts.disputed.open')
  const why = explain(game, 'pmo', told?.why ?? '')
  expect(why?.operands.map(({ name }) => name.id)).toEqual(
    expect.arrayContaining(['facts.gapLeft.open', 'facts.matterDecided.pmo']),
  )
  expect(view(game, 'pm/granary').news.some(({ kind }) => kind === 'dispute')).toBe(false)
  expect(turningPoints(game).filter(({ label }) => label === 'disputed')).toMatchObject([
    { week: 3, project: 'ark' },
  ])
})

test('with the gap closed and told, the same is done on the same dice, and nobody disputes it', () => {
  const game = asked(laidDown, { kind: 'tellAllRights' })
  expect(factsOf(game, 'rightImposed')).toHaveLength(1)
  expect(factsOf(game, 'matterDecided').filter(({ by }) => by === 'pmo')).toHaveLength(1)
  expect(factsOf(game, 'disputed')).toEqual([])
})

test('laid down and not told, it is disputed by a manager who has never read it', () => {
  const game = asked(laidDown)
  const unread = factsOf(game, 'gapLeft')
  expect(unread.map(({ gap, project }) => `${gap} ${project}`).sort()).toEqual([
    'unread ark',
    'unread bell',
    'unread granary',
    'unread whale',
  ])
  for (const { cause, gap } of factsOf(game, 'disputed')) {
    expect(gap).toBe('unread')
    expect(unread).toContain(game.world.facts[cause])
  }
})

test('what a manager has read is the manager’s: the PMO is told whom it has to show it to, and what it was shown', () => {
  const game = atDesk({ ...setup, charter: { rights: { people: 'pmo' }, unread: ['bell'] } }, '7')
  const [seen] = view(game, 'pmo').charter?.rights ?? []
  expect(seen).toMatchObject({ read: null, untold: [] })
  const [own] = view(game, 'pm/bell').charter?.rights ?? []
  expect(own).toMatchObject({
    read: false,
    basis: 'custom',
    allocation: { decides: 'manager' },
    ways: [],
    untold: [],
  })
  expect(view(game, 'pm/ark').charter?.rights[0]).toMatchObject({
    read: true,
    allocation: { decides: 'pmo' },
  })
})
