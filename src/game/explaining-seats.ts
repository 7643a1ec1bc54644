import type { Seat } from '../sim/facts.ts'
import { aheadOf, aheadRows } from './foreseeing-seats.ts'
import type { Game } from './game.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'

/** `ahead/<project>/<key of what can be ordered>/<project|organisation>`: each effect, by how likely it is. */
export function aheadMeasure(game: Game, seat: Seat, rest: readonly string[]): Measure | null {
  const [project, ...path] = rest
  const side = path.at(-1)
  if (side !== 'project' && side !== 'organisation') return null
  const key = path.slice(0, -1).join('/')
  const range = aheadOf(game, seat)[key]?.[side]
  const rows = aheadRows(game, seat, key, side)
  if (!range || !rows || project === undefined) return null
  const operands = rows.map(({ effect, chance, likely }) => {
    const args = { chance, ...amountsOf(effect), kind: `effects.${effect.kind}` }
    const id = chance === 1000 ? 'formulas.effect' : 'formulas.effectByChance'
    return operand('', likely, 'hundredths', { id, args, why: null })
  })
  const args = { project: `projects.${project}.name` }
  return { says: { args }, value: range.likely, unit: 'hundredths', operands, formula: 'foreseen' }
}

const amountsOf = (effect: object): { [name: string]: string | number } =>
  Object.fromEntries(
    Object.entries(effect).filter(
      ([key, value]) => key !== 'kind' && ['number', 'string'].includes(typeof value),
    ),
  )
