import type { SharedFault, StatementsSetting, Weather } from '../../sim/setup.ts'
import { permille, span } from '../shape/basics.ts'
import type { Authored } from '../shape/scenario.ts'
import { effectOf } from './effects.ts'

export const statementsOf = ({ weeks, span }: NonNullable<Authored['statements']>): StatementsSetting => ({
  weeks,
  span,
})

export const weatherOf = (weather: NonNullable<Authored['weather']>): Weather[] =>
  Object.entries(weather).map(([id, { kind, rumour, week, chance, projects, aims, brief, ...rest }]) => ({
    id,
    kind,
    rumour,
    week,
    chancePermille: permille(chance),
    projects,
    aims: aims ?? null,
    ...(brief && { brief }),
    effects: rest.effects.map(effectOf),
    eased: rest.eased.map(effectOf),
    drift: rest.drift.map(effectOf),
  }))

export const faultsOf = (faults: NonNullable<Authored['faults']>): SharedFault[] =>
  Object.entries(faults).map(([id, { projects, weeks, chance, comes, early, late }]) => {
    const [from, to] = span(weeks)
    const [lateFrom, lateTo] = span(comes)
    return {
      id,
      projects,
      from,
      to,
      chancePermille: permille(chance),
      lateFrom,
      lateTo,
      early: early.map(effectOf),
      late: late.map(effectOf),
    }
  })
