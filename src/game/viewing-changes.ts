import type { Seat } from '../sim/facts.ts'
import { assessing, costOfChange, decidingChanges } from '../sim/rules/changing.ts'
import { activityFor } from '../sim/rules/effects.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Game } from './game.ts'
import { roleOf } from './seats.ts'
import type { ChangeView } from './view.ts'

/** The changes that wait for a decision or got one this week, with what each would take, cost and bring. */
export const changeViews = ({ setup, world }: Pick<Game, 'setup' | 'world'>, seat: Seat): ChangeView[] =>
  (setup.changes ?? []).flatMap((change) => {
    const state = world.work.changes?.[change.id]
    const { id, project, skill, benefitCents, dueWeeks, goodwill, analysis } = change
    if (!state || (state.closed ?? world.at.week) < world.at.week) return []
    if (state.closed === undefined && world.work.projects[project]?.finishedWeek !== 0) return [] // nobody asks any more
    if (roleOf(seat) === 'pm' && seat !== pmSeat(project)) return []
    const activity = activityFor(setup, world, project, skill) ?? ''
    const cost = (milliDays: number) =>
      activity === '' ? 0 : costOfChange(setup, change, activity, milliDays)
    const assess = { kind: 'assessChange' as const, change: id }
    const approve = { kind: 'decideChange' as const, change: id, approve: true }
    return {
      id,
      project,
      stage: state.stage,
      skill,
      low: state.low,
      high: state.high,
      lowCents: cost(state.low),
      highCents: cost(state.high),
      benefitCents,
      dueWeeks,
      goodwill,
      lastWeek: state.week + change.patience - 1,
      analysis: {
        ...analysis,
        price: assessing.whyNot(setup, world, assess) === null ? assessing.price(assess, world, setup) : null,
      },
      approvePrice:
        decidingChanges.whyNot(setup, world, approve) === null
          ? decidingChanges.price(approve, world, setup)
          : null,
      why: `change/${id}`,
    }
  })
