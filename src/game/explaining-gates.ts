import type { Seat } from '../sim/facts.ts'
import { shownToBoard } from '../sim/gates/evidence.ts'
import { bestOf, voiceFor, weightOf } from '../sim/gates/leaning.ts'
import { sightOf } from '../sim/rules/gating/figures.ts'
import { adviceOf, gatesDue, packOf, possibleOutcomes, seatedAt } from '../sim/rules/gating/packs.ts'
import type { Operand } from './explanation.ts'
import type { Game } from './game.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { roleOf } from './seats.ts'

/** How a member of the board sees the outcome they lean to: each piece of evidence at its weight with them. */
export function leaningMeasure(game: Game, seat: Seat, gateId: string, person: string): Measure | null {
  const { setup, world } = game
  const gate = gatesDue(setup, world).find(({ id }) => id === gateId)
  if (!gate || roleOf(seat) !== 'pmo') return null
  const sight = sightOf(setup, world, gate)
  const seated = seatedAt(sight).find(({ member }) => member.person === person)
  if (!seated) return null
  const { member, leaning } = seated
  const outcome = leaning.outcome ?? bestOf(leaning.scores, possibleOutcomes(sight))
  const voice = voiceFor(setup, adviceOf(world, gate), outcome)
  const operands = shownToBoard(packOf(sight)).flatMap((seen): Operand[] => {
    const weight = weightOf(setup, member, seen, outcome)
    if (weight === 0) return []
    const name = { id: `evidence.${seen.id}`, args: seen.args, why: null }
    return [operand(seen.why ?? '', weight, 'milliPoints', name)]
  })
  const word = { id: 'formulas.leaning.voice', args: {}, why: null }
  return {
    says: { args: { person: `people.${person}.name`, outcome: `outcomes.${outcome}` } },
    value: leaning.scores[outcome],
    unit: 'milliPoints',
    operands: voice === 0 ? operands : [...operands, operand('', voice, 'milliPoints', word)],
  }
}
