import { factorOf } from '../../factors.ts'
import type { ManagerCommand } from '../../seat-commands.ts'
import { projectOfSeat } from '../../seats.ts'
import type { PersonId, ProjectId, Setup } from '../../setup.ts'
import type { World } from '../../world.ts'
import type { SeatRule } from '../seat-rule.ts'
import { mayManager } from '../seat-rule.ts'

type Order = Extract<ManagerCommand, { kind: 'workOvertime' }>

export const teamOf = ({ people }: Setup, project: ProjectId): PersonId[] =>
  people.filter(({ home, role }) => home === project && role === 'team').map(({ id }) => id)

/** Whether a project's own team works overtime this week. */
export const isOnOvertime = (setup: Setup, { work }: World, project: ProjectId): boolean =>
  teamOf(setup, project).some((id) => work.people[id]?.overtime)

/** Overtime of the own team for this week: faster, dearer, and hard on quality when it goes on. */
export const ownOvertime: SeatRule<Order> = {
  offers: () => [true, false].map((on) => ({ kind: 'workOvertime' as const, on })),
  spends: ({ on }, setup) => (on ? factorOf(setup, 'teamOvertimeTime') : 0),
  whyNot: (setup, world, seat, { on }) => {
    if (!mayManager(setup, 'overtime')) return 'notInPlay'
    const project = projectOfSeat(seat)
    const state = world.work.projects[project]
    if (!state || teamOf(setup, project).length === 0) return 'unknownPerson'
    if (on && state.hold === 'held') return 'projectHeld'
    return isOnOvertime(setup, world, project) === on ? 'noChange' : null
  },
  carryOut: (setup, _world, happen, seat, { on, spends }) => {
    const project = projectOfSeat(seat)
    happen({ kind: 'teamOvertimeSet', project, people: teamOf(setup, project), on, spends })
  },
}
