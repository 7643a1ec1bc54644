import { managerPolicy } from '../bots/manager-policies.ts'
import { playOn } from '../bots/playing-on.ts'
import { pmoPolicy, policyName } from '../bots/policies.ts'
import type { Policy } from '../bots/policy.ts'
import { sponsorPolicy } from '../bots/sponsoring.ts'
import { deskOrders, managerOrders, sponsorOrders } from '../game/chart.ts'
import { engine } from '../game/engine.ts'
import type { Game } from '../game/game.ts'
import { act, begin, isRefused } from '../game/game.ts'
import { byTable } from '../game/moves.ts'
import { faultOfCommand, fieldsOfOrder } from '../game/reading-recordings.ts'
import type { SeatRole } from '../game/seats.ts'
import { roleOf, seatsOf } from '../game/seats.ts'
import type { Expectation, Playthrough } from '../scenario/playthrough/playthrough.ts'
import { readPlaythrough } from '../scenario/playthrough/read-playthrough.ts'
import type { Problem, SourceFile } from '../scenario/problem.ts'
import type { Scenario } from '../scenario/read.ts'
import type { Command, CommandKind, Refusal } from '../sim/commands.ts'
import type { Words } from '../words/say.ts'
import { canSay, say } from '../words/say.ts'
import type { Unmet } from './expectations.ts'
import { gatesUnmet, unmet } from './expectations.ts'
import { policyForSeat } from './policy-choice.ts'

type Path = readonly (string | number)[]

/** What went otherwise than a playthrough says, and which of its lines says so. */
type Otherwise = { readonly path: Path; readonly message: string; readonly cure: string }

/** Plays the playthroughs of a sound scenario; what does not come out as they expect is a problem. Words say refusals. */
export const runPlaythroughs = (
  { setup }: Scenario,
  files: readonly SourceFile[],
  words: Words = {},
): readonly Problem[] =>
  files
    .filter(({ path }) => /(?:^|\/)playthroughs\/[^/]+\.yaml$/.test(path))
    .flatMap((file) => {
      const read = readPlaythrough(file)
      if ('problems' in read) return read.problems
      return played(setup, read.playthrough, words).map(({ path, message, cure }) => ({
        ...read.placeOf(path),
        check: 'playthrough' as const,
        message,
        cure,
      }))
    })

function played(setup: Scenario['setup'], script: Playthrough, words: Words): Otherwise[] {
  if (policyName(script.policy) === null)
    return [
      {
        path: ['policy'],
        message: `There is no policy \`${script.policy}\`.`,
        cure: '`play --help` lists them.',
      },
    ]
  const { seat } = script
  if (!seatsOf(setup).includes(seat)) return [noSeat(setup, seat)]
  const wrong = seat === 'pmo' ? null : policyForSeat(seat, script.as)
  if (wrong && 'wrong' in wrong)
    return [{ path: ['as'], message: wrong.wrong, cure: '`sweep --seat` plays them, too.' }]
  const role = roleOf(seat)
  const policy = policyIn(role, script)
  const others = seatsOf(setup).map((it) => [it, it === 'pmo' ? script.policy : 'bot'])
  const seating = { ...Object.fromEntries(others), [seat]: 'person' }
  const found: Otherwise[] = []
  let game = playOn(engine, begin(setup, script.seed, seating, byTable))
  for (let week = -1; game.phase !== 'debriefing'; ) {
    if (game.phase === deskPhase[role] && game.world.at.week !== week) {
      week = game.world.at.week
      found.push(...notSeen(game, script, (it) => it.week === week))
      game = ordered(game, script, week, (otherwise) => found.push(otherwise), words)
    }
    const legal = engine.commandsFor(game, seat)
    const command = policy(engine.viewInParts(game, seat), legal, engine.dice(game, seat))
    game = playOn(engine, engine.act(game, seat, command))
  }
  const last = game.world.at.week
  found.push(...notSeen(game, script, (it) => it.atEnd === true))
  found.push(
    ...mended(script.expect, (it) => ((it.week ?? 0) > last ? [] : gatesUnmet(game.world.facts, it))),
  )
  found.push(...tooLate(script, 'expect', last), ...tooLate(script, 'commands', last))
  return found
}

