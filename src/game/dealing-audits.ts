import type { Deal, Drill } from '../sim/audit/dealing.ts'
import { dealDrill, dealOwn, drills } from '../sim/audit/dealing.ts'
import type { Played } from '../sim/audit/keeping.ts'
import type { KitName } from '../sim/audit/kits/kit.ts'
import { kitNames } from '../sim/audit/kits/kit.ts'
import { kitNameOf } from '../sim/audit/own-controls.ts'
import type { Standard } from '../sim/audit/standard.ts'
import { isOn } from '../sim/audit/standard.ts'
import { ownControlsOf } from '../sim/audit/yardstick.ts'
import type { ProjectId, Setup } from '../sim/setup.ts'
import type { Own } from './auditing.ts'
import type { Game } from './game.ts'
import { begin } from './game.ts'
import { byTable } from './moves.ts'
import { record } from './recording.ts'
import { seatsOf } from './seats.ts'

/** What lies before an auditor, and by which drill; `own`: of a game that somebody played. */
export type Dealt = { readonly drill: Drill; readonly deal: Deal; readonly own: Own | null }

/** Has a portfolio played for a drill of that name, by whoever can play one, and deals it; null if there is no such drill. */
export function dealtAudit(
  name: string,
  seed: string,
  setupOf: (scenario: string) => Setup | null,
  playOut: (game: Game) => Game,
  standard: Standard | null = null,
): Dealt | null {
  const drill = drillsUnder(standard).find(({ id }) => id === name)
  const found = drill && setupOf(drill.scenario)
  if (!drill || !found) return null
  const setup = portfolioOf(drill, found)
  const seating = Object.fromEntries(
    seatsOf(setup).map((seat) => [seat, seat === 'pmo' ? drill.policy : 'bot']),
  )
  const play = (of: string): Played => {
    const { facts, ledger } = playOut(begin(setup, of, seating, byTable)).world
    return { setup, seed: of, facts, ledger }
  }
  const deal = dealDrill(drill, seed, play, standard)
  return deal && { drill, deal, own: null }
}

/** The case that a drill's portfolio is run on: with the drill's mandate, where it has one. */
const portfolioOf = ({ mandate }: Drill, setup: Setup): Setup =>
  mandate ? { ...setup, mandate: { type: mandate } } : setup

/** The drills there are, in the order of the list. */
export const auditDrills: readonly string[] = drills.map(({ id }) => id)

/**
 * The drills of a house: what its standard leaves switched on, and one for each control of its own that papers speak of,
 * on the portfolio that the shipped drill on the same papers is run on.
 */
export function drillsUnder(standard: Standard | null): readonly Drill[] {
  const own = Object.entries(ownControlsOf(standard, null)).flatMap(([id, control]): readonly Drill[] => {
    const shipped = drills.find((it) => it.id === kitNameOf(control))
    return shipped ? [{ ...shipped, id, control: id }] : []
  })
  return [...drills.filter(({ control }) => isOn(standard, control as KitName)), ...own]
}

const playedOf = ({ setup, seed, world }: Game): Played => ({
  ...{ setup, seed },
  ...{ facts: world.facts, ledger: world.ledger },
})

/** Whether a game is over, so that its books can be opened. */
export const isAuditable = ({ phase }: Game): boolean => phase === 'debriefing'

/** Deals one rule of one project of a finished game, or of its whole portfolio; null where the game has too little of it. */
export function dealtFromGame(
  game: Game,
  name: string,
  project: ProjectId | null,
  standard: Standard | null = null,
): Dealt | null {
  if (!isAuditable(game)) return null
  const deal = dealOwn(playedOf(game), name, project, standard)
  const own = { game: record(game), project }
  return deal && { drill: { id: name, control: name, scenario: game.setup.id, policy: '' }, deal, own }
}

/** What can be audited of a finished game: each rule with the projects that have enough of it. */
export const auditableIn = (
  game: Game,
  standard: Standard | null = null,
): readonly { readonly drill: string; readonly project: ProjectId | null; readonly entries: number }[] =>
  isAuditable(game)
    ? [...kitNames, ...Object.keys(ownControlsOf(standard, game.setup))].flatMap((drill) =>
        [null, ...game.setup.projects.map(({ id }) => id)].flatMap((project) => {
          const deal = dealOwn(playedOf(game), drill, project, standard)
          return deal ? [{ drill, project, entries: deal.items.length }] : []
        }),
      )
    : []
