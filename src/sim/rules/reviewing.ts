import type { CommandOf } from '../commands.ts'
import { factorOf } from '../factors.ts'
import { isInPlay } from '../lookup.ts'
import type { LeverRule } from './lever-rule.ts'

/** Shares of the effort that can go into reviews, in per-mille. */
export const reviewShares = [0, 100, 200] as const

/** How much of a project's effort goes into reviews: it slows the work, and finds defects while they are cheap. */
export const reviewing: LeverRule<CommandOf<'setReview'>> = {
  offers: (setup) =>
    isInPlay(setup, 'review')
      ? setup.projects.flatMap(({ id }) =>
          reviewShares.map((permille) => ({ kind: 'setReview' as const, project: id, permille })),
        )
      : [],
  price: (_order, _world, setup) => factorOf(setup, 'reviewPrice'),
  whyNot: (setup, { work }, { project, permille }) => {
    if (!isInPlay(setup, 'review')) return 'notInPlay'
    const state = setup.projects.some((p) => p.id === project) ? work.projects[project] : undefined
    if (!state) return 'unknownProject'
    if (state.finishedWeek > 0) return 'projectFinished'
    if (!(reviewShares as readonly number[]).includes(permille)) return 'outOfRange'
    return (state.review ?? 0) === permille ? 'noChange' : null
  },
  pull: (_setup, _world, happen, { project, permille, price }) => {
    happen({ kind: 'reviewSet', project, permille, price })
  },
}
