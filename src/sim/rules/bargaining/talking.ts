import type { Bargain, TableAct } from '../../bargain-terms.ts'
import type { BargainCommand, Command, Refusal } from '../../commands.ts'
import { factorOf } from '../../factors.ts'
import type { FactOf } from '../../facts.ts'
import { balance, milliPoint } from '../../ledger.ts'
import { faultOf } from '../../negotiation/act-faults.ts'
import type { Act } from '../../negotiation/acts.ts'
import type { Traits } from '../../negotiation/counterparts/character-factors.ts'
import { characters } from '../../negotiation/counterparts/character-factors.ts'
import { counterpart } from '../../negotiation/counterparts/counterpart.ts'
import type { NegotiationState } from '../../negotiation/state.ts'
import { floorOf } from '../../negotiation/state.ts'
import { view } from '../../negotiation/view.ts'
import { isAct } from '../../negotiation/weekly/act-shape.ts'
import type { BargainState } from '../../negotiation/weekly/state.ts'
import { seatAt } from '../../negotiation/weekly/state.ts'
import { keyOf } from '../../rng.ts'
import type { Setup } from '../../setup.ts'
import type { Happen, World } from '../../world.ts'
import { openBargainOf } from './raising.ts'
import { strike, strikeStanding } from './striking.ts'
import { upstairsBefore } from './upstairs.ts'
import { isWithManager } from './weighing.ts'

const orders: ReadonlySet<Command['kind']> = new Set<BargainCommand['kind']>([
  'openBargain',
  'bargainAct',
  'escalateBargain',
])

export const isAboutBargain = (command: Command): command is BargainCommand => orders.has(command.kind)

/** Sits down to a bargain, does something there, or takes it to the sponsor; or why not. */
export function bargainBy(
  setup: Setup,
  world: World,
  happen: Happen,
  command: BargainCommand,
): Refusal | null {
  const refused = whyNotBargain(setup, world, command)
  if (refused) return refused
  const found = openBargainOf(setup, world, command.bargain)
  if (!found) return 'unknownBargain'
  const { bargain, state } = found
  const of = { bargain: bargain.id, project: bargain.project }
  switch (command.kind) {
    case 'openBargain':
      happen({ kind: 'bargainOpened', ...of, price: factorOf(setup, 'bargainPrice') }, state.raised)
      return null
    case 'escalateBargain':
      happen(
        { kind: 'bargainEscalated', ...of, price: factorOf(setup, 'bargainEscalatePrice'), ...again(world) },
        state.raised,
      )
      return null
    case 'bargainAct':
      happen(
        { kind: 'bargainSaid', ...of, by: 'pmo', act: command.act, ...pricedFor(setup, command.act) },
        state.raised,
      )
      answerAtTable(setup, world, happen, bargain, state)
      return null
  }
}

/** How often it went upstairs before in this game, where it did. */
function again(world: World): { readonly before?: number } {
  const before = upstairsBefore(world)
  return before > 0 ? { before } : {}
}

/** Why the PMO cannot do that about a bargain now; null: it can. */
export function whyNotBargain(setup: Setup, world: World, command: BargainCommand): Refusal | null {
  if (!setup.bargains) return 'notInPlay'
  const found = openBargainOf(setup, world, command.bargain)
  if (!found) return 'unknownBargain'
  const { bargain, state } = found
  const left = balance(world.ledger, 'attention')
  switch (command.kind) {
    case 'openBargain':
      if (state.stage === 'table') return 'alreadyDone'
      return factorOf(setup, 'bargainPrice') > left ? 'noAttention' : null
    case 'escalateBargain':
      if (!isWithManager(setup, bargain)) return 'nobodyAbove'
      if (world.at.week >= setup.weeks) return 'noTime'
      return factorOf(setup, 'bargainEscalatePrice') > left ? 'noAttention' : null
    case 'bargainAct':
      if (state.stage !== 'table') return 'notAtTable'
      if (!maySay(state.talk as NegotiationState, command.act)) return 'cannotSay'
      if (command.act.kind === 'favour' && !bargain.favours) return 'cannotSay'
      return priceOfSaying(setup, command.act) > left ? 'noAttention' : null
  }
}

/** Attention that something said takes: a favour is time of the office. */
export const priceOfSaying = (setup: Setup, { kind }: TableAct): number =>
  kind === 'favour' ? factorOf(setup, 'bargainFavourPrice') : 0

const pricedFor = (setup: Setup, act: TableAct): { readonly price?: number } => {
  const price = priceOfSaying(setup, act)
  return price > 0 ? { price } : {}
}

const maySay = (talk: NegotiationState, act: TableAct): boolean =>
  isAct(act) && faultOf(talk, seatAt.pmo, act) === null

/** The counterpart acts until the floor comes back; then, if all is said, the outcome holds. */
function answerAtTable(
  setup: Setup,
  world: World,
  happen: Happen,
  bargain: Bargain,
  state: BargainState,
): void {
  const mind = counterpart(traitsOf(setup, bargain, state))
  const { seed } = world.facts[0] as FactOf<'began'>
  const key = keyOf(seed, 'negotiation', bargain.id)
  const of = { bargain: bargain.id, project: bargain.project }
  for (;;) {
    const talk = state.talk as NegotiationState
    if (talk.ending) break
    if (floorOf(talk) !== seatAt.other) return
    const act: Act = mind(view(talk, seatAt.other), key)
    happen({ kind: 'bargainSaid', ...of, by: 'other', act: act as unknown as TableAct }, state.raised)
    if (state.talk === talk) throw new Error(`${act.kind} at ${bargain.id} was refused`)
  }
  const { ending } = state.talk as NegotiationState
  if (ending?.kind === 'agreed') strike(setup, world, happen, bargain, { how: 'agreed', deal: ending.deal })
  else strikeStanding(setup, world, happen, bargain, ending?.kind === 'walkedAway' ? 'walkedAway' : 'ranOut')
}

/** A character as it is toward a PMO that it trusts so far: who trusts more answers more. */
export function traitsOf(setup: Setup, { character }: Bargain, { trust }: BargainState): Traits {
  const traits: Traits = characters[character]
  const points = trust - factorOf(setup, 'bargainTrust')
  const more = Math.round((points * factorOf(setup, 'bargainOpenness')) / milliPoint)
  return { ...traits, openness: Math.max(0, Math.min(1000, traits.openness + more)) }
}
