import { playOn } from '../bots/playing-on.ts'
import { debriefOf } from '../game/debriefing.ts'
import { engine } from '../game/engine.ts'
import { begin } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import { seatsOf } from '../game/seats.ts'
import type { Slices } from '../game/slices.ts'
import type { Debrief } from '../game/view.ts'
import type { OfficeWorth, Worth } from '../hud/session.ts'
import type { Dealt } from './comparing.ts'
import { seat } from './playing.ts'

/** Nobody leads: days go to whoever asked first, and every matter takes its course. */
const nobody = 'first-come/default'

/** The same house without an office: no services, and nobody's mandate. */
const bare = ({ services: _, mandate: __, ...setup }: Dealt['setup']): Dealt['setup'] => setup

/** What the projects are worth at the end, and what was spent on them. */
export const worthOf = ({ outcomes, timeline }: Debrief): Worth => ({
  valueCents: outcomes.reduce((sum, { valueCents }) => sum + valueCents, 0),
  spentCents: timeline.at(-1)?.spentCents ?? 0,
})

/** What the case comes to on the same dice where the house has no PMO. */
export function* withoutOffice({ setup, seed }: Dealt): Slices<Worth> {
  const house = bare(setup)
  const seating = Object.fromEntries(seatsOf(house).map((s) => [s, s === seat ? nobody : 'bot']))
  const game = playOn(engine, begin(house, seed, seating, byTable))
  yield
  return worthOf(debriefOf(game))
}

/** What the board says of an office: whether it kept more for the house than its services cost. */
export function officeWorth(own: Worth, without: Worth, costCents: number): OfficeWorth {
  const gainCents = own.valueCents - own.spentCents - (without.valueCents - without.spentCents)
  const verdict =
    gainCents < 0
      ? 'harmed'
      : gainCents < costCents
        ? 'short'
        : gainCents < 2 * costCents
          ? 'earned'
          : 'twice'
  return { own, without, costCents, gainCents, verdict }
}
