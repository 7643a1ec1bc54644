import { expect, test } from 'vitest'
import { explain } from '../../src/game/explaining.ts'
import { view } from '../../src/game/viewing.ts'
import { aPerson, aSetup, atDesk, closeWeek, order } from '../helpers.ts'
import { dryDock } from './dry-dock.ts'

const leaveOf = (game: Parameters<typeof view>[0], person: string, seat = 'pmo') =>
  view(game, seat).people.find((p) => p.id === person)?.leave

test('planned leave is seen from the first week on, by every seat, until it begins', () => {
  let game = atDesk(dryDock, 'leave')
  for (const seat of ['pmo', 'pm/hull', 'sponsor'])
    expect(leaveOf(game, 'ines', seat)).toEqual([
      { week: 3, days: 5 },
      { week: 4, days: 2 },
    ])
  game = closeWeek(closeWeek(game))
  expect(leaveOf(game, 'ines')).toEqual([{ week: 4, days: 2 }])
  expect(view(game, 'pmo').people.find((p) => p.id === 'ines')?.present).toBe(0)
})

test('why somebody is there for fewer days: the week, less leave, and what called them away', () => {
  const setup = aSetup({
    people: [
      ...aSetup().people.map((p) =>
        p.id === 's1' ? aPerson('s1', { absences: [{ week: 2, days: 1 }] }) : p,
      ),
    ],
    matters: [
      {
        id: 'loan',
        paper: 'people',
        about: 'person',
        project: null,
        person: 's1',
        when: [],
        everyWeeks: 0,
        urgency: 1,
        standing: 'no',
        options: [
          { id: 'no', price: 0, effects: [], echoes: [] },
          { id: 'yes', price: 0, effects: [{ kind: 'absence', person: null, days: 2 }], echoes: [] },
        ],
      },
    ],
  })
  let game = order(atDesk(setup, 'loan'), 'pmo', { kind: 'decide', matter: 'loan', option: 'yes' })
  expect(leaveOf(game, 's1')).toEqual([{ week: 2, days: 3 }])
  game = closeWeek(game)
  const why = explain(game, 'pmo', 'present/s1')
  expect(why).toMatchObject({ value: 2, unit: 'days' })
  expect(why?.operands.map((o) => o.value)).toEqual([5, -1, -2])
  const loan = why?.operands.at(-1)?.number ?? ''
  expect(explain(game, 'pmo', loan)?.says.id).toBe('facts.took.absence')
})
