import { factorOf } from '../sim/factors.ts'
import { holding } from '../sim/rules/holding.ts'
import type { ProjectId } from '../sim/setup.ts'
import type { Game } from './game.ts'
import type { HoldView } from './view.ts'

/** Whether a project is held, and the price of changing that. */
export function holdOf({ setup, world }: Pick<Game, 'setup' | 'world'>, project: ProjectId): HoldView {
  const hold = world.work.projects[project]?.hold
  const order = { kind: 'setHold' as const, project, on: hold === undefined }
  const isFree = holding.whyNot(setup, world, order) === null
  return {
    state: hold ?? 'running',
    price: isFree ? holding.price(order, world, setup) : null,
    trustMilliPoints: order.on && isFree ? -factorOf(setup, 'holdTrust') : 0,
    constraintMilliDays: order.on && isFree ? factorOf(setup, 'holdConstraint') : 0,
    frees: Object.values(world.work.grants).reduce((sum, grants) => sum + (grants[project] ?? 0), 0),
  }
}
