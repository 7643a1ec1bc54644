import type { Seat } from '../sim/facts.ts'
import { pmSeat } from '../sim/seats.ts'
import type { Game } from './game.ts'
import type { RiskView } from './seat-view.ts'
import { roleOf } from './seats.ts'

/** The risk register of a seat: what was raised or struck, and what a manager keeps back; at the debrief everything. */
export const registerView = ({ setup, world, phase }: Game, seat: Seat): RiskView[] =>
  (setup.risks ?? []).flatMap((risk) => {
    const { id, project, strikes, chancePermille, effects, eased } = risk
    const state = world.risks?.[id]
    if (!state) return []
    const isOwn = seat === pmSeat(project)
    const isPublic = state.raised > 0 || state.stage === 'struck'
    const isKnown = isOwn || (isPublic && roleOf(seat) !== 'pm')
    if (!isKnown && phase !== 'debriefing') return []
    return {
      ...{ id, project, chancePermille, effects, eased },
      stage: state.stage,
      noticedWeek: isOwn || phase === 'debriefing' ? state.noticed : state.raised,
      raisedWeek: state.raised,
      dueWeek: state.noticed + strikes,
      why: `fact/${state.fact}`,
    }
  })
