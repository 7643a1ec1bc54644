import type { Area } from '../sim/charters.ts'
import { areas, areaTable } from '../sim/charters.ts'
import type { Seat } from '../sim/facts.ts'
import { balance } from '../sim/ledger.ts'
import { joined } from '../sim/naming.ts'
import type { Operand } from './explanation.ts'
import type { Game } from './game.ts'
import { mayAsk, mayKnow } from './knowing.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { factSentence } from './sentences.ts'
import { charterView } from './viewing-charter.ts'

/** Who decides in an area, what that rests on, what was said and disputed about it, and the trust of who has a say. */
export function charterMeasure(game: Game, seat: Seat, name: string): Measure | null {
  if (!(areas as readonly string[]).includes(name)) return null
  const area = name as Area
  const row = charterView(game, seat)?.rights.find((right) => right.area === area)
  if (!row) return null
  const { counterpart } = areaTable[area]
  const accounts = counterpart === 'sponsor' ? ['sponsor'] : game.setup.projects.map(({ id }) => id)
  const trusts = accounts
    .map((of) => joined('trust', of))
    .filter((it) => mayAsk(game, seat, it))
    .map((it) => operand(it, balance(game.world.ledger, it), 'milliPoints'))
  return {
    says: {
      args: {
        area: `areas.${area}.name`,
        acts: `areas.${area}.acts`,
        gap: row.gap ?? 'none',
        basis: row.basis,
        party: `parties.${row.allocation?.decides ?? row.custom}`,
        custom: `parties.${row.custom}`,
      },
    },
    value: null,
    unit: 'milliPoints',
    operands: [...toldAbout(game, seat, area), ...trusts],
  }
}

/** Every fact about an area that the seat may know, with its week. */
const toldAbout = (game: Game, seat: Seat, area: Area): Operand[] =>
  game.world.facts.flatMap((fact, number) =>
    'area' in fact && fact.area === area && mayKnow(game, seat, fact)
      ? [operand(`fact/${number}`, fact.at.week, 'weeks', factSentence(game.setup, fact, number))]
      : [],
  )
