import { balance } from '../sim/ledger.ts'
import { isInPlay } from '../sim/lookup.ts'
import { joined } from '../sim/naming.ts'
import { reviewing, reviewShares } from '../sim/rules/reviewing.ts'
import type { ProjectId } from '../sim/setup.ts'
import { findsPermille, knownDefects } from '../sim/work/defects.ts'
import type { Game } from './game.ts'
import type { DefectsView } from './view.ts'

/** The defects that are known, what they took back, and what each share of reviews would cost and find. */
export function defectsOf(
  { setup, world }: Pick<Game, 'setup' | 'world'>,
  project: ProjectId,
): DefectsView | null {
  if (!isInPlay(setup, 'review')) return null
  return {
    known: knownDefects(world.work, project),
    takenBackCents: -balance(world.ledger, joined('takenBack', project)),
    review: world.work.projects[project]?.review ?? 0,
    choices: reviewShares.map((permille) => {
      const order = { kind: 'setReview' as const, project, permille }
      const isFree = reviewing.whyNot(setup, world, order) === null
      return {
        permille,
        findsPermille: findsPermille(setup, permille),
        price: isFree ? reviewing.price(order, world, setup) : null,
      }
    }),
  }
}
