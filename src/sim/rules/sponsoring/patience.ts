import type { Refusal } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import { lookup } from '../../lookup.ts'
import type { SponsorCommand } from '../../seat-commands.ts'
import type { ProjectId, Setup } from '../../setup.ts'
import type { World } from '../../world.ts'
import { takeEffects } from '../effects.ts'
import type { SeatRule } from '../seat-rule.ts'
import { isRunning, maySponsor } from '../seat-rule.ts'

type Order = Extract<SponsorCommand, { kind: 'extendDate' }>

/** Weeks that a project may still be given. */
export const weeksToGive = (setup: Setup, { powers }: World, project: ProjectId): number =>
  factorOf(setup, 'extendMost') - (powers?.extended[project] ?? 0)

function whyNot(setup: Setup, world: World, project: ProjectId): Refusal | null {
  if (!maySponsor(setup, 'patience')) return 'notInPlay'
  if (!lookup(setup).projects.has(project)) return 'unknownProject'
  return isRunning(world, project) ? null : 'projectFinished'
}

/** More weeks for a project: the date moves, and what is worth less for coming later is lost at once. */
export const extending: SeatRule<Order> = {
  offers: (setup, world) =>
    setup.projects
      .filter(({ id }) => weeksToGive(setup, world, id) > 0)
      .map(({ id }) => ({ kind: 'extendDate' as const, project: id, weeks: 1 })),
  spends: (_order, setup) => factorOf(setup, 'extendTime'),
  whyNot: (setup, world, _seat, { project, weeks }) => {
    const refused = whyNot(setup, world, project)
    if (refused) return refused
    return Number.isInteger(weeks) && weeks >= 1 && weeks <= weeksToGive(setup, world, project)
      ? null
      : 'outOfRange'
  },
  carryOut: (setup, world, happen, _seat, { project, weeks, spends }) => {
    const perWeek = lookup(setup).projects.get(project)?.latePerWeekCents ?? 0
    const cents = Math.round((perWeek * weeks * factorOf(setup, 'extendCost')) / 1000)
    const cause = happen({ kind: 'dateExtended', project, weeks, cents, spends })
    const effects = [{ kind: 'due', weeks } as const, { kind: 'benefit', cents: -cents } as const]
    takeEffects(setup, world, happen, { effects, project, person: null, cause })
  },
}