const deskPhase = { pmo: 'deciding', pm: 'reporting', sponsor: 'funding' } as const
const whose = { pmo: 'the PMO lead', pm: 'a manager', sponsor: 'the sponsor' } as const
const ordersAt: { readonly [role in SeatRole]: readonly CommandKind[] } = {
  pmo: deskOrders,
  pm: ['requestPeople', 'report', ...managerOrders],
  sponsor: ['releaseReserve', ...sponsorOrders],
}

function policyIn(role: SeatRole, { policy, as }: Playthrough): Policy {
  if (role === 'pmo') return pmoPolicy(policy)
  return role === 'pm' ? managerPolicy(as) : sponsorPolicy(as)
}

const noSeat = (setup: Scenario['setup'], seat: string): Otherwise => ({
  path: ['seat'],
  message: `There is no seat \`${seat}\`.`,
  cure: `Use one of: ${seatsOf(setup).join(', ')}.`,
})

/** What a script says of weeks after the game was over. */
const tooLate = (script: Playthrough, key: 'expect' | 'commands', last: number): Otherwise[] =>
  script[key].flatMap(({ week }, i) =>
    week === undefined || week <= last
      ? []
      : [
          {
            path: [key, i, 'week'],
            message: `The game was over in week ${last}.`,
            cure: 'Name an earlier week.',
          },
        ],
  )

/** Gives the orders of a week; one that is refused is a problem, and the game goes on. */
function ordered(
  game: Game,
  script: Playthrough,
  week: number,
  tell: (otherwise: Otherwise) => void,
  words: Words,
): Game {
  let now = game
  for (const [i, { week: when, do: command }] of script.commands.entries()) {
    if (when !== week) continue
    const wrong = noOrder(command, roleOf(script.seat))
    if (wrong) {
      tell({ ...wrong, path: ['commands', i, 'do', ...wrong.path] })
      continue
    }
    const result = act(now, script.seat, command as Command)
    if (!isRefused(result)) now = result
    else
      tell({
        path: ['commands', i, 'do'],
        message: `The order was refused: ${reason(words, result.refused)}`,
        cure: `See what week ${week} looks like with this seed.`,
      })
  }
  return now
}

const reason = (words: Words, refusal: Refusal): string => {
  const id = `refusals.${refusal}`
  return canSay(words, id) ? say(words, id) : `${refusal}.`
}

/** What keeps something from being an order that can be given at that desk. */
function noOrder(command: { readonly kind: string }, role: SeatRole): Otherwise | null {
  const orders: readonly CommandKind[] = ordersAt[role]
  const kind = orders.find((it) => it === command.kind)
  if (!kind)
    return {
      path: ['kind'],
      message: `\`${command.kind}\` is no order of ${whose[role]} at the desk.`,
      cure: `Use one of: ${orders.join(', ')}.`,
    }
  const fault = faultOfCommand(command)
  return (
    fault && {
      path: [fault.at.replace(/[.[].*/, '')],
      message: `\`${fault.at}\` ${fault.says}.`,
      cure: `\`${kind}\` has ${fieldsOfOrder(kind).join(', ') || 'nothing but its kind'}.`,
    }
  )
}

const notSeen = (
  game: Game,
  { expect, seat }: Playthrough,
  asked: (it: Expectation) => boolean,
): Otherwise[] =>
  mended(expect, (it) => (asked(it) ? unmet(engine.view(game, seat), game.world.facts, it) : []))

const mended = (all: readonly Expectation[], missed: (it: Expectation) => readonly Unmet[]): Otherwise[] =>
  all.flatMap((it, i) =>
    missed(it).map(({ key, message }) => ({
      path: ['expect', i, key],
      message,
      cure: 'Mend the scenario, or what is expected of it.',
    })),
  )
