import type { Seat } from '../sim/facts.ts'
import type { Game } from './game.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { viewInParts } from './viewing.ts'

/** Known defects, by the work they are in. */
export function defectsMeasure(game: Game, seat: Seat, head: string, id: string): Measure | null {
  const defects = viewInParts(game, seat).projects.find((p) => p.id === id)?.defects
  if (head !== 'defects' || !defects) return null
  const { facts } = game.world
  const finished = (activity: string) =>
    facts.findLastIndex(
      (fact) => fact.kind === 'activityFinished' && fact.project === id && fact.activity === activity,
    )
  const operands = facts.flatMap((fact, number) =>
    fact.kind === 'defectsFound' && fact.project === id && number > finished(fact.activity)
      ? [
          operand(`fact/${number}`, fact.count, 'count', {
            id: `activities.${id}.${fact.activity}`,
            args: {},
            why: null,
          }),
        ]
      : [],
  )
  return { value: defects.known, unit: 'count', operands }
}
