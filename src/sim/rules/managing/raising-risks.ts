import { factorOf } from '../../factors.ts'
import type { ManagerCommand } from '../../seat-commands.ts'
import { projectOfSeat } from '../../seats.ts'
import type { Risk, Setup } from '../../setup.ts'
import type { SeatRule } from '../seat-rule.ts'
import { responseTo, trustOf } from './remembering.ts'

type Order = Extract<ManagerCommand, { kind: 'raiseRisk' }>

const riskOf = (setup: Setup, id: string): Risk | undefined => setup.risks?.find((risk) => risk.id === id)

/** A manager says what may go wrong: it costs face and work now, and eases what comes. Kept is the default. */
export const raisingRisks: SeatRule<Order> = {
  offers: ({ risks = [] }, _world, seat) =>
    risks
      .filter(({ project }) => project === projectOfSeat(seat))
      .map(({ id }) => ({ kind: 'raiseRisk' as const, risk: id })),
  spends: (_order, setup) => factorOf(setup, 'raiseTime'),
  whyNot: (setup, world, seat, { risk }) => {
    if (!setup.risks) return 'notInPlay'
    const state = riskOf(setup, risk)?.project === projectOfSeat(seat) ? world.risks?.[risk] : undefined
    if (!state) return 'unknownRisk'
    return state.stage === 'noticed' ? null : 'alreadyDone'
  },
  carryOut: (setup, world, happen, seat, { risk, spends }) => {
    const appetite = world.powers?.appetite ?? 'balanced'
    happen(
      {
        kind: 'riskRaised',
        risk,
        project: projectOfSeat(seat),
        spends,
        burden: responseTo(setup, appetite, trustOf(world, projectOfSeat(seat))),
        face: factorOf(setup, `${appetite}Face`),
      },
      world.risks?.[risk]?.fact,
    )
  },
}
