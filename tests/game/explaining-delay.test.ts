import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import type { Game } from '../../src/game/game.ts'
import { view } from '../../src/game/viewing.ts'
import { atDesk, closeWeek } from '../helpers.ts'
import { shipped } from '../standing/cases.ts'

const setup = shipped().find(({ id }) => id === 'calder-wray') as Game['setup']

/** Five weeks in which nobody decides anything. */
function lateGame(): Game {
  let game = atDesk(setup, 'monday-7')
  for (let n = 0; n < 4; n++) game = closeWeek(game)
  return game
}
const rowsOf = (game: Game, seat: string, project: string) =>
  explain(game, seat, `forecast/${project}`)?.operands ?? []
const late = (game: Game, seat: string) =>
  view(game, seat).projects.filter(({ report, dueWeek }) => (report?.finishWeek ?? 0) > dueWeek)

test('whoever asks why a project is late is told which work waits, for whom and since when', () => {
  const game = lateGame()
  const projects = late(game, 'pmo')
  expect(projects.length).toBeGreaterThan(0)
  for (const { id } of projects) {
    const rows = rowsOf(game, 'pmo', id)
    const causes = rows.filter(({ name }) => /^(formulas\.delay\.|facts\.)/.test(name.id))
    expect(causes.length, id).toBeGreaterThan(0)
    for (const { value } of causes) expect(value).toBeGreaterThan(0)
    for (const { number } of rows)
      if (number !== '') expect(explain(game, 'pmo', number), number).not.toBeNull()
  }
})

test('the days that were not given are those of the weeks that are over, as everybody knows them', () => {
  const game = lateGame()
  for (const { id } of late(game, 'pmo')) {
    const unmet = game.world.facts.reduce(
      (sum, fact) =>
        fact.kind === 'weekWorked'
          ? sum + (fact.unmet.find(({ project }) => project === id)?.days ?? 0)
          : sum,
      0,
    )
    const told = rowsOf(game, 'pmo', id).filter(({ name }) => name.id === 'formulas.delay.refused')
    const sum = told.reduce((all, { value }) => all + (value ?? 0), 0)
    expect(sum, id).toBeLessThanOrEqual(unmet)
    if (told.length < 3) expect(sum, id).toBe(unmet)
  }
})

test('a project that is not late has nothing behind it, and a manager reads of the own delay only', () => {
  const game = lateGame()
  for (const project of view(game, 'pmo').projects)
    if ((project.report?.finishWeek ?? 0) <= project.dueWeek)
      expect(rowsOf(game, 'pmo', project.id).some(({ name }) => name.id.startsWith('formulas.delay'))).toBe(
        false,
      )
  const [first] = late(game, 'pmo')
  const other = game.setup.projects.find(({ id }) => id !== first?.id)?.id
  const seen = explain(game, `pm/${other}`, `forecast/${first?.id}`)?.operands ?? []
  expect(seen.filter(({ name }) => name.id.startsWith('formulas.delay'))).toEqual([])
})

test('the sponsor reads which work is late, and not whose days were asked for', () => {
  const game = lateGame()
  const ids = late(game, 'sponsor').flatMap(({ id }) =>
    rowsOf(game, 'sponsor', id).map(({ name }) => name.id),
  )
  expect(ids).toContain('formulas.delay.piece')
  expect(ids).not.toContain('formulas.delay.refused')
})

test('nothing of it shows what the manager of the project keeps back: another truth, the same words', () => {
  const game = lateGame()
  const id = late(game, 'pmo')[0]?.id ?? ''
  const facts = game.world.facts.filter(({ kind }) => kind === 'needArose' || kind === 'defectsHidden')
  expect(facts.length).toBeGreaterThan(0)
  const before = rowsOf(game, 'pmo', id)
  for (const fact of facts) if (fact.kind === 'needArose') Object.assign(fact, { days: fact.days + 7 })
  expect(rowsOf(game, 'pmo', id)).toEqual(before)
})
