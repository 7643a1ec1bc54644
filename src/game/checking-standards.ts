import type { ControlVerdict, SeenControl } from '../sim/audit/seeing-controls.ts'
import { seenIn, seenInAll, verdictOf } from '../sim/audit/seeing-controls.ts'
import type { Standard } from '../sim/audit/standard.ts'
import type { Setup } from '../sim/setup.ts'
import type { Game } from './game.ts'
import { begin } from './game.ts'
import { byTable } from './moves.ts'
import { seatsOf } from './seats.ts'

/** What the checker says of a control: an id of the words under `audit.check`, and its arguments. */
export type ControlSaid = SeenControl & {
  readonly verdict: ControlVerdict
  readonly says: string
  readonly args: { readonly [name: string]: string | number }
}

const policy = 'least-slack/sensible'

/** Has computer players run a case once, by whoever can play, and looks at every control of the house and the case in it. */
export function seenInCase(
  setup: Setup,
  seed: string,
  standard: Standard | null,
  playOut: (game: Game) => Game,
): readonly SeenControl[] {
  const seating = Object.fromEntries(seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? policy : 'bot']))
  const { facts, ledger } = playOut(begin(setup, seed, seating, byTable)).world
  return seenIn({ setup, seed, facts, ledger }, standard)
}

/** What is said of each control after so many games of a case. */
export const saidOfControls = (
  setup: Setup,
  games: readonly (readonly SeenControl[])[],
): readonly ControlSaid[] =>
  seenInAll(games).map((seen) => {
    const verdict = verdictOf(setup, seen)
    const { entries, broken, games: of, brokenIn, population, fact } = seen
    return {
      ...seen,
      verdict,
      says: `audit.check.${verdict}`,
      args: {
        ...{ entries, broken, games: of, brokenIn, fact: fact ?? '' },
        case: `scenarios.${setup.id}.name`,
        why: `audit.check.none.${population}`,
      },
    }
  })
