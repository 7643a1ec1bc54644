import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getShortestPaths } from 'xstate/graph'
import { chart, everyEvent, phases } from '../../src/game/chart.ts'
import { byStatechart, byTable, firstPhase } from '../../src/game/moves.ts'

const leafOf = (value: unknown): string =>
  typeof value === 'string' ? value : leafOf(Object.values(value as object)[0])

test('every phase is reached from the briefing, by the shortest way in few steps', () => {
  const paths = getShortestPaths(chart, { events: [...everyEvent] })
  const steps = new Map(paths.map((path) => [leafOf(path.state.value), path.steps.length]))
  expect([...steps.keys()].sort()).toEqual([...phases].sort())
  expect(Math.max(...steps.values())).toBeLessThan(9)
})

test.each(
  phases.flatMap((phase) => everyEvent.map((event) => [phase, JSON.stringify(event), event] as const)),
)('in %s, the table answers %s as the statechart does', (phase, _, event) => {
  expect(byTable(phase, event)).toEqual(byStatechart(phase, event))
})

test('table and statechart agree on any row of events, each from where the other led', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...everyEvent), { maxLength: 60 }), (events) => {
      let [table, statechart] = [firstPhase, firstPhase]
      for (const event of events) {
        const moved = byTable(table, event)
        expect(moved).toEqual(byStatechart(statechart, event))
        table = moved?.phase ?? table
        statechart = byStatechart(statechart, event)?.phase ?? statechart
      }
    }),
  )
})

test('nothing can be done once a game is over, and something can in every other phase', () => {
  for (const phase of phases) {
    const allowed = everyEvent.filter((event) => byTable(phase, event) !== null)
    expect(allowed.length === 0).toBe(phase === 'debriefing')
  }
})

test('a week is opened once, its desk laid once and its work done once before the next', () => {
  const duties = [
    ['briefing', { type: 'open' }],
    ['reporting', { type: 'report', allIn: true }],
    ['funding', { type: 'pass' }],
    ['deciding', { type: 'closeWeek' }],
    ['working', { type: 'weekWorked', last: false }],
  ] as const
  expect(duties.flatMap(([phase, event]) => byTable(phase, event)?.duties)).toEqual([
    'openWeek',
    'openDesk',
    'closeWeek',
    'openWeek',
  ])
  expect(byTable('working', { type: 'weekWorked', last: true })).toEqual({
    phase: 'closing',
    duties: ['endGame'],
  })
})
