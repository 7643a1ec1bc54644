import type { Seat } from '../sim/facts.ts'
import type { CommitteeEnding } from '../sim/negotiation/committee/committee-state.ts'
import { pen } from '../sim/negotiation/committee/committee-state.ts'
import { worthOf } from '../sim/negotiation/stakes.ts'
import { committeeDebrief } from './committee/committee-debrief.ts'
import type { Game } from './game.ts'
import { sitsThere } from './knowing-tables.ts'
import { roleOf } from './seats.ts'
import { committeeDeal, committeePromises, meetingOf } from './viewing-committees.ts'
import type { WeekCommitteeDeal, WeekCommitteeDebrief } from './week-committee-view.ts'

const ranOut: CommitteeEnding = { kind: 'ranOut' }

/** Every committee that came up: what could have passed, what did, who stands by it, and what became of the promises. */
export function weekCommitteeDebriefs(game: Game, seat: Seat): WeekCommitteeDebrief[] {
  const { setup, world } = game
  return (setup.committees ?? []).flatMap((committee): WeekCommitteeDebrief[] => {
    const state = world.bargains?.[committee.id]
    const isTheirs = roleOf(seat) !== 'pm' || sitsThere(setup, committee, seat)
    if (!state?.struck || !isTheirs) return []
    const { id, project, gate, week, issues, seats } = committee
    const { meeting } = state
    const mine = meeting?.table.parties[pen]?.stakes
    const ended = meeting && { ...meeting, ending: meeting.ending ?? ranOut }
    return [
      {
        ...{ id, gate, week },
        project: project === '' ? null : project,
        issues: issues.map(({ id: issue, standing, options }) => ({ id: issue, standing, options })),
        promises: committeePromises(committee, state),
        deal: committeeDeal(committee, state) as WeekCommitteeDeal,
        got: mine ? worthOf(mine, state.struck.deal) : 0,
        standing: mine ? mine.reservation : 0,
        behind: ended && meeting.log.length > 0 ? committeeDebrief(meetingOf(game, committee, ended)) : null,
        people: seats.map(({ person }) => person),
      },
    ]
  })
}
