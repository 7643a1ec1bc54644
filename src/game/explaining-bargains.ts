import type { Bargain, BargainConsequence } from '../sim/bargain-terms.ts'
import type { Seat } from '../sim/facts.ts'
import { asBelieved } from '../sim/negotiation/believing.ts'
import type { Stakes } from '../sim/negotiation/stakes.ts'
import { worthOf } from '../sim/negotiation/stakes.ts'
import type { NegotiationState } from '../sim/negotiation/state.ts'
import { seatAt } from '../sim/negotiation/weekly/state.ts'
import type { Operand } from './explanation.ts'
import type { Game } from './game.ts'
import type { Measure } from './measure.ts'
import { operand } from './measure.ts'
import { roleOf } from './seats.ts'
import type { Sentence } from './view.ts'
import { counterpartSeat } from './viewing-bargains.ts'

const word = (id: string, args: Sentence['args'] = {}): Sentence => ({ id, args, why: null })
const points = (perMille: number): number => perMille / 10

/**
 * What a deal is worth to one side of its table (`bargain/<bargain>/you` and `them`, as the PMO sees it), and to which
 * consequences the worth of an issue goes back (`bargain/<bargain>/you/<issue>`). Of the other side only in the debrief.
 */
export function bargainMeasure(game: Game, seat: Seat, [id, side, issue]: readonly string[]): Measure | null {
  const { setup, world } = game
  const bargain = setup.bargains?.find((it) => it.id === id)
  const state = bargain && world.bargains?.[bargain.id]
  if (!bargain || !state?.talk || !state.struck || (side !== 'you' && side !== 'them')) return null
  const isOver = game.phase === 'debriefing'
  const mayPm = isOver && counterpartSeat(setup, bargain) === seat
  if (roleOf(seat) === 'pm' ? !mayPm : roleOf(seat) !== 'pmo' && !isOver) return null
  if (side === 'them' && !isOver) return null
  const party = side === 'you' ? seatAt.pmo : seatAt.other
  const { stakes } = asBelieved(state.talk).table.parties[party] as { readonly stakes: Stakes }
  const { deal } = state.struck
  if (issue !== undefined) return issueMeasure(bargain, asBelieved(state.talk), { party, deal, issue })
  const args = { bargain: `bargains.${bargain.id}.title`, other: `people.${bargain.counterpart}.name` }
  const operands = bargain.issues.map((it, n): Operand => {
    const option = it.options[deal[n] as number]
    const name = word('formulas.bargain.row', {
      issue: `bargains.${bargain.id}.issues.${it.id}.name`,
      option: `bargains.${bargain.id}.issues.${it.id}.options.${option?.id}.label`,
    })
    const worth = stakes.worth[n]?.[deal[n] as number] ?? 0
    return operand(`bargain/${bargain.id}/${side}/${it.id}`, points(worth), 'points', name)
  })
  return {
    says: { id: `numbers.bargain.${side}.says`, args },
    value: points(worthOf(stakes, deal)),
    unit: 'points',
    operands: [
      ...operands,
      operand('', points(stakes.reservation), 'points', word('formulas.bargain.without')),
    ],
    formula: 'bargain.sum',
  }
}

type OfIssue = { readonly party: number; readonly deal: readonly number[]; readonly issue: string }

/** What an option brings about, weighed by how far that side cares for it. */
function issueMeasure(
  bargain: Bargain,
  { table }: NegotiationState,
  { deal, issue, party }: OfIssue,
): Measure | null {
  const place = bargain.issues.findIndex(({ id }) => id === issue)
  const option = table.issues[place]?.options[deal[place] as number]
  const worth = table.parties[party]?.stakes.worth[place]?.[deal[place] as number]
  if (!option || worth === undefined) return null
  const interests = bargain.interests[party] ?? {}
  const operands = Object.entries(option.effects).map(([consequence, effect]) => {
    const weight = interests[consequence as BargainConsequence] ?? 0
    const name = word('formulas.bargain.consequence', {
      consequence: `bargain.consequences.${consequence}.name`,
      weight: weight / 10,
    })
    return operand('', Math.round((effect * weight) / 1000), 'hundredths', name)
  })
  const args = { issue: `bargains.${bargain.id}.issues.${issue}.name` }
  return {
    says: { id: 'numbers.bargain.issue.says', args },
    value: points(worth),
    unit: 'points',
    operands,
    formula: 'bargain.issue',
  }
}
