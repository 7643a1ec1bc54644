import type { CommandOf } from '../commands.ts'
import { factorOf } from '../factors.ts'
import { isInPlay } from '../lookup.ts'
import { isLeftAlone } from '../powers/state.ts'
import type { LeverRule } from './lever-rule.ts'

/**
 * Holding a project: its people hand over for the rest of this week, from the next on they are free and it asks for
 * nobody, until it is let go on (science: work.md 6.9).
 */
export const holding: LeverRule<CommandOf<'setHold'>> = {
  offers: (setup) =>
    isInPlay(setup, 'hold')
      ? setup.projects.flatMap(({ id }) =>
          [true, false].map((on) => ({ kind: 'setHold' as const, project: id, on })),
        )
      : [],
  price: ({ on }, _world, setup) => (on ? factorOf(setup, 'holdPrice') : factorOf(setup, 'resumePrice')),
  whyNot: (setup, { at, work, gates, powers }, { project, on }) => {
    if (!isInPlay(setup, 'hold')) return 'notInPlay'
    const byBoard = setup.gates?.some(
      (gate) => gate.project === project && gates?.[gate.id]?.outcome === 'hold',
    )
    if (!on && byBoard) return 'boardDecides'
    const state = setup.projects.some((p) => p.id === project) ? work.projects[project] : undefined
    if (!state) return 'unknownProject'
    if (state.finishedWeek > 0 || state.stop !== undefined) return 'projectFinished'
    if (on && isLeftAlone(powers, 'hold', project, at.week)) return 'sponsorDecides'
    return (state.hold !== undefined) === on ? 'noChange' : null
  },
  pull: (_setup, _world, happen, { project, on, price }) => {
    happen({ kind: 'holdSet', project, on, price })
  },
}
