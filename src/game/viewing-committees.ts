import type { Seat } from '../sim/facts.ts'
import { lookup } from '../sim/lookup.ts'
import type { CommitteeState } from '../sim/negotiation/committee/committee-state.ts'
import type { CharacterName } from '../sim/negotiation/counterparts/character-factors.ts'
import type { BargainState } from '../sim/negotiation/weekly/state.ts'
import { clauseIn } from '../sim/rules/bargaining/clauses.ts'
import type { Person } from '../sim/setup.ts'
import type { WeekCommittee } from '../sim/week-committee-terms.ts'
import type { PromiseView } from './bargain-view.ts'
import type { CommitteeGame } from './committee/committee-game.ts'
import { committeeView } from './committee/committee-view.ts'
import { nothingPrepared } from './drill/preparing.ts'
import type { Game } from './game.ts'
import { sitsThere } from './knowing-tables.ts'
import { committeeCommands } from './legal-committees.ts'
import { roleOf } from './seats.ts'
import type { WeekCommitteeDeal, WeekCommitteeView } from './week-committee-view.ts'

/** The committees that have come up: to the PMO all of each, to whoever sat there what it came to. */
export function weekCommitteeViews(game: Game, seat: Seat): WeekCommitteeView[] {
  const { setup, world, phase } = game
  const isPmo = roleOf(seat) === 'pmo'
  return (setup.committees ?? []).flatMap((committee): WeekCommitteeView[] => {
    const state = world.bargains?.[committee.id]
    if (!state) return []
    const isDue = world.at.week === 0 && committee.week === 0
    if (state.stage === 'waiting' && !isDue) return []
    if (!isPmo && (!state.struck || !sitsThere(setup, committee, seat))) return []
    const mayAct = isPmo && (phase === 'deciding' || phase === 'briefing')
    const offer = mayAct ? committeeCommands(game).find((it) => it.committee === committee.id) : undefined
    const isFresh = state.week === world.at.week && (state.meeting?.log.length ?? 0) > 0
    const { id, project, gate, fails, rounds, rule, seats, week } = committee
    return [
      {
        ...{ id, gate, fails, rounds, week },
        project: project === '' ? null : project,
        stage: state.stage === 'table' || state.stage === 'closed' ? state.stage : 'open',
        price: offer?.kind === 'openCommittee' ? offer.price : null,
        rule: { kind: rule.kind, needed: rule.needed, all: rule.votes.reduce((a, b) => a + b, 0) },
        seats: seats.flatMap(({ person }, place) =>
          place === 0 ? [] : [{ person, votes: rule.votes[place] ?? 0, veto: rule.vetoes.includes(place) }],
        ),
        issues: committee.issues.map(({ id: issue, standing, options }) => ({
          id: issue,
          standing,
          options,
        })),
        table:
          isPmo && state.meeting && (state.stage === 'table' || isFresh)
            ? committeeView(meetingOf(game, committee, state.meeting))
            : null,
        deal: committeeDeal(committee, state),
        promises: committeePromises(committee, state),
        why: state.raised < 0 ? null : `fact/${state.struck?.fact ?? state.raised}`,
      },
    ]
  })
}

export function committeeDeal(
  { seats }: WeekCommittee,
  { struck, meeting }: BargainState,
): WeekCommitteeDeal | null {
  if (!struck) return null
  const { how, week, deal, fact, ways = [] } = struck
  const against = meeting?.ending?.kind === 'agreed' ? meeting.ending.against : []
  const personAt = (seat: number) => seats[seat]?.person ?? ''
  return {
    ...{ how, week },
    options: deal,
    ways: ways.flatMap((way, seat) => (way ? [{ person: personAt(seat), way }] : [])),
    against: against.map(personAt),
    why: `fact/${fact}`,
  }
}

export const committeePromises = (committee: WeekCommittee, state: BargainState): PromiseView[] =>
  state.promises.flatMap((promise) => {
    const terms = clauseIn(committee, state, promise)
    if (!terms) return []
    const { issue, clause, by, until, settled, fact } = promise
    const why = `fact/${settled < 0 ? fact : settled}`
    return [{ issue, clause, terms, by, until, state: promise.state, why }]
  })

/** A committee in the form of a drill, with the pen in the player's hand: what shows drills shows it too. */
export function meetingOf(
  { setup, seed }: Game,
  committee: WeekCommittee,
  meeting: CommitteeState,
): CommitteeGame {
  const { people } = lookup(setup)
  const { table, terms } = meeting
  return {
    drill: {
      id: committee.id,
      minutes: 0,
      terms: {
        consequences: table.consequences,
        issues: [],
        parties: [],
        records: [],
        exchanges: table.exchanges,
      },
      people: committee.seats.map(({ person, character }) => {
        const { role, pronoun } = people.get(person) as Person
        return { role, pronoun, character: character as CharacterName }
      }),
      cards: [],
      committee: terms,
    },
    seed,
    phase: meeting.ending?.kind ?? 'bargaining',
    state: meeting,
    prepared: nothingPrepared,
    acts: [],
    checks: [],
  }
}
