import type { Entry } from '../../src/app/shelf.ts'
import type { Order } from '../../src/game/game.ts'
import type { View } from '../../src/game/view.ts'
import { noReflection } from '../../src/hud/reflection.ts'
import { rulesVersion } from '../../src/sim/setup.ts'

/** A game for the shelf with so many orders; those behind the first `from` differ from the usual ones. */
export function anEntry({
  id = 'g1',
  orders = 1,
  from = Number.POSITIVE_INFINITY,
  week = 1,
  finished = false,
} = {}): Entry {
  const commands = Array.from(
    { length: orders },
    (_, n): Order => ({
      seat: 'pmo',
      command: { kind: 'grant', person: 'ines', project: n < from ? 'harbour' : 'kestrel', days: n % 5 },
    }),
  )
  return {
    id,
    scenario: 'calder-wray',
    seed: 'one',
    week,
    finished,
    recording: {
      format: 1,
      engine: rulesVersion,
      base: { scenario: 'calder-wray', hash: 'h' },
      seed: 'one',
      seating: { pmo: 'person' },
      commands,
      checks: commands.map((_, n) => `${n < from ? 'usual' : 'other'}-${n}`),
      hash: `h${orders}`,
    },
    view: { scenario: 'calder-wray', week, phase: 'deciding' } as View,
    words: { 'scenario.name': 'Calder & Wray' },
    reflection: noReflection,
    from: null,
    earlier: null,
    seats: ['pmo'],
  }
}
