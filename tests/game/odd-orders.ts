import type { Game, Order } from '../../src/game/game.ts'
import { act, begin, isRefused } from '../../src/game/game.ts'
import { byTable } from '../../src/game/moves.ts'
import { faultOfCommand, fieldsOfOrder } from '../../src/game/reading-recordings.ts'
import { orders, roleOf, seatsOf } from '../../src/game/seats.ts'
import type { Command, CommandKind } from '../../src/sim/commands.ts'
import { keyOf, roll } from '../../src/sim/rng.ts'
import type { Setup } from '../../src/sim/setup.ts'
import { play } from '../helpers.ts'

const oddNames = ['x', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'a/b', 'pmo']
const oddNumbers = [-1, 0, 1, 3, 1000, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]

type Pick = <T>(from: readonly T[]) => T

/** Every id and every word that stands anywhere in a setup. */
function namesIn(setup: Setup): readonly string[] {
  const found = new Set<string>()
  JSON.stringify(setup, (key, value) => {
    if (key !== '' && !/^\d+$/.test(key)) found.add(key)
    if (typeof value === 'string' && value.length < 60) found.add(value)
    return value
  })
  return [...found]
}

const lists = ['asks', 'progress', 'conditions', 'act']

/** Something done at a table, or with the pen of a committee. */
const actOf = (name: string, number: number, pick: Pick): unknown =>
  pick([
    ...['accept', 'pass', 'walkAway', 'escalate', 'vote', 'rejoin', 'close'].map((kind) => ({ kind })),
    { kind: 'cite', rule: name },
    { kind: 'share', record: name },
    { kind: 'show', record: name },
    ...['favour', 'warn'].map((kind) => ({ kind, to: number })),
    { kind: 'caucus', with: number },
    { kind: 'threaten', to: number, what: 'walk' },
    { kind: 'promise', to: number, issue: number, option: number },
    { kind: 'withhold', answers: number },
  ])

/** A field that is a list or an act, and else a text: what should be something else is mended by what the reader says. */
function fieldOf(name: string, ids: readonly string[], pick: Pick): unknown {
  const text = () => pick([pick(ids), pick(oddNames)])
  const whole = () => pick(oddNumbers)
  if (name === 'asks') return [{ person: text(), days: whole(), urgency: whole() }]
  if (name === 'progress') return [{ activity: text(), permille: whole() }]
  if (name === 'conditions') return [text(), text()]
  if (name === 'act') return actOf(text(), whole(), pick)
  return text()
}

/** An order that a file may hold, of odd parts; null where the reader takes none of them. */
function oddOrder(kind: CommandKind, ids: readonly string[], pick: Pick): Command | null {
  const names = fieldsOfOrder(kind)
    .filter((field) => !field.endsWith('?') || pick([true, false]))
    .map((field) => field.replace('?', ''))
  const command: { [field: string]: unknown } = { kind }
  for (const name of names) command[name] = fieldOf(name, ids, pick)
  for (let fault = faultOfCommand(command); fault; fault = faultOfCommand(command)) {
    if (lists.includes(fault.at)) return null
    command[fault.at] = fault.says.includes('whole') ? pick(oddNumbers) : pick([true, false])
  }
  return command as Command
}

export type Thrown = { readonly order: Order; readonly after: number; readonly says: string }

/**
 * A game by bots in which, before every so many-th order, each seat gives one odd order of each kind that is its own. What is refused
 * or carried out is as it should be; given back is what threw, and how many odd orders were tried.
 */
export function oddlyPlayed(setup: Setup, seed: string, every: number) {
  const whole = play(setup, seed)
  const again = (orders: number): Game =>
    whole.orders.slice(0, orders).reduce<Game>(
      (now, { seat, command }) => {
        const next = act(now, seat, command)
        if (isRefused(next)) throw new Error(`An order of the bots is refused: ${next.refused}.`)
        return next
      },
      begin(setup, seed, whole.seating, byTable),
    )
  const ids = namesIn(setup)
  const key = keyOf(seed, 'policy', `odd orders of ${setup.id}`)
  let turn = 0
  const pick: Pick = (from) => from[roll(key, turn++, 0, from.length)] as (typeof from)[number]
  const thrown: Thrown[] = []
  let tried = 0
  let refused = 0
  for (let after = 0; after <= whole.orders.length; after += every) {
    let game = again(after)
    for (const seat of seatsOf(setup))
      for (const kind of orders[roleOf(seat)]) {
        if (fieldsOfOrder(kind).length === 0) continue
        const command = oddOrder(kind, ids, pick)
        if (!command) continue
        tried++
        try {
          const next = act(game, seat, command)
          if (isRefused(next)) refused++
          else game = again(after)
        } catch (error) {
          thrown.push({ order: { seat, command }, after, says: String((error as Error).stack).slice(0, 300) })
          game = again(after)
        }
      }
  }
  return { tried, refused, thrown }
}
