import type { Seat } from '../sim/facts.ts'
import type { Game } from './game.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { viewInParts } from './viewing.ts'

/** The deliverables that are not there yet, each with the week in which it is expected. */
export function deliverablesMeasure(game: Game, seat: Seat, head: string, id: string): Measure | null {
  const project = viewInParts(game, seat).projects.find((p) => p.id === id)
  if (!project || (head !== 'awaited' && head !== 'owed')) return null
  const open = (head === 'awaited' ? project.awaits : project.owes).filter((it) => it.expectedWeek > 0)
  const operands = open.map((it) =>
    operand('', it.expectedWeek, 'weeks', {
      id: `formulas.${head}.row`,
      args: {
        activity: `activities.${it.project}.${it.activity}`,
        giver: `projects.${it.project}.name`,
        takerActivity: `activities.${it.taker}.${it.takerActivity}`,
        taker: `projects.${it.taker}.name`,
        planned: it.plannedWeek,
        late: Math.max(0, it.expectedWeek - it.plannedWeek),
      },
      why: null,
    }),
  )
  return { value: open.length, unit: 'count', operands }
}
