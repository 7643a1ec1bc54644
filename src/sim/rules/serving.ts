import type { CommandOf, Refusal } from '../commands.ts'
import { factorOf } from '../factors.ts'
import type { Service } from '../services.ts'
import { offers } from '../services.ts'
import type { PartFactorName, Setup } from '../setup.ts'
import type { Happen, World } from '../world.ts'

/** What a service costs in a week, in cents: the days of the PMO's own people at their rate. */
export const costOf = (setup: Setup, service: Service): number =>
  Math.round(
    (factorOf(setup, `${service}Staff` as PartFactorName) * (setup.services?.dayRateCents ?? 0)) / 1000,
  )

/** The PMO takes up a service, or drops it, before the first week. */
export function setService(
  setup: Setup,
  world: World,
  happen: Happen,
  { service, on }: CommandOf<'setService'>,
): Refusal | null {
  const offered = world.standing.services
  if (!setup.services || !offered) return 'notInPlay'
  if (!setup.services.possible.includes(service)) return 'outOfRange'
  if (offers({ services: offered }, service) === on) return 'noChange'
  if (on && offered.length >= setup.services.most) return 'enoughServices'
  happen({ kind: 'serviceSet', service, on })
  return null
}

/** Monday: each service costs its days, and does for the projects and the sponsor what it does. */
export function serve(setup: Setup, world: World, happen: Happen, opened: number): void {
  const running = setup.projects.filter(({ id }) => {
    const state = world.work.projects[id]
    return state?.finishedWeek === 0 && state.hold !== 'held'
  })
  for (const service of world.standing.services ?? []) {
    const given = happen({ kind: 'servicePaid', service, cents: costOf(setup, service) }, opened)
    if (service === 'methods')
      for (const { id } of running)
        happen(
          { kind: 'served', service, project: id, burden: factorOf(setup, 'methodsBurden'), trust: 0 },
          given,
        )
    if (service === 'mentoring')
      for (const { id } of running)
        happen(
          { kind: 'served', service, project: id, burden: 0, trust: factorOf(setup, 'mentoringTrust') },
          given,
        )
    if (service === 'liaison')
      happen(
        { kind: 'served', service, project: null, burden: 0, trust: factorOf(setup, 'liaisonTrust') },
        given,
      )
  }
}

/** Governance work as it reaches a project: administration takes a share off it. */
export const relieved = (setup: Setup, { standing }: World, milliDays: number): number =>
  offers(standing, 'administration') && milliDays > 0
    ? Math.round((milliDays * (1000 - factorOf(setup, 'administrationRelief'))) / 1000)
    : milliDays
